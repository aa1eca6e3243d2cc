import fc from 'fast-check';
import type { OpenInstalment } from '../targets/instalment.rules.js';
import {
  chargeAtMost,
  expected,
  instalment,
  line,
  named,
  REFERENCE,
  shortTolerance,
  stillHolds,
  tolerances,
  withOne,
} from './match.fixture.js';
import { match } from './match.js';

describe('a receipt that names its instalment', () => {
  test.each<[string, bigint, string, string, bigint]>([
    ['exact', 7000_00n, 'REFERENCE_EXACT', 'auto', 0n],
    ['25.00 short', 6975_00n, 'REFERENCE_SHORT', 'auto', -25_00n],
    ['35.00 short, the limit at 0.5 %', 6965_00n, 'REFERENCE_SHORT', 'auto', -35_00n],
    ['35.01 short', 6964_99n, 'REFERENCE_OTHER_AMOUNT', 'suggest', -35_01n],
    ['too much', 7000_01n, 'REFERENCE_OTHER_AMOUNT', 'suggest', 1n],
    ['half', 3500_00n, 'REFERENCE_OTHER_AMOUNT', 'suggest', -3500_00n],
  ])('%s', (_what, minor, rule, kind, difference) => {
    expect(match(named(minor), withOne)).toMatchObject({
      rule,
      kind,
      difference,
      candidates: [{ type: 'instalment', id: 'i1' }],
    });
  });

  test('how much may be missing', () => {
    const whole = (open: bigint, currency = 'USD') => ({ open, currency, amount: open, charged: 0n });
    expect(
      [100n, 600_00n, 6000_00n, 8000_00n, 10_000_00n, 10n ** 12n].map((open) => shortTolerance(whole(open))),
    ).toEqual([5n, 30_00n, 30_00n, 40_00n, 50_00n, 50_00n]);
    expect([100n, 6000_00n, 8000_00n, 10n ** 12n].map((open) => chargeAtMost({ open, currency: 'USD' }))).toEqual([
      30_00n,
      30_00n,
      40_00n,
      50_00n,
    ]);
    expect(['KHR', 'JPY', 'toString'].map((currency) => shortTolerance(whole(7000_00n, currency)))).toEqual([
      0n,
      0n,
      0n,
    ]);
  });

  test('is judged by what its own programme tolerates, and asks a person in a currency that has no row there', () => {
    const of = (made: Partial<typeof tolerances>) =>
      match(named(6975_00n), expected({ instalments: [instalment()], tolerances: { ...tolerances, ...made } }));
    expect(of({})).toMatchObject({ rule: 'REFERENCE_SHORT', kind: 'auto' });
    const strict = { ...tolerances.currencies[0]!, shortLeastMinor: '0', shortMostMinor: '2499' };
    for (const made of [{ currencies: [] }, { currencies: [strict] }, { wholeBp: 0 }])
      expect(of(made)).toMatchObject({ rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest', difference: -25_00n });
    const late = line({ counterpartyName: 'Lindhof Feinkost', bookingDate: '2026-12-01' });
    const within = (dueDays: number) =>
      match(late, expected({ instalments: [instalment()], tolerances: { ...tolerances, dueDays } })).rule;
    expect([within(6), within(7)]).toEqual(['BUYERS_SUM', 'NAME_AND_AMOUNT']);
  });

  test('is booked under the lock only while as much is open as the rule saw, and its one charge is not taken', () => {
    const whole = { open: 7000_00n, amount: 7000_00n, charged: 0n, currency: 'USD' };
    const holds = (minor: bigint, now: object) => stillHolds(minor, { minor: 7000_00n }, { ...whole, ...now });
    expect([7000_00n, 6965_00n].map((minor) => holds(minor, {}))).toEqual([true, true]);
    expect([7000_00n, 6965_00n].map((minor) => holds(minor, { charged: 1n }))).toEqual([true, false]);
    for (const open of [0n, 6999_99n, 7000_01n])
      expect([7000_00n, 6965_00n].map((minor) => holds(minor, { open }))).toEqual([false, false]);
  });

  test.each<[string, bigint, Partial<OpenInstalment>, string, string]>([
    ['0.01 for a deposit of 12.60', 1n, { open: 12_60n }, 'REFERENCE_OTHER_AMOUNT', 'suggest'],
    ['0.63 short of 12.60, which is 5 %', 11_97n, { open: 12_60n }, 'REFERENCE_SHORT', 'auto'],
    ['0.64 short of it', 11_96n, { open: 12_60n }, 'REFERENCE_OTHER_AMOUNT', 'suggest'],
    [
      '0.01 for the rest of 30.01 of 7,000.00',
      1n,
      { open: 30_01n, amount: 7000_00n },
      'REFERENCE_OTHER_AMOUNT',
      'suggest',
    ],
    [
      '75.00 for the rest of 105.00 of 600.00: 30.00, which is 5 % of the whole',
      75_00n,
      { open: 105_00n, amount: 600_00n },
      'REFERENCE_SHORT',
      'auto',
    ],
    [
      '75.00 for the rest of 105.00 of 599.80',
      75_00n,
      { open: 105_00n, amount: 599_80n },
      'REFERENCE_OTHER_AMOUNT',
      'suggest',
    ],
    [
      '29.99 for the rest of 59.99 of 7,000.00: less than what is missing',
      29_99n,
      { open: 59_99n, amount: 7000_00n },
      'REFERENCE_OTHER_AMOUNT',
      'suggest',
    ],
    [
      'a cent short after a charge was taken before',
      999_99n,
      { open: 1000_00n, amount: 7000_00n, charged: 25_00n },
      'REFERENCE_OTHER_AMOUNT',
      'suggest',
    ],
  ])('%s', (_what, minor, made, rule, kind) => {
    expect(match(named(minor), expected({ instalments: [instalment(made)] }))).toMatchObject({ rule, kind });
  });

  test('short in a currency for which finance has set nothing is for a person, exact is exact', () => {
    const riel = expected({ instalments: [instalment({ open: 50_400n, currency: 'KHR' })] });
    expect(match(named(50_399n, { currency: 'KHR' }), riel)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
    });
    expect(match(named(50_400n, { currency: 'KHR' }), riel)).toMatchObject({ rule: 'REFERENCE_EXACT', kind: 'auto' });
  });

  test('in another currency is an exception, whatever the amount', () => {
    expect(match(named(7000_00n, { currency: 'EUR' }), withOne)).toMatchObject({
      kind: 'exception',
      exception: 'OTHER_CURRENCY',
      candidates: [{ id: 'i1' }],
    });
  });

  test('that is not open is an exception', () => {
    expect(match(named(7000_00n), expected())).toMatchObject({ kind: 'exception', exception: 'UNKNOWN_REFERENCE' });
  });

  test('and another one too: only suggested, as their sum', () => {
    const both = expected({
      instalments: [instalment(), instalment({ id: 'i2', reference: 'RF83CAPITAL', open: 3000_00n })],
    });
    const references = [REFERENCE, 'RF83CAPITAL'];
    expect(match(line({ references, minor: 10_000_00n }), both)).toMatchObject({
      rule: 'BUYERS_SUM',
      kind: 'suggest',
      candidates: [{ id: 'i1' }, { id: 'i2' }],
      difference: 0n,
    });
    expect(match(line({ references, minor: 7000_00n }), both).kind).not.toBe('auto');
    expect(match(line({ references, minor: 1n }), both)).toMatchObject({ kind: 'exception', exception: 'AMBIGUOUS' });
  });
});

describe('a receipt that names one instalment and is more than that', () => {
  const [deposit, balance] = [
    instalment({ id: 'deposit', open: 824_40n }),
    instalment({ id: 'balance', reference: 'B1', open: 1923_60n, dueOn: '2026-12-24' }),
  ];
  const other = (made: Partial<OpenInstalment>) => instalment({ id: 'other', reference: 'B2', orderId: 'o2', ...made });
  const of = (minor: bigint, ...instalments: OpenInstalment[]) =>
    match(named(minor, { counterpartyName: 'Lindhof Feinkost' }), expected({ instalments }));
  const ids = (...all: string[]) => all.map((id) => ({ id }));

  test('but the whole order pays all that is open of it, whatever else of the buyer adds up', () => {
    const whole = { rule: 'BUYERS_SUM', kind: 'suggest', difference: 0n, candidates: ids('deposit', 'balance') };
    expect(of(2748_00n, deposit, balance)).toMatchObject(whole);
    expect(of(2748_00n, balance, deposit, other({ open: 2748_00n }))).toMatchObject(whole);
    expect(of(2748_00n, deposit, balance, other({ open: 1923_60n }))).toMatchObject(whole);
  });

  test('else pays what adds up to it of the same buyer, and of no other', () => {
    expect(of(1824_40n, deposit, balance, other({ open: 1000_00n }))).toMatchObject({
      rule: 'BUYERS_SUM',
      difference: 0n,
      candidates: ids('deposit', 'other'),
    });
    expect(of(3748_00n, deposit, balance, other({ open: 1000_00n }))).toMatchObject({
      rule: 'BUYERS_SUM',
      difference: 0n,
      candidates: ids('deposit', 'balance', 'other'),
    });
    expect(of(1824_40n, deposit, other({ open: 1000_00n, buyerId: 'b2' }))).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      difference: 1000_00n,
      candidates: ids('deposit'),
    });
    expect(of(1824_40n, deposit, other({ open: 1000_00n, currency: 'EUR' }))).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      difference: 1000_00n,
    });
  });

  test('and adds up in two ways is never chosen between, and never a credit', () => {
    expect(of(1824_40n, deposit, other({ open: 1000_00n }), other({ id: 'third', open: 1000_00n }))).toMatchObject({
      kind: 'exception',
      exception: 'AMBIGUOUS',
    });
  });

  test('and is a whole order less what a bank keeps, at most once, is that order: short of what is due last', () => {
    for (const order of [
      [deposit, balance],
      [balance, deposit],
    ]) {
      for (const short of [1n, 25_00n, 30_00n])
        expect(of(2748_00n - short, ...order)).toMatchObject({
          rule: 'BUYERS_SUM',
          kind: 'suggest',
          difference: -short,
          candidates: ids('deposit', 'balance'),
        });
    }
    expect(of(2717_99n, deposit, balance)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      candidates: ids('deposit'),
    });
    expect(of(2747_99n, deposit, { ...balance, charged: 1n })).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      candidates: ids('deposit'),
    });
    expect(of(824_41n, deposit, { ...balance, open: 1_00n, amount: 1_00n })).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      candidates: ids('deposit'),
    });
  });

  test('and adds up to nothing is more than it, by a cent too', () => {
    expect(of(2748_01n, deposit, balance)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      difference: 1923_61n,
      candidates: ids('deposit'),
    });
    expect(of(2600_00n, deposit, balance)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      candidates: ids('deposit'),
    });
  });
});

