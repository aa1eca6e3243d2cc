import { orderSteps } from '#trade/orders';
import { money } from '#platform/money';
import { amountInWords, inWords } from './amount-in-words.js';
import { longOrder, pepperOrder } from './document.fixture.js';
import { checkFacts, composeSnapshot, type OrderFacts } from './document.js';

const issued = { number: 'PI-2026-00001', issuedAt: new Date('2026-11-24T18:00:00Z'), issuedOn: '2026-11-25' };
const with_ = (change: Partial<OrderFacts>): OrderFacts => ({ ...pepperOrder, ...change });
const line = (change: Partial<OrderFacts['lines'][number]>): OrderFacts =>
  with_({ lines: pepperOrder.lines.map((each, i) => (i === 1 ? { ...each, ...change } : each)) });

describe('what a document may say', () => {
  test("the story's order, and one of sixty lines", () => {
    checkFacts('PROFORMA', pepperOrder);
    checkFacts('PROFORMA', longOrder(60));
  });

  test.each<[string, OrderFacts, string]>([
    [
      'lines that are not the total',
      with_({ totalMinor: '1000001', schedule: [{ ...pepperOrder.schedule[0]!, amountMinor: '1000001' }] }),
      'OUT_OF_BALANCE',
    ],
    ['instalments that are not the total', with_({ schedule: pepperOrder.schedule.slice(0, 1) }), 'OUT_OF_BALANCE'],
    ['a line that is not quantity x price', line({ quantity: '81.000' }), 'OUT_OF_BALANCE'],
    ['no lines', with_({ lines: [] }), 'BAD_INPUT'],
    ['a line without HS code', line({ hsCode: '' }), 'BAD_INPUT'],
    ['a line without origin', line({ origin: null }), 'BAD_INPUT'],
    ['a currency that we do not know', with_({ currency: 'XAU' }), 'BAD_INPUT'],
    ['a cancelled order', with_({ state: 'CANCELLED' }), 'ILLEGAL_STEP'],
  ])('%s is refused', (_what, facts, code) => {
    expect(() => checkFacts('PROFORMA', facts)).toThrow(expect.objectContaining({ code }));
  });

  test('a commercial invoice waits until the goods are ready to ship; a proforma is issued however late, but not of a cancelled order', () => {
    expect(() => checkFacts('COMMERCIAL_INVOICE', pepperOrder)).toThrow(
      expect.objectContaining({
        code: 'ILLEGAL_STEP',
        details: expect.objectContaining({ state: 'AWAITING_DEPOSIT' }),
      }),
    );
    checkFacts('COMMERCIAL_INVOICE', with_({ state: 'READY_TO_SHIP' }));
    for (const state of orderSteps.states.filter((each) => each !== 'CANCELLED'))
      checkFacts('PROFORMA', with_({ state }));
    for (const type of ['PROFORMA', 'COMMERCIAL_INVOICE'] as const)
      expect(() => checkFacts(type, with_({ state: 'CANCELLED' }))).toThrow('is issued while the order is CANCELLED.');
  });
});

describe('the snapshot', () => {
  test('holds what is printed: plain decimals, the day of the zone, both names, nothing of commission', () => {
    const snapshot = composeSnapshot('PROFORMA', pepperOrder, issued, true);
    expect(snapshot).toMatchObject({
      number: 'PI-2026-00001',
      issuedOn: '2026-11-25',
      issuedAt: '2026-11-24T18:00:00.000Z',
      demo: true,
      proforma: null,
      currency: 'USD',
      total: '10000.00',
      totalInWords: 'Ten thousand and 00/100 US dollars',
      origin: ['Cambodia'],
      buyer: { country: 'Germany' },
      delivery: { rule: 'FOB', place: 'Sihanoukville', edition: 'Incoterms 2020' },
      schedule: [
        { kind: 'DEPOSIT', amount: '3000.00', dueOn: '2026-12-01', reference: 'RF682026000311' },
        { kind: 'BALANCE', amount: '7000.00', dueOn: null },
      ],
    });
    expect(snapshot.lines[0]).toEqual({
      position: 1,
      name: 'Kampot pepper, black',
      nameKm: 'ម្រេចកំពតខ្មៅ',
      hsCode: '090411',
      origin: 'KH',
      quantity: '300',
      unit: 'KGM',
      unitPrice: '15.00',
      amount: '4500.00',
    });
    expect(JSON.stringify(snapshot)).not.toMatch(/commission|state|Minor/i);
  });

  test('a commercial invoice names its proforma, and a price keeps all its digits', () => {
    const snapshot = composeSnapshot(
      'COMMERCIAL_INVOICE',
      line({ unitPrice: '25.000150', quantity: '80.500' }),
      issued,
      false,
    );
    expect(snapshot.proforma).toEqual({ number: 'PI-2026-00001', issuedOn: '2026-11-24' });
    expect(snapshot.lines[1]).toMatchObject({ unitPrice: '25.00015', quantity: '80.5' });
  });
});

describe('amounts in words', () => {
  test.each([
    [0n, 'zero'],
    [1n, 'one'],
    [13n, 'thirteen'],
    [40n, 'forty'],
    [99n, 'ninety-nine'],
    [100n, 'one hundred'],
    [101n, 'one hundred and one'],
    [342n, 'three hundred and forty-two'],
    [1_000n, 'one thousand'],
    [1_001n, 'one thousand and one'],
    [9_850n, 'nine thousand eight hundred and fifty'],
    [12_345n, 'twelve thousand three hundred and forty-five'],
    [1_000_000n, 'one million'],
    [2_000_017n, 'two million and seventeen'],
    [7_100_200_003n, 'seven billion one hundred million two hundred thousand and three'],
  ])('%p is %p', (n, words) => expect(inWords(n)).toBe(words));

  test("carry the fraction as a figure, and the currency's own name", () => {
    expect(amountInWords(money(1_000_000, 'USD'))).toBe('Ten thousand and 00/100 US dollars');
    expect(amountInWords(money(105, 'EUR'))).toBe('One and 05/100 euros');
    expect(amountInWords(money(40_000_000, 'KHR'))).toBe('Forty million Cambodian riels');
    expect(amountInWords(money(99, 'USD'))).toBe('Zero and 99/100 US dollars');
  });

  test('say each number up to 10,000 differently, and stop where they end', () => {
    expect(new Set(Array.from({ length: 10_001 }, (_, n) => inWords(BigInt(n)))).size).toBe(10_001);
    expect(inWords(10n ** 18n - 1n)).toMatch(/^nine hundred and ninety-nine quadrillion/);
    expect(() => inWords(10n ** 18n)).toThrow();
    expect(() => inWords(-1n)).toThrow();
  });
});
