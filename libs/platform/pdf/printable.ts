import { characterName, Refusal, refuse } from '#platform/kernel';
import { glyphs } from './fonts.js';

/** A text can't be printed as it is. It names the character and where it stands, because somebody has to change it. */
export class Unprintable extends Refusal {
  constructor(
    readonly character: string,
    readonly path: string,
  ) {
    super('BAD_INPUT', {
      reason: 'UNPRINTABLE',
      character: characterName(character),
      message:
        `the character ${characterName(character)} of ${path} can't be printed: ` +
        'no font of our documents has it, or it would hide or turn text',
    });
  }
}

/**
 * Holds a typed text that stands on documents (a place, a name, a title, an address) against their fonts, where it is
 * typed: BAD_INPUT { field, character }; gives it back. What is only shown takes every script and isn't asked.
 */
export function printable(text: string, field: string): string {
  const character = unprintableIn(text);
  if (character === undefined) return text;
  return refuse('BAD_INPUT', {
    field,
    character: characterName(character),
    message: `${characterName(character)} can't be printed on the documents. Write it in Latin letters.`,
  });
}

/** Controls, and format characters that hide or turn text; line and paragraph ends; private and unpaired ones. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u;

/** Khmer needs them: a break without a space, and the two joiners. */
const JOINERS = new Set(['\u200b', '\u200c', '\u200d']);

/** Throws Unprintable when any string in this JSON holds what our fonts can't print or what would deceive a reader. */
export function assertPrintable(value: unknown, path = 'the document'): void {
  if (typeof value === 'string') {
    const character = unprintableIn(value);
    if (character !== undefined) throw new Unprintable(character, path);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      assertPrintable(inner, path === 'the document' ? key : `${path}.${key}`);
  }
}

/**
 * The first character that no font of our documents has, or that would deceive a reader. A font added
 * later widens the rule.
 */
function unprintableIn(text: string): string | undefined {
  for (const character of text) {
    if (!JOINERS.has(character) && (UNSAFE.test(character) || !glyphs().has(character.codePointAt(0)!)))
      return character;
  }
  return undefined;
}
