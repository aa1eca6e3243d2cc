import { nettings, type ReversalPair } from './reversals.js';

const pair = (reversalId: string, lineId: string, made: Partial<ReversalPair> = {}): ReversalPair => ({
  reversalId,
  lineId,
  takes: 3000n,
  came: 3000n,
  sure: false,
  waits: true,
  again: false,
  netted: false,
  ...made,
});
const taken = (...pairs: ReversalPair[]) =>
  nettings(pairs).map(({ reversalId, lineId, minor }) => `${reversalId}>${lineId} ${minor}`);

test('a reversal takes the line of its own cause before one that is only alike, and the whole before a part', () => {
  expect(
    taken(pair('r', 'alike'), pair('r', 'own', { sure: true, waits: false }), pair('r', 'larger', { came: 5000n })),
  ).toEqual(['r>own 3000']);
  expect(taken(pair('r', 'larger', { came: 5000n }), pair('r', 'same', { waits: false }))).toEqual(['r>same 3000']);
});

test('of twins one is taken, the one that pays nothing yet; a second reversal takes the other', () => {
  const twins = (reversal: string) => [pair(reversal, 'b', { waits: false }), pair(reversal, 'a')];
  expect(taken(...twins('r1'))).toEqual(['r1>a 3000']);
  expect(taken(...twins('r1'), ...twins('r2'))).toEqual(['r1>a 3000', 'r2>b 3000']);
});

test('two parts of one line are both taken of it, never more than it was, and nothing takes back nothing', () => {
  const parts = (takes: bigint) => ['r1', 'r2'].map((reversal) => pair(reversal, 'a', { came: 5000n, takes }));
  expect(taken(...parts(2000n))).toEqual(['r1>a 2000', 'r2>a 2000']);
  expect(taken(...parts(3000n))).toEqual(['r1>a 3000', 'r2>a 2000']);
  expect(taken(pair('r', 'a', { came: 300_001n, takes: 1n }))).toEqual(['r>a 1']);
  expect(taken()).toEqual([]);
});

test('what takes more than its line takes the others that it names, as far as it goes; a good one of the same reference stays', () => {
  const both = (takes: bigint) => [pair('r', 'a', { takes }), pair('r', 'b', { takes })];
  expect(taken(...both(6000n))).toEqual(['r>a 3000', 'r>b 3000']);
  expect(taken(...both(3015n))).toEqual(['r>a 3000']);
});

test('a second reversal of the same EndToEndId never takes one that only has the same reference', () => {
  const of = (reversal: string) => [pair(reversal, 'own', { sure: true }), pair(reversal, 'good')];
  expect(taken(...of('r1'), ...of('r2'))).toEqual(['r1>own 3000']);
});

test('what is taken back itself takes nothing, or only the rest of what it took', () => {
  const [back, first] = [pair('rr', 'r', { again: true }), pair('r', 'a', { netted: true })];
  expect(taken(first, back)).toEqual(['rr>r 3000']);
  expect(taken(first, { ...back, takes: 1n })).toEqual(['rr>r 1', 'r>a 2999']);
  expect(taken(first, back, pair('rrr', 'rr', { again: true }), pair('rrr', 'a'))).toEqual(['rr>r 3000', 'rrr>a 3000']);
});

test('what stands stays, whatever comes later and however it is alike', () => {
  expect(taken(pair('r', 'a', { netted: true, waits: false }), pair('r', 'b', { sure: true }))).toEqual(['r>a 3000']);
  expect(taken(pair('r1', 'a'), pair('r1', 'b', { sure: true }), pair('r2', 'b', { netted: true }))).toEqual([
    'r2>b 3000',
  ]);
});
