import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bank account is taken for may be chosen; all else of it stands, as it did. */
export class ChosenBankAccounts1795800001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop trigger stands on finance.bank_account;
      create trigger stands before update on finance.bank_account for each row
        when (current_user ^@ 'ovop_' and to_jsonb(old) - 'default_for' is distinct from to_jsonb(new) - 'default_for')
        execute function platform.refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
