import { Market } from '../support/market.js';
import { badInput } from './negotiation/bad-input.js';
import { guaranteedFloor } from './negotiation/floor.js';
import { manyAtOnce } from './negotiation/many-at-once.js';
import { unitAndMinimum } from './negotiation/quantities.js';
import { story } from './negotiation/story.js';
import { suspension } from './negotiation/suspension.js';
import { Talks } from './negotiation/talks.js';
import { whoseAnswerCounts } from './negotiation/whose-answer.js';

let talks: Talks;
beforeEach(async () => {
  talks = new Talks(await Market.open());
});
afterEach(() => talks.market.close());
const given = () => talks;

story(given);
whoseAnswerCounts(given);
guaranteedFloor(given);
badInput(given);
suspension(given);
unitAndMinimum(given);
manyAtOnce(given);
