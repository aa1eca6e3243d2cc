import { existsSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/**
 * What takes a minute or more: every page in every state, and tests that mostly wait (for a killed program, a silent
 * peer). Begun last, they would keep two cores alone at the end.
 */
const LONG = [
  'browser/states-of-',
  'integration/queue-kill',
  'journeys/kill',
  'integration/queue.',
  'integration/silent-',
  'journeys/settlement',
  'journeys/payments',
  'browser/',
];

/** What is parted into a folder of its name is longer than its own file says. */
const isParted = (path) => existsSync(path.replace(/\.test\.ts$/, ''));

const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(`/test/${part}`));
  return found === -1 ? LONG.length + (isParted(path) ? 0 : 1) : found;
};

/** As Jest would, by what it knows of earlier runs or by size, but what takes longest first. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).sort((one, other) => rank(one) - rank(other));
  }
}
