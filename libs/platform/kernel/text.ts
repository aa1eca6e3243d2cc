import { refuse } from './refusal.js';

/** How a text is written: a name, a title, a place is one line; a note or a message may be several. */
export type Lines = 'one' | 'several';

/**
 * Nobody sees them, but scripts and emoji are written with them: Khmer's break, joiners, fillers, variation selectors.
 */
const SILENT = '\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}';

/** More of them in a row than any writing has: a place of "A" and 149 breaks that nobody sees is no place. */
const RUN = `[${SILENT}]{4}`;

/**
 * Controls (so ESC), what turns the reading direction or isn't shown, line and paragraph separators, private and lone.
 */
const NOT_TEXT =
  '\\p{Cc}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}' +
  '\\p{Noncharacter_Code_Point}\\ufff9-\\ufffb';

const HIDDEN: Record<Lines, RegExp> = {
  one: new RegExp(`${RUN}|(?![${SILENT}])[${NOT_TEXT}]`, 'u'),
  several: new RegExp(`${RUN}|(?![${SILENT}\\n\\t]|\\r\\n)[${NOT_TEXT}]`, 'u'),
};
const EVERY_HIDDEN = new RegExp(`(?![${SILENT}\\n\\t]|\\r\\n)[${NOT_TEXT}]`, 'gu');
const EVERY_RUN = new RegExp(`${RUN}[${SILENT}]*`, 'gu');
/** Letters and signs that show nothing: fillers, blanks of Braille, music and hieroglyphs, the place of an object. */
const EMPTY = /[\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}\u{16fe4}]/gu;
/** Marks alone are nothing either: they stand on something. */
const SOMETHING = /[\p{L}\p{N}\p{P}\p{S}]/u;
const UNREADABLE = /^[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]$/u;

/**
 * The first character of a text typed by people that may not stand in it, or undefined: a control, a character that
 * turns the text or hides in it, a private or a lone one, more than three silent ones in a row. A line break and a tab
 * are such in a text of one line. What may stand counts towards a text's length, be it seen or not.
 */
export const hiddenIn = (text: string, lines: Lines = 'several'): string | undefined => HIDDEN[lines].exec(text)?.[0];

/** Whether nobody sees anything of it: empty, white space, marks on nothing, or characters that show nothing. */
export const isBlank = (text: string): boolean => !SOMETHING.test(text.replace(EMPTY, ''));

/** `U+202E`, and beside it what can be shown without harm: `U+5317 "北"`. */
export function characterName(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return isBlank(character) || hiddenIn(character) !== undefined ? code : `${code} "${character}"`;
}

/** Refuses BAD_INPUT { field, character } when a typed text holds what `hiddenIn` finds; gives the text back. */
export function visible(text: string, field: string, lines: Lines = 'several'): string {
  const hidden = hiddenIn(text, lines);
  if (hidden === undefined) return text;
  return refuse('BAD_INPUT', { field, character: characterName(hidden), message: hiddenMessage(hidden) });
}

/** What to tell the person who typed it. */
export const hiddenMessage = (hidden: string): string =>
  /[\n\r\t]/.test(hidden)
    ? 'It is one line: write it without a line break or tab.'
    : `It holds ${characterName(hidden)}, a character that is not text: ` +
      'it controls, hides or turns what is shown. Leave it out.';

/**
 * What a peer (a bank, Stripe) sent, so that it can be shown without harm: hidden ones go,
 * unreadable ones are "\ufffd".
 */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(EVERY_HIDDEN, (character) => (UNREADABLE.test(character) ? '\ufffd' : ''))
    .replace(EVERY_RUN, '');
