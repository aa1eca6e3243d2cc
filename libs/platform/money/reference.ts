/**
 * ISO 11649 creditor reference: `RF`, two check digits, up to 21 characters. The buyer quotes it on a wire, so that a
 * statement line finds its instalment. Check digits by ISO 7064 mod 97-10, as in IBAN.
 */
export function creditorReference(body: string): string {
  if (!/^[0-9A-Z]{1,21}$/.test(body)) throw new Error(`not a reference body: ${body}`);
  return `RF${String(98 - mod97(`${body}RF00`)).padStart(2, '0')}${body}`;
}

/** Accepts spaces and small letters, as people type them. */
export function isCreditorReference(text: string): boolean {
  const reference = text.replaceAll(/\s/g, '').toUpperCase();
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) && mod97(reference.slice(4) + reference.slice(0, 4)) === 1;
}

function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
