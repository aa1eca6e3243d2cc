import { everyStateOf } from './every-state.js';
import { halves } from './states.js';

everyStateOf(halves.buyers);
