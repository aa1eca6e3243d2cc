import type { SentPayoutRow } from '#finance/settlement';
import type { MatchLine } from '../lines/match-line.js';
import { asEndToEndId, namedByEndToEndId, type Expected, type OpenItem } from './open-items.js';

/** A payout that left; `settled` when a line has settled it already (its charge and its return may still come). */
export interface SentPayout extends Omit<SentPayoutRow, 'minor' | 'currency'> {
  /** Without a sign. */
  minor: bigint;
  currency: string;
}

export interface PayoutItem extends OpenItem, Readonly<Omit<SentPayout, 'minor'>> {
  readonly id: string;
  readonly currency: string;
}

/** What went out to its cooperative. */
export const payoutItem = ({ minor, ...row }: SentPayout): PayoutItem => ({
  ...row,
  type: 'payout',
  minor: -minor,
  keys: { endToEndId: asEndToEndId(row.endToEndId) },
});

/** What may come back of it: found by way of the payout. */
export const returnItem = (row: SentPayout): PayoutItem => ({ ...row, type: 'payout_return', keys: {} });

/** The payouts that a line is about, settled or not, in whatever currency. */
export const payoutsNamed = (line: Pick<MatchLine, 'endToEndId'>, expected: Expected): PayoutItem[] =>
  namedByEndToEndId(line, expected).filter((each): each is PayoutItem => each.type === 'payout');
