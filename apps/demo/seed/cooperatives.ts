import type { Texts } from '#platform/words';
import { seedId } from './ids.js';

/** An invented cooperative; its village is invented too, the district and the province are real. */
export interface CooperativeSeed {
  readonly id: string;
  /** How listings and people name it. */
  readonly code: string;
  readonly name: Texts;
  readonly place: Texts;
  readonly province: string;
  readonly members: number;
  readonly verifiedDaysAgo: number;
  /** One sentence about the village and its makers: the beginning of each of its listings' stories. */
  readonly story: Texts;
}

export const cooperative = (code: string, facts: Omit<CooperativeSeed, 'id' | 'code'>): CooperativeSeed => ({
  id: seedId('organisation', code),
  code,
  ...facts,
});

export const cooperatives: readonly CooperativeSeed[] = [
  cooperative('prey-romduol', {
    name: { en: 'Prey Romduol Pepper Cooperative', km: 'សហគមន៍ម្រេចព្រៃរំដួល' },
    place: { en: 'Prey Romduol, Kampong Trach', km: 'ភូមិព្រៃរំដួល ស្រុកកំពង់ត្រាច ខេត្តកំពត' },
    province: 'Kampot',
    members: 64,
    verifiedDaysAgo: 620,
    story: {
      en: 'The families of Prey Romduol grow pepper on red soil below the limestone hills, most of them on less than half a hectare.',
      km: 'គ្រួសារនៅភូមិព្រៃរំដួលដាំម្រេចលើដីក្រហមក្បែរជើងភ្នំថ្មកំបោរ ហើយភាគច្រើនមានដីតិចជាងកន្លះហិកតា។',
    },
  }),
  cooperative('chamkar-thma', {
    name: { en: "Chamkar Thma Pepper Growers' Cooperative", km: 'សហគមន៍អ្នកដាំម្រេចចម្ការថ្ម' },
    place: { en: "Chamkar Thma, Damnak Chang'aeur", km: 'ភូមិចម្ការថ្ម ស្រុកដំណាក់ចង្អើរ ខេត្តកែប' },
    province: 'Kep',
    members: 48,
    verifiedDaysAgo: 540,
    story: {
      en: 'Chamkar Thma lies between the sea and the hills of Kep, and its growers shade the young vines with palm leaves.',
      km: 'ភូមិចម្ការថ្មស្ថិតនៅចន្លោះសមុទ្រ និងភ្នំក្នុងខេត្តកែប ហើយអ្នកដាំប្រើស្លឹកត្នោតធ្វើម្លប់ឱ្យដើមម្រេចតូចៗ។',
    },
  }),
  cooperative('boeng-ambel', {
    name: { en: 'Boeng Ambel Coast Cooperative', km: 'សហគមន៍ឆ្នេរបឹងអំបិល' },
    place: { en: 'Boeng Ambel, Tuek Chhou', km: 'ភូមិបឹងអំបិល ស្រុកទឹកឈូ ខេត្តកំពត' },
    province: 'Kampot',
    members: 87,
    verifiedDaysAgo: 455,
    story: {
      en: 'Boeng Ambel works its salt fields from January to May and its fishing boats for the rest of the year.',
      km: 'អ្នកភូមិបឹងអំបិលធ្វើស្រែអំបិលពីខែមករាដល់ខែឧសភា ហើយចេញទូកនេសាទនៅខែផ្សេងទៀត។',
    },
  }),
  cooperative('trapeang-thnaot', {
    name: { en: 'Trapeang Thnaot Palm Sugar Cooperative', km: 'សហគមន៍ស្ករត្នោតត្រពាំងត្នោត' },
    place: { en: 'Trapeang Thnaot, Odongk', km: 'ភូមិត្រពាំងត្នោត ស្រុកឧដុង្គ ខេត្តកំពង់ស្ពឺ' },
    province: 'Kampong Speu',
    members: 58,
    verifiedDaysAgo: 600,
    story: {
      en: 'In Trapeang Thnaot each climber looks after about twenty sugar palms, which stand on the dykes between the rice fields.',
      km: 'នៅភូមិត្រពាំងត្នោត អ្នកឡើងត្នោតម្នាក់ថែទាំដើមត្នោតប្រហែល 20 ដើម ដែលដុះតាមភ្លឺស្រែ។',
    },
  }),
  cooperative('krang-doung', {
    name: { en: "Krang Doung Sugar Makers' Cooperative", km: 'សហគមន៍អ្នកធ្វើស្ករក្រាំងដូង' },
    place: { en: 'Krang Doung, Samraong Tong', km: 'ភូមិក្រាំងដូង ស្រុកសំរោងទង ខេត្តកំពង់ស្ពឺ' },
    province: 'Kampong Speu',
    members: 41,
    verifiedDaysAgo: 380,
    story: {
      en: 'The sugar makers of Krang Doung share one boiling house, so that every batch is cooked on the same stoves.',
      km: 'អ្នកធ្វើស្ករនៅក្រាំងដូងប្រើរោងរំងាស់រួមគ្នាតែមួយ ដើម្បីឱ្យស្ករគ្រប់ឡចេញពីចង្ក្រានដូចគ្នា។',
    },
  }),
  cooperative('damnak-svay', {
    name: { en: "Damnak Svay Fruit Growers' Cooperative", km: 'សហគមន៍អ្នកដាំឈើហូបផ្លែដំណាក់ស្វាយ' },
    place: { en: 'Damnak Svay, Phnum Sruoch', km: 'ភូមិដំណាក់ស្វាយ ស្រុកភ្នំស្រួច ខេត្តកំពង់ស្ពឺ' },
    province: 'Kampong Speu',
    members: 120,
    verifiedDaysAgo: 300,
    story: {
      en: 'Damnak Svay is an orchard village, and its growers bring their mangoes to a drying room that they built together.',
      km: 'ដំណាក់ស្វាយជាភូមិចម្ការស្វាយ ហើយអ្នកដាំយកផ្លែស្វាយមករោងសម្ងួតដែលពួកគេសាងសង់រួមគ្នា។',
    },
  }),
  cooperative('kouk-thlok', {
    name: { en: "Kouk Thlok Basket Makers' Cooperative", km: 'សហគមន៍ត្បាញកន្ត្រកគោកធ្លក' },
    place: { en: 'Kouk Thlok, Puok', km: 'ភូមិគោកធ្លក ស្រុកពួក ខេត្តសៀមរាប' },
    province: 'Siem Reap',
    members: 72,
    verifiedDaysAgo: 510,
    story: {
      en: 'In Kouk Thlok baskets are made under the houses, after the rice work of the morning.',
      km: 'នៅភូមិគោកធ្លក គេត្បាញកន្ត្រកក្រោមផ្ទះ ក្រោយពីធ្វើស្រែពេលព្រឹក។',
    },
  }),
  cooperative('boeng-chhuk', {
    name: { en: "Boeng Chhuk Lotus and Silk Weavers' Cooperative", km: 'សហគមន៍តម្បាញឈូក និងសូត្របឹងឈូក' },
    place: { en: 'Boeng Chhuk, Prasat Bakong', km: 'ភូមិបឹងឈូក ស្រុកប្រាសាទបាគង ខេត្តសៀមរាប' },
    province: 'Siem Reap',
    members: 26,
    verifiedDaysAgo: 430,
    story: {
      en: 'The women of Boeng Chhuk cut lotus on the pond beside the village and weave on looms that stand in one shared hall.',
      km: 'ស្ត្រីភូមិបឹងឈូកកាត់ទងឈូកនៅបឹងក្បែរភូមិ ហើយត្បាញលើកីក្នុងរោងរួមតែមួយ។',
    },
  }),
  cooperative('prek-anlong', {
    name: { en: "Prek Anlong Women Fish Processors' Cooperative", km: 'សហគមន៍ស្ត្រីកែច្នៃត្រីព្រែកអន្លង់' },
    place: { en: 'Prek Anlong, Soutr Nikom', km: 'ភូមិព្រែកអន្លង់ ស្រុកសូទ្រនិគម ខេត្តសៀមរាប' },
    province: 'Siem Reap',
    members: 35,
    verifiedDaysAgo: 260,
    story: {
      en: 'Prek Anlong is near the Tonle Sap lake, and its women buy the small fish straight from the boats.',
      km: 'ភូមិព្រែកអន្លង់នៅក្បែរបឹងទន្លេសាប ហើយស្ត្រីក្នុងភូមិទិញត្រីតូចៗផ្ទាល់ពីទូកនេសាទ។',
    },
  }),
  cooperative('anlong-svay', {
    name: { en: 'Anlong Svay Fishery Cooperative', km: 'សហគមន៍នេសាទអន្លង់ស្វាយ' },
    place: { en: 'Anlong Svay, Angkor Borei', km: 'ភូមិអន្លង់ស្វាយ ស្រុកអង្គរបូរី ខេត្តតាកែវ' },
    province: 'Takeo',
    members: 93,
    verifiedDaysAgo: 345,
    story: {
      en: 'The fishers of Anlong Svay set their traps in the flooded plain and close part of it every year so that the stock recovers.',
      km: 'អ្នកនេសាទអន្លង់ស្វាយដាក់លបនៅវាលទំនាបលិចទឹក ហើយបិទតំបន់ខ្លះរៀងរាល់ឆ្នាំ ដើម្បីឱ្យជលផលកើនឡើងវិញ។',
    },
  }),
  cooperative('pou-roung', {
    name: { en: "Pou Roung Silk Weavers' Cooperative", km: 'សហគមន៍តម្បាញសូត្រពោធិ៍រោង' },
    place: { en: 'Pou Roung, Prey Kabbas', km: 'ភូមិពោធិ៍រោង ស្រុកព្រៃកប្បាស ខេត្តតាកែវ' },
    province: 'Takeo',
    members: 110,
    verifiedDaysAgo: 580,
    story: {
      en: 'Nearly every house in Pou Roung has a loom, and daughters learn to tie the patterns from their grandmothers.',
      km: 'ស្ទើរគ្រប់ផ្ទះនៅភូមិពោធិ៍រោងមានកី ហើយកូនស្រីរៀនចងក្បាច់ពីជីដូន។',
    },
  }),
  cooperative('tuol-krasang', {
    name: { en: "Tuol Krasang Flower Growers' Cooperative", km: 'សហគមន៍អ្នកដាំផ្កាទួលក្រសាំង' },
    place: { en: 'Tuol Krasang, Bati', km: 'ភូមិទួលក្រសាំង ស្រុកបាទី ខេត្តតាកែវ' },
    province: 'Takeo',
    members: 18,
    verifiedDaysAgo: 190,
    story: {
      en: 'Tuol Krasang is an hour from the airport road, and its growers keep their orchids under shade nets beside the pond.',
      km: 'ភូមិទួលក្រសាំងនៅឆ្ងាយមួយម៉ោងពីផ្លូវទៅព្រលានយន្តហោះ ហើយអ្នកដាំថែអ័រគីដេក្រោមសំណាញ់ម្លប់ក្បែរស្រះ។',
    },
  }),
  cooperative('prek-kak', {
    name: { en: "Prek Kak Mat and Krama Weavers' Cooperative", km: 'សហគមន៍តម្បាញកន្ទេល និងក្រមាព្រែកកក់' },
    place: { en: 'Prek Kak, Khsach Kandal', km: 'ភូមិព្រែកកក់ ស្រុកខ្សាច់កណ្តាល ខេត្តកណ្តាល' },
    province: 'Kandal',
    members: 77,
    verifiedDaysAgo: 410,
    story: {
      en: 'Prek Kak lies on the bank of the Mekong, where the yearly flood waters the sedge and the weavers wait for it to fall.',
      km: 'ភូមិព្រែកកក់ស្ថិតនៅមាត់ទន្លេមេគង្គ ជាកន្លែងដែលទឹកជំនន់ប្រចាំឆ្នាំស្រោចដើមកក់ ហើយអ្នកត្បាញរង់ចាំទឹកស្រក។',
    },
  }),
  cooperative('chrouy-svay', {
    name: { en: "Chrouy Svay Noodle Makers' Cooperative", km: 'សហគមន៍អ្នកធ្វើគុយទាវជ្រោយស្វាយ' },
    place: { en: 'Chrouy Svay, Mukh Kampul', km: 'ភូមិជ្រោយស្វាយ ស្រុកមុខកំពូល ខេត្តកណ្តាល' },
    province: 'Kandal',
    members: 32,
    verifiedDaysAgo: 225,
    story: {
      en: 'The noodle makers of Chrouy Svay start their mills at three in the morning and dry the sheets in the sun before noon.',
      km: 'អ្នកធ្វើគុយទាវនៅជ្រោយស្វាយចាប់ផ្តើមកិនអង្ករតាំងពីម៉ោង 3 ទៀបភ្លឺ ហើយហាលបន្ទះគុយទាវមុនថ្ងៃត្រង់។',
    },
  }),
  cooperative('ou-khting', {
    name: { en: "Ou Khting Honey Gatherers' Cooperative", km: 'សហគមន៍អ្នកប្រមូលទឹកឃ្មុំអូរខ្ទីង' },
    place: { en: 'Ou Khting, Kaev Seima', km: 'ភូមិអូរខ្ទីង ស្រុកកែវសីមា ខេត្តមណ្ឌលគិរី' },
    province: 'Mondulkiri',
    members: 56,
    verifiedDaysAgo: 365,
    story: {
      en: 'The Bunong families of Ou Khting gather honey in the forest that their community patrols.',
      km: 'គ្រួសារជនជាតិព្នងនៅអូរខ្ទីងប្រមូលទឹកឃ្មុំក្នុងព្រៃដែលសហគមន៍របស់ពួកគេល្បាតការពារ។',
    },
  }),
  cooperative('phnum-sbov', {
    name: { en: "Phnum Sbov Coffee Growers' Cooperative", km: 'សហគមន៍អ្នកដាំកាហ្វេភ្នំស្បូវ' },
    place: { en: 'Phnum Sbov, Pech Chreada', km: 'ភូមិភ្នំស្បូវ ស្រុកពេជ្រាដា ខេត្តមណ្ឌលគិរី' },
    province: 'Mondulkiri',
    members: 68,
    verifiedDaysAgo: 315,
    story: {
      en: 'Phnum Sbov grows its coffee at 700 metres on the plateau, between fruit trees and pepper posts.',
      km: 'ភូមិភ្នំស្បូវដាំកាហ្វេលើខ្ពង់រាបកម្ពស់ 700 ម៉ែត្រ នៅចន្លោះដើមឈើហូបផ្លែ និងបង្គោលម្រេច។',
    },
  }),
  cooperative('chong-kaoh', {
    name: { en: "Chong Kaoh Pomelo Growers' Cooperative", km: 'សហគមន៍អ្នកដាំក្រូចថ្លុងចុងកោះ' },
    place: { en: 'Kaoh Trong, Kratie', km: 'កោះទ្រង់ ក្រុងក្រចេះ ខេត្តក្រចេះ' },
    province: 'Kratie',
    members: 95,
    verifiedDaysAgo: 470,
    story: {
      en: 'The growers of Chong Kaoh live on an island in the Mekong, whose silt feeds their pomelo gardens.',
      km: 'អ្នកដាំនៅចុងកោះរស់នៅលើកោះមួយក្នុងទន្លេមេគង្គ ដែលដីល្បាប់ជាជីជាតិសម្រាប់ចម្ការក្រូចថ្លុង។',
    },
  }),
  cooperative('srae-ampil', {
    name: { en: "Srae Ampil Women Weavers' Cooperative", km: 'សហគមន៍ស្ត្រីតម្បាញស្រែអំពិល' },
    place: { en: 'Srae Ampil, Chhloung', km: 'ភូមិស្រែអំពិល ស្រុកឆ្លូង ខេត្តក្រចេះ' },
    province: 'Kratie',
    members: 44,
    verifiedDaysAgo: 205,
    story: {
      en: 'The women of Srae Ampil meet three afternoons a week to weave and to agree on sizes.',
      km: 'ស្ត្រីភូមិស្រែអំពិលជួបជុំគ្នាបីរសៀលក្នុងមួយសប្តាហ៍ ដើម្បីត្បាញ និងកំណត់ទំហំឱ្យដូចគ្នា។',
    },
  }),
  cooperative('prey-sdau', {
    name: { en: "Prey Sdau Cashew Growers' Cooperative", km: 'សហគមន៍អ្នកដាំស្វាយចន្ទីព្រៃស្តៅ' },
    place: { en: 'Prey Sdau, Sandan', km: 'ភូមិព្រៃស្តៅ ស្រុកសណ្តាន់ ខេត្តកំពង់ធំ' },
    province: 'Kampong Thom',
    members: 150,
    verifiedDaysAgo: 280,
    story: {
      en: 'Prey Sdau planted its cashew trees twenty years ago and shells the nuts in the village itself.',
      km: 'ភូមិព្រៃស្តៅដាំដើមស្វាយចន្ទីតាំងពី 20 ឆ្នាំមុន ហើយបកគ្រាប់នៅក្នុងភូមិផ្ទាល់។',
    },
  }),
  cooperative('pring-thum', {
    name: { en: "Pring Thum Rice Flake Makers' Cooperative", km: 'សហគមន៍អ្នកធ្វើអំបុកព្រីងធំ' },
    place: { en: 'Pring Thum, Stoung', km: 'ភូមិព្រីងធំ ស្រុកស្ទោង ខេត្តកំពង់ធំ' },
    province: 'Kampong Thom',
    members: 38,
    verifiedDaysAgo: 240,
    story: {
      en: 'In Pring Thum the sound of the pounders begins with the first new rice and goes on until the water festival is over.',
      km: 'នៅភូមិព្រីងធំ សំឡេងបុកអំបុកចាប់ផ្តើមពេលស្រូវថ្មីទុំ រហូតដល់បុណ្យអុំទូកចប់។',
    },
  }),
  cooperative('andoung-chrey', {
    name: { en: 'Andoung Chrey Farm Products Cooperative', km: 'សហគមន៍កសិផលអណ្តូងជ្រៃ' },
    place: { en: 'Andoung Chrey, Prey Chhor', km: 'ភូមិអណ្តូងជ្រៃ ស្រុកព្រៃឈរ ខេត្តកំពង់ចាម' },
    province: 'Kampong Cham',
    members: 84,
    verifiedDaysAgo: 490,
    story: {
      en: 'The farmers of Andoung Chrey grow bananas, lemongrass and cashews around their houses and run one kitchen together.',
      km: 'កសិករអណ្តូងជ្រៃដាំចេក ស្លឹកគ្រៃ និងស្វាយចន្ទីជុំវិញផ្ទះ ហើយមានរោងកែច្នៃរួមគ្នា។',
    },
  }),
  cooperative('kouk-snuol', {
    name: { en: "Kouk Snuol Krama Weavers' Cooperative", km: 'សហគមន៍តម្បាញក្រមាគោកស្នួល' },
    place: { en: 'Kouk Snuol, Srei Santhor', km: 'ភូមិគោកស្នួល ស្រុកស្រីសន្ធរ ខេត្តកំពង់ចាម' },
    province: 'Kampong Cham',
    members: 61,
    verifiedDaysAgo: 400,
    story: {
      en: 'Kouk Snuol has woven kramas for as long as anyone remembers, and each family keeps its own check.',
      km: 'ភូមិគោកស្នួលត្បាញក្រមាតាំងពីដូនតាមក ហើយគ្រួសារនីមួយៗមានក្រឡារបស់ខ្លួន។',
    },
  }),
  cooperative('ou-thma', {
    name: { en: "Ou Thma Stone Carvers' Cooperative", km: 'សហគមន៍ជាងថ្មអូរថ្ម' },
    place: { en: 'Ou Thma, Kampong Siem', km: 'ភូមិអូរថ្ម ស្រុកកំពង់សៀម ខេត្តកំពង់ចាម' },
    province: 'Kampong Cham',
    members: 22,
    verifiedDaysAgo: 330,
    story: {
      en: 'The carvers of Ou Thma work the dark volcanic stone that lies in the fields around the village.',
      km: 'ជាងនៅអូរថ្មដាប់ថ្មភ្នំភ្លើងពណ៌ខ្មៅដែលមាននៅតាមវាលស្រែជុំវិញភូមិ។',
    },
  }),
  cooperative('phnum-sa', {
    name: { en: "Phnum Sa Marble Carvers' Cooperative", km: 'សហគមន៍ជាងចម្លាក់ភ្នំស' },
    place: { en: 'Phnum Sa, Phnum Kravanh', km: 'ភូមិភ្នំស ស្រុកភ្នំក្រវាញ ខេត្តពោធិ៍សាត់' },
    province: 'Pursat',
    members: 29,
    verifiedDaysAgo: 440,
    story: {
      en: 'Phnum Sa is named after its white hill, and three generations of carvers live along its one street.',
      km: 'ភូមិភ្នំសមានឈ្មោះតាមភ្នំពណ៌ស ហើយជាងចម្លាក់បីជំនាន់រស់នៅតាមផ្លូវតែមួយក្នុងភូមិ។',
    },
  }),
  cooperative('tuol-kaam', {
    name: { en: "Tuol Ka'am Potters' Cooperative", km: 'សហគមន៍ជាងស្មូនទួលក្អម' },
    place: { en: "Tuol Ka'am, Rolea B'ier", km: 'ភូមិទួលក្អម ស្រុករលាប្អៀរ ខេត្តកំពង់ឆ្នាំង' },
    province: 'Kampong Chhnang',
    members: 103,
    verifiedDaysAgo: 560,
    story: {
      en: "The potters of Tuol Ka'am dig their clay from the foot of the hill and walk around the pot instead of turning it.",
      km: 'ជាងស្មូននៅទួលក្អមជីកដីឥដ្ឋពីជើងភ្នំ ហើយដើរជុំវិញឆ្នាំងជំនួសឱ្យការបង្វិលវា។',
    },
  }),
  cooperative('kampong-srov', {
    name: { en: "Kampong Srov Rice Growers' Cooperative", km: 'សហគមន៍អ្នកដាំស្រូវកំពង់ស្រូវ' },
    place: { en: 'Kampong Srov, Thma Koul', km: 'ភូមិកំពង់ស្រូវ ស្រុកថ្មគោល ខេត្តបាត់ដំបង' },
    province: 'Battambang',
    members: 200,
    verifiedDaysAgo: 520,
    story: {
      en: 'The two hundred families of Kampong Srov plant one variety, so that their rice can be milled and sold together.',
      km: 'គ្រួសារ 200 នៅកំពង់ស្រូវដាំពូជស្រូវតែមួយ ដើម្បីអាចកិន និងលក់អង្កររួមគ្នា។',
    },
  }),
  cooperative('stueng-leu', {
    name: { en: "Stueng Leu Vine and Coconut Growers' Cooperative", km: 'សហគមន៍អ្នកដាំទំពាំងបាយជូរ និងដូងស្ទឹងលើ' },
    place: { en: 'Stueng Leu, Banan', km: 'ភូមិស្ទឹងលើ ស្រុកបាណន់ ខេត្តបាត់ដំបង' },
    province: 'Battambang',
    members: 34,
    verifiedDaysAgo: 270,
    story: {
      en: 'Stueng Leu stretches along the Sangkae river, with coconuts on the bank and vines behind the houses.',
      km: 'ភូមិស្ទឹងលើលាតសន្ធឹងតាមស្ទឹងសង្កែ មានដូងនៅមាត់ស្ទឹង និងទំពាំងបាយជូរនៅក្រោយផ្ទះ។',
    },
  }),
  cooperative('prek-kamplaok', {
    name: { en: "Prek Kamplaok Basket Makers' Cooperative", km: 'សហគមន៍ត្បាញកន្ត្រកព្រែកកំប្លោក' },
    place: { en: 'Prek Kamplaok, Aek Phnum', km: 'ភូមិព្រែកកំប្លោក ស្រុកឯកភ្នំ ខេត្តបាត់ដំបង' },
    province: 'Battambang',
    members: 52,
    verifiedDaysAgo: 350,
    story: {
      en: 'The families of Prek Kamplaok live by fishing and cut the water hyacinth that would otherwise close the channel to their boats.',
      km: 'គ្រួសារនៅព្រែកកំប្លោករស់ដោយការនេសាទ ហើយកាត់កំប្លោកដែលបិទផ្លូវទូករបស់ពួកគេ។',
    },
  }),
  cooperative('samraong-leu', {
    name: { en: "Samraong Leu Vegetable and Maize Growers' Cooperative", km: 'សហគមន៍អ្នកដាំបន្លែ និងពោតសំរោងលើ' },
    place: { en: 'Samraong Leu, Mongkol Borei', km: 'ភូមិសំរោងលើ ស្រុកមង្គលបូរី ខេត្តបន្ទាយមានជ័យ' },
    province: 'Banteay Meanchey',
    members: 89,
    verifiedDaysAgo: 215,
    story: {
      en: 'Samraong Leu has sandy fields and its own canal, and its growers plant in turn so that there is something to harvest every week.',
      km: 'ភូមិសំរោងលើមានដីខ្សាច់ និងប្រឡាយទឹកផ្ទាល់ខ្លួន ហើយអ្នកដាំប្តូរវេនគ្នា ដើម្បីមានផលរាល់សប្តាហ៍។',
    },
  }),
  cooperative('tuol-mon', {
    name: { en: "Tuol Mon Silk Growers' Cooperative", km: 'សហគមន៍អ្នកចិញ្ចឹមដង្កូវនាងទួលមន' },
    place: { en: 'Tuol Mon, Phnum Srok', km: 'ភូមិទួលមន ស្រុកភ្នំស្រុក ខេត្តបន្ទាយមានជ័យ' },
    province: 'Banteay Meanchey',
    members: 12,
    verifiedDaysAgo: 390,
    story: {
      en: 'Twelve families in Tuol Mon still raise the yellow silkworm and keep the mulberry trees that feed it.',
      km: 'គ្រួសារ 12 នៅទួលមននៅតែចិញ្ចឹមដង្កូវនាងលឿង និងថែដើមមនសម្រាប់ជាចំណីរបស់វា។',
    },
  }),
];
