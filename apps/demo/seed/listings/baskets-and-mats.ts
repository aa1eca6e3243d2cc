import type { Offer } from './offer.js';

export const basketsAndMats: readonly Offer[] = [
  {
    of: 'kouk-thlok',
    kind: 'rattan-baskets',
    name: { en: 'Rattan baskets, set of three', km: 'កន្ត្រកផ្តៅ ឈុតបី' },
    making: {
      en: 'The rattan is split by hand, smoked over rice husks against insects and woven around a wooden form.',
      km: 'គេច្រៀកផ្តៅដោយដៃ ឆ្អើរនឹងផ្សែងអង្កាមការពារសត្វល្អិត រួចត្បាញលើពុម្ពឈើ។',
    },
  },
  {
    of: 'kouk-thlok',
    kind: 'palm-leaf-bag',
    name: { en: 'Palm-leaf bag, two colours', km: 'កាបូបស្លឹកត្នោតពីរពណ៌' },
    making: {
      en: 'Half of the strips are boiled with bark for the red, the others stay as the sun has bleached them.',
      km: 'ចម្រៀកពាក់កណ្តាលស្ងោរជាមួយសំបកឈើឱ្យក្រហម ហើយពាក់កណ្តាលទៀតទុកពណ៌ធម្មជាតិ។',
    },
  },
  {
    of: 'srae-ampil',
    kind: 'palm-leaf-bag',
    name: { en: 'Palm-leaf bag with handles', km: 'កាបូបស្លឹកត្នោតមានដៃកាន់' },
    price: '4.60',
    monthly: 700,
    certificates: ['FAIR_TRADE'],
    making: {
      en: 'Young leaves are cut once a month, and every bag carries the initial of the woman who wove it.',
      km: 'គេកាត់ស្លឹកខ្ចីម្តងក្នុងមួយខែ ហើយកាបូបនីមួយៗមានអក្សរសម្គាល់ស្ត្រីដែលត្បាញវា។',
    },
  },
  {
    of: 'srae-ampil',
    kind: 'sedge-mat',
    name: { en: 'Sedge mat, natural', km: 'កន្ទេលកក់ពណ៌ធម្មជាតិ' },
    price: '5.90',
    monthly: 450,
    making: {
      en: 'The sedge is split in two, dried for four days and woven by two women, one of whom feeds the stalks.',
      km: 'គេច្រៀកកក់ជាពីរ ហាលបួនថ្ងៃ ហើយស្ត្រីពីរនាក់ត្បាញ ដោយម្នាក់ជាអ្នកស៊កកក់។',
    },
  },
  {
    of: 'prek-kak',
    kind: 'sedge-mat',
    name: { en: 'Sedge mat, striped', km: 'កន្ទេលកក់ឆ្នូត' },
    making: {
      en: 'The stripes are dyed in the stalk, so they are as bright on the back as on the face.',
      km: 'គេជ្រលក់ដើមកក់មុនត្បាញ ដូច្នេះឆ្នូតខាងក្រោយភ្លឺដូចខាងមុខ។',
    },
  },
  {
    of: 'prek-kamplaok',
    kind: 'water-hyacinth-basket',
    name: { en: 'Water-hyacinth basket with lid', km: 'កន្ត្រកកំប្លោកមានគម្រប' },
    making: {
      en: 'The stems dry for two weeks on the roofs and are plaited before they are woven.',
      km: 'គេហាលដើមកំប្លោកពីរសប្តាហ៍លើដំបូលផ្ទះ ហើយក្រងជាខ្សែមុនត្បាញ។',
    },
  },
  {
    of: 'prek-kamplaok',
    kind: 'rattan-baskets',
    name: { en: 'Rattan and hyacinth baskets, set of three', km: 'កន្ត្រកផ្តៅ និងកំប្លោក ឈុតបី' },
    price: '12.40',
    monthly: 300,
    making: {
      en: 'The frames are of rattan and the sides of hyacinth, which makes the set lighter to ship.',
      km: 'គ្រោងធ្វើពីផ្តៅ ហើយសាច់ត្បាញពីកំប្លោក ដូច្នេះកន្ត្រកស្រាលពេលដឹកជញ្ជូន។',
    },
  },
];
