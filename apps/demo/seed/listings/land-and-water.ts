import type { Offer } from './offer.js';

/** Fresh produce, fish, drinks, stone and clay: a few of each. */
export const landAndWater: readonly Offer[] = [
  {
    of: 'chong-kaoh',
    kind: 'pomelo',
    name: { en: 'Koh Trong pomelo', km: 'ក្រូចថ្លុងកោះទ្រង់' },
    making: {
      en: 'The fruit is cut with its stalk, rests for five days to sweeten and is wrapped in paper.',
      km: 'គេកាត់ផ្លែទាំងទង ទុកប្រាំថ្ងៃឱ្យផ្អែម រួចរុំក្រដាស។',
    },
  },
  {
    of: 'stueng-leu',
    kind: 'wax-coconut',
    name: { en: 'Battambang wax coconut', km: 'ដូងខ្ទិះបាត់ដំបង' },
    making: {
      en: 'Only one or two nuts of a bunch have the thick flesh, and an experienced ear finds them by shaking.',
      km: 'ក្នុងមួយស្លាកមានតែមួយ ឬពីរផ្លែដែលសាច់ខាប់ ហើយអ្នកមានបទពិសោធន៍ស្គាល់វាដោយអង្រួនស្តាប់។',
    },
  },
  {
    of: 'stueng-leu',
    kind: 'grape-wine',
    name: { en: 'Red grape wine of Banan, 750 ml', km: 'ស្រាទំពាំងបាយជូរក្រហមបាណន់' },
    making: {
      en: 'The grapes are picked in February and August, and the wine stays in steel tanks for half a year.',
      km: 'គេបេះទំពាំងបាយជូរនៅខែកុម្ភៈ និងខែសីហា ហើយទុកស្រាក្នុងធុងដែកអ៊ីណុកកន្លះឆ្នាំ។',
    },
  },
  {
    of: 'samraong-leu',
    kind: 'asparagus',
    name: { en: 'Green asparagus, fresh', km: 'ទំពាំងបារាំងស្រស់' },
    making: {
      en: 'Spears are cut before eight in the morning, cooled in water and packed for the night flight.',
      km: 'គេកាត់ទំពាំងមុនម៉ោង 8 ព្រឹក ត្រាំទឹកត្រជាក់ រួចវេចខ្ចប់សម្រាប់ជើងហោះហើរពេលយប់។',
    },
  },
  {
    of: 'samraong-leu',
    kind: 'red-corn',
    name: { en: 'Red corn, dried', km: 'ពោតក្រហមក្រៀម' },
    making: {
      en: 'The ears dry on the stalk, are shelled in the field and lose the rest of their moisture on mats.',
      km: 'គេទុកផ្លែពោតឱ្យក្រៀមលើដើម បេះគ្រាប់នៅចម្ការ រួចហាលលើកន្ទេល។',
    },
  },
  {
    of: 'tuol-krasang',
    kind: 'orchid-stems',
    name: { en: 'Orchid stems, 40 cm', km: 'ទងផ្កាអ័រគីដេ 40 សង់ទីម៉ែត្រ' },
    making: {
      en: 'Stems are cut in the evening with half of the flowers open, each with its foot in a tube of water.',
      km: 'គេកាត់ទងនៅពេលល្ងាចពេលផ្ការីកពាក់កណ្តាល ដោយដាក់គល់ក្នុងបំពង់ទឹក។',
    },
  },
  {
    of: 'tuol-krasang',
    kind: 'orchid-stems',
    grade: 'long',
    name: { en: 'Orchid stems, 55 cm', km: 'ទងផ្កាអ័រគីដេវែង 55 សង់ទីម៉ែត្រ' },
    price: '0.78',
    minimumQuantity: 500,
    monthly: 7000,
    making: {
      en: 'The long stems come from plants of four years and older, and are packed ten to a sleeve.',
      km: 'ទងវែងបានពីដើមអាយុបួនឆ្នាំឡើង ហើយវេចដប់ទងក្នុងមួយស្រោម។',
    },
  },
  {
    of: 'boeng-ambel',
    kind: 'fish-sauce',
    name: { en: 'Kampot fish sauce, 12 x 500 ml', km: 'ទឹកត្រីកំពត 12 ដប 500 មីលីលីត្រ' },
    certificates: ['GI', 'HACCP'],
    making: {
      en: 'Anchovies and salt stand in wooden vats for twelve months, and nothing else goes in.',
      km: 'គេប្រឡាក់ត្រីកំភ្លាញនឹងអំបិលក្នុងធុងឈើ 12 ខែ ហើយមិនលាយអ្វីផ្សេងទៀត។',
    },
  },
  {
    of: 'prek-anlong',
    kind: 'fish-sauce',
    name: { en: 'Freshwater fish sauce, 12 x 500 ml', km: 'ទឹកត្រីទឹកសាប 12 ដប 500 មីលីលីត្រ' },
    price: '15.50',
    monthly: 800,
    making: {
      en: 'It is drawn from jars of small lake fish after ten months in the sun.',
      km: 'គេយកវាពីពាងត្រីបឹងតូចៗ ក្រោយហាលថ្ងៃ 10 ខែ។',
    },
  },
  {
    of: 'prek-anlong',
    kind: 'prahok',
    name: { en: 'Siem Reap prahok', km: 'ប្រហុកសៀមរាប' },
    certificates: ['GI', 'HACCP'],
    making: {
      en: 'The fish is cleaned, salted twice and kept in jars for at least six months.',
      km: 'គេសម្អាតត្រី ប្រឡាក់អំបិលពីរដង រួចទុកក្នុងពាងយ៉ាងតិចប្រាំមួយខែ។',
    },
  },
  {
    of: 'anlong-svay',
    kind: 'prahok',
    name: { en: 'Prahok, boneless', km: 'ប្រហុកសុទ្ធឥតឆ្អឹង' },
    price: '5.10',
    monthly: 1800,
    making: {
      en: 'The bones are taken out before salting, so the paste can be used straight from the jar.',
      km: 'គេដកឆ្អឹងចេញមុនប្រឡាក់អំបិល ដូច្នេះអាចប្រើភ្លាមពីក្នុងពាង។',
    },
  },
  {
    of: 'anlong-svay',
    kind: 'crayfish',
    name: { en: 'Takeo crayfish (giant river prawn), frozen', km: 'បង្កងទន្លេតាកែវបង្កក' },
    making: {
      en: 'They are sorted alive by size and frozen within four hours of landing.',
      km: 'គេរើសទំហំបង្កងពេលនៅរស់ ហើយបង្កកក្នុងរយៈពេលបួនម៉ោងក្រោយឡើងដី។',
    },
  },
  {
    of: 'phnum-sbov',
    kind: 'coffee-roasted',
    name: { en: 'Mondulkiri coffee, roasted', km: 'កាហ្វេមណ្ឌលគិរីលីង' },
    making: {
      en: 'It is roasted to order in batches of twelve kilograms and packed on the day after.',
      km: 'គេលីងតាមការបញ្ជាទិញម្តង 12 គីឡូក្រាម ហើយវេចខ្ចប់នៅថ្ងៃបន្ទាប់។',
    },
  },
  {
    of: 'phnum-sbov',
    kind: 'coffee-green',
    name: { en: 'Mondulkiri robusta, green, washed', km: 'គ្រាប់កាហ្វេរ៉ូប៊ូស្តាឆៅមណ្ឌលគិរី' },
    making: {
      en: 'Ripe cherries are pulped on the evening of the picking and dried on raised beds for two weeks.',
      km: 'គេបកសំបកផ្លែទុំនៅល្ងាចថ្ងៃបេះ រួចហាលលើរានខ្ពស់ពីរសប្តាហ៍។',
    },
  },
  {
    of: 'ou-thma',
    kind: 'stone-mortar',
    name: { en: 'Volcanic stone mortar and pestle, 18 cm', km: 'ត្បាល់ថ្មភ្នំភ្លើង និងអង្រែ 18 សង់ទីម៉ែត្រ' },
    making: {
      en: 'A mortar is cut from one block in a day and ground smooth with sand and water.',
      km: 'ត្បាល់មួយដាប់ពីដុំថ្មតែមួយក្នុងមួយថ្ងៃ រួចខាត់ឱ្យរលោងដោយខ្សាច់ និងទឹក។',
    },
  },
  {
    of: 'phnum-sa',
    kind: 'stone-mortar',
    name: { en: 'Pale stone mortar and pestle, 14 cm', km: 'ត្បាល់ថ្មស និងអង្រែ 14 សង់ទីម៉ែត្រ' },
    price: '6.80',
    monthly: 320,
    making: {
      en: 'The apprentices cut the mortars from the hard pale sandstone that lies over the marble.',
      km: 'កូនជាងដាប់ត្បាល់ពីថ្មភក់រឹងពណ៌ស្លេកដែលនៅពីលើថ្មម៉ាប។',
    },
  },
  {
    of: 'phnum-sa',
    kind: 'marble-elephant',
    name: { en: 'Marble elephant, 20 cm', km: 'រូបដំរីថ្មម៉ាប 20 សង់ទីម៉ែត្រ' },
    making: {
      en: 'Each is carved from one block, and no two have the same veins.',
      km: 'រូបនីមួយៗដាប់ពីដុំថ្មតែមួយ ហើយសសៃថ្មមិនដូចគ្នាទេ។',
    },
  },
  {
    of: 'tuol-kaam',
    kind: 'clay-tableware',
    name: { en: 'Clay bowls and jugs', km: 'ចាន និងក្អមដីដុត' },
    making: {
      en: 'The pieces are beaten thin with a paddle, polished with a stone and fired in rice straw.',
      km: 'គេវាយសាច់ដីឱ្យស្តើងដោយបន្ទះឈើ ខាត់ដោយថ្ម រួចដុតនឹងចំបើង។',
    },
  },
  {
    of: 'tuol-kaam',
    kind: 'oil-lamps',
    name: { en: 'Clay oil lamps', km: 'ចង្កៀងប្រេងដីដុត' },
    making: {
      en: 'One family can press three thousand in a month, and the whole village does so before the water festival.',
      km: 'គ្រួសារមួយអាចធ្វើបាន 3000 ក្នុងមួយខែ ហើយអ្នកភូមិទាំងអស់ធ្វើវាមុនបុណ្យអុំទូក។',
    },
  },
];
