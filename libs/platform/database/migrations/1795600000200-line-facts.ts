import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What else the bank said of a line, and the ways by which a reversal finds the line that it takes back. */
export class LineFacts1795600000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table finance.statement_line
        add column value_on date,
        -- The bank's own.
        add column bank_reference text,
        add column counterparty_account text;

      create index statement_line_reversal on finance.statement_line (bank_account_id) where is_reversal;
      create index statement_line_end_to_end on finance.statement_line (bank_account_id, end_to_end_id) where end_to_end_id is not null;
      create index statement_line_amount on finance.statement_line (bank_account_id, amount_minor);
      create index statement_line_references on finance.statement_line using gin (creditor_references);

      -- A match finds its posting by its id.
      create index ledger_transaction_decided on finance.ledger_transaction (reference) where source = 'platform';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
