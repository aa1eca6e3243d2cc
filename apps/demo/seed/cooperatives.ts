import { seedId } from './ids.js';

/** An invented cooperative; its village is invented too, the district and the province are real. */
export interface CooperativeSeed {
  readonly id: string;
  /** How listings and people name it. */
  readonly code: string;
  readonly name: string;
  readonly nameKm: string;
  readonly place: string;
  readonly placeKm: string;
  readonly province: string;
  readonly members: number;
  readonly verifiedDaysAgo: number;
  /** One sentence about the village and its makers: the beginning of each of its listings' stories. */
  readonly story: string;
  readonly storyKm: string;
}

const cooperative = (code: string, facts: Omit<CooperativeSeed, 'id' | 'code'>): CooperativeSeed => ({ id: seedId('organisation', code), code, ...facts });

export const cooperatives: readonly CooperativeSeed[] = [
  cooperative('prey-romduol', {
    name: 'Prey Romduol Pepper Cooperative', nameKm: 'សហគមន៍ម្រេចព្រៃរំដួល',
    place: 'Prey Romduol, Kampong Trach', placeKm: 'ភូមិព្រៃរំដួល ស្រុកកំពង់ត្រាច ខេត្តកំពត', province: 'Kampot', members: 64, verifiedDaysAgo: 620,
    story: 'The families of Prey Romduol grow pepper on red soil below the limestone hills, most of them on less than half a hectare.',
    storyKm: 'គ្រួសារនៅភូមិព្រៃរំដួលដាំម្រេចលើដីក្រហមក្បែរជើងភ្នំថ្មកំបោរ ហើយភាគច្រើនមានដីតិចជាងកន្លះហិកតា។',
  }),
  cooperative('chamkar-thma', {
    name: "Chamkar Thma Pepper Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំម្រេចចម្ការថ្ម',
    place: "Chamkar Thma, Damnak Chang'aeur", placeKm: 'ភូមិចម្ការថ្ម ស្រុកដំណាក់ចង្អើរ ខេត្តកែប', province: 'Kep', members: 48, verifiedDaysAgo: 540,
    story: 'Chamkar Thma lies between the sea and the hills of Kep, and its growers shade the young vines with palm leaves.',
    storyKm: 'ភូមិចម្ការថ្មស្ថិតនៅចន្លោះសមុទ្រ និងភ្នំក្នុងខេត្តកែប ហើយអ្នកដាំប្រើស្លឹកត្នោតធ្វើម្លប់ឱ្យដើមម្រេចតូចៗ។',
  }),
  cooperative('boeng-ambel', {
    name: 'Boeng Ambel Coast Cooperative', nameKm: 'សហគមន៍ឆ្នេរបឹងអំបិល',
    place: 'Boeng Ambel, Tuek Chhou', placeKm: 'ភូមិបឹងអំបិល ស្រុកទឹកឈូ ខេត្តកំពត', province: 'Kampot', members: 87, verifiedDaysAgo: 455,
    story: 'Boeng Ambel works its salt fields from January to May and its fishing boats for the rest of the year.',
    storyKm: 'អ្នកភូមិបឹងអំបិលធ្វើស្រែអំបិលពីខែមករាដល់ខែឧសភា ហើយចេញទូកនេសាទនៅខែផ្សេងទៀត។',
  }),
  cooperative('trapeang-thnaot', {
    name: 'Trapeang Thnaot Palm Sugar Cooperative', nameKm: 'សហគមន៍ស្ករត្នោតត្រពាំងត្នោត',
    place: 'Trapeang Thnaot, Odongk', placeKm: 'ភូមិត្រពាំងត្នោត ស្រុកឧដុង្គ ខេត្តកំពង់ស្ពឺ', province: 'Kampong Speu', members: 58, verifiedDaysAgo: 600,
    story: 'In Trapeang Thnaot each climber looks after about twenty sugar palms, which stand on the dykes between the rice fields.',
    storyKm: 'នៅភូមិត្រពាំងត្នោត អ្នកឡើងត្នោតម្នាក់ថែទាំដើមត្នោតប្រហែល 20 ដើម ដែលដុះតាមភ្លឺស្រែ។',
  }),
  cooperative('krang-doung', {
    name: "Krang Doung Sugar Makers' Cooperative", nameKm: 'សហគមន៍អ្នកធ្វើស្ករក្រាំងដូង',
    place: 'Krang Doung, Samraong Tong', placeKm: 'ភូមិក្រាំងដូង ស្រុកសំរោងទង ខេត្តកំពង់ស្ពឺ', province: 'Kampong Speu', members: 41, verifiedDaysAgo: 380,
    story: 'The sugar makers of Krang Doung share one boiling house, so that every batch is cooked on the same stoves.',
    storyKm: 'អ្នកធ្វើស្ករនៅក្រាំងដូងប្រើរោងរំងាស់រួមគ្នាតែមួយ ដើម្បីឱ្យស្ករគ្រប់ឡចេញពីចង្ក្រានដូចគ្នា។',
  }),
  cooperative('damnak-svay', {
    name: "Damnak Svay Fruit Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំឈើហូបផ្លែដំណាក់ស្វាយ',
    place: 'Damnak Svay, Phnum Sruoch', placeKm: 'ភូមិដំណាក់ស្វាយ ស្រុកភ្នំស្រួច ខេត្តកំពង់ស្ពឺ', province: 'Kampong Speu', members: 120, verifiedDaysAgo: 300,
    story: 'Damnak Svay is an orchard village, and its growers bring their mangoes to a drying room that they built together.',
    storyKm: 'ដំណាក់ស្វាយជាភូមិចម្ការស្វាយ ហើយអ្នកដាំយកផ្លែស្វាយមករោងសម្ងួតដែលពួកគេសាងសង់រួមគ្នា។',
  }),
  cooperative('kouk-thlok', {
    name: "Kouk Thlok Basket Makers' Cooperative", nameKm: 'សហគមន៍ត្បាញកន្ត្រកគោកធ្លក',
    place: 'Kouk Thlok, Puok', placeKm: 'ភូមិគោកធ្លក ស្រុកពួក ខេត្តសៀមរាប', province: 'Siem Reap', members: 72, verifiedDaysAgo: 510,
    story: 'In Kouk Thlok baskets are made under the houses, after the rice work of the morning.',
    storyKm: 'នៅភូមិគោកធ្លក គេត្បាញកន្ត្រកក្រោមផ្ទះ ក្រោយពីធ្វើស្រែពេលព្រឹក។',
  }),
  cooperative('boeng-chhuk', {
    name: "Boeng Chhuk Lotus and Silk Weavers' Cooperative", nameKm: 'សហគមន៍តម្បាញឈូក និងសូត្របឹងឈូក',
    place: 'Boeng Chhuk, Prasat Bakong', placeKm: 'ភូមិបឹងឈូក ស្រុកប្រាសាទបាគង ខេត្តសៀមរាប', province: 'Siem Reap', members: 26, verifiedDaysAgo: 430,
    story: 'The women of Boeng Chhuk cut lotus on the pond beside the village and weave on looms that stand in one shared hall.',
    storyKm: 'ស្ត្រីភូមិបឹងឈូកកាត់ទងឈូកនៅបឹងក្បែរភូមិ ហើយត្បាញលើកីក្នុងរោងរួមតែមួយ។',
  }),
  cooperative('prek-anlong', {
    name: "Prek Anlong Women Fish Processors' Cooperative", nameKm: 'សហគមន៍ស្ត្រីកែច្នៃត្រីព្រែកអន្លង់',
    place: 'Prek Anlong, Soutr Nikom', placeKm: 'ភូមិព្រែកអន្លង់ ស្រុកសូទ្រនិគម ខេត្តសៀមរាប', province: 'Siem Reap', members: 35, verifiedDaysAgo: 260,
    story: 'Prek Anlong is near the Tonle Sap lake, and its women buy the small fish straight from the boats.',
    storyKm: 'ភូមិព្រែកអន្លង់នៅក្បែរបឹងទន្លេសាប ហើយស្ត្រីក្នុងភូមិទិញត្រីតូចៗផ្ទាល់ពីទូកនេសាទ។',
  }),
  cooperative('anlong-svay', {
    name: 'Anlong Svay Fishery Cooperative', nameKm: 'សហគមន៍នេសាទអន្លង់ស្វាយ',
    place: 'Anlong Svay, Angkor Borei', placeKm: 'ភូមិអន្លង់ស្វាយ ស្រុកអង្គរបូរី ខេត្តតាកែវ', province: 'Takeo', members: 93, verifiedDaysAgo: 345,
    story: 'The fishers of Anlong Svay set their traps in the flooded plain and close part of it every year so that the stock recovers.',
    storyKm: 'អ្នកនេសាទអន្លង់ស្វាយដាក់លបនៅវាលទំនាបលិចទឹក ហើយបិទតំបន់ខ្លះរៀងរាល់ឆ្នាំ ដើម្បីឱ្យជលផលកើនឡើងវិញ។',
  }),
  cooperative('pou-roung', {
    name: "Pou Roung Silk Weavers' Cooperative", nameKm: 'សហគមន៍តម្បាញសូត្រពោធិ៍រោង',
    place: 'Pou Roung, Prey Kabbas', placeKm: 'ភូមិពោធិ៍រោង ស្រុកព្រៃកប្បាស ខេត្តតាកែវ', province: 'Takeo', members: 110, verifiedDaysAgo: 580,
    story: 'Nearly every house in Pou Roung has a loom, and daughters learn to tie the patterns from their grandmothers.',
    storyKm: 'ស្ទើរគ្រប់ផ្ទះនៅភូមិពោធិ៍រោងមានកី ហើយកូនស្រីរៀនចងក្បាច់ពីជីដូន។',
  }),
  cooperative('tuol-krasang', {
    name: "Tuol Krasang Flower Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំផ្កាទួលក្រសាំង',
    place: 'Tuol Krasang, Bati', placeKm: 'ភូមិទួលក្រសាំង ស្រុកបាទី ខេត្តតាកែវ', province: 'Takeo', members: 18, verifiedDaysAgo: 190,
    story: 'Tuol Krasang is an hour from the airport road, and its growers keep their orchids under shade nets beside the pond.',
    storyKm: 'ភូមិទួលក្រសាំងនៅឆ្ងាយមួយម៉ោងពីផ្លូវទៅព្រលានយន្តហោះ ហើយអ្នកដាំថែអ័រគីដេក្រោមសំណាញ់ម្លប់ក្បែរស្រះ។',
  }),
  cooperative('prek-kak', {
    name: "Prek Kak Mat and Krama Weavers' Cooperative", nameKm: 'សហគមន៍តម្បាញកន្ទេល និងក្រមាព្រែកកក់',
    place: 'Prek Kak, Khsach Kandal', placeKm: 'ភូមិព្រែកកក់ ស្រុកខ្សាច់កណ្តាល ខេត្តកណ្តាល', province: 'Kandal', members: 77, verifiedDaysAgo: 410,
    story: 'Prek Kak lies on the bank of the Mekong, where the yearly flood waters the sedge and the weavers wait for it to fall.',
    storyKm: 'ភូមិព្រែកកក់ស្ថិតនៅមាត់ទន្លេមេគង្គ ជាកន្លែងដែលទឹកជំនន់ប្រចាំឆ្នាំស្រោចដើមកក់ ហើយអ្នកត្បាញរង់ចាំទឹកស្រក។',
  }),
  cooperative('chrouy-svay', {
    name: "Chrouy Svay Noodle Makers' Cooperative", nameKm: 'សហគមន៍អ្នកធ្វើគុយទាវជ្រោយស្វាយ',
    place: 'Chrouy Svay, Mukh Kampul', placeKm: 'ភូមិជ្រោយស្វាយ ស្រុកមុខកំពូល ខេត្តកណ្តាល', province: 'Kandal', members: 32, verifiedDaysAgo: 225,
    story: 'The noodle makers of Chrouy Svay start their mills at three in the morning and dry the sheets in the sun before noon.',
    storyKm: 'អ្នកធ្វើគុយទាវនៅជ្រោយស្វាយចាប់ផ្តើមកិនអង្ករតាំងពីម៉ោង 3 ទៀបភ្លឺ ហើយហាលបន្ទះគុយទាវមុនថ្ងៃត្រង់។',
  }),
  cooperative('ou-khting', {
    name: "Ou Khting Honey Gatherers' Cooperative", nameKm: 'សហគមន៍អ្នកប្រមូលទឹកឃ្មុំអូរខ្ទីង',
    place: 'Ou Khting, Kaev Seima', placeKm: 'ភូមិអូរខ្ទីង ស្រុកកែវសីមា ខេត្តមណ្ឌលគិរី', province: 'Mondulkiri', members: 56, verifiedDaysAgo: 365,
    story: 'The Bunong families of Ou Khting gather honey in the forest that their community patrols.',
    storyKm: 'គ្រួសារជនជាតិព្នងនៅអូរខ្ទីងប្រមូលទឹកឃ្មុំក្នុងព្រៃដែលសហគមន៍របស់ពួកគេល្បាតការពារ។',
  }),
  cooperative('phnum-sbov', {
    name: "Phnum Sbov Coffee Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំកាហ្វេភ្នំស្បូវ',
    place: 'Phnum Sbov, Pech Chreada', placeKm: 'ភូមិភ្នំស្បូវ ស្រុកពេជ្រាដា ខេត្តមណ្ឌលគិរី', province: 'Mondulkiri', members: 68, verifiedDaysAgo: 315,
    story: 'Phnum Sbov grows its coffee at 700 metres on the plateau, between fruit trees and pepper posts.',
    storyKm: 'ភូមិភ្នំស្បូវដាំកាហ្វេលើខ្ពង់រាបកម្ពស់ 700 ម៉ែត្រ នៅចន្លោះដើមឈើហូបផ្លែ និងបង្គោលម្រេច។',
  }),
  cooperative('chong-kaoh', {
    name: "Chong Kaoh Pomelo Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំក្រូចថ្លុងចុងកោះ',
    place: 'Kaoh Trong, Kratie', placeKm: 'កោះទ្រង់ ក្រុងក្រចេះ ខេត្តក្រចេះ', province: 'Kratie', members: 95, verifiedDaysAgo: 470,
    story: 'The growers of Chong Kaoh live on an island in the Mekong, whose silt feeds their pomelo gardens.',
    storyKm: 'អ្នកដាំនៅចុងកោះរស់នៅលើកោះមួយក្នុងទន្លេមេគង្គ ដែលដីល្បាប់ជាជីជាតិសម្រាប់ចម្ការក្រូចថ្លុង។',
  }),
  cooperative('srae-ampil', {
    name: "Srae Ampil Women Weavers' Cooperative", nameKm: 'សហគមន៍ស្ត្រីតម្បាញស្រែអំពិល',
    place: 'Srae Ampil, Chhloung', placeKm: 'ភូមិស្រែអំពិល ស្រុកឆ្លូង ខេត្តក្រចេះ', province: 'Kratie', members: 44, verifiedDaysAgo: 205,
    story: 'The women of Srae Ampil meet three afternoons a week to weave and to agree on sizes.',
    storyKm: 'ស្ត្រីភូមិស្រែអំពិលជួបជុំគ្នាបីរសៀលក្នុងមួយសប្តាហ៍ ដើម្បីត្បាញ និងកំណត់ទំហំឱ្យដូចគ្នា។',
  }),
  cooperative('prey-sdau', {
    name: "Prey Sdau Cashew Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំស្វាយចន្ទីព្រៃស្តៅ',
    place: 'Prey Sdau, Sandan', placeKm: 'ភូមិព្រៃស្តៅ ស្រុកសណ្តាន់ ខេត្តកំពង់ធំ', province: 'Kampong Thom', members: 150, verifiedDaysAgo: 280,
    story: 'Prey Sdau planted its cashew trees twenty years ago and shells the nuts in the village itself.',
    storyKm: 'ភូមិព្រៃស្តៅដាំដើមស្វាយចន្ទីតាំងពី 20 ឆ្នាំមុន ហើយបកគ្រាប់នៅក្នុងភូមិផ្ទាល់។',
  }),
  cooperative('pring-thum', {
    name: "Pring Thum Rice Flake Makers' Cooperative", nameKm: 'សហគមន៍អ្នកធ្វើអំបុកព្រីងធំ',
    place: 'Pring Thum, Stoung', placeKm: 'ភូមិព្រីងធំ ស្រុកស្ទោង ខេត្តកំពង់ធំ', province: 'Kampong Thom', members: 38, verifiedDaysAgo: 240,
    story: 'In Pring Thum the sound of the pounders begins with the first new rice and goes on until the water festival is over.',
    storyKm: 'នៅភូមិព្រីងធំ សំឡេងបុកអំបុកចាប់ផ្តើមពេលស្រូវថ្មីទុំ រហូតដល់បុណ្យអុំទូកចប់។',
  }),
  cooperative('andoung-chrey', {
    name: 'Andoung Chrey Farm Products Cooperative', nameKm: 'សហគមន៍កសិផលអណ្តូងជ្រៃ',
    place: 'Andoung Chrey, Prey Chhor', placeKm: 'ភូមិអណ្តូងជ្រៃ ស្រុកព្រៃឈរ ខេត្តកំពង់ចាម', province: 'Kampong Cham', members: 84, verifiedDaysAgo: 490,
    story: 'The farmers of Andoung Chrey grow bananas, lemongrass and cashews around their houses and run one kitchen together.',
    storyKm: 'កសិករអណ្តូងជ្រៃដាំចេក ស្លឹកគ្រៃ និងស្វាយចន្ទីជុំវិញផ្ទះ ហើយមានរោងកែច្នៃរួមគ្នា។',
  }),
  cooperative('kouk-snuol', {
    name: "Kouk Snuol Krama Weavers' Cooperative", nameKm: 'សហគមន៍តម្បាញក្រមាគោកស្នួល',
    place: 'Kouk Snuol, Srei Santhor', placeKm: 'ភូមិគោកស្នួល ស្រុកស្រីសន្ធរ ខេត្តកំពង់ចាម', province: 'Kampong Cham', members: 61, verifiedDaysAgo: 400,
    story: 'Kouk Snuol has woven kramas for as long as anyone remembers, and each family keeps its own check.',
    storyKm: 'ភូមិគោកស្នួលត្បាញក្រមាតាំងពីដូនតាមក ហើយគ្រួសារនីមួយៗមានក្រឡារបស់ខ្លួន។',
  }),
  cooperative('ou-thma', {
    name: "Ou Thma Stone Carvers' Cooperative", nameKm: 'សហគមន៍ជាងថ្មអូរថ្ម',
    place: 'Ou Thma, Kampong Siem', placeKm: 'ភូមិអូរថ្ម ស្រុកកំពង់សៀម ខេត្តកំពង់ចាម', province: 'Kampong Cham', members: 22, verifiedDaysAgo: 330,
    story: 'The carvers of Ou Thma work the dark volcanic stone that lies in the fields around the village.',
    storyKm: 'ជាងនៅអូរថ្មដាប់ថ្មភ្នំភ្លើងពណ៌ខ្មៅដែលមាននៅតាមវាលស្រែជុំវិញភូមិ។',
  }),
  cooperative('phnum-sa', {
    name: "Phnum Sa Marble Carvers' Cooperative", nameKm: 'សហគមន៍ជាងចម្លាក់ភ្នំស',
    place: 'Phnum Sa, Phnum Kravanh', placeKm: 'ភូមិភ្នំស ស្រុកភ្នំក្រវាញ ខេត្តពោធិ៍សាត់', province: 'Pursat', members: 29, verifiedDaysAgo: 440,
    story: 'Phnum Sa is named after its white hill, and three generations of carvers live along its one street.',
    storyKm: 'ភូមិភ្នំសមានឈ្មោះតាមភ្នំពណ៌ស ហើយជាងចម្លាក់បីជំនាន់រស់នៅតាមផ្លូវតែមួយក្នុងភូមិ។',
  }),
  cooperative('tuol-kaam', {
    name: "Tuol Ka'am Potters' Cooperative", nameKm: 'សហគមន៍ជាងស្មូនទួលក្អម',
    place: "Tuol Ka'am, Rolea B'ier", placeKm: 'ភូមិទួលក្អម ស្រុករលាប្អៀរ ខេត្តកំពង់ឆ្នាំង', province: 'Kampong Chhnang', members: 103, verifiedDaysAgo: 560,
    story: "The potters of Tuol Ka'am dig their clay from the foot of the hill and walk around the pot instead of turning it.",
    storyKm: 'ជាងស្មូននៅទួលក្អមជីកដីឥដ្ឋពីជើងភ្នំ ហើយដើរជុំវិញឆ្នាំងជំនួសឱ្យការបង្វិលវា។',
  }),
  cooperative('kampong-srov', {
    name: "Kampong Srov Rice Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំស្រូវកំពង់ស្រូវ',
    place: 'Kampong Srov, Thma Koul', placeKm: 'ភូមិកំពង់ស្រូវ ស្រុកថ្មគោល ខេត្តបាត់ដំបង', province: 'Battambang', members: 200, verifiedDaysAgo: 520,
    story: 'The two hundred families of Kampong Srov plant one variety, so that their rice can be milled and sold together.',
    storyKm: 'គ្រួសារ 200 នៅកំពង់ស្រូវដាំពូជស្រូវតែមួយ ដើម្បីអាចកិន និងលក់អង្កររួមគ្នា។',
  }),
  cooperative('stueng-leu', {
    name: "Stueng Leu Vine and Coconut Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំទំពាំងបាយជូរ និងដូងស្ទឹងលើ',
    place: 'Stueng Leu, Banan', placeKm: 'ភូមិស្ទឹងលើ ស្រុកបាណន់ ខេត្តបាត់ដំបង', province: 'Battambang', members: 34, verifiedDaysAgo: 270,
    story: 'Stueng Leu stretches along the Sangkae river, with coconuts on the bank and vines behind the houses.',
    storyKm: 'ភូមិស្ទឹងលើលាតសន្ធឹងតាមស្ទឹងសង្កែ មានដូងនៅមាត់ស្ទឹង និងទំពាំងបាយជូរនៅក្រោយផ្ទះ។',
  }),
  cooperative('prek-kamplaok', {
    name: "Prek Kamplaok Basket Makers' Cooperative", nameKm: 'សហគមន៍ត្បាញកន្ត្រកព្រែកកំប្លោក',
    place: 'Prek Kamplaok, Aek Phnum', placeKm: 'ភូមិព្រែកកំប្លោក ស្រុកឯកភ្នំ ខេត្តបាត់ដំបង', province: 'Battambang', members: 52, verifiedDaysAgo: 350,
    story: 'The families of Prek Kamplaok live by fishing and cut the water hyacinth that would otherwise close the channel to their boats.',
    storyKm: 'គ្រួសារនៅព្រែកកំប្លោករស់ដោយការនេសាទ ហើយកាត់កំប្លោកដែលបិទផ្លូវទូករបស់ពួកគេ។',
  }),
  cooperative('samraong-leu', {
    name: "Samraong Leu Vegetable and Maize Growers' Cooperative", nameKm: 'សហគមន៍អ្នកដាំបន្លែ និងពោតសំរោងលើ',
    place: 'Samraong Leu, Mongkol Borei', placeKm: 'ភូមិសំរោងលើ ស្រុកមង្គលបូរី ខេត្តបន្ទាយមានជ័យ', province: 'Banteay Meanchey', members: 89, verifiedDaysAgo: 215,
    story: 'Samraong Leu has sandy fields and its own canal, and its growers plant in turn so that there is something to harvest every week.',
    storyKm: 'ភូមិសំរោងលើមានដីខ្សាច់ និងប្រឡាយទឹកផ្ទាល់ខ្លួន ហើយអ្នកដាំប្តូរវេនគ្នា ដើម្បីមានផលរាល់សប្តាហ៍។',
  }),
  cooperative('tuol-mon', {
    name: "Tuol Mon Silk Growers' Cooperative", nameKm: 'សហគមន៍អ្នកចិញ្ចឹមដង្កូវនាងទួលមន',
    place: 'Tuol Mon, Phnum Srok', placeKm: 'ភូមិទួលមន ស្រុកភ្នំស្រុក ខេត្តបន្ទាយមានជ័យ', province: 'Banteay Meanchey', members: 12, verifiedDaysAgo: 390,
    story: 'Twelve families in Tuol Mon still raise the yellow silkworm and keep the mulberry trees that feed it.',
    storyKm: 'គ្រួសារ 12 នៅទួលមននៅតែចិញ្ចឹមដង្កូវនាងលឿង និងថែដើមមនសម្រាប់ជាចំណីរបស់វា។',
  }),
];
