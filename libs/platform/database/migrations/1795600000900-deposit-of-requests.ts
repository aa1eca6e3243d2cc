import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deposit that the buyer had in mind, also where the targets are only a wish; null for requests of before. */
export class DepositOfRequests1795600000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table trade.request add column deposit_percent smallint check (deposit_percent between 1 and 100)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
