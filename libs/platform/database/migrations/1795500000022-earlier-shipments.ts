import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that were shipped before there were releases: their event is open again, for the handler that is new. */
export class EarlierShipments1795500000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `update platform.outbox set settled_at = null where name = 'order.shipped'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
