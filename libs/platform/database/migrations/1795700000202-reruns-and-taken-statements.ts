import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts that begin again within a year, and statements that finance takes although they do not follow the one before. */
export class RerunsAndTakenStatements1795700000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table finance.statement
        -- How often the count has begun again in the year of its run.
        add column rerun integer not null default 0,
        -- Why finance took it, though what its facts say differs; who did is who imported it.
        add column taken_reason text check (length(taken_reason) between 1 and 500),
        -- It came when later ones were taken: the account goes on where those ended.
        add column filled_in boolean not null default false,
        add constraint taken_is_imported check (state = 'IMPORTED' or (taken_reason is null and not filled_in));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
