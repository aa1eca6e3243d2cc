import type { Language } from '../../language.js';
import { zones } from './zones.js';

/** Khmer months have no short form, and its nouns no plural. */
export const km: Language = {
  name: 'ភាសាខ្មែរ',
  direction: 'ltr',
  pluralsOf: 'ja',
  months: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
  weekdays: ['អាទិត្យ', 'ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍'],
  zones,
  mail: { fonts: '"Noto Sans Khmer", "Khmer OS", "Leelawadee UI", Roboto, sans-serif', lineHeight: 1.8 },
  ofVillages: true,
};
