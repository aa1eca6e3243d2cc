import type { Language } from '../../language.js';

export const en: Language = {
  name: 'English',
  direction: 'ltr',
  pluralsOf: 'en',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  mail: { fonts: '"Hanken Grotesk", "Segoe UI", Roboto, Helvetica, Arial, sans-serif', lineHeight: 1.5 },
};
