import type { notifications as source } from '../en/notifications.js';

export const notifications = {
  'notifications.today': 'ថ្ងៃនេះ',
  'notifications.yesterday': 'ម្សិលមិញ',
  'notifications.new': 'ថ្មី',
  'notifications.readAll': 'កត់ថាអានទាំងអស់ហើយ',
  'notifications.empty': 'មិនទាន់មានដំណឹងទេ',
  'notifications.emptyWhy': 'អ្វីដែលភាគីម្ខាងទៀតធ្វើលើសំណើ តម្លៃ និងការបញ្ជាទិញរបស់អ្នក នឹងប្រាប់នៅទីនេះ និងតាមអ៊ីមែល។',
  'notifications.emptyWhy.secretariat': 'អ្វីដែលការិយាល័យរបស់អ្នកត្រូវដឹង នឹងប្រាប់នៅទីនេះ និងតាមអ៊ីមែល។',
  'notifications.toToday': 'ទៅទំព័រថ្ងៃនេះ',
  'notifications.toQuotes': 'ទៅសំណើ និងតម្លៃ',
  'notifications.toInbox': 'ទៅទំព័រត្រូវឆ្លើយ',
  'notifications.older': 'បង្ហាញដំណឹងចាស់',
} satisfies Record<keyof typeof source, string>;
