import { forgetDrafts } from './drafts';
import { shelfInMemory as shelf } from './shelf-in-memory';
import { keepKeys, keptKeys, withKey, withoutKey, type Keys } from './unanswered';

const request = { personId: 'anna', name: 'request' };
let made = 0;
const keyed = (keys: Keys, sent: string): Keys => withKey(keys, sent, () => `key ${++made}`);

describe('the key of a command that had no answer', () => {
  it('is there again after a reload, for the same person, draft and input, and for nothing else', () => {
    const storage = shelf();
    const before = keyed({}, '{"note":"a"}');
    keepKeys(request, before, storage);
    const after = keyed(keptKeys(request, storage), '{"note":"a"}');
    expect(after).toEqual(before);
    const other = keyed(after, '{"note":"b"}');
    expect(new Set(Object.values(other)).size).toBe(2);
    expect([
      keptKeys({ ...request, personId: 'ben' }, storage),
      keptKeys({ ...request, name: 'answer:1' }, storage),
    ]).toEqual([{}, {}]);
  });

  it('is still the same when another input was sent in between, with or without an answer', () => {
    const first = keyed({}, 'a');
    const both = keyed(first, 'b');
    expect([keyed(both, 'a').a, keyed(withoutKey(both, 'b'), 'a').a]).toEqual([first.a, first.a]);
  });

  it('goes with its answer, and with everything of the person when they sign out', () => {
    const storage = shelf();
    const keys = keyed({}, 'a');
    keepKeys(request, keys, storage);
    keepKeys(request, withoutKey(keys, 'a'), storage);
    expect(storage.length).toBe(0);
    keepKeys(request, keys, storage);
    forgetDrafts('anna', storage);
    expect(storage.length).toBe(0);
  });

  it('gives way after eight others, and what stands in the storage instead of keys is none', () => {
    const many = Array.from({ length: 9 }, (_, i) => `${i}`).reduce(keyed, {});
    expect([Object.keys(many).length, '0' in many, '8' in many]).toEqual([8, false, true]);
    const storage = shelf();
    storage.setItem('draft:anna:unanswered:request', '{"a":7,"b":"key"}');
    expect(keptKeys(request, storage)).toEqual({ b: 'key' });
  });
});
