/** Khmer digits, as a Khmer keyboard types them, become Latin ones; everything else stays. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u17e0-\u17e9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x17e0 + 0x30));
