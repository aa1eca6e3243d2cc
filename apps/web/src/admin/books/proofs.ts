import { compareExact, type Amount } from '#platform/words/browser';

interface Covering {
  readonly clientMoney: Amount;
  readonly cover: Amount;
}

interface Figures {
  readonly unproved: readonly unknown[];
  readonly balances: readonly { readonly difference: Amount }[];
  readonly covers: readonly Covering[];
  readonly gaps: number;
}

/** What is off in proof 2, account by account; of accounts that are all right one 0.00 in each currency. */
export function differences(balances: readonly { readonly difference: Amount }[]): Amount[] {
  const all = balances.map(({ difference }) => difference);
  const off = all.filter(({ amount }) => compareExact(amount, '0') !== 0);
  return off.length > 0
    ? off
    : all.filter(({ currency }, i) => all.findIndex((each) => each.currency === currency) === i);
}

/** The currencies in which less is there than others own. */
export const uncovered = <Each extends Covering>(covers: readonly Each[]): Each[] =>
  covers.filter(({ clientMoney, cover }) => compareExact(cover.amount, clientMoney.amount) < 0);

/** Whether each of the three proofs holds, and whether what others own is there. */
export function judge({ unproved, balances, covers, gaps }: Figures): {
  lines: boolean;
  balance: boolean;
  complete: boolean;
  covered: boolean;
} {
  const covered = uncovered(covers).length === 0;
  return {
    lines: unproved.length === 0,
    balance: covered && balances.every(({ difference }) => compareExact(difference.amount, '0') === 0),
    complete: gaps === 0,
    covered,
  };
}
