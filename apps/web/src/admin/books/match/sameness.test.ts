import type { Draft } from './draft';
import { amountSameness, daySameness, isDoubtful, nameSameness } from './sameness';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const draft = (buyer: string | null, expects: string): Draft => ({
  from: 'person',
  parts: [
    {
      target: {
        target: 'instalment',
        id: 'i',
        expects: usd(expects),
        reference: null,
        orderNumber: 'O-1',
        instalment: 'DEPOSIT',
        buyer,
        dueOn: null,
      },
      amount: null,
      withFee: false,
    },
  ],
});
const doubtful = (
  payer: string | null,
  amount: string,
  { buyer = 'Lindhof Feinkost GmbH' as string | null, expects = '3000.00', fee = '0.00' } = {},
) => isDoubtful({ worth: usd(amount), counterparty: payer }, draft(buyer, expects), { fee: usd(fee) });

it('a wrong payer and a wrong amount together are doubtful, one of them alone is not', () => {
  expect(doubtful('Somebody Else Ltd', '500.00')).toBe(true);
  expect(doubtful('Somebody Else Ltd', '3000.01')).toBe(true);
  expect(doubtful('Somebody Else Ltd', '3000.00')).toBe(false);
  expect(doubtful('LINDHOF FEINKOST', '500.00')).toBe(false);
});

it('where the bank names no payer, nobody is expected, or the difference is a charge, there is no doubt', () => {
  expect(doubtful(null, '500.00')).toBe(false);
  expect(doubtful('Somebody Else Ltd', '500.00', { buyer: null })).toBe(false);
  expect(doubtful('Somebody Else Ltd', '2975.00', { fee: '25.00' })).toBe(false);
});

it('days are the same, near or nothing to compare', () => {
  expect([
    daySameness('2026-11-24', '2026-11-24', 5),
    daySameness('2026-11-27', '2026-11-24', 5),
    daySameness('2026-11-27', '2026-12-28', 5),
    daySameness(null, '2026-11-24', 5),
  ]).toEqual(['same', 'near', 'unsaid', 'unsaid']);
});

it('amounts are near within a tenth, names by their words in any script', () => {
  expect(['100.00', '-100.00', '90.00', '89.99'].map((bank) => amountSameness(bank, '100.00'))).toEqual([
    'same',
    'same',
    'near',
    'other',
  ]);
  expect([
    nameSameness('SOCIETE DES EPICES', 'Société des Épices'),
    nameSameness('Elbe', 'Elbe Handel'),
    nameSameness('Elbe Gewürze', 'Elbe Handel'),
    nameSameness('ម្រេច', 'ស្ករ'),
  ]).toEqual(['same', 'same', 'near', 'other']);
});
