import fc from 'fast-check';
import { characterName, cleaned, hiddenIn, isBlank, visible } from './text.js';
import { Refusal } from './refusal.js';

describe('a text typed by people', () => {
  test.each([
    'Kampot pepper, "500 g/l"',
    'ម្រេចកំពត',
    'ទឹក\u200bឃ្មុំ',
    'ស្ត្រី',
    '上海港',
    'مرحبا',
    'שלום',
    'नमस्\u200dते',
    'می\u200cخواهم',
    '❤️ 👩\u200d🌾 🇰🇭',
    'Ὀδυσσεύς',
    'Việt\u00a0Nam',
    'ᠮᠣᠩᠭᠣᠯ\u180e',
    '',
  ])('%j is taken, whatever its script', (text) => {
    expect(hiddenIn(text)).toBeUndefined();
    expect(hiddenIn(text, 'one')).toBeUndefined();
    expect(visible(text, 'input.note')).toBe(text);
    expect(cleaned(text)).toBe(text);
  });

  test.each([
    ['U+0000', '\u0000'],
    ['U+0001', '\u0001'],
    ['U+0007', '\u0007'],
    ['U+001B', '\u001b'],
    ['U+007F', '\u007f'],
    ['U+0085', '\u0085'],
    ['U+009B', '\u009b'],
    ['U+000B', '\u000b'],
    ['U+000D', '\r'],
    ['U+202A', '\u202a'],
    ['U+202E', '\u202e'],
    ['U+2066', '\u2066'],
    ['U+2069', '\u2069'],
    ['U+061C', '\u061c'],
    ['U+200E', '\u200e'],
    ['U+200F', '\u200f'],
    ['U+FEFF', '\ufeff'],
    ['U+2060', '\u2060'],
    ['U+00AD', '\u00ad'],
    ['U+3164', '\u3164'],
    ['U+E0041', '\u{e0041}'],
    ['U+FFF9', '\ufff9'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
    ['U+D800', '\ud800'],
    ['U+DC00', '\udc00'],
    ['U+E000', '\ue000'],
    ['U+FFFE', '\ufffe'],
    ['U+1FFFF', '\u{1ffff}'],
  ])('%s is refused, and named with its field', (name, character) => {
    for (const lines of ['one', 'several'] as const) {
      expect(hiddenIn(`a${character}b`, lines)).toBe(character);
      let refusal: unknown;
      try {
        visible(`a${character}b`, 'input.title', lines);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.title', character: name } });
    }
  });

  test('has line breaks, of Windows too, and tabs where it may be several lines, and nowhere else', () => {
    for (const text of ['a\nb', 'a\tb', 'a\r\nb']) {
      expect(hiddenIn(text)).toBeUndefined();
      expect(hiddenIn(text, 'one')).toBeDefined();
    }
    expect(hiddenIn('a\rb')).toBe('\r');
  });

  test('holds what nobody sees where scripts and emoji want it, and no more: "A" and 149 breaks are refused', () => {
    for (const text of ['ក\u200bខ\u200bគ\u200b', 'a\u200b\u200c\u200db', '👩\ufe0f\u200d🌾'])
      expect(hiddenIn(text, 'one')).toBeUndefined();
    for (const lines of ['one', 'several'] as const) {
      expect(() => visible(`A${'\u200b'.repeat(149)}`, 'input.place', lines)).toThrow(
        'It holds U+200B, a character that is not text',
      );
      expect(hiddenIn('A\u200b\u200c\u200d\ufe0f', lines)).toBeDefined();
    }
    expect([cleaned(`A${'\u200b'.repeat(149)}B`), cleaned('A\u200b\u200b\u202e\u200b\u200bB')]).toEqual(['AB', 'AB']);
  });

  test.each([
    '',
    ' ',
    '\n\t',
    '\u200b',
    '\u200b\u200c\u200d',
    '\u00a0\u3000',
    '\u2060',
    '\u3164',
    '\u2800',
    '\u202e',
    '\u0001',
    '\ufe0f',
    '\u17b4',
    '\u180e',
    '\u0301',
    '\u17d2',
    '\ufffc',
    '\u{1d159}\u{1d159}',
    '\u{16fe4}',
  ])('%j is empty', (text) => expect(isBlank(text)).toBe(true));
  test.each(['a', ' a ', '\u200bក', '0', '.', '北', 'កៈ', '♪', '€'])('%j is not', (text) =>
    expect(isBlank(text)).toBe(false),
  );
});

describe('a character', () => {
  test.each([
    ['北', 'U+5317 "北"'],
    ['😀', 'U+1F600 "😀"'],
    ['\u202e', 'U+202E'],
    ['\ud800', 'U+D800'],
    ['\n', 'U+000A'],
    ['\u200b', 'U+200B'],
  ])('%j is named %s', (character, name) => expect(characterName(character)).toBe(name));
});

describe('a text of a peer', () => {
  test('is shown without what hides or turns, and its lines stay lines', () => {
    expect(cleaned('EUR \u202e00.1\u202c\u0007\u001b[31m paid\r\nin full\u2028now')).toBe(
      'EUR 00.1[31m paid\nin full\nnow',
    );
    expect(cleaned('\ud800 \ue000 \ufffe')).toBe('\ufffd \ufffd \ufffd');
  });

  test('whatever it is, can be shown once it is cleaned, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hiddenIn(cleaned(text))).toBeUndefined();
        expect(cleaned(cleaned(text))).toBe(cleaned(text));
      }),
    );
  });
});
