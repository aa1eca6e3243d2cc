import fc from 'fast-check';
import type { Refusal } from '#platform/kernel';
import type { OpenInstalment } from '../targets/instalment.rules.js';
import { decision, expected, instalment, line, needsAnother, previewOf, refused, target } from './decision.fixture.js';
import { decide } from './decision.js';
import { suggest } from './suggestion.js';

describe('what a person decides about a line', () => {
  test('the whole line goes to one instalment, exact or in part', () => {
    expect(decide(line(), expected(), decision([target()]))).toMatchObject([{ amount: { minor: 7000_00n } }]);
    expect(decide(line({ minor: 2000_00n }), expected(), decision([target()]))).toMatchObject([
      { amount: { minor: 2000_00n }, withFee: false },
    ]);
  });

  test("more than is open is the buyer's credit when that is said, and refused when not", () => {
    expect(refused(() => decide(line({ minor: 7060_00n }), expected(), decision([target()])))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { difference: '60.00' },
    });
    const parts = decide(line({ minor: 7060_00n }), expected(), decision([target()], true));
    expect(previewOf(line({ minor: 7060_00n }), parts)).toMatchObject({
      credit: { minor: 60_00n },
      left: { minor: 0n },
    });
  });

  test('what is short is a fee up to the tolerance, and refused above it', () => {
    const within = line({ minor: 6965_00n });
    expect(previewOf(within, decide(within, expected(), decision([target({ withFee: true })])))).toMatchObject({
      fee: { minor: 35_00n },
      left: { minor: 0n },
    });
    expect(
      refused(() => decide(line({ minor: 6964_99n }), expected(), decision([target({ withFee: true })]))),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { tolerance: '35.00' } });
  });

  test('a payout of Stripe that lands short is matched with what the bank kept, by two people above the limit of a charge, and never by itself', () => {
    const payouts = expected({ instalments: [], stripePayouts: [{ id: 'po_1', minor: 429_90n, currency: 'USD' }] });
    const landed = (minor: bigint) => line({ minor, remittance: 'STRIPE po_1' });
    const kept = (minor: bigint, withFee = true) =>
      previewOf(
        landed(minor),
        decide(landed(minor), payouts, decision([target({ type: 'stripe_payout', id: 'po_1', withFee })])),
      );
    expect(kept(414_90n)).toMatchObject({
      fee: { minor: 15_00n },
      left: { minor: 0n },
      credit: { minor: 0n },
      secondBecause: null,
    });
    expect(kept(414_90n).postings[0]!.entries.map(({ account, amount }) => [account.name, amount.minor])).toEqual([
      ['suspense:receipts:usd', 414_90n],
      ['bank_charges:usd', 15_00n],
      ['psp:stripe_in_transit:usd', -429_90n],
    ]);
    expect(kept(379_90n).secondBecause).toBeNull();
    expect(kept(379_89n).secondBecause).toBe('CHARGE');
    expect(kept(429_90n)).toMatchObject({ fee: { minor: 0n } });
    expect(refused(() => kept(414_90n, false))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { difference: '-15.00', exact: true },
    });
    expect(refused(() => kept(429_91n))).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { difference: '0.01' } });
    expect(suggest(landed(414_90n), payouts)).toMatchObject({
      kind: 'SHORT',
      match: { rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest' },
      decision: { targets: [{ type: 'stripe_payout', id: 'po_1', withFee: true }] },
    });
    expect(suggest(landed(429_91n), payouts)).toMatchObject({ kind: 'NONE', decision: null });
    expect(suggest(line({ minor: 414_90n, remittance: 'STRIPE' }), payouts)).toMatchObject({
      kind: 'NONE',
      decision: null,
    });
  });

  test('a split is exactly the line: too little and too much are refused with the difference', () => {
    const two = expected({ instalments: [instalment({ open: 3000_00n }), instalment({ id: 'i2', open: 4000_00n })] });
    expect(decide(line(), two, decision([target(), target({ id: 'i2' })])).map(({ amount }) => amount.minor)).toEqual([
      3000_00n,
      4000_00n,
    ]);
    expect(
      decide(line(), two, decision([target({ minor: 2999_00n }), target({ id: 'i2', minor: 4001_00n })], true)).map(
        ({ amount }) => amount.minor,
      ),
    ).toEqual([2999_00n, 4001_00n]);
    expect(
      refused(() => decide(line({ minor: 7100_00n }), two, decision([target(), target({ id: 'i2' })]))),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { difference: '100.00' } });
    expect(
      refused(() => decide(line({ minor: 6900_00n }), two, decision([target(), target({ id: 'i2' })]))),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { difference: '-100.00' } });
    expect(
      decide(line({ minor: 7100_00n }), two, decision([target(), target({ id: 'i2' })], true)).map(
        ({ amount }) => amount.minor,
      ),
    ).toEqual([3000_00n, 4100_00n]);
    expect(
      refused(() =>
        decide(line({ minor: 7100_00n }), two, decision([target({ minor: 100_00n }), target({ id: 'i2' })], true)),
      ),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS' });
  });

  test('a split stays with one buyer, and names each target once', () => {
    const two = expected({ instalments: [instalment(), instalment({ id: 'i2', buyerId: 'another' })] });
    expect(refused(() => decide(line(), two, decision([target(), target({ id: 'i2' })])))).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'targets' },
    });
    expect(refused(() => decide(line(), two, decision([target(), target()])))).toMatchObject({ code: 'BAD_INPUT' });
    expect(refused(() => decide(line(), two, decision([])))).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('another currency, the wrong side and what is not open are refused by name', () => {
    expect(refused(() => decide(line({ currency: 'EUR' }), expected(), decision([target()])))).toMatchObject({
      code: 'OTHER_CURRENCY',
      details: { line: 'EUR', target: 'USD' },
    });
    expect(refused(() => decide(line({ minor: -1n }), expected(), decision([target()])))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(refused(() => decide(line(), expected(), decision([target({ type: 'charge', id: null })])))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(refused(() => decide(line(), expected(), decision([target({ id: 'gone' })])))).toMatchObject({
      code: 'NOT_FOUND',
      details: { field: 'targets.0' },
    });
  });

  test('a payout of Stripe is exact to the cent; capital and a charge are what came', () => {
    const more = expected({
      stripePayouts: [{ id: 'po_1', minor: 7000_00n, currency: 'USD' }],
      capital: [{ id: 'c', reference: 'RF83CAPITAL', minor: 1000_00n, currency: 'USD' }],
    });
    expect(decide(line(), more, decision([target({ type: 'stripe_payout', id: 'po_1' })]))).toHaveLength(1);
    expect(
      refused(() => decide(line({ minor: 6999_99n }), more, decision([target({ type: 'stripe_payout', id: 'po_1' })]))),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { difference: '-0.01' } });
    expect(decide(line({ minor: 990_00n }), more, decision([target({ type: 'capital', id: 'c' })]))).toMatchObject([
      { amount: { minor: 990_00n } },
    ]);
    expect(decide(line({ minor: -64_00n }), more, decision([target({ type: 'charge', id: null })]))).toMatchObject([
      { amount: { minor: 64_00n } },
    ]);
  });

  test('a charge stays with the payout whose EndToEndId it carries', () => {
    const sent = expected({
      payouts: [{ id: 'p1', endToEndId: 'PO-1', minor: 9500_00n, currency: 'USD', settled: true }],
    });
    const charge = (endToEndId: string | null) =>
      decide(line({ minor: -64_00n, endToEndId }), sent, decision([target({ type: 'charge', id: null })]))[0]!.candidate
        .id;
    expect([charge('PO-1'), charge('PO-2'), charge(null)]).toEqual(['p1', null, null]);
  });

  test('what the bank gives of its own, a charge given back or interest, came in, and is no charge; above what is booked without asking two say so', () => {
    const given = (minor: bigint) =>
      decide(line({ minor }), expected(), decision([target({ type: 'bank_credit', id: null })]));
    expect(given(37n)).toMatchObject([{ candidate: { type: 'bank_credit', id: null }, amount: { minor: 37n } }]);
    expect([50_00n, 50_01n].map((minor) => needsAnother(line({ minor }), given(minor)))).toEqual([false, true]);
    expect(refused(() => given(-35_00n))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'targets.0' } });
    expect(
      previewOf(line({ minor: 35_00n }), given(35_00n)).postings[0]!.entries.map(({ account, amount }) => [
        account.class,
        amount.minor,
      ]),
    ).toEqual([
      ['suspense:receipts', 35_00n],
      ['bank_charges', -35_00n],
    ]);
  });

  test('above 10,000.00 it takes two people', () => {
    expect([10_000_00n, 10_000_01n, -10_000_01n].map((minor) => needsAnother(line({ minor }), []))).toEqual([
      false,
      true,
      true,
    ]);
    expect(needsAnother(line({ minor: 1n, currency: 'KHR' }), [])).toBe(true);
  });

  test('a fee that no rule would take takes two people: a large share of the instalment, or the second one of it', () => {
    const asks = (made: Partial<OpenInstalment>, minor: bigint, withFee = true) => {
      const [bank, one] = [line({ minor }), expected({ instalments: [instalment(made)] })];
      return needsAnother(bank, decide(bank, one, decision([target({ withFee })])));
    };
    expect([
      asks({}, 6965_00n),
      asks({ open: 12_60n }, 1n),
      asks({ open: 12_60n }, 11_97n),
      asks({ open: 1000_00n, amount: 7000_00n, charged: 25_00n }, 999_99n),
      asks({ open: 12_60n }, 1n, false),
    ]).toEqual([false, true, false, true, false]);
    expect(refused(() => asks({ currency: 'USD', open: 30_02n }, 1n))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { tolerance: '30.00' },
    });
  });

  test('what was taken back is matched to nothing, and what takes back is no charge and no payout', () => {
    const reversed = new Map([['line', 7000_00n]]);
    for (const targets of [
      [target()],
      [target({ minor: 1n }), target({ id: 'i2' })],
      [target({ type: 'capital', id: 'c' })],
    ]) {
      expect(refused(() => decide(line(), expected({ reversed }), decision(targets)))).toMatchObject({
        code: 'LINE_REVERSED',
        details: { field: 'lineId' },
      });
    }
    expect(
      refused(() =>
        decide(line({ minor: -49_00n }), expected({ reversed }), decision([target({ type: 'charge', id: null })])),
      ),
    ).toMatchObject({ code: 'LINE_REVERSED' });
    expect(
      refused(() =>
        decide(
          line({ minor: -49_00n, isReversal: true }),
          expected(),
          decision([target({ type: 'charge', id: null })]),
        ),
      ),
    ).toMatchObject({ code: 'LINE_REVERSED' });
    const settled = expected({
      payouts: [{ id: 'p1', endToEndId: 'PO-1', minor: 7000_00n, currency: 'USD', settled: true }],
    });
    expect(
      decide(line({ isReversal: true }), settled, decision([target({ type: 'payout_return', id: 'p1' })])),
    ).toHaveLength(1);
  });

  test('a line of which a part was taken back is worth the rest: never a cent more, whole or split', () => {
    const less = expected({
      instalments: [instalment(), instalment({ id: 'i2', open: 500_00n })],
      reversed: new Map([['line', 1n]]),
    });
    expect(decide(line({ minor: 7000_01n }), less, decision([target()]))).toMatchObject([
      { amount: { minor: 7000_00n } },
    ]);
    expect(
      decide(line({ minor: 7500_01n }), less, decision([target(), target({ id: 'i2' })])).map(
        ({ amount }) => amount.minor,
      ),
    ).toEqual([7000_00n, 500_00n]);
    expect(
      refused(() => decide(line({ minor: 7000_01n }), less, decision([target({ minor: 7000_01n })], true))),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { line: '7000.00', difference: '-0.01' } });
    const back = expected({ reversed: new Map([['line', 3000_00n]]) });
    expect(
      decide(line({ minor: -3015_00n, isReversal: true }), back, decision([target({ type: 'charge', id: null })])),
    ).toMatchObject([{ amount: { minor: 15_00n } }]);
  });

  test('capital of another amount than announced, and a charge above what is booked without asking, take two people', () => {
    const announced = expected({ capital: [{ id: 'c', reference: 'RF83CAPITAL', minor: 1000_00n, currency: 'USD' }] });
    const asks = (minor: bigint, type: 'capital' | 'charge', id: string | null) =>
      needsAnother(line({ minor }), decide(line({ minor }), announced, decision([target({ type, id })])));
    expect([
      asks(1000_00n, 'capital', 'c'),
      asks(9999_00n, 'capital', 'c'),
      asks(-50_00n, 'charge', null),
      asks(-50_01n, 'charge', null),
    ]).toEqual([false, true, false, true]);
  });
});

