import fc from 'fast-check';
import { Refusal, type Actor } from '#platform/kernel';
import { money } from '#platform/money';
import { approveBatch, batchAfter, cancelBatch, draftPayouts, type BatchFacts, type DueSettlement } from './batch.js';
import { batchSteps, payoutSteps, type BatchState, type PayoutState } from './batch.states.js';

const at = new Date('2026-11-24T09:00:00Z');
const hoursBefore = (hours: number): Date => new Date(at.getTime() - hours * 3_600_000);
const person = (personId: string, role: Actor['role'] = 'finance'): Actor => ({
  side: 'secretariat',
  personId,
  organisationId: 'secretariat',
  programmeId: 'kh',
  role,
});
const [maker, other] = [person('maker'), person('other')];
const facts = (change: Partial<BatchFacts> = {}): BatchFacts => ({
  programmeId: 'kh',
  state: 'DRAFT',
  draftedBy: 'maker',
  total: money(950_000n, 'USD'),
  ...change,
});
const by = (change: object = {}) => ({
  programmeId: 'kh',
  payingAccount: {},
  accounts: [{ cooperativeId: 'c', cooperative: 'Prey Romduol', changedAt: hoursBefore(72) }],
  available: money(950_000n, 'USD'),
  bankDetailsHours: 72,
  at,
  ...change,
});

function refusal(work: () => unknown): Pick<Refusal, 'code' | 'details'> | unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details };
    throw error;
  }
}

const due = fc
  .array(
    fc.record({ cooperativeId: fc.constantFrom('a', 'b', 'c', 'd'), minor: fc.bigInt({ min: 1n, max: 10n ** 12n }) }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) =>
    all.map(({ cooperativeId, minor }, i): DueSettlement => ({
      id: `s${i}`,
      orderId: `o${i}`,
      cooperativeId,
      currency: 'USD',
      amountMinor: String(minor),
    })),
  );
const knownAccounts = ['a', 'b', 'c', 'd'].map((cooperativeId) => ({
  cooperativeId,
  cooperative: cooperativeId,
  changedAt: at,
}));

describe('a draft', () => {
  test('has one payout per cooperative, every settlement once, and not a cent more or less than is due', () => {
    fc.assert(
      fc.property(due, (settlements) => {
        const payouts = draftPayouts(settlements, knownAccounts);
        expect(payouts.map(({ cooperativeId }) => cooperativeId).sort()).toEqual(
          [...new Set(settlements.map(({ cooperativeId }) => cooperativeId))].sort(),
        );
        expect(payouts.flatMap((each) => each.settlements.map(({ id }) => id)).sort()).toEqual(
          settlements.map(({ id }) => id).sort(),
        );
        for (const { cooperativeId, amount, settlements: own } of payouts) {
          expect(own.every((each) => each.cooperativeId === cooperativeId)).toBe(true);
          expect(amount.minor).toBe(own.reduce((all, each) => all + BigInt(each.amountMinor), 0n));
        }
        expect(payouts.reduce((all, each) => all + each.amount.minor, 0n)).toBe(
          settlements.reduce((all, each) => all + BigInt(each.amountMinor), 0n),
        );
      }),
    );
  });

  test('is refused by the names of the cooperatives that have no bank details', () => {
    expect(
      refusal(() => draftPayouts([], [{ cooperativeId: 'c', cooperative: 'Prey Romduol', changedAt: null }])),
    ).toMatchObject({ code: 'PAYOUT_ACCOUNT_MISSING', details: { cooperatives: ['Prey Romduol'] } });
  });
});

describe('an approval', () => {
  test('is given by another person of finance of the same programme', () => {
    expect(approveBatch(facts(), other, by())).toBe('APPROVED');
  });

  test.each<[string, BatchFacts, Actor, object, object]>([
    ['NOT_FOUND', facts({ programmeId: 'th' }), other, {}, { field: 'batchId' }],
    ['NOT_FOUND', facts(), { ...other, side: 'cooperative' }, {}, {}],
    ['FORBIDDEN', facts(), person('other', 'operator'), {}, {}],
    [
      'NEEDS_ANOTHER_PERSON',
      facts(),
      maker,
      {},
      { field: 'batchId', message: expect.stringContaining('Another person') },
    ],
    ['ILLEGAL_STEP', facts({ state: 'APPROVED' }), other, {}, { state: 'APPROVED', step: 'approve' }],
    ['ILLEGAL_STEP', facts({ state: 'CANCELLED' }), other, {}, { state: 'CANCELLED' }],
    ['NO_BANK_ACCOUNT', facts(), other, { payingAccount: undefined }, { currency: 'USD' }],
    ['PAYOUT_ACCOUNT_MISSING', facts(), other, { accounts: [{ cooperative: 'Prey Romduol', changedAt: null }] }, {}],
    [
      'PAYOUT_ACCOUNT_TOO_NEW',
      facts(),
      other,
      { accounts: [{ cooperative: 'Prey Romduol', changedAt: new Date(hoursBefore(72).getTime() + 1) }] },
      { cooperative: 'Prey Romduol', from: '2026-11-24T09:00:00.001Z' },
    ],
    [
      'NOT_ENOUGH_AT_BANK',
      facts(),
      other,
      { available: money(949_999n, 'USD') },
      { total: '9500.00', available: '9499.99', currency: 'USD' },
    ],
  ])('is refused with %s', (code, batch, actor, change, details) => {
    expect(refusal(() => approveBatch(batch, actor, by(change)))).toMatchObject({ code, details });
  });
});

test('a draft is cancelled by whoever of finance, and nothing else is', () => {
  expect(cancelBatch(facts(), maker)).toBe('CANCELLED');
  for (const state of batchSteps.states.filter((each) => each !== 'DRAFT'))
    expect(refusal(() => cancelBatch(facts({ state }), other))).toMatchObject({ code: 'ILLEGAL_STEP' });
});

test.each<[BatchState, PayoutState[], BatchState]>([
  ['SENT', ['IN_TRANSIT', 'SETTLED'], 'SENT'],
  ['SENT', ['SETTLED', 'SETTLED'], 'SETTLED'],
  ['SENT', ['SETTLED', 'REJECTED'], 'SETTLED'],
  ['SENT', ['REJECTED', 'RETURNED'], 'SETTLED'],
  ['SENT', ['REJECTED', 'REJECTED'], 'REJECTED'],
  ['FILED', ['SETTLED'], 'SETTLED'],
  ['SETTLED', ['RETURNED'], 'SETTLED'],
])('a batch %s with payouts %j is %s', (state, payouts, after) => {
  expect(batchAfter(state, payouts)).toBe(after);
});

test('every state of batches and payouts is reached from the draft', () => {
  for (const { table, states } of [batchSteps, payoutSteps]) {
    const reached = new Set([
      'DRAFT',
      ...Object.values(table as Record<string, Record<string, string>>).flatMap((steps) => Object.values(steps)),
    ]);
    expect([...reached].sort()).toEqual([...states].sort());
  }
});
