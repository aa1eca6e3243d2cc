import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reversal finds its line by EndToEndId in whatever letters the bank writes it. */
export class ReversalsInAnyLetters1795600000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index statement_line_same_end_to_end on finance.statement_line (bank_account_id, lower(end_to_end_id))');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
