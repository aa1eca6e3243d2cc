import type { Money } from '#platform/money';
import { bank, fundBank, fundOpening, opening, type Book } from '../accounts.js';
import { credit, debit, platform, posting, type Posting } from './posting.js';

/** A bank account with what was on it when it was opened here, or owed (a negative amount); of the day named. */
export function accountOpened({
  bankAccountId,
  book,
  amount,
  day,
}: {
  bankAccountId: string;
  book: Book;
  amount: Money;
  day: string;
}): Posting {
  const [at, from] =
    book === 'fund'
      ? [fundBank(bankAccountId, amount.currency), fundOpening(amount.currency)]
      : [bank(bankAccountId, amount.currency), opening(amount.currency)];
  return posting('account_opened', { ...platform(bankAccountId), day }, [debit(at, amount), credit(from, amount)]);
}
