import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each programme has its own account at Stripe: its attempts and events carry it. The programme that was made first is
 * the default one; until now the one account was its.
 */
export class StripeAccounts1795800001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table trade.programme add column made_at timestamptz not null default clock_timestamp();

      alter table finance.payment_attempt add column programme_id uuid references trade.programme;
      update finance.payment_attempt a set programme_id = o.programme_id from trade.order o where o.id = a.order_id;
      alter table finance.payment_attempt alter column programme_id set not null;

      update finance.stripe_event
         set programme_id = (select id from trade.programme order by made_at, id limit 1)
       where programme_id is null;
      alter table finance.stripe_event alter column programme_id set not null;
      update platform.outbox o set programme_id = e.programme_id
        from finance.stripe_event e
       where o.programme_id is null and o.name = 'stripe.eventReceived' and e.id = o.payload ->> 'eventId';
      -- The sweep asks an account from the newest that we have of it.
      drop index finance.stripe_event_newest;
      create index stripe_event_newest on finance.stripe_event (programme_id, created_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
