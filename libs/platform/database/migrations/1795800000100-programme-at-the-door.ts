import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme for which the transaction acts, beside its organisation. */
export class ProgrammeAtTheDoor1795800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The doors set it: a secretariat's and a cooperative's own, of a job that of what it is about, else null.
      -- Policies write (select platform.programme()), so that a statement evaluates it once and not for each row.
      create function platform.programme() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.programme', true), '')::uuid;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
