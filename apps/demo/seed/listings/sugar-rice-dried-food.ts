import type { Offer } from './offer.js';

export const sugarRiceDriedFood: readonly Offer[] = [
  {
    of: 'trapeang-thnaot',
    kind: 'palm-sugar',
    name: { en: 'Kampong Speu palm sugar, granulated', km: 'ស្ករត្នោតកំពង់ស្ពឺម្សៅ' },
    making: {
      en: 'The sap is boiled within two hours of being brought down, stirred until it crumbles and sieved.',
      km: 'គេរំងាស់ទឹកត្នោតក្នុងរយៈពេលពីរម៉ោងក្រោយយកចុះ កូររហូតដល់ម៉ត់ រួចរែង។',
    },
  },
  {
    of: 'trapeang-thnaot',
    kind: 'palm-sugar-paste',
    name: { en: 'Kampong Speu palm sugar paste', km: 'ស្ករត្នោតកំពង់ស្ពឺខាប់' },
    making: {
      en: 'It leaves the pan a little earlier than the granulated sugar and sets in tubs of one kilogram.',
      km: 'គេលើកវាចុះពីខ្ទះមុនស្ករម្សៅបន្តិច ហើយទុកឱ្យកកក្នុងប្រអប់មួយគីឡូក្រាម។',
    },
  },
  {
    of: 'krang-doung',
    kind: 'palm-sugar',
    name: { en: 'Organic palm sugar, granulated', km: 'ស្ករត្នោតសរីរាង្គម្សៅ' },
    price: '3.60',
    certificates: ['GI', 'ORGANIC', 'FAIR_TRADE'],
    making: {
      en: 'No powder is added to the sap: a chip of local bark in each tube keeps it from turning sour.',
      km: 'គេមិនដាក់ម្សៅអ្វីក្នុងទឹកត្នោតទេ គឺប្រើតែសំបកឈើមួយបន្ទះក្នុងបំពង់ ដើម្បីកុំឱ្យជូរ។',
    },
  },
  {
    of: 'krang-doung',
    kind: 'palm-sugar-paste',
    name: { en: 'Organic palm sugar paste', km: 'ស្ករត្នោតសរីរាង្គខាប់' },
    price: '2.90',
    certificates: ['GI', 'ORGANIC'],
    making: {
      en: 'The paste is stirred with wooden paddles until it is smooth, and filled while still warm.',
      km: 'គេកូរស្ករដោយចែវឈើរហូតដល់រលោង រួចច្រកពេលនៅក្តៅ។',
    },
  },
  {
    of: 'damnak-svay',
    kind: 'dried-mango',
    name: { en: 'Dried Keo Romeat mango', km: 'ស្វាយកែវរមៀតក្រៀម' },
    making: {
      en: 'Ripe fruit is peeled by hand, dipped in light syrup and dried at 60 degrees overnight.',
      km: 'គេចិតផ្លែទុំដោយដៃ ត្រាំទឹកស្កររាវ រួចសម្ងួតនៅកម្តៅ 60 អង្សាពេញមួយយប់។',
    },
  },
  {
    of: 'damnak-svay',
    kind: 'dried-mango',
    grade: 'unsweetened',
    name: { en: 'Dried Keo Romeat mango, unsweetened', km: 'ស្វាយកែវរមៀតក្រៀមឥតស្ករ' },
    price: '8.20',
    minimumQuantity: 300,
    monthly: 4000,
    certificates: ['HACCP', 'ORGANIC'],
    making: {
      en: 'Only the sweetest fruit of April is used, and nothing at all is added.',
      km: 'គេប្រើតែផ្លែផ្អែមបំផុតក្នុងខែមេសា ហើយមិនថែមអ្វីទាំងអស់។',
    },
  },
  {
    of: 'ou-khting',
    kind: 'wild-honey',
    name: { en: 'Mondulkiri wild honey', km: 'ទឹកឃ្មុំព្រៃមណ្ឌលគិរី' },
    certificates: ['GI', 'FAIR_TRADE'],
    making: {
      en: 'They climb at night with a torch of leaves and leave a third of each comb to the bees.',
      km: 'ពួកគេឡើងយកពេលយប់ដោយប្រើគប់ស្លឹកឈើ ហើយទុកសំណុំមួយភាគបីឱ្យឃ្មុំ។',
    },
  },
  {
    of: 'phnum-sbov',
    kind: 'wild-honey',
    name: { en: 'Mondulkiri wild honey, filtered', km: 'ទឹកឃ្មុំព្រៃមណ្ឌលគិរីត្រង' },
    price: '9.60',
    monthly: 500,
    making: {
      en: 'The honey drips through cloth without heating and rests for a week before it is filled.',
      km: 'គេត្រងទឹកឃ្មុំតាមក្រណាត់ដោយមិនកម្តៅ ហើយទុកមួយសប្តាហ៍មុនច្រកដប។',
    },
  },
  {
    of: 'prey-sdau',
    kind: 'cashew-kernels',
    name: { en: 'Cashew kernels W320', km: 'គ្រាប់ស្វាយចន្ទីឆៅ 320' },
    making: {
      en: 'The nuts are steamed, shelled on foot-driven cutters and graded by eye.',
      km: 'គេចំហុយគ្រាប់ បកដោយម៉ាស៊ីនធាក់ជើង រួចរើសទំហំដោយភ្នែក។',
    },
  },
  {
    of: 'prey-sdau',
    kind: 'cashew-roasted',
    name: { en: 'Roasted cashews, lightly salted', km: 'គ្រាប់ស្វាយចន្ទីលីងអំបិល' },
    making: {
      en: 'Kernels are roasted in small drums and salted with flower of salt from the coast.',
      km: 'គេលីងគ្រាប់ក្នុងធុងតូចៗ ហើយរោយផ្កាអំបិលពីឆ្នេរសមុទ្រ។',
    },
  },
  {
    of: 'andoung-chrey',
    kind: 'cashew-roasted',
    name: { en: 'Roasted cashews with lemongrass', km: 'គ្រាប់ស្វាយចន្ទីលីងស្លឹកគ្រៃ' },
    price: '13.20',
    minimumQuantity: 150,
    monthly: 1500,
    making: {
      en: 'Lemongrass and lime leaf are cut fine and roasted together with the nuts.',
      km: 'គេហាន់ស្លឹកគ្រៃ និងស្លឹកក្រូចសើចឱ្យម៉ត់ រួចលីងជាមួយគ្រាប់។',
    },
  },
  {
    of: 'andoung-chrey',
    kind: 'banana-chips',
    name: { en: 'Banana chips, 24 bags of 100 g', km: 'ចំណិតចេកបំពង 24 កញ្ចប់ 100 ក្រាម' },
    making: {
      en: 'Green bananas are sliced straight into the oil, drained and packed on the same day.',
      km: 'គេចិតចេកខ្ចីដាក់ក្នុងប្រេងភ្លាម សម្រស់ប្រេង រួចវេចខ្ចប់នៅថ្ងៃដដែល។',
    },
  },
  {
    of: 'kampong-srov',
    kind: 'fragrant-rice',
    name: { en: 'Fragrant rice Phka Rumduol', km: 'អង្ករក្រអូបផ្ការំដួល' },
    making: {
      en: 'The paddy is dried slowly in the shade, which keeps the grains whole in the mill.',
      km: 'គេសម្ងួតស្រូវយឺតៗក្នុងម្លប់ ដើម្បីកុំឱ្យគ្រាប់អង្ករបាក់ពេលកិន។',
    },
  },
  {
    of: 'kampong-srov',
    kind: 'fragrant-rice',
    grade: 'organic',
    name: { en: 'Organic fragrant rice Phka Rumduol', km: 'អង្ករក្រអូបផ្ការំដួលសរីរាង្គ' },
    price: '1040.00',
    minimumQuantity: 12,
    monthly: 90,
    certificates: ['ORGANIC'],
    making: {
      en: 'Sixty of the families farm without chemicals and keep their paddy in a store of its own.',
      km: 'គ្រួសារ 60 ធ្វើស្រែដោយមិនប្រើជាតិគីមី ហើយទុកស្រូវក្នុងឃ្លាំងដាច់ដោយឡែក។',
    },
  },
  {
    of: 'pring-thum',
    kind: 'rice-flakes',
    name: { en: 'Rice flakes (ambok) of Kampong Thom', km: 'អំបុកកំពង់ធំ' },
    making: {
      en: 'Young sticky rice is roasted in a clay pan, pounded flat at once and winnowed three times.',
      km: 'គេលីងស្រូវដំណើបខ្ចីក្នុងឆ្នាំងដី បុកឱ្យសំប៉ែតភ្លាម រួចអុំបីដង។',
    },
  },
  {
    of: 'pring-thum',
    kind: 'fragrant-rice',
    name: { en: 'Fragrant rice of Stoung', km: 'អង្ករក្រអូបស្ទោង' },
    price: '830.00',
    monthly: 150,
    making: {
      en: 'What is not pounded into flakes is milled at the district mill and packed in bags of 25 kg.',
      km: 'ស្រូវដែលមិនបុកជាអំបុក គេកិននៅរោងម៉ាស៊ីនស្រុក ហើយច្រកបាវ 25 គីឡូក្រាម។',
    },
  },
  {
    of: 'chrouy-svay',
    kind: 'rice-noodles',
    name: { en: 'Dried rice noodles, 10 kg', km: 'គុយទាវក្រៀម 10 គីឡូក្រាម' },
    making: {
      en: 'Old rice is soaked overnight, because fresh rice makes the sheets stick.',
      km: 'គេត្រាំអង្ករចាស់មួយយប់ ព្រោះអង្ករថ្មីធ្វើឱ្យបន្ទះគុយទាវស្អិត។',
    },
  },
  {
    of: 'chrouy-svay',
    kind: 'rice-noodles',
    grade: 'brown-rice',
    name: { en: 'Dried brown rice noodles, 10 kg', km: 'គុយទាវអង្ករសម្រូប 10 គីឡូក្រាម' },
    price: '21.50',
    minimumQuantity: 60,
    monthly: 700,
    making: {
      en: 'The bran stays in the dough, so the sheets are rolled thicker and dry for a day longer.',
      km: 'គេទុកកុណ្ឌកក្នុងម្សៅ ដូច្នេះបន្ទះគុយទាវក្រាស់ជាង ហើយហាលយូរជាងមួយថ្ងៃ។',
    },
  },
];
