import fc from 'fast-check';
import { Refusal } from '#platform/kernel';
import { money, type Currency, type Money } from '#platform/money';
import * as ledger from '../index.js';
import {
  bank,
  checked,
  coopPayable,
  credit,
  debit,
  held,
  shares,
  suspensePayments,
  suspenseReceipts,
  type Posting,
} from '../index.js';

const ORDER = '0197a000-0000-7000-8000-000000000001';
const OTHER = '0197a000-0000-7000-8000-000000000002';
const BUYER = '0197a000-0000-7000-8000-0000000000b1';
const COOPERATIVE = '0197a000-0000-7000-8000-0000000000c1';
const BANK = '0197a000-0000-7000-8000-0000000000d1';
const FUND = '0197a000-0000-7000-8000-0000000000d2';
const parties = { orderId: ORDER, buyerId: BUYER, cooperativeId: COOPERATIVE };

/** Every event of the table, from amounts of one currency (a > 0, b > 0, fee >= 0) and a share in basis points. */
const events: Record<string, (a: Money, b: Money, fee: Money, bp: number) => Posting> = {
  cardSucceeded: (a, b) => ledger.cardSucceeded({ ...parties, intent: 'pi_1', received: a, due: b }),
  feeKnown: (a) => ledger.feeKnown({ ...parties, transaction: 'txn_1', fee: a }),
  wireArrived: (a) => ledger.wireArrived({ line: 'l1', bankAccountId: BANK, amount: a }),
  debitNotMatched: (a) => ledger.debitNotMatched({ line: 'l1', bankAccountId: BANK, amount: a }),
  matchedExactly: (a) => ledger.matchedExactly({ ...parties, match: 'm1', amount: a }),
  matchedShortWithinTolerance: (a, b) =>
    ledger.matchedShortWithinTolerance({ ...parties, match: 'm1', received: a, open: both(a, b) }),
  matchedShort: (a) => ledger.matchedShort({ ...parties, match: 'm1', received: a }),
  overpaid: (a, b) => ledger.overpaid({ ...parties, match: 'm1', received: both(a, b), open: a }),
  creditApplied: (a) => ledger.creditApplied({ ...parties, application: 'c1', amount: a }),
  refundOfHeld: (a) => ledger.refundCreated({ ...parties, refund: 'r1', bearers: { held: a } }),
  refundOfReleased: (a, _b, _fee, bp) => ledger.refundCreated({ ...parties, refund: 'r1', bearers: shares(a, bp) }),
  refundOfEverything: (a, b, fee) =>
    ledger.refundCreated({ ...parties, refund: 'r1', bearers: { held: a, buyerCredit: b, cooperative: fee } }),
  refundSucceeded: (a) => ledger.refundSucceeded({ ...parties, stripe: 're_1', amount: a }),
  refundSucceededByBank: (a) => ledger.refundSucceeded({ ...parties, line: 'l1', bankAccountId: BANK, amount: a }),
  refundFailed: (a) => ledger.refundFailed({ ...parties, refund: 're_1', amount: a, afterSuccess: false }),
  refundFailedLater: (a) => ledger.refundFailed({ ...parties, refund: 're_1', amount: a, afterSuccess: true }),
  disputeWithdrawn: (a, _b, fee) => ledger.disputeWithdrawn({ ...parties, transaction: 'txn_1', amount: a, fee }),
  disputeCountered: (a) => ledger.disputeCountered({ ...parties, transaction: 'txn_1', fee: a }),
  disputeWon: (a, _b, fee) => ledger.disputeWon({ ...parties, transaction: 'txn_1', amount: a, counteredFee: fee }),
  disputeLost: (a, _b, _fee, bp) => ledger.disputeLost({ ...parties, dispute: 'dp_1', bearers: shares(a, bp) }),
  disputeLostByUs: (a) => ledger.disputeLost({ ...parties, dispute: 'dp_1', bearers: { losses: a } }),
  stripePayoutCreated: (a) => ledger.stripePayoutCreated({ payout: 'po_1', amount: a }),
  stripePayoutLanded: (a) => ledger.stripePayoutLanded({ line: 'l1', bankAccountId: BANK, amount: a }),
  stripePayoutMatched: (a) => ledger.stripePayoutLanded({ match: 'm1', amount: a }),
  stripePayoutFailed: (a) => ledger.stripePayoutFailed({ payout: 'po_1', amount: a }),
  released: (a, _b, _fee, bp) => ledger.released({ ...parties, release: 's1', amount: a, commissionBp: bp }),
  advancePaid: (a) => ledger.advancePaid({ ...parties, advance: 'a1', fundAccountId: FUND, amount: a }),
  advanceRepaid: (a) => ledger.advanceRepaid({ ...parties, repayment: 'a1', amount: a }),
  advanceWrittenOff: (a) => ledger.advanceWrittenOff({ ...parties, writeoff: 'a1', amount: a }),
  batchApproved: (a, b) =>
    ledger.batchApproved({
      batch: 'b1',
      payouts: [
        { cooperativeId: COOPERATIVE, amount: a },
        { cooperativeId: OTHER, amount: b },
      ],
    }),
  payoutSettled: (a) => ledger.payoutSettled({ ...parties, line: 'l1', bankAccountId: BANK, amount: a }),
  payoutRejected: (a) => ledger.payoutRejected({ ...parties, rejection: 'x1', amount: a }),
  payoutReturned: (a) => ledger.payoutRejected({ ...parties, line: 'l1', bankAccountId: BANK, amount: a }),
  bankCharge: (a) => ledger.bankCharge({ line: 'l1', bankAccountId: BANK, amount: a }),
  bankChargeOfTwoOrders: (a, _b, _fee, bp) =>
    ledger.bankCharge({
      line: 'l1',
      bankAccountId: BANK,
      amount: a,
      orders: [
        { orderId: ORDER, weight: bp + 1 },
        { orderId: OTHER, weight: 3 },
      ],
    }),
  capitalPaidIn: (a) => ledger.capitalPaidIn({ match: 'm1', amount: a }),
  donorContribution: (a) => ledger.donorContribution({ contribution: 'd1', fundAccountId: FUND, amount: a }),
  interfundBooked: (a) => ledger.interfundBooked({ line: 'l1', bankAccountId: BANK, fundAccountId: FUND, amount: a }),
};

