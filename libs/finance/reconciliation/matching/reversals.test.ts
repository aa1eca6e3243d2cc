import { reversedLines, type ReversalPair } from './reversals.js';

const pair = (reversalId: string, lineId: string, made: Partial<ReversalPair> = {}): ReversalPair => ({ reversalId, lineId, whole: true, sure: false, waits: true, ...made });

test('a reversal takes the line of its own cause before one that is only alike, and the whole before a part', () => {
  expect([...reversedLines([pair('r', 'alike'), pair('r', 'own', { sure: true, waits: false }), pair('r', 'larger', { whole: false })])]).toEqual([['own', 'whole']]);
  expect([...reversedLines([pair('r', 'larger', { whole: false }), pair('r', 'same', { waits: false })])]).toEqual([['same', 'whole']]);
});

test('of twins one is taken, the one that pays nothing yet; a second reversal takes the other', () => {
  const twins = (reversal: string) => [pair(reversal, 'b', { waits: false }), pair(reversal, 'a')];
  expect([...reversedLines(twins('r1'))]).toEqual([['a', 'whole']]);
  expect([...reversedLines([...twins('r1'), ...twins('r2')])]).toEqual([['a', 'whole'], ['b', 'whole']]);
});

test('two parts of one line are one line in part, and nothing takes back nothing', () => {
  expect([...reversedLines([pair('r1', 'a', { whole: false }), pair('r2', 'a', { whole: false })])]).toEqual([['a', 'part']]);
  expect([...reversedLines([])]).toEqual([]);
});
