import { cleaned } from '#platform/kernel';
import { findCurrency } from '#platform/money';
import type { BankAmount } from './statement.js';
import { refuseFile } from './unreadable.js';
import { type XmlNode, attribute, ownText } from './xml.js';

/**
 * The exact amount of an element like `<Amt Ccy="USD">9500.00</Amt>`, unsigned; undefined when it is none or has a part
 * of a minor unit.
 */
export function readAmount(node: XmlNode): BankAmount | undefined {
  const currency = attribute(node, 'Ccy');
  const [, whole = '', part = ''] = /^(\d{0,18})(?:\.(\d{0,17}))?$/.exec(ownText(node)) ?? [];
  if (!/^[A-Z]{3}$/.test(currency) || whole + part === '') return undefined;
  const digits = findCurrency(currency)?.digits ?? 2;
  const rest = part.slice(digits);
  return /[^0]/.test(rest) ? undefined : { minor: BigInt(whole + part.slice(0, digits).padEnd(digits, '0')), currency };
}

/** For amounts that are posted: what can't be read exactly is refused, with its place. */
export function mustAmount(node: XmlNode, place: string): BankAmount {
  const text = ownText(node).slice(0, 40);
  return (
    readAmount(node) ??
    refuseFile(
      'ENTRY',
      `${place}: "${cleaned(text)}" ${cleaned(attribute(node, 'Ccy').slice(0, 5))} is no exact amount`,
    )
  );
}

/** Signed by the indicator: CRDT adds, DBIT takes. There is no default. */
export function withSign({ minor, currency }: BankAmount, indicator: string, place: string): BankAmount {
  if (indicator === 'CRDT') return { minor, currency };
  if (indicator === 'DBIT') return { minor: -minor, currency };
  return refuseFile('ENTRY', `${place}: "${cleaned(indicator.slice(0, 10))}" is neither CRDT nor DBIT`);
}