const both = (a: Money, b: Money): Money => money(a.minor + b.minor, a.currency);
const cents = fc.bigInt({ min: 1n, max: 10n ** 14n });
const fees = fc.bigInt({ min: 0n, max: 10n ** 6n });
const currency = fc.constantFrom<Currency[]>('USD', 'KHR', 'EUR');

function sums({ entries }: Posting): Map<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const { account, amount } of entries)
    totals.set(
      `${account.book} ${amount.currency}`,
      (totals.get(`${account.book} ${amount.currency}`) ?? 0n) + amount.minor,
    );
  return totals;
}

const refusalOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
  return undefined;
};

describe('postings', () => {
  test.each(Object.entries(events))('%s sums to zero in each book and currency, for all amounts', (_name, event) => {
    fc.assert(
      fc.property(cents, cents, fees, fc.integer({ min: 0, max: 10_000 }), currency, (a, b, fee, bp, code) => {
        const made = event(money(a, code), money(b, code), money(fee, code), bp);
        expect([...sums(made).values()].every((total) => total === 0n)).toBe(true);
        expect(made.entries.length).toBeGreaterThanOrEqual(2);
        expect(made.entries.every((entry) => entry.amount.minor !== 0n)).toBe(true);
      }),
    );
  });

  test.each(Object.entries(events))('%s and its reversal cancel on every account', (_name, event) => {
    const made = event(money(700_000, 'USD'), money(2_500, 'USD'), money(1_500, 'USD'), 500);
    const undone = ledger.reversal({ id: ORDER, entries: made.entries, reason: 'a mistake' });
    const left = new Map<string, bigint>();
    for (const { account, amount } of [...made.entries, ...undone.entries])
      left.set(account.name, (left.get(account.name) ?? 0n) + amount.minor);
    expect([...left.values()].every((total) => total === 0n)).toBe(true);
  });

  test('what a card pays goes to the order up to what is due, and the rest is the buyer’s credit, to the last cent', () => {
    fc.assert(
      fc.property(cents, fc.bigInt({ min: 0n, max: 10n ** 14n }), (received, due) => {
        const made = ledger.cardSucceeded({
          ...parties,
          intent: 'pi_1',
          received: money(received, 'USD'),
          due: money(due, 'USD'),
        });
        const on = (prefix: string) =>
          made.entries
            .filter((entry) => entry.account.name.startsWith(prefix))
            .reduce((total, entry) => total - entry.amount.minor, 0n);
        expect(on('held')).toBe(received < due ? received : due);
        expect(on('held') + on('buyer_credit')).toBe(received);
      }),
    );
  });

  test('commission and the cooperative’s share are together the amount, and 5% of 333.33 is 16.67', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 10_000 }), (minor, bp) => {
        const parts = shares(money(minor, 'USD'), bp);
        expect(parts.commission.minor + parts.cooperative.minor).toBe(minor);
      }),
    );
    expect(shares(money(33_333, 'USD'), 500)).toEqual({
      commission: money(1_667, 'USD'),
      cooperative: money(31_666, 'USD'),
    });
  });

  test('a charge is split over its orders by their part of the payout, to the last cent', () => {
    const made = ledger.bankCharge({
      line: 'l1',
      bankAccountId: BANK,
      amount: money(3_500, 'USD'),
      orders: [
        { orderId: ORDER, weight: 200_000 },
        { orderId: OTHER, weight: 100_000 },
      ],
    });
    expect(made.entries.map((entry) => [entry.account.name, entry.amount.minor, entry.orderId])).toEqual([
      ['bank_charges:usd', 2_333n, ORDER],
      ['bank_charges:usd', 1_167n, OTHER],
      [`bank:${BANK}:usd`, -3_500n, undefined],
    ]);
  });

  test('a wrong match undone leaves the bank alone: its money waits in suspense, on the side it moved', () => {
    const paid = ledger.unmatched({
      id: ORDER,
      reason: 'wrong payout',
      entries: ledger.payoutSettled({ ...parties, line: 'l1', bankAccountId: BANK, amount: money(800, 'USD') }).entries,
    });
    expect(paid.entries).toEqual([
      credit(ledger.coopInTransit(COOPERATIVE, 'USD'), money(800, 'USD')),
      debit(suspensePayments('USD'), money(800, 'USD')),
    ]);
    const got = ledger.unmatched({
      id: ORDER,
      reason: 'wrong payout',
      entries: ledger.stripePayoutLanded({ line: 'l1', bankAccountId: BANK, amount: money(800, 'USD') }).entries,
    });
    expect(got.entries).toEqual([
      credit(suspenseReceipts('USD'), money(800, 'USD')),
      debit(ledger.pspStripeInTransit('USD'), money(800, 'USD')),
    ]);
  });

  test.each<[string, Posting['entries']]>([
    [
      'doesn’t sum to zero',
      [debit(bank(BANK, 'USD'), money(500, 'USD')), credit(ledger.capital('USD'), money(499, 'USD'))],
    ],
    [
      'is off in each of two currencies',
      [debit(bank(BANK, 'USD'), money(500, 'USD')), credit(ledger.capital('KHR'), money(500, 'KHR'))],
    ],
    [
      'is off in each of two books',
      [debit(bank(BANK, 'USD'), money(500, 'USD')), credit(ledger.fundEquity('USD'), money(500, 'USD'))],
    ],
    ['has one entry', [debit(bank(BANK, 'USD'), money(500, 'USD'))]],
    ['has none', []],
    [
      'moves an account by nothing',
      [debit(bank(BANK, 'USD'), money(0, 'USD')), credit(ledger.capital('USD'), money(0, 'USD'))],
    ],
    [
      'puts euros on an account in dollars',
      [debit(bank(BANK, 'USD'), money(500, 'EUR')), credit(ledger.capital('USD'), money(500, 'EUR'))],
    ],
  ])('a posting that %s is refused', (_what, entries) => {
    expect(refusalOf(() => checked({ kind: 'by_hand', source: 'platform', reference: 'x', entries }))).toBe(
      'OUT_OF_BALANCE',
    );
  });

  test('euros never pay a dollar instalment', () => {
    expect(() =>
      ledger.cardSucceeded({ ...parties, intent: 'pi_1', received: money(500, 'EUR'), due: money(500, 'USD') }),
    ).toThrow('cannot be taken');
    expect(() =>
      ledger.overpaid({ ...parties, match: 'm1', received: money(700, 'EUR'), open: money(500, 'USD') }),
    ).toThrow('cannot be taken');
  });

  test('every account writes its currency, whichever it is, and is found by its name', () => {
    const accounts = [
      held(ORDER, 'USD'),
      held(ORDER, 'KHR'),
      bank(BANK, 'USD'),
      bank(BANK, 'KHR'),
      ledger.pspStripe('USD'),
    ];
    expect(accounts.map(({ name }) => name)).toEqual([
      `held:${ORDER}:usd`,
      `held:${ORDER}:khr`,
      `bank:${BANK}:usd`,
      `bank:${BANK}:khr`,
      'psp:stripe:usd',
    ]);
    expect(accounts.map(({ name }) => ledger.accountNamed(name))).toEqual(accounts);
    expect(() => coopPayable('somebody', 'USD')).toThrow('wants an id');
  });

  test.each([
    ...['', 'psp:stripe', 'held', 'toString:usd', '__proto__:usd', 'commission:xxx', 'commission:USD'],
    ...['commission:constructor', 'slush:usd', `held:${ORDER.toUpperCase()}:usd`],
  ])('%j is the name of no account', (name) => expect(ledger.accountNamed(name)).toBeUndefined());

  test('an opened bank account brings what was on it, or owed, in its own book', () => {
    const opened = { bankAccountId: BANK, book: 'platform', day: '2026-01-31' } as const;
    expect(ledger.accountOpened({ ...opened, amount: money(-500, 'USD') })).toEqual({
      kind: 'account_opened',
      source: 'platform',
      reference: BANK,
      day: '2026-01-31',
      entries: [debit(bank(BANK, 'USD'), money(-500, 'USD')), credit(ledger.opening('USD'), money(-500, 'USD'))],
    });
    const fund = ledger.accountOpened({ ...opened, book: 'fund', amount: money(7, 'KHR') });
    expect(fund.entries.map(({ account }) => account.name)).toEqual([`fund:bank:${BANK}:khr`, 'fund:opening:khr']);
  });
});
