import * as ledger from '#finance/ledger';
import { bank, type Posting } from '#finance/ledger';
import { newId } from '#platform/kernel';
import { refusal } from '../../support/refusals.js';
import { usd } from '../../support/releases.js';
import type { Books } from './books.js';

export function blocksOfPostings(given: () => Books): void {
  describe('a block of postings', () => {
    const block = (postings: readonly Posting[]) => given().write((tx) => ledger.postAll(tx, postings));
    const entries = async (...references: string[]) =>
      (
        await given().owner.query(
          `select e.account, e.amount_minor, e.position
             from finance.entry e
             join finance.ledger_transaction t on t.id = e.transaction_id
            where t.reference = any($1)
            order by array_position($1, t.reference), e.position`,
          [references],
        )
      ).rows;

    test('is what its postings are one by one: entries, balances, versions, and again it changes nothing', async () => {
      const { moves } = given();
      const lines = Array.from({ length: 60 }, newId);
      const made = lines.map((line, i) =>
        i % 3 === 2
          ? ledger.debitNotMatched({ line, amount: usd('0.01') })
          : ledger.wireArrived({ line, amount: usd(`${i + 1}.50`) }),
      );
      await moves(
        { bank: bank('USD'), receipts: ledger.suspenseReceipts(), payments: ledger.suspensePayments() },
        async (moved) => {
          for (const _ of [1, 2]) await block(made);
          await block([made[0]!, ledger.wireArrived({ line: newId(), amount: usd('1.00') }), made[0]!]);
          expect(await moved()).toEqual({ bank: '1220.80', receipts: '1221.00', payments: '0.20' });
        },
      );
      expect(await entries(lines[0]!, lines[2]!)).toEqual([
        { account: 'bank:usd', amount_minor: '150', position: 1 },
        { account: 'suspense:receipts', amount_minor: '-150', position: 2 },
        { account: 'suspense:payments', amount_minor: '1', position: 1 },
        { account: 'bank:usd', amount_minor: '-1', position: 2 },
      ]);
      expect(await refusal(block([ledger.wireArrived({ line: lines[0]!, amount: usd('9.99') })]))).toMatchObject({
        code: 'REFERENCE_REUSED',
        details: { reference: lines[0] },
      });
      await block([]);
    });

    test('is posted whole or not at all: one that goes below zero, is booked already or is out of balance takes the others with it', async () => {
      const { record, natural, plainly } = given();
      const [orderId, cooperativeId, fine, booked] = [newId(), newId(), newId(), newId()];
      const good = ledger.wireArrived({ line: fine, amount: usd('5.00') });
      const release = (amount: string) =>
        ledger.released({ release: newId(), orderId, cooperativeId, amount: usd(amount), commissionBp: 500 });
      await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('30.00') }));
      expect(await refusal(block([good, release('20.00'), release('10.01')]))).toMatchObject({
        code: 'BALANCE_TOO_LOW',
        details: { account: `held:${orderId}`, balance: '-1000', amount: '1001' },
      });
      await record(ledger.wireArrived({ line: booked, amount: usd('5.00') }));
      expect(await refusal(block([good, ledger.debitNotMatched({ line: booked, amount: usd('5.00') })]))).toMatchObject(
        {
          code: 'REFERENCE_REUSED',
        },
      );
      await expect(
        plainly(
          'system',
          `select finance.post_block('[{"kind":"k","source":"platform","reference":"off","entries":
             [{"account":"capital","amount":5},{"account":"commission","amount":-4}]}]')`,
        ),
      ).rejects.toThrow('out of balance');
      expect(await entries(fine, 'off')).toEqual([]);
      await block([good, release('20.00'), release('10.00')]);
      expect(await natural(ledger.coopPayable(cooperativeId))).toBe('28.50');
    });

    test('is believed of nobody: entries that say other balances or versions than follow are refused, whoever writes them', async () => {
      const { record, plainly } = given();
      const entry = (balance: string, version: string) => [
        `select set_config('finance.block', pg_current_xact_id()::text, true)`,
        `insert into finance.ledger_transaction
           (kind, source, reference, payload_hash, occurred_at, recorded_at, recorded_by)
         values ('forged', 'platform', '${newId()}', sha256('x'), now(), now(), '0')`,
        `insert into finance.entry (transaction_id, position, account, amount_minor, balance_after, account_version)
         select t.id, p, b.account, a, b.posted + a + ${balance}, b.version + 1 + ${version}
           from finance.ledger_transaction t,
                (values (1, 'capital', 5), (2, 'commission', -5)) v(p, name, a)
           join finance.balance b on b.account = v.name
          where t.kind = 'forged'`,
      ];
      await record(ledger.capitalPaidIn({ match: newId(), amount: usd('1.00') }));
      for (const [balance, version] of [
        ['1', '0'],
        ['0', '1'],
        ['0', '-1'],
      ] as const)
        await expect(plainly('owner', ...entry(balance, version))).rejects.toThrow(/do not follow|duplicate key/);
      await expect(plainly('system', ...entry('0', '0'))).rejects.toThrow('permission denied');
    });
  });
}
