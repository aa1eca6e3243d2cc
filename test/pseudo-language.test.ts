import { pseudo } from './support/pseudo-language.js';

describe('the pseudo-language', () => {
  it('accents every letter, is longer, and leaves values and plurals where they are', () => {
    expect(pseudo('Sign in')).toBe('[Šîĝñ îñ ẋẋẋẋ]');
    expect(pseudo('Until {day}')).toBe('[Ûñţîļ {day} ẋẋẋẋ]');
    expect(
      pseudo('{count, plural, =0 {None} one {# of {all, plural, one {# line} other {# lines}}} other {# by {name}}}'),
    ).toBe(
      '[{count, plural, =0 {Ñöñé} one {# öƒ {all, plural, one {# ļîñé} other {# ļîñéš}}} ' +
        'other {# ƀý {name}}} ẋẋẋẋ ẋẋẋẋ]',
    );
    expect(pseudo('Accept the quote and pay the deposit').length).toBeGreaterThan(45);
  });
});
