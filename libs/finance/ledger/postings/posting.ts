import { refuse } from '#platform/kernel';
import { isCurrency, type Currency, type Money } from '#platform/money';
import { bank, suspensePayments, suspenseReceipts, type Account } from '../accounts.js';

/** Who says that it happened: Stripe, a line of the bank's statement, or the platform's own decision. */
export type Source = 'stripe' | 'statement' | 'platform';

/**
 * Every kind of event of money, and who may say that it happened. Proof 1 knows for each where its cause stands: a kind
 * that is added here wants its row there (reconciliation/proofs/causes.store.ts), or its target of a match says it.
 */
export const postingKinds = {
  payment_succeeded: ['stripe'],
  fee_known: ['stripe'],
  stripe_payout_created: ['stripe'],
  stripe_payout_failed: ['stripe'],
  stripe_payout_landed: ['statement', 'platform'],
  statement_credit: ['statement'],
  statement_debit: ['statement'],
  lines_netted: ['platform'],
  receipt_matched: ['platform'],
  capital_paid_in: ['platform'],
  bank_charge: ['statement', 'platform'],
  order_cancelled: ['platform'],
  credit_applied: ['platform'],
  released: ['platform'],
  batch_approved: ['platform'],
  payout_settled: ['statement', 'platform'],
  payout_rejected: ['statement', 'platform'],
  refund_created: ['platform'],
  refund_succeeded: ['stripe', 'statement', 'platform'],
  refund_failed: ['stripe'],
  dispute_withdrawn: ['stripe'],
  dispute_countered: ['stripe'],
  dispute_won: ['stripe'],
  dispute_lost: ['stripe'],
  donor_contribution: ['platform'],
  advance_paid: ['platform'],
  advance_repaid: ['platform'],
  advance_written_off: ['platform'],
  interfund_booked: ['statement', 'platform'],
  unmatched: ['platform'],
  reversal: ['platform'],
  account_opened: ['platform'],
} as const satisfies Record<string, readonly Source[]>;

export type PostingKind = keyof typeof postingKinds;

/** One side of a posting: `amount` in minor units, + is a debit. `orderId` says whose margin or story it belongs to. */
export interface Entry {
  readonly account: Account;
  readonly amount: Money;
  readonly orderId?: string;
}

/** One event of money. `kind`, `source` and `reference` are its identity: it is posted once, whatever is repeated. */
export interface Posting {
  readonly kind: string;
  readonly source: Source;
  readonly reference: string;
  readonly entries: readonly Entry[];
  /** When it happened (UTC), if that is known: Stripe's `created`. A replay may differ in it, and in the day. */
  readonly occurredAt?: Date;
  /** The day it belongs to, like "2026-11-28": the bank's booking date. Else Stripe's, or the day of recording. */
  readonly day?: string;
  readonly reverses?: string;
  readonly note?: string;
}

/** A line of a statement: its fingerprint, the bank account that it is of, and the day on which the bank booked it. */
export interface BankLine {
  readonly line: string;
  readonly bankAccountId: string;
  readonly bookedOn?: string | null;
}

/**
 * Where the bank's side of an event stands: on the statement's line itself (booked and matched at once), or in
 * suspense, where the line was booked before this `match` (the decision's id) explains it.
 */
export type BankSide = BankLine | { readonly match: string };

/** What says that something happened, and when where it knows. */
export type Saying = Pick<Posting, 'source' | 'reference' | 'occurredAt' | 'day'>;

export const debit = (account: Account, amount: Money, orderId?: string): Entry => ({
  account,
  amount,
  ...(orderId && { orderId }),
});

export const credit = (account: Account, { minor, currency }: Money, orderId?: string): Entry =>
  debit(account, { minor: -minor, currency }, orderId);

/** Parts of nothing are left out (no excess, no fee); what stays must balance. */
export function posting(kind: PostingKind, cause: Saying, entries: readonly Entry[]): Posting {
  return checked({
    kind,
    ...cause,
    entries: entries.filter((entry) => entry.amount.minor !== 0n),
  });
}

/** Gives the posting back, or refuses with OUT_OF_BALANCE what the database would refuse at the commit. */
export function checked(posting: Posting): Posting {
  const totals = new Map<string, bigint>();
  for (const { account, amount } of posting.entries) {
    if (amount.currency !== account.currency) out(posting, `${account.name} is not in ${amount.currency}`);
    if (amount.minor === 0n) out(posting, `${account.name} would be moved by nothing`);
    const part = `${account.book} ${amount.currency}`;
    totals.set(part, (totals.get(part) ?? 0n) + amount.minor);
  }
  if (posting.entries.length < 2) out(posting, 'a posting has two entries at least');
  for (const [part, total] of totals) if (total !== 0n) out(posting, `${part} is off by ${total}`);
  return posting;
}

function out({ kind, source, reference }: Posting, message: string): never {
  return refuse('OUT_OF_BALANCE', { message: `${kind} ${reference}: ${message}`, kind, source, reference });
}

/** An amount that an event names must be more than nothing; the sign is the posting's business. */
export function positive(amount: Money, what: string): Money {
  if (amount.minor <= 0n) throw new Error(`${what} must be more than nothing`);
  if (!isCurrency(amount.currency)) throw new Error(`${String(amount.currency)} is no currency of the ledger`);
  return amount;
}

/** A part may be nothing, but never less. */
export function notNegative(amount: Money, what: string): Money {
  if (amount.minor < 0n) throw new Error(`${what} is never less than nothing`);
  return amount;
}

/** `at`: Stripe's `created`. */
export const stripe = (reference: string, at?: Date): Saying => ({
  source: 'stripe',
  reference,
  ...(at && { occurredAt: at }),
});
export const statement = ({ line, bookedOn }: BankLine): Saying => ({
  source: 'statement',
  reference: line,
  ...(bookedOn && { day: bookedOn }),
});
export const platform = (reference: string): Saying => ({ source: 'platform', reference });

/** The cause and the account of money that came in by the bank. */
export const cameIn = (side: BankSide, currency: Currency) =>
  'line' in side
    ? { cause: statement(side), account: bank(side.bankAccountId, currency) }
    : { cause: platform(side.match), account: suspenseReceipts(currency) };

/** The cause and the account of money that went out by the bank. */
export const wentOut = (side: BankSide, currency: Currency) =>
  'line' in side
    ? { cause: statement(side), account: bank(side.bankAccountId, currency) }
    : { cause: platform(side.match), account: suspensePayments(currency) };

export const less = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new Error(`${b.currency} cannot be taken from ${a.currency}`);
  return { minor: a.minor - b.minor, currency: a.currency };
};

export const smaller = (a: Money, b: Money): Money => (less(a, b).minor <= 0n ? a : b);
