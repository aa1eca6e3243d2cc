import type { Payable } from '#finance/payments';
import * as limits from '../targets/limits.js';
import * as ladder from './match.js';
import type { Candidate, Expected, MatchLine, OpenInstalment, SentPayout } from './candidates.js';

// A made line, and what is expected: what a test does not say is ordinary.

export const REFERENCE = 'RF18539007547034';

/** Those of the story's programme. */
export const tolerances: limits.Tolerances = {
  shortBp: 50,
  wholeBp: 500,
  dueDays: 5,
  currencies: [
    {
      currency: 'USD',
      shortLeastMinor: '3000',
      shortMostMinor: '5000',
      chargeMinor: '5000',
      aloneMinor: '1000000',
    },
  ],
};
export const shortTolerance = (of: Payable): bigint => limits.shortTolerance(of, tolerances);
export const chargeAtMost = (of: Pick<Payable, 'open' | 'currency'>): bigint => limits.chargeAtMost(of, tolerances);
export const stillHolds = (minor: bigint, seen: Pick<Candidate, 'minor'>, now: Payable): boolean =>
  ladder.stillHolds(minor, seen, now, tolerances);

export const line = (made: Partial<MatchLine> = {}): MatchLine => ({
  id: 'line',
  minor: 7000_00n,
  currency: 'USD',
  bookingDate: '2026-11-24',
  references: [],
  endToEndId: null,
  isCharge: false,
  isReversal: false,
  counterpartyName: null,
  remittance: '',
  ...made,
});

export const instalment = (made: Partial<OpenInstalment> = {}): OpenInstalment => ({
  id: 'i1',
  reference: REFERENCE,
  orderId: 'o1',
  open: 7000_00n,
  amount: made.open ?? 7000_00n,
  charged: 0n,
  currency: 'USD',
  buyerId: 'b1',
  buyerName: 'Lindhof Feinkost GmbH',
  dueOn: '2026-11-24',
  ...made,
});

export const sent = (made: Partial<SentPayout> = {}): SentPayout => ({
  id: 'p1',
  endToEndId: 'PO-1',
  minor: 9500_00n,
  currency: 'USD',
  settled: false,
  ...made,
});

export const expected = (made: Partial<Expected> = {}): Expected => ({
  tolerances,
  instalments: [],
  payouts: [],
  stripePayouts: [],
  capital: [],
  reversed: new Map(),
  ...made,
});

export const withOne = expected({ instalments: [instalment()] });
export const named = (minor: bigint, more: Partial<MatchLine> = {}): MatchLine =>
  line({ minor, references: [REFERENCE], ...more });
