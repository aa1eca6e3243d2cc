/** Khmer digits, as a Khmer keyboard types them, become Latin ones; everything else stays. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u17e0-\u17e9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x17e0 + 0x30));

/**
 * What a person typed into a number field, as a plain decimal: spaces and thousands commas are dropped.
 * `36,50` is neither thirty-six and a half nor 3,650 for certain, so it is undefined and the field asks again.
 */
export function typedDecimal(text: string): string | undefined {
  const plain = latinDigits(text).replace(/[\s\u00a0\u200b]/g, '');
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$|^\.\d+$/.test(plain)) return undefined;
  const [whole = '', fraction] = plain.replaceAll(',', '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
