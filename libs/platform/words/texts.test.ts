import fc from 'fast-check';
import { languageCodes, MOST_LANGUAGES, otherText, shownText, textsFault, withText } from './index.js';

const language = fc.constantFrom(...languageCodes);
const text = fc.string({ unit: fc.constantFrom(...'abc កខ'), minLength: 1, maxLength: 20 }).map((each) => `x${each}`);
const texts = fc.dictionary(language, text, { minKeys: 1, maxKeys: MOST_LANGUAGES });
const languages = fc.array(language, { maxLength: 5 });

describe('texts in languages', () => {
  it("are shown in the reader's language, then in the programme's in their order, then in any", () => {
    const pepper = { en: 'Pepper', km: 'ម្រេច', vi: 'Tiêu' };
    expect(shownText(pepper, ['km', 'en'])).toEqual({ language: 'km', text: 'ម្រេច' });
    expect(shownText(pepper, ['de', 'vi', 'km'])).toEqual({ language: 'vi', text: 'Tiêu' });
    expect(shownText(pepper, ['de'])).toEqual({ language: 'en', text: 'Pepper' });
    expect(shownText({ km: 'ម្រេច' }, [])).toEqual({ language: 'km', text: 'ម្រេច' });
    expect(shownText(pepper, ['constructor', 'toString'])).toEqual({ language: 'en', text: 'Pepper' });
  });

  it('have beside them the same in another language, when there is one', () => {
    expect(otherText({ en: 'Pepper', km: 'ម្រេច' }, ['km'])).toEqual({ language: 'en', text: 'Pepper' });
    expect(otherText({ en: 'Pepper', km: 'ម្រេច' }, ['de', 'km'])).toEqual({ language: 'en', text: 'Pepper' });
    expect(otherText({ en: 'Pepper' }, ['km'])).toBeUndefined();
  });

  it('always show one of theirs, the same whatever the order of their keys, and never it twice', () => {
    fc.assert(
      fc.property(texts, languages, (all, wanted) => {
        const shown = shownText(all, wanted);
        expect(all[shown.language]).toBe(shown.text);
        expect(shownText(Object.fromEntries(Object.entries(all).reverse()), wanted)).toEqual(shown);
        const [first] = wanted.filter((each) => each in all);
        if (first) expect(shown.language).toBe(first);
        expect(otherText(all, wanted)?.language).not.toBe(shown.language);
      }),
    );
  });

  it('are changed by language: the others stay', () => {
    fc.assert(
      fc.property(texts, language, text, (all, changed, next) => {
        const { [changed]: before, ...others } = all;
        expect(withText(all, changed, next)).toEqual({ ...others, [changed]: next });
        expect(withText(all, changed, null)).toEqual(others);
        if (before !== undefined) expect(withText(withText(all, changed, null), changed, before)).toEqual(all);
      }),
    );
  });

  it('are known languages to bounded texts that are not empty, one at least', () => {
    fc.assert(fc.property(texts, (all) => expect(textsFault(all, 30)).toBeUndefined()));
    for (const wrong of [
      undefined,
      null,
      'Pepper',
      ['Pepper'],
      {},
      { en: '' },
      { en: ' \u200b' },
      { en: 3 },
      { en: null },
      { xx: 'Pepper' },
      { EN: 'Pepper' },
      { 'en-GB': 'Pepper' },
      { en: 'Pepper', km: 'ម'.repeat(31) },
      { en: 'Pep\u0007per' },
      Object.fromEntries([...languageCodes].slice(0, MOST_LANGUAGES + 1).map((each) => [each, 'x'])),
    ])
      expect(textsFault(wrong, 30)).toMatchObject({ message: expect.any(String) });
    expect(textsFault({ en: 'Pepper', km: 'ម'.repeat(31) }, 30)).toMatchObject({ language: 'km' });
    expect(textsFault({ en: '🌶'.repeat(30) }, 30)).toBeUndefined();
    expect(textsFault({ en: 'two\nlines' }, 30)).toBeUndefined();
    expect(textsFault({ en: 'two\nlines' }, 30, 'one')).toMatchObject({ language: 'en' });
  });
});
