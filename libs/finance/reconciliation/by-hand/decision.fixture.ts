import type { Refusal } from '#platform/kernel';
import type { MatchLine, NamedExpected, NamedInstalment } from '../matching/candidates.js';
import type { ChosenTarget, Decision } from './decision.js';

// A made line, what is expected, and what a person says: what a test does not say is ordinary.

const ORDER = '11111111-1111-4111-8111-111111111111';
const BUYER = '22222222-2222-4222-8222-222222222222';
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

export const instalment = (made: Partial<NamedInstalment> = {}): NamedInstalment => ({
  id: 'i1',
  reference: REFERENCE,
  open: 7000_00n,
  amount: made.open ?? 7000_00n,
  charged: 0n,
  currency: 'USD',
  buyerId: BUYER,
  buyerName: 'Lindhof Feinkost GmbH',
  dueOn: '2026-11-24',
  orderId: ORDER,
  orderNumber: 'O-2026-00001',
  kind: 'BALANCE',
  released: false,
  ...made,
});

export const expected = (made: Partial<NamedExpected> = {}): NamedExpected => ({
  instalments: [instalment()],
  payouts: [],
  stripePayouts: [],
  capital: [],
  reversed: new Map(),
  ...made,
});

export const target = (made: Partial<ChosenTarget> = {}): ChosenTarget => ({
  type: 'instalment',
  id: 'i1',
  minor: null,
  withFee: false,
  ...made,
});

export const decision = (targets: ChosenTarget[], excessToCredit = false): Decision => ({ targets, excessToCredit });

export function refused(work: () => unknown): Pick<Refusal, 'code' | 'details'> {
  try {
    work();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('nothing was refused');
}
