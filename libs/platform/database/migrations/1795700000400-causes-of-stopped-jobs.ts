import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a job stopped as facts, so that it can be said in the reader's language; an older worker leaves them out. */
export class CausesOfStoppedJobs1795700000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table platform.stopped_job add column cause text, add column character text');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
