import { forgetDraft, keepDraft, keptDraft, newDraft } from './draft';

const shelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

it('comes back as it was kept, for its own quote only, until it is forgotten', () => {
  const place = shelf();
  const draft = { ...newDraft(3), prices: { 1: '15.', 2: '25.00' }, readyOn: '2026-12-25' };
  keepDraft('q1', draft, place);
  expect([keptDraft('q1', place), keptDraft('q2', place)]).toEqual([draft, undefined]);
  forgetDraft('q1', place);
  expect(keptDraft('q1', place)).toBeUndefined();
});

it('is nothing when what is kept is broken, or keeping is forbidden', () => {
  const place = shelf();
  for (const broken of ['{', 'null', '3', '{"revision":"x"}']) {
    place.setItem('coop.answer.q1', broken);
    expect(keptDraft('q1', place)).toBeUndefined();
  }
  const forbidden = {
    ...place,
    setItem: () => {
      throw new Error('forbidden');
    },
  };
  expect(() => keepDraft('q1', newDraft(1), forbidden)).not.toThrow();
});
