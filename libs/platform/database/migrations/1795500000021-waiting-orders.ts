import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the secretariat's list of the orders that have stood longest in a state. */
export class WaitingOrders1795500000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index order_longest_waiting on trade.order (state, moved_at, id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
