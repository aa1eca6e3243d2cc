import { money } from '#platform/money';
import { fromStripe, toStripe } from './units.js';

describe('amounts at Stripe', () => {
  test('are counted as Stripe counts them: riels in hundredths, yens whole', () => {
    expect([toStripe(money(300_000n, 'USD')), toStripe(money(4_000n, 'KHR')), toStripe(money(500n, 'JPY'))]).toEqual([
      300_000, 400_000, 500,
    ]);
    expect([fromStripe(300_000, 'usd'), fromStripe(400_000, 'khr'), fromStripe(500, 'jpy')]).toEqual([
      money(300_000n, 'USD'),
      money(4_000n, 'KHR'),
      money(500n, 'JPY'),
    ]);
  });

  test('come back as they went, in whole units, hundredths and thousandths', () => {
    for (const [amount, units] of [
      [money(500n, 'XOF'), 500],
      [money(1_500n, 'KWD'), 1_500],
      [money(7n, 'UGX'), 700],
      [money(1_200n, 'MGA'), 12],
    ] as const)
      expect([toStripe(amount), fromStripe(units, amount.currency.toLowerCase())]).toEqual([units, amount]);
    expect(() => toStripe(money(1_250n, 'MGA'))).toThrow('no unit');
  });

  test('are none of ours in a foreign currency, in half a riel or by a name of every object', () => {
    expect([
      fromStripe(100, 'xxx'),
      fromStripe(150, 'khr'),
      fromStripe(100, 'tostring'),
      fromStripe(1.5, 'usd'),
      fromStripe(2 ** 60, 'usd'),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
