import { glyphs } from './fonts.js';

/** A text can't be printed as it is. It names the character and where it stands, because somebody has to change it. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable';

  constructor(readonly character: string, readonly path: string) {
    super(`the character ${named(character)} of ${path} can't be printed: no font of our documents has it, or it would hide or turn text`);
  }
}

/** Controls, and format characters that hide or turn text; line and paragraph ends; private and unpaired ones. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u;

/** Khmer needs them: a break without a space, and the two joiners. */
const JOINERS = new Set(['\u200b', '\u200c', '\u200d']);

/** Throws Unprintable when any string in this JSON holds what our fonts can't print or what would deceive a reader. */
export function assertPrintable(value: unknown, path = 'the document'): void {
  if (typeof value === 'string') {
    for (const character of value) {
      if (JOINERS.has(character)) continue;
      if (UNSAFE.test(character) || !glyphs().has(character.codePointAt(0)!)) throw new Unprintable(character, path);
    }
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) assertPrintable(inner, path === 'the document' ? key : `${path}.${key}`);
  }
}

/** `U+202E`, and beside it what can be shown without harm. */
function named(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return UNSAFE.test(character) ? code : `${code} "${character}"`;
}
