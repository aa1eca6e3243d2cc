import { programmeOf, sameProgramme } from './programme.js';
import { system, systemOf, visitor } from './actor.js';

const [ours, theirs] = ['019ac8a0-0000-7000-8000-000000000001', '019ac8a0-0000-7000-8000-000000000002'];
const finance = { ...visitor, side: 'secretariat' as const, programmeId: ours };

test("a programme's people are there for its rows and for no other's, nor for what is none's", () => {
  expect([ours, theirs, null].map((programmeId) => sameProgramme(finance, { programmeId }))).toEqual([
    true,
    false,
    false,
  ]);
});

test('who acts in no programme meets the rows of all: a buyer, and the platform across programmes', () => {
  expect([ours, theirs, null].map((programmeId) => sameProgramme(system, { programmeId }))).toEqual(
    Array(3).fill(true),
  );
  expect(sameProgramme(systemOf(ours), { programmeId: theirs })).toBe(false);
});

test('what is a matter of a programme is refused to who belongs to none', () => {
  expect(programmeOf(finance)).toBe(ours);
  expect(() => programmeOf(visitor)).toThrow("programme's own people");
});
