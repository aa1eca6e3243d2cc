import { compareExact, type Amount } from '#platform/words/browser';

interface Figures {
  readonly unproved: readonly unknown[];
  readonly balances: readonly { readonly difference: Amount }[];
  readonly clientMoney: Amount;
  readonly cover: Amount;
  readonly gaps: number;
}

/** Whether each of the three proofs holds, and whether what others own is there. */
export function judge({ unproved, balances, clientMoney, cover, gaps }: Figures): { lines: boolean; balance: boolean; complete: boolean; covered: boolean } {
  const covered = compareExact(cover.amount, clientMoney.amount) >= 0;
  return { lines: unproved.length === 0, balance: covered && balances.every(({ difference }) => compareExact(difference.amount, '0') === 0), complete: gaps === 0, covered };
}
