import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A buyer's order asks by its reference for money that waits; without it every page of an order would read all lines. */
export class LinesByReference1795700000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index statement_line_by_reference on finance.statement_line using gin (creditor_references)
       where amount_minor > 0 and not is_reversal`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
