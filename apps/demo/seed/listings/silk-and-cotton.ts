import type { Offer } from './offer.js';

export const silkAndCotton: readonly Offer[] = [
  {
    of: 'tuol-mon',
    kind: 'golden-silk-yarn',
    name: { en: 'Golden raw silk yarn, hand-reeled', km: 'អំបោះសូត្រមាសរាវដោយដៃ' },
    making: {
      en: 'The cocoons are reeled by hand over a pot of hot water, and the yarn keeps its own yellow.',
      km: 'គេរាវសូត្រដោយដៃពីលើឆ្នាំងទឹកក្តៅ ហើយអំបោះរក្សាពណ៌លឿងធម្មជាតិ។',
    },
  },
  {
    of: 'tuol-mon',
    kind: 'golden-silk-scarf',
    name: { en: 'Golden silk scarf, undyed', km: 'កន្សែងបង់កសូត្រមាសមិនជ្រលក់' },
    price: '36.00',
    monthly: 90,
    making: {
      en: "The scarf is woven from the cooperative's own yarn in plain weave, without any dye.",
      km: 'គេត្បាញកន្សែងពីអំបោះរបស់សហគមន៍ ជាសាច់រាបធម្មតា ដោយមិនជ្រលក់ពណ៌។',
    },
  },
  {
    of: 'boeng-chhuk',
    kind: 'golden-silk-scarf',
    name: { en: 'Golden silk scarf, hand-woven', km: 'កន្សែងបង់កសូត្រមាសត្បាញដៃ' },
    making: {
      en: 'One scarf takes four days on the loom, and its stripes are dyed with lac and indigo.',
      km: 'កន្សែងមួយត្បាញអស់បួនថ្ងៃ ហើយឆ្នូតជ្រលក់ដោយលាក់ និងត្រុំ។',
    },
  },
  {
    of: 'boeng-chhuk',
    kind: 'lotus-scarf',
    name: { en: 'Lotus fibre scarf', km: 'កន្សែងបង់កសរសៃឈូក' },
    making: {
      en: 'The thread of one scarf is drawn from the stems by hand within a day of cutting and takes three weeks.',
      km: 'គេទាញសរសៃពីទងឈូកដោយដៃក្នុងមួយថ្ងៃក្រោយកាត់ ហើយអំបោះសម្រាប់កន្សែងមួយត្រូវការបីសប្តាហ៍។',
    },
  },
  {
    of: 'boeng-chhuk',
    kind: 'silk-ikat',
    name: { en: 'Silk ikat fabric, lotus pattern', km: 'ក្រណាត់ហូលសូត្រក្បាច់ឈូក' },
    price: '29.00',
    monthly: 110,
    making: {
      en: 'The weft is tied and dyed five times before a single thread is woven.',
      km: 'គេចង និងជ្រលក់អំបោះចំនួនប្រាំដង មុននឹងចាប់ផ្តើមត្បាញ។',
    },
  },
  {
    of: 'pou-roung',
    kind: 'silk-ikat',
    name: { en: 'Silk ikat fabric (hol)', km: 'ក្រណាត់ហូលសូត្រព្រៃកប្បាស' },
    making: {
      en: 'The weavers keep some thirty old patterns as tied samples, and a buyer chooses from them.',
      km: 'អ្នកត្បាញរក្សាក្បាច់បុរាណប្រហែល 30 ជាគំរូចង ហើយអ្នកទិញជ្រើសពីក្នុងនោះ។',
    },
  },
  {
    of: 'pou-roung',
    kind: 'golden-silk-scarf',
    name: { en: 'Golden silk scarf with ikat ends', km: 'កន្សែងបង់កសូត្រមាសជាយហូល' },
    price: '42.00',
    certificates: ['FAIR_TRADE'],
    making: {
      en: 'The middle is plain golden silk, and a hand of ikat closes it at both ends.',
      km: 'ផ្នែកកណ្តាលជាសូត្រមាសរាប ហើយជាយទាំងពីរត្បាញជាក្បាច់ហូល។',
    },
  },
  {
    of: 'pou-roung',
    kind: 'cotton-krama',
    name: { en: 'Cotton krama, fine weave', km: 'ក្រមាអំបោះសាច់ម៉ត់' },
    price: '4.10',
    monthly: 900,
    making: {
      en: 'It is woven on the silk looms between two orders, which gives it a closer weave.',
      km: 'គេត្បាញវាលើកីសូត្រនៅចន្លោះការបញ្ជាទិញពីរ ដូច្នេះសាច់ក្រមាម៉ត់ជាង។',
    },
  },
  {
    of: 'prek-kak',
    kind: 'cotton-krama',
    name: { en: 'Cotton krama, 50 x 160 cm', km: 'ក្រមាអំបោះ 50 គុណ 160 សង់ទីម៉ែត្រ' },
    making: {
      en: 'Red and white is woven the whole year, other checks when an order asks for them.',
      km: 'ក្រឡាក្រហមសត្បាញពេញមួយឆ្នាំ ក្រឡាផ្សេងទៀតត្បាញតាមការបញ្ជាទិញ។',
    },
  },
  {
    of: 'kouk-snuol',
    kind: 'cotton-krama',
    name: { en: 'Cotton krama of Kampong Cham', km: 'ក្រមាអំបោះកំពង់ចាម' },
    price: '3.30',
    monthly: 3600,
    certificates: ['FAIR_TRADE'],
    making: {
      en: 'The yarn is starched with rice water and dried on the road before it goes on the loom.',
      km: 'គេស្ងោរអំបោះក្នុងទឹកបាយ ហើយហាលតាមផ្លូវមុនដាក់លើកី។',
    },
  },
  {
    of: 'kouk-snuol',
    kind: 'cotton-krama',
    grade: 'large',
    name: { en: 'Cotton krama, large, 90 x 200 cm', km: 'ក្រមាអំបោះធំ 90 គុណ 200 សង់ទីម៉ែត្រ' },
    price: '7.20',
    minimumQuantity: 50,
    monthly: 1100,
    certificates: ['FAIR_TRADE'],
    making: {
      en: 'Two weavers sit side by side at the wide loom and pass the shuttle to each other.',
      km: 'អ្នកត្បាញពីរនាក់អង្គុយទន្ទឹមគ្នាលើកីធំ ហើយបោះត្រល់ឱ្យគ្នាទៅវិញទៅមក។',
    },
  },
];
