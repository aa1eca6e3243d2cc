import { forgetDraft, forgetDrafts, keepDraft, keptDraft, textsOf } from './drafts';
import { shelfInMemory as shelf } from './shelf-in-memory';

const forbidden = new Proxy(
  {},
  {
    get: () => {
      throw new Error('forbidden');
    },
  },
) as Storage;

describe('what was typed and not sent', () => {
  it('is there again for the same person only', () => {
    const storage = shelf();
    keepDraft('anna', 'request', { title: 'Pepper' }, storage);
    expect([
      keptDraft('anna', 'request', storage),
      keptDraft('ben', 'request', storage),
      keptDraft('anna', 'counter:1', storage),
    ]).toEqual([{ title: 'Pepper' }, {}, {}]);
  });

  it("goes when it is sent, and all of it when the person signs out, but nobody else's", () => {
    const storage = shelf();
    for (const person of ['anna', 'ben', 'anna2'])
      for (const name of ['request', 'counter:1']) keepDraft(person, name, { note: person }, storage);
    forgetDraft('anna', 'request', storage);
    expect([keptDraft('anna', 'request', storage), keptDraft('anna', 'counter:1', storage)]).toEqual([
      {},
      { note: 'anna' },
    ]);
    forgetDrafts('anna', storage);
    expect(storage.length).toBe(4);
    expect(keptDraft('anna2', 'request', storage)).toEqual({ note: 'anna2' });
  });

  it('is nothing when the storage holds something else or is forbidden', () => {
    const storage = shelf();
    for (const text of ['', '7', '[]', 'null', '{', '"x"']) {
      storage.setItem('draft:anna:request', text);
      expect(keptDraft('anna', 'request', storage)).toEqual({});
    }
    expect(
      () => (
        keepDraft('anna', 'x', {}, forbidden),
        forgetDraft('anna', 'x', forbidden),
        forgetDrafts('anna', forbidden)
      ),
    ).not.toThrow();
    expect(keptDraft('anna', 'x', forbidden)).toEqual({});
  });

  it('gives back the fields that are text', () => {
    expect(textsOf({ title: 'a', note: 5, place: null, more: 'x' }, ['title', 'note', 'place'])).toEqual({
      title: 'a',
    });
  });
});