describe('a receipt without a reference', () => {
  test('is suggested by amount, day and name', () => {
    expect(match(line({ counterpartyName: 'LINDHOF FEINKOST' }), withOne)).toMatchObject({
      rule: 'NAME_AND_AMOUNT',
      kind: 'suggest',
      score: 1,
    });
    expect(match(line({ counterpartyName: 'Somebody Else Ltd' }), withOne)).toMatchObject({
      kind: 'exception',
      exception: 'NO_CANDIDATE',
    });
  });

  test('six days away the sum of the buyer still suggests it, by the sum of the buyer', () => {
    expect(match(line({ counterpartyName: 'Lindhof Feinkost', bookingDate: '2026-11-30' }), withOne)).toMatchObject({
      rule: 'BUYERS_SUM',
      kind: 'suggest',
    });
  });

  test('two instalments of one amount are never chosen between', () => {
    const twins = expected({ instalments: [instalment(), instalment({ id: 'i2', reference: 'x' })] });
    expect(match(line({ counterpartyName: 'Lindhof Feinkost' }), twins)).toMatchObject({
      kind: 'exception',
      exception: 'AMBIGUOUS',
    });
  });

  test('is suggested as the only sum of at most three open instalments', () => {
    const four = [100n, 200n, 400n, 800n].map((open, i) => instalment({ id: `i${i}`, reference: String(i), open }));
    expect(
      match(line({ minor: 1300n, counterpartyName: 'Lindhof Feinkost' }), expected({ instalments: four })),
    ).toMatchObject({ rule: 'BUYERS_SUM', candidates: [{ id: 'i0' }, { id: 'i2' }, { id: 'i3' }] });
    expect(
      match(line({ minor: 1500n, counterpartyName: 'Lindhof Feinkost' }), expected({ instalments: four })).kind,
    ).toBe('exception');
  });
});

