import type { Collection, Store } from '../../store.js';
import { type BankBook, type Line, PLATFORM_ACCOUNT, total } from '../book.js';
import type { Behaviour } from '../flaws.js';
import { BankRefused } from '../refused.js';
import { writeCamt053 } from './camt053.js';

/** One statement, numbered from 1 without gaps per account. Balances are signed minor units as decimal integers. */
export interface Statement {
  number: number;
  account: string;
  createdAt: string;
  from: string;
  openingMinor: string;
  closingMinor: string;
  /** References of its lines, in order. */
  lines: string[];
  /** Made but not sent: its place in the sequence is a gap until it is released. */
  withheld?: boolean;
  /** By how much the printed closing balance is wrong, in minor units. */
  unbalancedBy?: string;
  /** How often it was delivered, each time under a message id of its own. */
  copies: number;
}

export class Statements {
  private readonly rows: Collection<Statement>;

  constructor(
    store: Store,
    private readonly book: BankBook,
    private readonly behaviour: Behaviour,
    private readonly payoutTold: (id: string) => void,
  ) {
    this.rows = store.collection<Statement>('bank-statements');
  }

  of(account: string): Statement[] {
    return this.rows.all().filter((each) => each.account === account);
  }

  /** Booked lines that are on no statement yet. */
  open(account: string): Line[] {
    const told = new Set(this.of(account).flatMap((each) => each.lines));
    return this.book.lines(account).filter((line) => this.book.isBooked(line) && !told.has(line.reference));
  }

  /** Whether a line stands on a statement. */
  tells({ account, reference }: Line): boolean {
    return this.of(account).some((each) => each.lines.includes(reference));
  }

  /** The account's next statement, with everything booked since the last one; also when that is nothing. */
  closeDay(account: string = PLATFORM_ACCOUNT.number): Statement {
    const { number } = this.book.account(account);
    if (this.behaviour.take('gap')) this.put(number, [], { withheld: true });
    const wrong = this.behaviour.take('unbalanced');
    const lines = this.open(number);
    const statement = this.put(number, lines, {
      ...(wrong && { unbalancedBy: wrong }),
      ...(this.behaviour.take('twice') && { copies: 2 }),
    });
    for (const { kind, endToEndId } of lines) if (kind === 'stripe_payout') this.payoutTold(endToEndId!);
    return statement;
  }

  private put(account: string, lines: Line[], more: Partial<Statement>): Statement {
    const last = this.of(account).at(-1);
    const openingMinor = last?.closingMinor ?? '0';
    const number = (last?.number ?? 0) + 1;
    const createdAt = this.book.clock.now().toISOString();
    return this.rows.put(`${account}-${number}`, {
      number,
      account,
      createdAt,
      from: last?.createdAt ?? lines[0]?.bookedAt ?? createdAt,
      openingMinor,
      closingMinor: String(BigInt(openingMinor) + total(lines)),
      lines: lines.map((line) => line.reference),
      copies: 1,
      ...more,
    });
  }

  /** Undoes what is wrong with a statement: sends a withheld one, prints the true balance. The number stays. */
  mend(number: number, account: string = PLATFORM_ACCOUNT.number): Statement {
    const { withheld, unbalancedBy, ...sound } = this.find(number, account);
    if (!withheld && unbalancedBy === undefined)
      throw new BankRefused('number', `Statement ${number} is as it should be`, 409);
    return this.rows.put(`${account}-${number}`, { ...sound, copies: withheld ? sound.copies : sound.copies + 1 });
  }

  find(number: number, account: string = PLATFORM_ACCOUNT.number): Statement {
    return this.rows.get(`${account}-${number}`) ?? refuseNumber(number);
  }

  /** The file; a withheld statement has none yet. */
  xml(number: number, copy: number, account: string = PLATFORM_ACCOUNT.number): string {
    const statement = this.find(number, account);
    if (statement.withheld || !(copy >= 1 && copy <= statement.copies)) return refuseNumber(number);
    const lines = new Map(this.book.lines(statement.account).map((line) => [line.reference, line]));
    return writeCamt053({
      number,
      account: this.book.account(account),
      createdAt: statement.createdAt,
      from: statement.from,
      opening: BigInt(statement.openingMinor),
      closing: BigInt(statement.closingMinor) + BigInt(statement.unbalancedBy ?? '0'),
      lines: statement.lines.map((reference) => lines.get(reference)!),
      copy,
    });
  }
}

function refuseNumber(number: number): never {
  throw new BankRefused('number', `There is no statement ${number}`, 404);
}
