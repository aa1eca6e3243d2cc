export const zones: Readonly<Record<string, string>> = {
  'Asia/Phnom_Penh': 'ភ្នំពេញ',
  'Asia/Bangkok': 'បាងកក',
  'Asia/Ho_Chi_Minh': 'ហូជីមិញ',
  'Asia/Singapore': 'សិង្ហបុរី',
  'Asia/Tokyo': 'តូក្យូ',
  'Asia/Seoul': 'សេអ៊ូល',
  'Asia/Shanghai': 'សៀងហៃ',
  'Europe/Berlin': 'ប៊ែរឡាំង',
  'Europe/London': 'ឡុងដ៍',
  'Europe/Paris': 'ប៉ារីស',
  'America/New_York': 'ញូវយ៉ក',
  'Australia/Sydney': 'ស៊ីដនី',
};
