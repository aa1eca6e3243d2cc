import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { refusalCodes } from '#platform/kernel';
import { catalogueFaults } from './check.js';
import { en } from './en/whole/index.js';
import { words } from './index.js';
import { km } from './km/whole/index.js';
import { languages, localeOf, locales, villageLocale, type Locale } from './locale.js';
import { formatMessage, parseMessage, valueNames } from './message.js';

const catalogues: Record<Locale, Record<string, string>> = { en, km };

describe('the word catalogue', () => {
  it.each(locales)('has in %s the same keys and the same values as in its first language', async (locale) => {
    const folder = (await import(`./${locale}/whole/index.ts`)) as Record<string, Record<string, string>>;
    expect(catalogueFaults(locale, folder[locale]!)).toEqual([]);
  });

  it('names a missing key, a key too many, an empty message, other values and Khmer digits', () => {
    const source = { a: 'A', b: 'B {name}', c: 'C', e: 'E', f: 'F' };
    const other = { b: 'ខ {nom}', c: ' ', d: 'ឃ', e: '៣', f: '{' };
    expect(catalogueFaults('km', other, source).map((fault) => fault.slice(0, 6))).toEqual([
      'a: mis',
      'b: en ',
      'c: emp',
      'e: dig',
      'f: a n',
      'd: onl',
    ]);
  });

  it.each(['en', 'km'] as const)('reads every message of %s as a complete ICU implementation does', (locale) => {
    const i18n = setupI18n({ locale, messages: { [locale]: {} } });
    for (const message of Object.values(catalogues[locale])) {
      for (const count of [0, 1, 2, 21, 1234]) {
        const values = Object.fromEntries(
          valueNames(message).map((name) => [name, name === 'count' ? count : `<${name}>`]),
        );
        i18n.load(locale, { x: compileMessage(message) });
        const plain = message.includes('plural')
          ? values
          : Object.fromEntries(Object.entries(values).map(([k, v]) => [k, String(v)]));
        expect(formatMessage(message, plain, locale)).toBe(i18n._('x', plain));
      }
    }
  });

  it.each([
    ['កម្ម៉ង់', 'ការបញ្ជាទិញ', 'order'],
    ['គីឡូ(?!ក្រាម)', 'គីឡូក្រាម', 'kilogram'],
    ['គ\\.ក', 'គីឡូក្រាម', 'kilogram'],
    ['លំដាប់ទិញ', 'ការបញ្ជាទិញ', 'order'],
  ])('never says %s: %s is the Khmer word for %s', (wrong) => {
    expect(
      Object.entries(km)
        .filter(([, text]) => new RegExp(wrong).test(text))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('has words for every refusal of the closed list', () => {
    expect(refusalCodes.filter((code) => !(`refusal.${code}` in en))).toEqual([]);
  });

  it('refuses what it does not know instead of showing it', () => {
    for (const bad of [
      '{',
      '{a',
      '}',
      '{a, number}',
      '{a, plural, one {x}}',
      '{a, select, x {y} other {z}}',
      "'{a}'",
    ]) {
      expect(() => parseMessage(bad)).toThrow();
    }
  });

  it('ends a sentence with one full stop, also after a name that has its own', () => {
    const { t } = words('en');
    expect(t('request.belowMinimum', { cooperative: 'Kitanohara Trading Co., Ltd.', minimum: '25 kg' })).toBe(
      'Kitanohara Trading Co., Ltd. sells 25 kg or more.',
    );
    expect(t('order.next.IN_PRODUCTION', { name: 'Co., Ltd.', day: '1 Dec.' })).toBe(
      'Next: Co., Ltd. has it ready by 1 Dec.',
    );
  });

  it('counts in English and in Khmer', () => {
    expect([0, 1, 2, 1500].map((count) => words('en').t('countdown.daysLeft', { count }))).toEqual([
      '0 days left',
      '1 day left',
      '2 days left',
      '1,500 days left',
    ]);
    expect(words('km').t('countdown.daysLeft', { count: 2 })).toBe('នៅសល់ 2 ថ្ងៃ');
    expect(
      formatMessage('{n, plural, =0 {none} one {# by {name}} other {# by {name}}}', { n: 0, name: 'us' }, 'en'),
    ).toBe('none');
    expect(
      formatMessage('{n, plural, =0 {none} one {# by {name}} other {# by {name}}}', { n: 2, name: 'us' }, 'en'),
    ).toBe('2 by us');
  });

  it('checks the values of a message when the program is compiled', () => {
    const { t } = words('en');
    // @ts-expect-error the name is forgotten
    t('turn.theirs', {});
    // @ts-expect-error a count is a number
    t('countdown.daysLeft', { count: 'two' });
    // @ts-expect-error no such key
    expect(() => t('turn.nobody')).toThrow('not loaded');
    expect(t('turn.yours')).toBe('Your turn');
  });
});

describe('the languages of the interface', () => {
  it('stand in one table, each with a whole calendar and plural forms that every browser knows', () => {
    for (const locale of locales) {
      const { months, weekdays, pluralsOf, name } = languages[locale];
      expect([months.length, weekdays.length, name.trim()]).toEqual([12, 7, name]);
      expect(Intl.PluralRules.supportedLocalesOf([pluralsOf])).toEqual([pluralsOf]);
      expect(words(locale).locale).toBe(locale);
    }
    expect(villageLocale).toBe('km');
  });

  it('are found by the tags of browsers and rows: the first that is spoken, in any of its countries', () => {
    expect(localeOf(['km-KH', 'en'])).toBe('km');
    expect(localeOf(['fr-FR', 'EN-GB', 'km'])).toBe('en');
    expect(localeOf(['KM'])).toBe('km');
    expect(localeOf(['fr', 'constructor', ''])).toBeUndefined();
    expect(localeOf([])).toBeUndefined();
  });
});
