import { idOf, meant, oneOf } from '../data/address';

/** What of the books is on screen: a part of them, an account that is open, which lines, and the chosen one. */
export interface BooksSearch {
  readonly show?: 'statements' | 'accounts' | 'unproved' | 'stripe';
  readonly account?: string;
  readonly tab?: 'all' | 'exact' | 'needs' | 'parked';
  readonly line?: string;
}

export const booksSearch = ({ show, account, tab, line }: Record<string, unknown>): BooksSearch =>
  meant({
    show: oneOf(['statements', 'accounts', 'unproved', 'stripe'], show),
    account: typeof account === 'string' && /^[a-z][\w:.-]{0,99}$/.test(account) ? account : undefined,
    tab: oneOf(['all', 'exact', 'needs', 'parked'], tab),
    line: idOf('StatementLine', line),
  });

export interface PayoutsSearch {
  /** The batch that is looked at. */
  readonly batch?: string;
}

export const payoutsSearch = ({ batch }: Record<string, unknown>): PayoutsSearch =>
  meant({ batch: idOf('PayoutBatch', batch) });
