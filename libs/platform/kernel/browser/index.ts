export { hiddenIn, isBlank } from '../text.js';
export { within, type Limit } from '../limits.js';
