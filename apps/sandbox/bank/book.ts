import { type Currency, isCurrency } from '#platform/money';
import type { SandboxClock } from '../clock.js';
import type { Collection, Store } from '../store.js';
import type { PaymentFile } from './payments/file.js';
import { BankRefused } from './refused.js';

/** Its days begin at midnight in Phnom Penh. */
export const BANK = { name: 'Mekong Sandbox Bank', bic: 'MKSBKHPP', country: 'KH', offset: '+07:00' } as const;

export interface Account {
  number: string;
  currency: Currency;
  owner: string;
}

/** The platform's account, there from the start with a balance of 0. */
export const PLATFORM_ACCOUNT: Account = { number: '001810000027', currency: 'USD', owner: 'OVOP Export Platform' };

/** What kind of movement a line is; the statement writes it as an ISO bank transaction code. */
export type LineKind = 'wire' | 'stripe_payout' | 'payment' | 'charge' | 'return' | 'reversal';

/** One movement on one account. `minor` is positive, in the currency's minor units; `side` says which way. */
export interface Line {
  /** The bank's own reference, one per line for ever. */
  reference: string;
  account: string;
  side: 'credit' | 'debit';
  minor: string;
  currency: Currency;
  kind: LineKind;
  /** From this time on it is booked; before it is pending. */
  bookedAt: string;
  counterparty: { name: string; account?: string; bic?: string };
  endToEndId?: string;
  remittance?: string;
  /** ISO 11649, when the payer gave it in the structured field. */
  creditorReference?: string;
  /** What the payer sent and what the correspondent kept of it, in minor units. */
  instructedMinor?: string;
  chargesMinor?: string;
}

/** Everything that one cause put in the book, kept in one write: all of it or nothing survives a crash. */
export interface Booking {
  id: string;
  receivedAt: string;
  lines: Line[];
  /** The payment file that caused it. A refused file is a booking without lines. */
  file?: PaymentFile;
  /** The Stripe payout that caused it. */
  payout?: string;
}

export type NewLine = Omit<Line, 'reference' | 'currency'>;

/** The bank's accounts and lines. */
export class BankBook {
  private readonly accountRows: Collection<Account>;
  private readonly bookings: Collection<Booking>;

  constructor(
    store: Store,
    readonly clock: SandboxClock,
  ) {
    this.accountRows = store.collection<Account>('bank-accounts');
    this.bookings = store.collection<Booking>('bank-bookings');
    if (!this.accountRows.get(PLATFORM_ACCOUNT.number)) this.accountRows.put(PLATFORM_ACCOUNT.number, PLATFORM_ACCOUNT);
  }

  accounts(): Account[] {
    return this.accountRows.all();
  }

  /** The platform's own when no number is given. */
  account(number: string = PLATFORM_ACCOUNT.number): Account {
    return this.accountRows.get(number) ?? refuseAccount(number);
  }

  accountIn(currency: Currency): Account {
    return this.accounts().find((each) => each.currency === currency) ?? refuseAccount(currency);
  }

  open(currency: string, owner: string = PLATFORM_ACCOUNT.owner): Account {
    if (!isCurrency(currency)) throw new BankRefused('currency', `The bank keeps no accounts in ${currency}`);
    const number = String(BigInt(PLATFORM_ACCOUNT.number) + BigInt(this.accounts().length) * 37n);
    return this.accountRows.put(number, { number, currency, owner });
  }

  book(lines: NewLine[], cause: Pick<Booking, 'file' | 'payout'> = {}): Booking {
    const id = String(this.bookings.all().length + 1);
    const receivedAt = this.clock.now().toISOString();
    const numbered = lines.map((line, i) => ({
      ...line,
      reference: `MSB${receivedAt.slice(0, 10).replaceAll('-', '')}${id.padStart(6, '0')}-${i + 1}`,
      currency: this.account(line.account).currency,
    }));
    return this.bookings.put(id, { id, receivedAt, lines: numbered, ...cause });
  }

  all(): Booking[] {
    return this.bookings.all();
  }

  lines(account: string): Line[] {
    return this.all()
      .flatMap((booking) => booking.lines)
      .filter((line) => line.account === account);
  }

  line(reference: string): Line | undefined {
    return this.all()
      .flatMap((booking) => booking.lines)
      .find((line) => line.reference === reference);
  }

  isBooked(line: Line): boolean {
    return line.bookedAt <= this.clock.now().toISOString();
  }

  /** Booked balance, in minor units. */
  balance(account: string): bigint {
    return total(this.lines(account).filter((line) => this.isBooked(line)));
  }

  /** What may still be spent: the balance without debits that wait for their day. */
  available(account: string): bigint {
    return total(this.lines(account).filter((line) => this.isBooked(line) || line.side === 'debit'));
  }
}

/** Signed by the account holder's view: credits add. */
export const signed = (line: Pick<Line, 'side' | 'minor'>): bigint =>
  line.side === 'credit' ? BigInt(line.minor) : -BigInt(line.minor);

export const total = (lines: readonly Line[]): bigint => lines.reduce((sum, line) => sum + signed(line), 0n);

function refuseAccount(which: string): never {
  throw new BankRefused('account', `The bank keeps no account ${which}; open one first`, 404);
}
