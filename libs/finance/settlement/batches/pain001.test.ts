import fc from 'fast-check';
import { Refusal } from '#platform/kernel';
import { money, toDecimal } from '#platform/money';
import { type BatchPayout, type PaymentBatch, writePain001 } from './pain001.js';

const payout = (made: Partial<BatchPayout> = {}): BatchPayout => ({
  endToEndId: 'PO-2026-0001',
  amount: money(950_000n, 'USD'),
  beneficiary: {
    name: 'Kampot Pepper Cooperative',
    account: '000123456',
    bic: 'ACLBKHPP',
    town: 'Kampot',
    country: 'KH',
  },
  remittance: 'Order OVOP-2026-0001',
  ...made,
});
const batch = (payouts: BatchPayout[] = [payout()], made: Partial<PaymentBatch> = {}): PaymentBatch => ({
  messageId: 'BATCH-2026-0001',
  createdAt: new Date('2026-11-24T09:00:00.500Z'),
  executeOn: '2026-11-24',
  currency: 'USD',
  debtor: { name: 'OVOP Export Platform', account: '001810000027', bic: 'MKSBKHPP' },
  payouts,
  ...made,
});

const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text!);

test('names its batch, counts, sums and tells one payment from another', () => {
  const xml = writePain001(batch([payout(), payout({ endToEndId: 'PO-2026-0002', amount: money(5n, 'USD') })]));
  expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
  expect(all(xml, 'MsgId')).toEqual(['BATCH-2026-0001']);
  expect(all(xml, 'CtrlSum')).toEqual(['9500.05', '9500.05']);
  expect(all(xml, 'NbOfTxs')).toEqual(['2', '2']);
  expect(all(xml, 'EndToEndId')).toEqual(['PO-2026-0001', 'PO-2026-0002']);
  expect(xml).toContain('<InstdAmt Ccy="USD">0.05</InstdAmt>');
  expect(xml).toContain('<BtchBookg>false</BtchBookg>');
});

test('the control sum is the exact sum of what stands in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 1n, max: 10n ** 13n }), { minLength: 1, maxLength: 30 }), (amounts) => {
      const xml = writePain001(
        batch(amounts.map((minor, i) => payout({ endToEndId: `PO-${i}`, amount: money(minor, 'USD') }))),
      );
      expect(all(xml, 'InstdAmt')).toEqual(amounts.map((minor) => toDecimal(money(minor, 'USD'))));
      expect(all(xml, 'CtrlSum')[0]).toBe(
        toDecimal(
          money(
            amounts.reduce((a, b) => a + b),
            'USD',
          ),
        ),
      );
    }),
  );
});

test('an IBAN is written as one', () => {
  const beneficiary = { ...payout().beneficiary, account: 'DE89370400440532013000' };
  expect(all(writePain001(batch([payout({ beneficiary })])), 'IBAN')).toEqual(['DE89370400440532013000']);
});

const beneficiary = (made: object) =>
  batch([payout(), payout({ endToEndId: 'PO-2', beneficiary: { ...payout().beneficiary, ...made } })]);
test.each<[string, PaymentBatch]>([
  ['payouts[1].beneficiary.name', beneficiary({ name: 'សហគមន៍ម្រេចកំពត' })],
  ['payouts[1].beneficiary.name', beneficiary({ name: 'Café Kampot' })],
  ['payouts[1].beneficiary.name', beneficiary({ name: '' })],
  ['payouts[1].beneficiary.name', beneficiary({ name: 'x'.repeat(141) })],
  ['payouts[1].beneficiary.account', beneficiary({ account: '12 34' })],
  ['payouts[1].beneficiary.bic', beneficiary({ bic: 'ACLB' })],
  ['payouts[1].beneficiary.country', beneficiary({ country: 'Cambodia' })],
  ['payouts[1].endToEndId', batch([payout(), payout()])],
  ['payouts[0].endToEndId', batch([payout({ endToEndId: 'x'.repeat(36) })])],
  ['payouts[0].amount', batch([payout({ amount: money(0n, 'USD') })])],
  ['payouts[0].amount', batch([payout({ amount: money(100n, 'EUR') })])],
  ['payouts[0].remittance', batch([payout({ remittance: 'ម្រេច' })])],
  ['payouts', batch([])],
  ['messageId', batch([payout()], { messageId: '' })],
  ['executeOn', batch([payout()], { executeOn: 'tomorrow' })],
])('%s is refused by its name', (field, made) => {
  expect(() => writePain001(made)).toThrow(Refusal);
  try {
    writePain001(made);
  } catch (error) {
    expect((error as Refusal).details.field).toBe(field);
  }
});
