import type { catalogue as source } from '../en/catalogue.js';

export const catalogue = {
  'catalogue.title': 'កាតាឡុក',
  'catalogue.found': '{products} ពី{cooperatives}',
  'catalogue.products': '{count, plural, other {ផលិតផល #}}',
  'catalogue.illustrations': 'រូបទាំងអស់ជាគំនូរ មិនមែនរូបថតទេ។',
  'catalogue.failed': 'មិនអាចបើកកាតាឡុកបានទេ។',

  'catalogue.searchLabel': 'ស្វែងរកក្នុងកាតាឡុក',
  'catalogue.searchHint': 'ផលិតផល សិប្បកម្ម ភូមិ ឬលេខ HS',
  'catalogue.search': 'ស្វែងរក',

  'catalogue.filters': 'តម្រង',
  'catalogue.openFilters': '{count, plural, =0 {តម្រង} other {តម្រង បានជ្រើស #}}',
  'catalogue.craft': 'ប្រភេទសិប្បកម្ម',
  'catalogue.province': 'ខេត្ត',
  'catalogue.certificate': 'វិញ្ញាបនបត្រ',
  'catalogue.minimum': 'ការបញ្ជាទិញអប្បបរមា រហូតដល់',
  'catalogue.lead': 'រយៈពេលរៀបចំ រហូតដល់',
  'catalogue.any': 'ទាំងអស់',
  'catalogue.show': '{count, plural, other {បង្ហាញផលិតផល #}}',
  'catalogue.counting': 'បង្ហាញផលិតផល',
  'catalogue.allProvinces': 'ខេត្តទាំង {count}',
  'catalogue.fewerProvinces': 'បង្ហាញខេត្តតិចជាងនេះ',

  'catalogue.chosen': 'តម្រងដែលបានជ្រើស',
  'catalogue.chosenSearch': '"{text}"',
  'catalogue.chosenMinimum': 'អប្បបរមារហូតដល់ {amount}',
  'catalogue.chosenLead': '{count, plural, other {រហូតដល់ # ថ្ងៃ}}',
  'catalogue.remove': 'ដកតម្រង {filter}',
  'catalogue.clear': 'ដកទាំងអស់',

  'catalogue.empty': 'គ្មានផលិតផលត្រូវគ្នា',
  'catalogue.emptySearch': 'គ្មានផលិតផលត្រូវនឹង "{text}"',
  'catalogue.emptyWhy': 'ដកតម្រងមួយចេញ ឬស្វែងរកពាក្យផ្សេង។',
  'catalogue.emptyNothing': 'ផលិតផលនឹងបង្ហាញនៅទីនេះ ពេលសហគមន៍ផ្សព្វផ្សាយ។',

  'catalogue.more': 'បង្ហាញបន្ថែម',
  'catalogue.moreFailed': 'មិនអាចបើកផលិតផលបន្ទាប់បានទេ។ អ្វីដែលបានបង្ហាញនៅដដែល។',
  'catalogue.shown': 'បង្ហាញ {shown} ក្នុង {all}',

  'catalogue.from': '{price} ចាប់ពី {quantity}',
  'catalogue.minimumOf': 'យ៉ាងតិច {quantity}',
  'catalogue.left': 'នៅសល់ {quantity} ក្នុងខែ{month}',
  'catalogue.nextMonth': 'អាចផលិតបន្ទាប់៖ ខែ{month}',
  'catalogue.full': 'អស់សមត្ថភាពផលិត',
  'catalogue.inList': 'ក្នុងបញ្ជីសំណើរបស់អ្នក',
} satisfies Record<keyof typeof source, string>;
