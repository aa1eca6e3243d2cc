import type { Offer } from './offer.js';

// The floors of Kampot pepper are the programme's, the same for every cooperative.
const BLACK_FLOOR = '14.00';
const RED_FLOOR = '23.50';
const WHITE_FLOOR = '26.00';

export const spicesAndSalt: readonly Offer[] = [
  {
    of: 'prey-romduol',
    kind: 'kampot-pepper-black',
    name: { en: 'Kampot black pepper', km: 'ម្រេចកំពតខ្មៅ' },
    tiers: [
      [25, '15.80'],
      [100, '15.50'],
      [500, '15.20'],
    ],
    floor: BLACK_FLOOR,
    certificates: ['GI', 'ORGANIC'],
    making: {
      en: 'The berries are picked by hand when the first of a spike turns yellow, then dried in the sun for three days.',
      km: 'គេបេះផ្លែដោយដៃពេលគ្រាប់ដំបូងចាប់ផ្តើមលឿង រួចហាលថ្ងៃរយៈពេលបីថ្ងៃ។',
    },
  },
  {
    of: 'prey-romduol',
    kind: 'kampot-pepper-red',
    name: { en: 'Kampot red pepper', km: 'ម្រេចកំពតក្រហម' },
    tiers: [
      [25, '25.90'],
      [100, '25.60'],
      [300, '25.30'],
    ],
    floor: RED_FLOOR,
    certificates: ['GI', 'ORGANIC'],
    making: {
      en: 'Only fully ripe berries are taken, one by one, in the last weeks of the harvest.',
      km: 'គេបេះតែគ្រាប់ដែលទុំក្រហមល្អម្តងមួយៗ នៅសប្តាហ៍ចុងក្រោយនៃរដូវប្រមូលផល។',
    },
  },
  {
    of: 'prey-romduol',
    kind: 'kampot-pepper-white',
    name: { en: 'Kampot white pepper', km: 'ម្រេចកំពតស' },
    tiers: [
      [25, '29.00'],
      [100, '28.50'],
      [300, '28.00'],
    ],
    floor: WHITE_FLOOR,
    certificates: ['GI', 'ORGANIC'],
    making: {
      en: 'Ripe berries are soaked for two days, rubbed free of their skin and dried until the hearts are cream white.',
      km: 'គេត្រាំគ្រាប់ទុំពីរថ្ងៃ ជូតសំបកចេញ រួចហាលរហូតដល់គ្រាប់មានពណ៌ស។',
    },
  },
  {
    of: 'prey-romduol',
    kind: 'green-pepper',
    name: { en: 'Green Kampot pepper in brine, on the stalk', km: 'ម្រេចកំពតខ្ចីត្រាំទឹកអំបិល' },
    making: {
      en: 'Whole green spikes go into brine on the day of picking, in jars of half a kilogram.',
      km: 'គេត្រាំកញ្ចុំម្រេចខ្ចីទាំងមូលក្នុងទឹកអំបិលនៅថ្ងៃបេះ ដោយដាក់ក្នុងកែវកន្លះគីឡូក្រាម។',
    },
  },
  {
    of: 'chamkar-thma',
    kind: 'kampot-pepper-black',
    name: { en: 'Kampot black pepper, hand-sorted', km: 'ម្រេចកំពតខ្មៅរើសដោយដៃ' },
    tiers: [
      [20, '16.00'],
      [100, '15.60'],
      [400, '15.20'],
    ],
    floor: BLACK_FLOOR,
    minimumQuantity: 20,
    making: {
      en: 'After drying, four women sort each sack on a table and leave out whatever is light or broken.',
      km: 'ក្រោយហាលស្ងួត ស្ត្រីបួននាក់រើសម្រេចគ្រប់ការុងលើតុ ហើយដកគ្រាប់ស្កក ឬបែកចេញ។',
    },
  },
  {
    of: 'chamkar-thma',
    kind: 'kampot-pepper-red',
    name: { en: 'Kampot red pepper, hand-sorted', km: 'ម្រេចកំពតក្រហមរើសដោយដៃ' },
    tiers: [
      [20, '26.40'],
      [80, '25.90'],
      [250, '25.40'],
    ],
    floor: RED_FLOOR,
    minimumQuantity: 20,
    making: {
      en: 'The ripe berries are scalded for a moment before drying, which keeps their colour.',
      km: 'គេស្រុសគ្រាប់ទុំក្នុងទឹកក្តៅមួយភ្លែតមុនហាល ដើម្បីរក្សាពណ៌ក្រហម។',
    },
  },
  {
    of: 'chamkar-thma',
    kind: 'kampot-pepper-white',
    name: { en: 'Kampot white pepper, hand-sorted', km: 'ម្រេចកំពតសរើសដោយដៃ' },
    tiers: [
      [20, '29.40'],
      [80, '28.80'],
      [250, '28.20'],
    ],
    floor: WHITE_FLOOR,
    minimumQuantity: 20,
    making: {
      en: 'The skins come off in running water from the hill, and the hearts dry on raised bamboo trays.',
      km: 'គេលាងសំបកចេញដោយទឹកហូរពីភ្នំ រួចហាលគ្រាប់លើចង្អេរឫស្សីខ្ពស់ពីដី។',
    },
  },
  {
    of: 'boeng-ambel',
    kind: 'sea-salt',
    name: { en: 'Flower of salt', km: 'ផ្កាអំបិល' },
    making: {
      en: 'The thin crust is skimmed from the ponds before sunrise, on days without wind.',
      km: 'គេដួសស្រទាប់អំបិលស្តើងពីលើស្រះមុនថ្ងៃរះ នៅថ្ងៃដែលគ្មានខ្យល់។',
    },
  },
  {
    of: 'boeng-ambel',
    kind: 'sea-salt',
    grade: 'coarse',
    name: { en: 'Coarse sea salt', km: 'អំបិលគ្រាប់' },
    price: '0.60',
    minimumQuantity: 1000,
    monthly: 60000,
    making: {
      en: 'What settles on the clay floor is raked together, washed in brine and drained under a palm roof.',
      km: 'គេកើយអំបិលដែលរងលើបាតស្រែ លាងក្នុងទឹកអំបិល រួចសម្រស់ទឹកក្រោមដំបូលស្លឹកត្នោត។',
    },
  },
  {
    of: 'andoung-chrey',
    kind: 'lemongrass-oil',
    name: { en: 'Lemongrass essential oil', km: 'ប្រេងស្លឹកគ្រៃ' },
    making: {
      en: 'The stalks wilt for a day and are then distilled with steam in a still of 300 litres.',
      km: 'គេទុកស្លឹកគ្រៃឱ្យស្រពោនមួយថ្ងៃ រួចបិតដោយចំហាយទឹកក្នុងឡចំណុះ 300 លីត្រ។',
    },
  },
];
