import type { Payable } from '#finance/payments';
import * as limits from '../targets/limits.js';
import { capitalItem } from '../targets/capital.target.js';
import { instalmentItem, type OpenInstalment } from '../targets/instalment.rules.js';
import * as instalments from '../targets/instalment.rules.js';
import { OpenItems, type Expected, type OpenItem } from '../targets/open-items.js';
import { payoutItem, returnItem, type SentPayout } from '../targets/payout.rules.js';
import { stripePayoutItem } from '../targets/stripe-payout.target.js';
import type { MatchLine } from '../lines/match-line.js';

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
export const stillHolds = (minor: bigint, seen: Pick<OpenItem, 'minor'>, now: Payable): boolean =>
  instalments.stillHolds(minor, seen, now, tolerances);

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
  orderNumber: 'O-2026-00001',
  kind: 'BALANCE',
  open: 7000_00n,
  amount: made.open ?? 7000_00n,
  charged: 0n,
  currency: 'USD',
  buyerId: 'b1',
  buyerName: 'Lindhof Feinkost GmbH',
  dueOn: '2026-11-24',
  released: false,
  ...made,
});

export const sent = (made: Partial<SentPayout> = {}): SentPayout => ({
  id: 'p1',
  endToEndId: 'PO-1',
  minor: 9500_00n,
  currency: 'USD',
  cooperativeId: 'c1',
  cooperativeName: 'Kampot Pepper Cooperative',
  settled: false,
  orders: [],
  ...made,
});

/** What is open, said as its rows are. */
export interface MadeExpected extends Omit<Expected, 'items'> {
  instalments: readonly Partial<OpenInstalment>[];
  payouts: readonly Partial<SentPayout>[];
  stripePayouts: readonly { id: string; minor: bigint; currency: string }[];
  capital: readonly { id: string; reference: string; minor: bigint; currency: string }[];
}

export const expected = ({
  instalments: open = [],
  payouts = [],
  stripePayouts = [],
  capital = [],
  ...made
}: Partial<MadeExpected> = {}): Expected => ({
  programmeId: 'kh',
  tolerances,
  reversed: new Map(),
  ...made,
  items: new OpenItems([
    ...open.map((each) => instalmentItem(instalment(each))),
    ...payouts.flatMap((each) => [payoutItem(sent(each)), returnItem(sent(each))]),
    ...stripePayouts.map(stripePayoutItem),
    ...capital.map(capitalItem),
  ]),
});

export const withOne = expected({ instalments: [instalment()] });
export const named = (minor: bigint, more: Partial<MatchLine> = {}): MatchLine =>
  line({ minor, references: [REFERENCE], ...more });
