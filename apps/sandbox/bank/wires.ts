import {
  type Currency,
  creditorReference,
  digitsOf,
  fromDecimal,
  isCreditorReference,
  isCurrency,
} from '#platform/money';
import type { BankBook, Booking, Line } from './book.js';
import { BankRefused } from './refused.js';

/** As typed or posted; amounts are decimal strings like `7000.00`. */
export interface WireInput {
  payer?: unknown;
  amount?: unknown;
  currency?: unknown;
  /** What the payer wrote for us: a reference, an invoice number, anything. */
  reference?: unknown;
  /** What a bank on the way kept; the account gets that much less. */
  charges?: unknown;
  payerAccount?: unknown;
  endToEndId?: unknown;
}

/** The secretariat's opening money names itself by this reference. */
export const OPENING_CAPITAL = {
  payer: 'OVOP Cambodia Programme Fund',
  amount: '1000.00',
  currency: 'USD',
  reference: creditorReference('CAPITAL'),
};

/** Money comes in at once. A right RF reference alone in its field goes on as a structured one, else as free text. */
export function receiveWire(book: BankBook, input: WireInput): Booking {
  const payer = text(input.payer, 'payer', 140);
  if (payer === '') throw new BankRefused('payer', 'Who pays?');
  const currency = text(input.currency ?? 'USD', 'currency', 3);
  if (!isCurrency(currency)) throw new BankRefused('currency', `The bank takes no ${currency}`);
  const sent = amount(input.amount, 'amount', currency);
  const charges =
    input.charges === undefined || input.charges === '' ? 0n : amount(input.charges, 'charges', currency, true);
  if (charges >= sent) throw new BankRefused('charges', 'The charges leave nothing of the amount');
  const reference = text(input.reference ?? '', 'reference', 140);
  const payerAccount = text(input.payerAccount ?? '', 'payerAccount', 34);
  const endToEndId = text(input.endToEndId ?? '', 'endToEndId', 35);
  return book.book([
    {
      account: book.accountIn(currency).number,
      side: 'credit',
      minor: String(sent - charges),
      kind: 'wire',
      bookedAt: book.clock.now().toISOString(),
      counterparty: { name: payer, ...(payerAccount && { account: payerAccount }) },
      endToEndId: endToEndId || 'NOTPROVIDED',
      ...(isCreditorReference(reference)
        ? { creditorReference: reference.replaceAll(/\s/g, '').toUpperCase() }
        : { remittance: reference }),
      ...(charges > 0n && { instructedMinor: String(sent), chargesMinor: String(charges) }),
    },
  ]);
}

/** `amount` in minor units; `arrival` is when the money is on the account. */
export interface StripePayout {
  id: string;
  amount: bigint;
  currency: string;
  arrival: Date;
  statementDescriptor: string | null;
}

/** A payout that Stripe sent; pending until its arrival day. The same payout again changes nothing. */
export function receivePayout(book: BankBook, payout: StripePayout): Booking {
  const known = book.all().find((booking) => booking.payout === payout.id);
  if (known) return known;
  const currency = payout.currency.toUpperCase();
  if (!isCurrency(currency)) throw new BankRefused('currency', `The bank takes no ${currency}`);
  if (payout.amount <= 0n) throw new BankRefused('amount', 'A payout brings more than 0');
  const now = book.clock.now().toISOString();
  const arrival = payout.arrival.toISOString();
  return book.book(
    [
      {
        account: book.accountIn(currency).number,
        side: 'credit',
        minor: String(payout.amount),
        kind: 'stripe_payout',
        bookedAt: arrival > now ? arrival : now,
        counterparty: { name: 'STRIPE' },
        endToEndId: payout.id,
        remittance: `${payout.statementDescriptor ?? 'STRIPE PAYOUT'} ${payout.id}`,
      },
    ],
    { payout: payout.id },
  );
}

/** The beneficiary's bank sends a payment back: a credit of its own under the same EndToEndId. */
export function returnPayment(book: BankBook, endToEndId: string): Booking {
  const lines = book
    .all()
    .flatMap((booking) => booking.lines)
    .filter((line) => line.endToEndId === endToEndId);
  const paid = lines.find((line) => line.kind === 'payment' && book.isBooked(line));
  if (!paid) throw new BankRefused('endToEndId', `No executed payment has EndToEndId ${endToEndId}`, 404);
  if (lines.some((line) => line.kind === 'return')) throw new BankRefused('endToEndId', 'It has been returned already');
  return book.book([counterLine(book, paid, 'return', 'RETURNED AC04 ACCOUNT CLOSED')]);
}

/** The bank takes back one of its own lines (marked as a reversal on the statement). */
export function reverseLine(book: BankBook, reference: string): Booking {
  const line = book.line(reference);
  if (!line || !book.isBooked(line))
    throw new BankRefused('reference', `No booked line has the reference ${reference}`, 404);
  return book.book([counterLine(book, line, 'reversal', `REVERSAL OF ${reference}`)]);
}

const counterLine = (book: BankBook, line: Line, kind: 'return' | 'reversal', remittance: string) => ({
  account: line.account,
  side: line.side === 'credit' ? ('debit' as const) : ('credit' as const),
  minor: line.minor,
  kind,
  bookedAt: book.clock.now().toISOString(),
  counterparty: line.counterparty,
  endToEndId: line.endToEndId,
  remittance,
});

export function text(value: unknown, field: string, limit: number): string {
  if (typeof value !== 'string') throw new BankRefused(field, `${field} must be a text`);
  const trimmed = value.trim();
  if (trimmed.length > limit || /[\u0000-\u001f\u007f]/.test(trimmed))
    throw new BankRefused(field, `${field} must be one line of up to ${limit} characters`);
  return trimmed;
}

/** Minor units; more than 0 unless `zero` is allowed. */
export function amount(value: unknown, field: string, currency: Currency, zero = false): bigint {
  const parsed = typeof value === 'string' ? fromDecimal(value.trim(), currency) : undefined;
  if (!parsed || parsed.minor < 0n || (parsed.minor === 0n && !zero)) {
    const example = digitsOf(currency) === 0 ? '7000' : '7000.00';
    throw new BankRefused(field, `Write the ${field} as a number like ${example}${zero ? '' : ', more than 0'}`);
  }
  return parsed.minor;
}
