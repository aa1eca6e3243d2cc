import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the credits of a statement in quarantine name, as its reader understood it: its lines are not kept. */
export class MentionsInQuarantine1795700000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Null of what older programs keep: then the bytes of the file are searched.
    await runner.query('alter table finance.statement add column mentions text[]');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
