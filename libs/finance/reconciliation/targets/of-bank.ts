import type { MatchLine } from '../lines/match-line.js';
import { limitsOf } from './limits.js';
import type { OpenItem } from './open-items.js';
import { payoutsNamed, type PayoutItem } from './payout.rules.js';
import { labelled, type Target } from './target.js';

/** The line itself is what is expected; its payout's id where it names one. */
export interface OfBankItem extends OpenItem {
  /** Those that bear it, by their part of the payout. */
  readonly orders: PayoutItem['orders'];
}

export const newOfBank = (type: string, line: MatchLine, payout: PayoutItem | undefined): OfBankItem => ({
  type,
  id: payout?.id ?? null,
  minor: line.minor,
  currency: line.currency,
  orders: payout?.orders ?? [],
  keys: {},
});

/** The bank's own, a charge or what it gives: nothing of ours expects it, and any amount is what it is. */
export const ofBank = (type: string) =>
  ({
    row: null,
    ofBank: true,
    proof: { kind: 'bank_charge', says: 'n.charges = -m.amount_minor' },
    findOpen: async () => [],
    /** It belongs to the payout whose EndToEndId it carries, whoever books it. */
    choose: (line, expected) => newOfBank(type, line, payoutsNamed(line, expected)[0]),
    check: () => undefined,
    secondBecause: ({ amount }, tolerances) =>
      amount.minor > limitsOf(amount.currency, tolerances).charge ? 'CHARGE' : null,
    takeBack: async () => undefined,
    label: () => labelled({}),
  }) satisfies Partial<Target<OfBankItem>>;
