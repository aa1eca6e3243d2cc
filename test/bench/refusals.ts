import { Refusal } from '#platform/kernel';
import { limitDocument } from '../../apps/api/limits/document-limits.js';

/** What a hostile document may cost until it is refused; milliseconds of CPU, garbage collection included. */
export const MOST_MS = 5;

export interface Refused {
  readonly document: string;
  readonly median: number;
  readonly of95: number;
}

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const bomb = (end: string): string =>
  times(22, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`) +
  ` fragment f22 on Query { ${end} } { ...f0 }`;

/** The worst of each kind; each is written anew every time, so that none is known from the last one. */
const HOSTILE: Readonly<Record<string, (i: number) => string>> = {
  'a bomb of fragments': (i) => bomb(`a${i}`),
  'a bomb of unknown fragments': (i) => bomb(`...unknown${i}`),
  'one field 440 times': (i) => `{ viewer${i} { ${times(440, () => 'side')} } }`,
  'as many tokens as are read': (i) => `{ a${i} { ${times(1_980, (j) => `f${j}`)} } }`,
  'inline fragments 480 deep': (i) => `${'{ ... '.repeat(480)}{ viewer${i} { side } }${'}'.repeat(480)}`,
  'lists 900 deep': (i) => `{ a${i}(value: ${'['.repeat(900)}${']'.repeat(900)}) }`,
  'twenty fragments that spread all twenty': (i) =>
    `${times(20, (a) => `fragment f${a} on Query { ${times(20, (b) => `...f${b}`)} }`)} { a${i} }`,
  'five mutations in a fragment': (i) =>
    `mutation { ...F } fragment F on Mutation { ${times(5, (j) => `a${i}x${j} { x }`)} }`,
  'more fields than 500': (i) => `{ ${times(8, (j) => `a${i}x${j} { ${times(70, (k) => `f${k}`)} }`)} }`,
};

/** CPU of refusing each of them, in milliseconds: the median and the 95th of a hundred, after warming up. */
export function measureRefusals(rounds = 100): Refused[] {
  return Object.entries(HOSTILE).map(([document, write]) => {
    const costs = Array.from({ length: 2 * rounds }, (_, i) => costOf(write(i)))
      .slice(rounds)
      .sort((a, b) => a - b);
    return { document, median: costs[rounds >> 1]!, of95: costs[Math.floor(rounds * 0.95)]! };
  });
}

function costOf(source: string): number {
  const before = process.cpuUsage();
  try {
    limitDocument(source);
  } catch (error) {
    const { user, system } = process.cpuUsage(before);
    if (!(error instanceof Refusal) && (error as Error).name !== 'GraphQLError') throw error;
    return (user + system) / 1_000;
  }
  throw new Error(`taken: ${source.slice(0, 80)}`);
}
