import type { MatchLine } from '../lines/match-line.js';
import type { SentPayout } from '../targets/payout.rules.js';
import { expected, instalment, line, named, sent, withOne } from './match.fixture.js';
import { match } from './match.js';

describe('what the bank and Stripe book', () => {
  const out = (minor: bigint, more: Partial<MatchLine> = {}): MatchLine =>
    line({ minor: -minor, endToEndId: 'PO-1', ...more });

  test('a payout settles by its EndToEndId and exact amount; a cent off is for a person', () => {
    const one = expected({ payouts: [sent()] });
    expect(match(out(9500_00n), one)).toMatchObject({
      rule: 'REFERENCE_EXACT',
      kind: 'auto',
      candidates: [{ type: 'payout', id: 'p1' }],
    });
    expect(match(out(9500_01n), one)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      difference: -1n,
    });
    expect(match(out(9500_00n), expected({ payouts: [sent({ settled: true })] })).kind).toBe('exception');
  });

  test('a payout is known by its EndToEndId in whatever letters the bank writes it, its charge and its return too', () => {
    const of = (made: Partial<SentPayout> = {}) =>
      expected({ payouts: [sent({ endToEndId: 'PB-2026-0001-1-ab12', ...made })] });
    const endToEndId = 'PB-2026-0001-1-AB12';
    expect(match(out(9500_00n, { endToEndId }), of())).toMatchObject({
      rule: 'REFERENCE_EXACT',
      kind: 'auto',
      candidates: [{ type: 'payout', id: 'p1' }],
    });
    expect(match(out(9500_00n, { endToEndId }), of({ settled: true }))).toMatchObject({ exception: 'PAYOUT_AGAIN' });
    expect(match(out(9500_00n, { endToEndId }), of({ currency: 'EUR' }))).toMatchObject({
      exception: 'OTHER_CURRENCY',
    });
    expect(match(out(35_00n, { endToEndId, isCharge: true }), of({ settled: true }))).toMatchObject({
      rule: 'BANK_CHARGE',
      candidates: [{ type: 'charge', id: 'p1' }],
    });
    for (const isReversal of [true, false])
      expect(match(line({ minor: 9500_00n, endToEndId, isReversal }), of({ settled: true }))).toMatchObject({
        candidates: [{ type: 'payout_return', id: 'p1' }],
      });
  });

  test('a charge up to 50.00 is booked when the bank says that it is one, and never because of the payout that it names', () => {
    expect(match(out(35_00n, { isCharge: true }), expected({ payouts: [sent()] }))).toMatchObject({
      rule: 'BANK_CHARGE',
      kind: 'auto',
      candidates: [{ type: 'charge', id: 'p1' }],
    });
    expect(match(out(35_00n, { isCharge: true, endToEndId: null }), expected())).toMatchObject({
      rule: 'BANK_CHARGE',
      kind: 'auto',
      candidates: [{ type: 'charge', id: null }],
    });
    for (const minor of [35_00n, 49_00n, 9500_00n])
      expect(match(out(minor), expected({ payouts: [sent({ settled: true })] }))).toMatchObject({
        kind: 'exception',
        exception: 'PAYOUT_AGAIN',
      });
    expect(match(out(35_00n, { isCharge: true, currency: 'KHR' }), expected())).toMatchObject({
      kind: 'exception',
      exception: 'CHARGE_ABOVE_LIMIT',
    });
    expect(match(line({ minor: 35_00n, isCharge: true }), expected()).kind).toBe('exception');
    expect(match(out(35_00n), expected({ payouts: [sent({ minor: 34_99n })] }))).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
    });
    expect(match(out(50_01n, { isCharge: true }), expected())).toMatchObject({
      kind: 'exception',
      exception: 'CHARGE_ABOVE_LIMIT',
    });
  });

  test('after two that would match by themselves no later rule matches by itself: no charge of a bank is booked unasked', () => {
    const stripePayouts = ['po_1', 'po_2'].map((id) => ({ id, minor: 6975_00n, currency: 'USD' }));
    const short = named(6975_00n, { remittance: 'STRIPE po_1 po_2' });
    expect(match(short, expected({ instalments: [instalment()] }))).toMatchObject({
      rule: 'REFERENCE_SHORT',
      kind: 'auto',
    });
    expect(match(short, expected({ instalments: [instalment()], stripePayouts }))).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      candidates: [{ type: 'instalment', id: 'i1' }],
      difference: -25_00n,
    });
  });

  test('two payouts of one EndToEndId and amount are never chosen between', () => {
    const twins = expected({
      payouts: [
        sent({ id: 'a', minor: 35_00n }),
        sent({ id: 'b', minor: 35_00n }),
        sent({ id: 'c', minor: 35_00n, settled: true }),
      ],
    });
    expect(match(out(35_00n), twins)).toMatchObject({ kind: 'exception', exception: 'AMBIGUOUS' });
  });

  test('a payment that comes back is suggested as the return of its payout', () => {
    expect(
      match(line({ minor: 9500_00n, endToEndId: 'PO-1' }), expected({ payouts: [sent({ settled: true })] })),
    ).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      candidates: [{ type: 'payout_return', id: 'p1' }],
    });
  });

  test('a Stripe payout is known by its id and the exact amount', () => {
    const payouts = ['po_1', 'po_2'].map((id) => ({ id, minor: 2867_70n, currency: 'USD' }));
    const credit = (remittance: string, minor = 2867_70n): MatchLine => line({ minor, remittance });
    expect(match(credit('STRIPE po_2'), expected({ stripePayouts: payouts }))).toMatchObject({
      rule: 'REFERENCE_EXACT',
      kind: 'auto',
      candidates: [{ type: 'stripe_payout', id: 'po_2' }],
    });
    expect(match(credit('STRIPE po_21'), expected({ stripePayouts: payouts })).kind).toBe('exception');
    expect(match(credit('STRIPE'), expected({ stripePayouts: payouts })).kind).toBe('exception');
    expect(match(credit('STRIPE po_2', 2867_71n), expected({ stripePayouts: payouts })).kind).toBe('exception');
  });

  test('opening capital is known by its own reference', () => {
    const capital = [{ id: 'c1', reference: 'RF83CAPITAL', minor: 1000_00n, currency: 'USD' }];
    expect(match(line({ minor: 1000_00n, references: ['RF83CAPITAL'] }), expected({ capital }))).toMatchObject({
      rule: 'REFERENCE_EXACT',
      kind: 'auto',
      candidates: [{ type: 'capital', id: 'c1' }],
    });
    expect(match(line({ minor: 990_00n, references: ['RF83CAPITAL'] }), expected({ capital }))).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
    });
  });

  test('a line that was taken back is offered nothing, whatever it names; its twin is', () => {
    const reversed = new Map([
      ['gone', 7000_00n],
      ['more', 7000_01n],
      ['out', 9500_00n],
    ]);
    const some = { ...withOne, capital: [], reversed };
    for (const id of ['gone', 'more'])
      expect(match(named(7000_00n, { id }), some)).toMatchObject({
        kind: 'exception',
        exception: 'REVERSED',
        candidates: [],
      });
    expect(match(named(7000_00n, { id: 'twin' }), some)).toMatchObject({ rule: 'REFERENCE_EXACT', kind: 'auto' });
    expect(match(out(9500_00n, { id: 'out' }), expected({ payouts: [sent()], reversed }))).toMatchObject({
      kind: 'exception',
      exception: 'REVERSED',
    });
  });

  test('a line of which a part was taken back is worth the rest, and no rule matches it by itself', () => {
    const less = (taken: bigint) => ({ ...withOne, reversed: new Map([['less', taken]]) });
    const of = (minor: bigint, taken: bigint) => match(named(minor, { id: 'less' }), less(taken));
    expect(of(7000_01n, 1n)).toMatchObject({
      rule: 'REFERENCE_EXACT',
      kind: 'suggest',
      difference: 0n,
      candidates: [{ type: 'instalment', id: 'i1', minor: 7000_00n }],
    });
    expect(of(7000_00n, 1n)).toMatchObject({ rule: 'REFERENCE_SHORT', kind: 'suggest', difference: -1n });
    expect(of(7000_00n, 6999_99n)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      difference: -6999_99n,
    });
    expect(of(7100_00n, 40_00n)).toMatchObject({ rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest', difference: 60_00n });
  });

  test("what takes back more than the lines that it took is suggested as the bank's charge for that; in the other direction a person finds out", () => {
    const some = expected({ reversed: new Map([['back', 3000_00n]]) });
    expect(match(out(3015_00n, { id: 'back', isReversal: true }), some)).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      candidates: [{ type: 'charge', id: null, minor: -15_00n }],
    });
    expect(match(out(3000_00n, { id: 'back', isReversal: true }), some)).toMatchObject({ exception: 'REVERSED' });
    expect(
      match(named(3015_00n, { id: 'back', isReversal: true }), { ...withOne, reversed: some.reversed }),
    ).toMatchObject({ exception: 'REVERSAL' });
  });

  test('a reversal of a settled payout is suggested as its return, when it is all of it', () => {
    const back = (minor: bigint, payouts: SentPayout[]) =>
      match(line({ minor, endToEndId: 'PO-1', isReversal: true }), expected({ payouts }));
    expect(back(9500_00n, [sent({ settled: true })])).toMatchObject({
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      candidates: [{ type: 'payout_return', id: 'p1' }],
    });
    expect(back(9499_99n, [sent({ settled: true })])).toMatchObject({ exception: 'REVERSAL' });
    expect(back(9500_00n, [sent()])).toMatchObject({ exception: 'REVERSAL' });
  });

  test('a reversal is always for a person', () => {
    expect(match(named(7000_00n, { isReversal: true }), withOne)).toMatchObject({
      kind: 'exception',
      exception: 'REVERSAL',
    });
  });
});
