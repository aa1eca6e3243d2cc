import type { Offer } from './offer.js';

export const silkAndCotton: readonly Offer[] = [
  {
    of: 'tuol-mon', kind: 'golden-silk-yarn', name: 'Golden raw silk yarn, hand-reeled', nameKm: 'អំបោះសូត្រមាសរាវដោយដៃ',
    making: 'The cocoons are reeled by hand over a pot of hot water, and the yarn keeps its own yellow.',
    makingKm: 'គេរាវសូត្រដោយដៃពីលើឆ្នាំងទឹកក្តៅ ហើយអំបោះរក្សាពណ៌លឿងធម្មជាតិ។',
  },
  {
    of: 'tuol-mon', kind: 'golden-silk-scarf', name: 'Golden silk scarf, undyed', nameKm: 'កន្សែងបង់កសូត្រមាសមិនជ្រលក់',
    price: '36.00', monthly: 90,
    making: "The scarf is woven from the cooperative's own yarn in plain weave, without any dye.",
    makingKm: 'គេត្បាញកន្សែងពីអំបោះរបស់សហគមន៍ ជាសាច់រាបធម្មតា ដោយមិនជ្រលក់ពណ៌។',
  },
  {
    of: 'boeng-chhuk', kind: 'golden-silk-scarf', name: 'Golden silk scarf, hand-woven', nameKm: 'កន្សែងបង់កសូត្រមាសត្បាញដៃ',
    making: 'One scarf takes four days on the loom, and its stripes are dyed with lac and indigo.',
    makingKm: 'កន្សែងមួយត្បាញអស់បួនថ្ងៃ ហើយឆ្នូតជ្រលក់ដោយលាក់ និងត្រុំ។',
  },
  {
    of: 'boeng-chhuk', kind: 'lotus-scarf', name: 'Lotus fibre scarf', nameKm: 'កន្សែងបង់កសរសៃឈូក',
    making: 'The thread of one scarf is drawn from the stems by hand within a day of cutting and takes three weeks.',
    makingKm: 'គេទាញសរសៃពីទងឈូកដោយដៃក្នុងមួយថ្ងៃក្រោយកាត់ ហើយអំបោះសម្រាប់កន្សែងមួយត្រូវការបីសប្តាហ៍។',
  },
  {
    of: 'boeng-chhuk', kind: 'silk-ikat', name: 'Silk ikat fabric, lotus pattern', nameKm: 'ក្រណាត់ហូលសូត្រក្បាច់ឈូក',
    price: '29.00', monthly: 110,
    making: 'The weft is tied and dyed five times before a single thread is woven.',
    makingKm: 'គេចង និងជ្រលក់អំបោះចំនួនប្រាំដង មុននឹងចាប់ផ្តើមត្បាញ។',
  },
  {
    of: 'pou-roung', kind: 'silk-ikat', name: 'Silk ikat fabric (hol)', nameKm: 'ក្រណាត់ហូលសូត្រព្រៃកប្បាស',
    making: 'The weavers keep some thirty old patterns as tied samples, and a buyer chooses from them.',
    makingKm: 'អ្នកត្បាញរក្សាក្បាច់បុរាណប្រហែល 30 ជាគំរូចង ហើយអ្នកទិញជ្រើសពីក្នុងនោះ។',
  },
  {
    of: 'pou-roung', kind: 'golden-silk-scarf', name: 'Golden silk scarf with ikat ends', nameKm: 'កន្សែងបង់កសូត្រមាសជាយហូល',
    price: '42.00', certificates: ['FAIR_TRADE'],
    making: 'The middle is plain golden silk, and a hand of ikat closes it at both ends.',
    makingKm: 'ផ្នែកកណ្តាលជាសូត្រមាសរាប ហើយជាយទាំងពីរត្បាញជាក្បាច់ហូល។',
  },
  {
    of: 'pou-roung', kind: 'cotton-krama', name: 'Cotton krama, fine weave', nameKm: 'ក្រមាអំបោះសាច់ម៉ត់',
    price: '4.10', monthly: 900,
    making: 'It is woven on the silk looms between two orders, which gives it a closer weave.',
    makingKm: 'គេត្បាញវាលើកីសូត្រនៅចន្លោះការបញ្ជាទិញពីរ ដូច្នេះសាច់ក្រមាម៉ត់ជាង។',
  },
  {
    of: 'prek-kak', kind: 'cotton-krama', name: 'Cotton krama, 50 x 160 cm', nameKm: 'ក្រមាអំបោះ 50 គុណ 160 សង់ទីម៉ែត្រ',
    making: 'Red and white is woven the whole year, other checks when an order asks for them.',
    makingKm: 'ក្រឡាក្រហមសត្បាញពេញមួយឆ្នាំ ក្រឡាផ្សេងទៀតត្បាញតាមការបញ្ជាទិញ។',
  },
  {
    of: 'kouk-snuol', kind: 'cotton-krama', name: 'Cotton krama of Kampong Cham', nameKm: 'ក្រមាអំបោះកំពង់ចាម',
    price: '3.30', monthly: 3600, certificates: ['FAIR_TRADE'],
    making: 'The yarn is starched with rice water and dried on the road before it goes on the loom.',
    makingKm: 'គេស្ងោរអំបោះក្នុងទឹកបាយ ហើយហាលតាមផ្លូវមុនដាក់លើកី។',
  },
  {
    of: 'kouk-snuol', kind: 'cotton-krama', grade: 'large', name: 'Cotton krama, large, 90 x 200 cm', nameKm: 'ក្រមាអំបោះធំ 90 គុណ 200 សង់ទីម៉ែត្រ',
    price: '7.20', minimumQuantity: 50, monthly: 1100, certificates: ['FAIR_TRADE'],
    making: 'Two weavers sit side by side at the wide loom and pass the shuttle to each other.',
    makingKm: 'អ្នកត្បាញពីរនាក់អង្គុយទន្ទឹមគ្នាលើកីធំ ហើយបោះត្រល់ឱ្យគ្នាទៅវិញទៅមក។',
  },
];
