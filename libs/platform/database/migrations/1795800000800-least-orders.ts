import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a least order costs is in hundredths of the currency in which its listing is priced, whatever that divides into. */
export class LeastOrders1795800000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table trade.listing_card rename column minimum_order_minor to minimum_order_hundredths');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
