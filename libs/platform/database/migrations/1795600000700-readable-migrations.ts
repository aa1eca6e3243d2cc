import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A program looks by itself whether the schema is as new as it is. */
export class ReadableMigrations1795600000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `grant select on migration to ovop_system`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
