import { reversedLines, type ReversalPair } from './reversals.js';

const pair = (reversalId: string, lineId: string, made: Partial<ReversalPair> = {}): ReversalPair => ({ reversalId, lineId, takes: 3000n, came: 3000n, sure: false, waits: true, ...made });

test('a reversal takes the line of its own cause before one that is only alike, and the whole before a part', () => {
  expect([...reversedLines([pair('r', 'alike'), pair('r', 'own', { sure: true, waits: false }), pair('r', 'larger', { came: 5000n })])]).toEqual([['own', 'whole']]);
  expect([...reversedLines([pair('r', 'larger', { came: 5000n }), pair('r', 'same', { waits: false })])]).toEqual([['same', 'whole']]);
});

test('of twins one is taken, the one that pays nothing yet; a second reversal takes the other', () => {
  const twins = (reversal: string) => [pair(reversal, 'b', { waits: false }), pair(reversal, 'a')];
  expect([...reversedLines(twins('r1'))]).toEqual([['a', 'whole']]);
  expect([...reversedLines([...twins('r1'), ...twins('r2')])]).toEqual([['a', 'whole'], ['b', 'whole']]);
});

test('two parts of one line are one line in part, and nothing takes back nothing', () => {
  expect([...reversedLines([pair('r1', 'a', { came: 5000n }), pair('r2', 'a', { came: 5000n })])]).toEqual([['a', 'part']]);
  expect([...reversedLines([])]).toEqual([]);
});

test('what takes more than its line takes the others that it names, as far as it goes; a good one of the same reference stays', () => {
  const both = (takes: bigint) => [pair('r', 'a', { takes }), pair('r', 'b', { takes })];
  expect([...reversedLines(both(6000n))]).toEqual([['a', 'whole'], ['b', 'whole']]);
  expect([...reversedLines(both(3015n))]).toEqual([['a', 'whole']]);
});

test('a second reversal of the same EndToEndId never takes one that only has the same reference', () => {
  const of = (reversal: string) => [pair(reversal, 'own', { sure: true }), pair(reversal, 'good')];
  expect([...reversedLines([...of('r1'), ...of('r2')])]).toEqual([['own', 'whole']]);
});
