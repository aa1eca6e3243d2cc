import * as ledger from '#finance/ledger';
import { newId, Refusal } from '#platform/kernel';
import { usd } from '../../support/releases.js';
import { BANK, PROGRAMME, type Books } from './books.js';

export function manyAtOnce(given: () => Books): void {
  describe('many at once', () => {
    test('thirty clients post to the same accounts in both directions: no deadlock, every balance is the sum of its entries, versions without gaps', async () => {
      const { owner, record, raw } = given();
      const orders = Array.from({ length: 4 }, newId);
      for (const orderId of orders)
        await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('900.00') }));
      const names = [...orders.map((id) => `held:${id}:usd`), 'commission:usd', `bank:${BANK}:usd`, 'psp:stripe:usd'];
      const before = new Map(
        await Promise.all(names.map(async (name) => [name, Number((await raw(name)) ?? 0)] as const)),
      );
      const expected = new Map(before);
      await Promise.all(
        Array.from({ length: 30 }, async (_, client) => {
          for (let round = 0; round < 10; round++) {
            // Each posting names three accounts, half of them in the reverse order; the locks must not care.
            const chosen = [0, 1, 3].map((step) => names[(client + round + step) % names.length]!);
            const entries = chosen.map((account, i) => ({ account, amount: [3, -2, -1][i]! }));
            if ((client + round) % 2) entries.reverse();
            for (const { account, amount } of entries) expected.set(account, expected.get(account)! + amount);
            const rows = entries.map(({ account, amount }) => {
              const { class: of, party, currency } = ledger.accountNamed(account)!;
              return { class: of, party, currency, amount };
            });
            await owner.query(`select * from finance.post($1, 'race', 'platform', $2, $3)`, [
              PROGRAMME,
              `${client}/${round}/${orders[0]}`,
              JSON.stringify(rows),
            ]);
          }
        }),
      );
      for (const name of names) expect([name, Number(await raw(name))]).toEqual([name, expected.get(name)]);
      const gaps = await owner.query(
        `select account_id from finance.entry group by account_id
         having max(account_version) <> count(*) or min(account_version) <> 1`,
      );
      expect(gaps.rows).toEqual([]);
    });

    test('of ten releases of the same held money one wins and nine are refused', async () => {
      const { record } = given();
      const [orderId, cooperativeId] = [newId(), newId()];
      await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('100.00') }));
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, () =>
          record(
            ledger.released({ release: newId(), orderId, cooperativeId, amount: usd('100.00'), commissionBp: 500 }),
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      expect(
        outcomes.filter(
          (outcome) => outcome.status === 'rejected' && (outcome.reason as Refusal).code === 'BALANCE_TOO_LOW',
        ),
      ).toHaveLength(9);
    });
  });
}
