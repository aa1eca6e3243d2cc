import { batchSteps, payoutSteps } from '#finance/settlement';
import { newId } from '#platform/kernel';
import type { PayoutDesk } from '../../support/payout-desk.js';

export function whatWasDecided(given: () => PayoutDesk): void {
  describe("what was decided stands, also for the platform's own role", () => {
    const change = (sql: string, values: unknown[] = []) =>
      given().releases.write((tx) => tx.sql(`${sql} returning 1`, values));

    test('an approved batch and its payouts: where the money goes, who approved it, from which account, and how far it has come', async () => {
      const { market, releases, draft, approve, file } = given();
      await releases.due(0);
      const { batchId } = await draft();
      const early = `update finance.payout
                        set state = 'IN_TRANSIT',
                            beneficiary = '{"name":"Mallory","account":"666666","bic":"TLSBKHPP"}'`;
      await expect(change(early)).rejects.toThrow('leaves with an approved batch');
      await expect(change(`update finance.payout set beneficiary = '{}'`)).rejects.toThrow('stands');
      await approve(batchId);
      for (const what of [
        `payout set beneficiary = jsonb_set(beneficiary, '{account}', '"666666"')`,
        `payout set state = 'DRAFT'`,
        `payout set state = 'RETURNED'`,
        `payout set settled_at = now()`,
        `payout_batch set approved_by = drafted_by`,
        `payout_batch set approved_by = gen_random_uuid()`,
        `payout_batch set approved_at = now()`,
        `payout_batch set bank_account_id = null`,
        `payout_batch set state = 'DRAFT', approved_by = null, approved_at = null, bank_account_id = null`,
        `payout_batch set file_sha256 = sha256('mine')`,
        `bank_account set number = '666666'`,
        `bank_account set owner = 'Mallory'`,
      ])
        await expect(change(`update finance.${what}`)).rejects.toThrow(/stands|never changed|four_eyes/);
      for (const what of [
        `payout set amount_minor = 1`,
        `payout set end_to_end_id = 'x'`,
        `payout_batch set total_minor = 1`,
        `settlement set amount_minor = 1`,
      ]) {
        await expect(change(`update finance.${what}`)).rejects.toThrow('permission denied');
        await expect(market.rows(`update finance.${what}`)).rejects.toThrow('stands');
      }
      await file(batchId);
      await expect(change(`update finance.payout_batch set file_sha256 = sha256('mine')`)).rejects.toThrow('stands');
    });

    test('no payout joins a batch that is approved, and none begins as approved', async () => {
      const { releases, draft, approve } = given();
      await releases.due(0);
      const { batchId } = await draft();
      await approve(batchId);
      const twin = (table: string, changes: object) =>
        change(
          `insert into finance.${table}
           select (jsonb_populate_record(null::finance.${table}, to_jsonb(x) || $1::jsonb)).*
             from finance.${table} x limit 1`,
          [JSON.stringify({ id: newId(), ...changes })],
        );
      await expect(
        twin('payout', { position: 9, state: 'DRAFT', beneficiary: null, end_to_end_id: 'MINE' }),
      ).rejects.toThrow('draft of a draft');
      await expect(twin('payout', { position: 9, end_to_end_id: 'MINE' })).rejects.toThrow('draft of a draft');
      await expect(twin('payout_batch', { number: 'PB-9', message_id: 'MINE' })).rejects.toThrow('begins as a draft');
      await expect(twin('payout_line', { settlement_id: newId() })).rejects.toThrow('no draft any more');
    });

    test.each([
      ['batch', batchSteps],
      ['payout', payoutSteps],
    ] as const)('the steps of a %s in the database are those of its state machine', async (name, { table }) => {
      const { market } = given();
      const [row] = await market.rows<{ source: string }>(`select prosrc as source from pg_proc where proname = $1`, [
        `refuse_${name}_change`,
      ]);
      const steps = /steps constant text\[\] := '\{(.*)\}'/.exec(row!.source)![1]!.split(',');
      expect(steps.sort()).toEqual(
        Object.entries(table)
          .flatMap(([from, to]) => Object.values(to).map((next) => `${from}>${next}`))
          .sort(),
      );
    });
  });
}