describe('whatever is decided', () => {
  const some = fc.bigInt({ min: 1n, max: 500_00n });
  const shares = fc.option(fc.bigInt({ min: 1n, max: 600_00n }), { nil: null });

  test('the parts are exactly the line, and what is posted takes exactly the line out of suspense', () => {
    let decided = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ open: some, share: shares, withFee: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        some,
        fc.boolean(),
        fc.boolean(),
        (chosen, amount, fits, excessToCredit) => {
          const instalments = chosen.map(({ open }, i) => instalment({ id: `i${i}`, open }));
          const asked = chosen.reduce((sum, { open, share }) => sum + (share ?? open), 0n);
          const bank = line({ minor: fits ? asked : amount });
          let parts;
          try {
            parts = decide(
              bank,
              expected({ instalments }),
              decision(
                chosen.map(({ share, withFee }, i) => target({ id: `i${i}`, minor: share, withFee })),
                excessToCredit,
              ),
            );
          } catch (error) {
            expect((error as Refusal).name).toBe('Refusal');
            return;
          }
          decided++;
          expect(parts.reduce((sum, part) => sum + part.amount.minor, 0n)).toBe(bank.minor);
          const entries = previewOf(bank, parts).postings.flatMap((posting) => posting.entries);
          const moved = (of: string): bigint =>
            entries.filter(({ account }) => account.class === of).reduce((sum, each) => sum + each.amount.minor, 0n);
          expect(moved('suspense:receipts')).toBe(bank.minor);
          expect(moved('suspense:receipts') + moved('bank_charges') + moved('held') + moved('buyer_credit')).toBe(0n);
          expect(-moved('held')).toBeLessThanOrEqual(instalments.reduce((sum, { open }) => sum + open, 0n));
          expect(moved('bank_charges')).toBeLessThanOrEqual(50_00n * BigInt(parts.length));
          if (!excessToCredit) expect(moved('buyer_credit')).toBe(0n);
        },
      ),
      { numRuns: 2000 },
    );
    expect(decided).toBeGreaterThan(300);
  });
});
