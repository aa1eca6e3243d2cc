import Sequencer from '@jest/test-sequencer';

/** Two files look at every page in every state, which takes minutes: begun last, they would keep two cores alone at the end. */
const isLong = ({ path }) => path.includes('/test/browser/states-of-');

/** As Jest would, by what it knows of earlier runs or by size, but what takes longest first. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
