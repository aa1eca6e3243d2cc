import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that read past what they show: the secretariat's newest of everybody, and what waits for one side among all that it ever had. */
export class HotLists1795500000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index order_newest on trade.order (placed_at desc, id desc);
      create index quote_last_moved on trade.quote (moved_at desc, id desc);
      create index quote_waiting_for_buyer on trade.quote (buyer_id, moved_at desc, id desc) where state = 'AWAITING_BUYER';
      create index quote_waiting_for_cooperative on trade.quote (cooperative_id, moved_at desc, id desc) where state = 'AWAITING_COOPERATIVE';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