describe('whatever comes', () => {
  const small = fc.bigInt({ min: 1n, max: 60_00n });
  const reference = fc.constantFrom('A', 'B', 'C');
  const currency = fc.constantFrom('USD', 'EUR');
  const instalments = fc
    .array(
      fc.record({
        reference,
        orderId: fc.constantFrom('o1', 'o2'),
        open: small,
        paid: fc.bigInt({ min: 0n, max: 2000_00n }),
        charged: fc.constantFrom(0n, 1n),
        currency,
        buyerId: fc.constantFrom('b1', 'b2'),
        buyerName: fc.constantFrom('Lindhof', 'Okafor'),
        dueOn: fc.constantFrom('2026-11-24', '2026-12-24'),
      }),
      { maxLength: 5 },
    )
    .map((all) => all.map((each, i) => ({ ...each, id: `i${i}`, amount: each.open + each.paid })));
  const payouts = fc
    .array(fc.record({ endToEndId: reference, minor: small, currency, settled: fc.boolean() }), { maxLength: 4 })
    .map((all) => all.map((each, i) => ({ ...each, id: `p${i}` })));
  const lines = fc.record({
    id: fc.constant('line'),
    minor: fc.bigInt({ min: -60_00n, max: 120_00n }),
    currency,
    bookingDate: fc.constant('2026-11-24'),
    references: fc.uniqueArray(reference, { maxLength: 2 }),
    endToEndId: fc.option(reference),
    isCharge: fc.boolean(),
    isReversal: fc.boolean(),
    counterpartyName: fc.option(fc.constantFrom('LINDHOF', 'Nobody')),
    remittance: fc.constant(''),
  });

  test('what is matched by itself has one target, named, in its currency, and is off by no more than a tolerated shortness', () => {
    fc.assert(
      fc.property(lines, instalments, payouts, (some, open, outgoing) => {
        const found = match(some, expected({ instalments: open, payouts: outgoing }));
        if (found.kind !== 'auto') return;
        expect(found.candidates).toHaveLength(1);
        const [target] = found.candidates;
        expect(some.isReversal).toBe(false);
        if (target!.type === 'instalment') {
          const { reference: own, currency: kept, ...rest } = open.find((each) => each.id === target!.id)!;
          expect(some.references).toContain(own);
          expect(
            open.filter((each) => some.references.includes(each.reference) && each.currency === some.currency),
          ).toHaveLength(1);
          expect(kept).toBe(some.currency);
          expect(found.difference <= 0n && -found.difference <= shortTolerance({ ...rest, currency: kept })).toBe(true);
          expect(found.difference === 0n || (rest.charged === 0n && -found.difference * 20n <= rest.amount)).toBe(true);
        } else if (target!.type === 'payout') {
          expect(found.difference).toBe(0n);
        } else expect(some.isCharge && some.minor < 0n && some.minor >= -50_00n).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the order of what is expected decides nothing', () => {
    fc.assert(
      fc.property(lines, instalments, payouts, (some, open, outgoing) => {
        const one = match(some, expected({ instalments: open, payouts: outgoing }));
        const other = match(some, expected({ instalments: [...open].reverse(), payouts: [...outgoing].reverse() }));
        expect([other.rule, other.kind, other.difference]).toEqual([one.rule, one.kind, one.difference]);
      }),
      { numRuns: 1000 },
    );
  });
});
