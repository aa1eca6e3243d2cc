import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an event of Stripe is about and why it waits; events that moved money and were only stored so far wait now too. */
export class QuarantinedEvents1795600000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table finance.stripe_event add column subject text, add column detail text;
      grant update (detail) on finance.stripe_event to ovop_system;
      create index stripe_event_quarantined on finance.stripe_event (created_at desc, id desc) where state = 'QUARANTINED';

      update finance.stripe_event set detail = reason, reason = 'EARLIER' where state = 'QUARANTINED';
      update finance.stripe_event set subject = coalesce(body->'data'->'object'->>'payment_intent', object_id), state = 'QUARANTINED',
             reason = case when type like 'charge.dispute.%' then 'DISPUTE' else 'REFUND' end
       where state = 'IGNORED' and (type like 'refund.%' or type like 'charge.refund%' or type like 'charge.dispute.%');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
