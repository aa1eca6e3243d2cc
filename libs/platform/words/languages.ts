/** The languages of the interface, a line each: its folder has the words, and in `whole/language.ts` all else. */
export { en } from './en/whole/language.js';
export { km } from './km/whole/language.js';
