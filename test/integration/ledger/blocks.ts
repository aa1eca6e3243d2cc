import * as ledger from '#finance/ledger';
import { bank, type Posting } from '#finance/ledger';
import { newId } from '#platform/kernel';
import { refusal } from '../../support/refusals.js';
import { usd } from '../../support/releases.js';
import { BANK, PROGRAMME, type Books } from './books.js';

export function blocksOfPostings(given: () => Books): void {
  describe('a block of postings', () => {
    const block = (postings: readonly Posting[]) => given().write((tx) => ledger.postAll(tx, PROGRAMME, postings));
    const entries = async (...references: string[]) =>
      (
        await given().owner.query(
          `select a.name as account, e.amount_minor, e.position
             from finance.entry e
             join finance.account a on a.id = e.account_id
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
          ? ledger.debitNotMatched({ line, bankAccountId: BANK, amount: usd('0.01') })
          : ledger.wireArrived({ line, bankAccountId: BANK, amount: usd(`${i + 1}.50`) }),
      );
      await moves(
        { bank: bank(BANK, 'USD'), receipts: ledger.suspenseReceipts('USD'), payments: ledger.suspensePayments('USD') },
        async (moved) => {
          for (const _ of [1, 2]) await block(made);
          await block([
            made[0]!,
            ledger.wireArrived({ line: newId(), bankAccountId: BANK, amount: usd('1.00') }),
            made[0]!,
          ]);
          expect(await moved()).toEqual({ bank: '1220.80', receipts: '1221.00', payments: '0.20' });
        },
      );
      expect(await entries(lines[0]!, lines[2]!)).toEqual([
        { account: `bank:${BANK}:usd`, amount_minor: '150', position: 1 },
        { account: 'suspense:receipts:usd', amount_minor: '-150', position: 2 },
        { account: 'suspense:payments:usd', amount_minor: '1', position: 1 },
        { account: `bank:${BANK}:usd`, amount_minor: '-1', position: 2 },
      ]);
      expect(
        await refusal(block([ledger.wireArrived({ line: lines[0]!, bankAccountId: BANK, amount: usd('9.99') })])),
      ).toMatchObject({
        code: 'REFERENCE_REUSED',
        details: { reference: lines[0] },
      });
      await block([]);
    });

    test('is posted whole or not at all: one that goes below zero, is booked already or is out of balance takes the others with it', async () => {
      const { record, natural, plainly } = given();
      const [orderId, cooperativeId, fine, booked] = [newId(), newId(), newId(), newId()];
      const good = ledger.wireArrived({ line: fine, bankAccountId: BANK, amount: usd('5.00') });
      const release = (amount: string) =>
        ledger.released({ release: newId(), orderId, cooperativeId, amount: usd(amount), commissionBp: 500 });
      await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('30.00') }));
      expect(await refusal(block([good, release('20.00'), release('10.01')]))).toMatchObject({
        code: 'BALANCE_TOO_LOW',
        details: { account: `held:${orderId}:usd`, balance: '-1000', amount: '1001' },
      });
      await record(ledger.wireArrived({ line: booked, bankAccountId: BANK, amount: usd('5.00') }));
      expect(
        await refusal(
          block([good, ledger.debitNotMatched({ line: booked, bankAccountId: BANK, amount: usd('5.00') })]),
        ),
      ).toMatchObject({
        code: 'REFERENCE_REUSED',
      });
      await expect(
        plainly(
          'system',
          `select finance.post_block('${PROGRAMME}', '[{"kind":"k","source":"platform","reference":"off","entries":
             [{"class":"capital","currency":"USD","amount":5},
              {"class":"commission","currency":"USD","amount":-4}]}]')`,
        ),
      ).rejects.toThrow('out of balance');
      expect(await entries(fine, 'off')).toEqual([]);
      await block([good, release('20.00'), release('10.00')]);
      expect(await natural(ledger.coopPayable(cooperativeId, 'USD'))).toBe('28.50');
    });

    test('is believed of nobody: entries that say other balances or versions than follow are refused, whoever writes them', async () => {
      const { record, plainly } = given();
      const entry = (balance: string, version: string) => [
        `select set_config('finance.block', pg_current_xact_id()::text, true)`,
        `insert into finance.ledger_transaction
           (programme_id, kind, source, reference, payload_hash, occurred_at, recorded_at, recorded_by)
         values ('${PROGRAMME}', 'forged', 'platform', '${newId()}', sha256('x'), now(), now(), '0')`,
        `insert into finance.entry (transaction_id, position, account_id, amount_minor, balance_after, account_version)
         select t.id, p, b.account_id, a, b.posted + a + ${balance}, b.version + 1 + ${version}
           from finance.ledger_transaction t,
                (values (1, 'capital:usd', 5), (2, 'commission:usd', -5)) v(p, name, a)
           join finance.account x on x.name = v.name
           join finance.balance b on b.account_id = x.id
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
