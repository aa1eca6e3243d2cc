import { refuse } from '#platform/kernel';
import { fromDecimal, isCurrency, type Currency, type Money } from '#platform/money';

/** What a programme's bank account is taken for: buyers are told one to pay to, and batches are paid from one. */
export const purposes = ['receipts', 'payouts'] as const;
export type Purpose = (typeof purposes)[number];

export type BankBook = 'platform' | 'fund';

/** What the choice looks at. */
export interface ChoosableAccount {
  readonly owner: string | null;
  readonly bic: string | null;
  readonly defaultFor: readonly Purpose[];
}

/**
 * Which of a programme's accounts of one book and currency money goes through, the one rule of it: the only one that
 * names its owner and its bank's BIC, or the one of several that is chosen for the purpose. None where there is none,
 * or several of which none is chosen: then nobody guesses.
 */
export function accountFor<Account extends ChoosableAccount>(
  accounts: readonly Account[],
  purpose: Purpose,
): Account | undefined {
  const usable = accounts.filter(({ owner, bic }) => owner !== null && bic !== null);
  return usable.length === 1 ? usable[0] : usable.find(({ defaultFor }) => defaultFor.includes(purpose));
}

/** A bank account as somebody opens it here. */
export interface Opening {
  readonly book: BankBook;
  readonly currency: string;
  readonly number: string;
  readonly bank: string;
  readonly bic: string;
  readonly owner: string;
  /** Decimal, below zero where it is overdrawn; "0" when nothing was on it. */
  readonly balance: string;
  /** The day of that balance. */
  readonly openedOn: string;
}

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;
const NUMBER = /^[0-9A-Za-z][0-9A-Za-z -]{3,33}$/;
/** The letters that banks take. */
const LATIN = /^[A-Za-z0-9/?:().,'+ -]{1,140}$/;

/** Refuses with BAD_INPUT { field } what no bank has; `today` is the programme's. */
export function checkOpening(opening: Opening, today: string): { currency: Currency; balance: Money } {
  const wrong = (field: keyof Opening, message: string): never =>
    refuse('BAD_INPUT', { field: `input.${field}`, message });
  const { currency, number, bank, bic, owner, openedOn } = opening;
  if (!isCurrency(currency)) return wrong('currency', 'Write a currency like "USD".');
  if (!NUMBER.test(number)) wrong('number', 'Write the number or IBAN as the bank does: 4 to 34 letters and digits.');
  if (bank.trim() === '' || bank.length > 140) wrong('bank', "Write the bank's name, up to 140 characters.");
  if (!BIC.test(bic)) wrong('bic', 'A BIC has 8 or 11 capital letters and digits, like MKSBKHPP.');
  if (!LATIN.test(owner)) wrong('owner', 'Write the owner in Latin letters, as payment files do.');
  if (openedOn > today) wrong('openedOn', 'This day is still to come.');
  const balance = fromDecimal(opening.balance, currency) ?? wrong('balance', `Write an amount in ${currency}.`);
  return { currency, balance };
}
