import type { Expected, MatchLine, OpenInstalment, SentPayout } from './candidates.js';

// A made line, and what is expected: what a test does not say is ordinary.

export const REFERENCE = 'RF18539007547034';

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
