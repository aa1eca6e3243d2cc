import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payouts that a statement tells of and the books do not know: they were lost by a restore to an earlier moment. */
export class LostPayouts1795600000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index statement_line_payout on finance.statement_line (lower(end_to_end_id)) where amount_minor < 0 and end_to_end_id ilike 'PB-%';
      -- What the bank has made already stands as sent without a file of ours.
      alter table finance.payout_batch drop constraint payout_batch_check2;
      -- Of one in quarantine, whose lines are not kept: the payouts of ours that it tells of.
      alter table finance.statement add column payout_ids text[] not null default '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
