export { hiddenIn, isBlank } from '../text.js';
