/** Khmer digits, as a Khmer keyboard types them, become Latin ones; everything else stays. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u17e0-\u17e9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x17e0 + 0x30));

/**
 * A text as it may be compared, whatever keyboard, bank or script it went through: full-width and other forms of a
 * letter are that letter, digits of every script are Latin ones, and characters that show nothing are gone. To find
 * something by, never to read an amount.
 */
export const folded = (text: string): string =>
  everyDigit(text.normalize('NFKC')).replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** Digits of every script become Latin ones; everything else stays. */
export const everyDigit = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0)!)));

/**
 * Digits stand in rows of ten, from nought to nine: the place in the row, or in several that follow
 * each other, is the value.
 */
function valueOf(code: number): number {
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

const DIGIT = /^\p{Nd}$/u;
