import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to pay, Stripe's events, receipts and what they were given to; and which instalments are paid. */
export class Payments1795500000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- An instalment that is paid in full, for the gates of the order; payments say so.
      create table trade.paid_instalment (
        instalment_id uuid primary key references trade.instalment,
        order_id uuid not null references trade.order,
        buyer_id uuid not null,
        cooperative_id uuid not null,
        paid_at timestamptz not null
      );
      create index paid_instalment_of_order on trade.paid_instalment (order_id);
      create trigger never_changed before update or delete on trade.paid_instalment for each row execute function platform.refuse_change();

      -- One try to pay one instalment by Stripe Checkout. Committed before Stripe is called, so that no answer is ever lost.
      create table finance.payment_attempt (
        id uuid primary key,
        instalment_id uuid not null references trade.instalment,
        order_id uuid not null references trade.order,
        buyer_id uuid not null,
        cooperative_id uuid not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint not null check (amount_minor > 0),
        state text not null check (state in ('REQUESTED', 'OPEN', 'SUCCEEDED', 'EXPIRED')),
        session_id text unique,
        url text,
        intent_id text unique,
        requested_at timestamptz not null,
        moved_at timestamptz not null
      );
      -- Two open pages for one instalment could be paid twice.
      create unique index attempt_open_once on finance.payment_attempt (instalment_id) where state in ('REQUESTED', 'OPEN');
      create index attempt_unfinished on finance.payment_attempt (moved_at) where state in ('REQUESTED', 'OPEN');

      -- Stripe's events as they came, by their own id: at least once, in any order.
      create table finance.stripe_event (
        id text primary key,
        type text not null,
        object_id text not null,
        body jsonb not null,
        created_at timestamptz not null,
        received_at timestamptz not null,
        state text not null check (state in ('RECEIVED', 'IGNORED', 'QUARANTINED')),
        reason text
      );
      create index stripe_event_newest on finance.stripe_event (created_at desc);

      -- Money that came in, and the part of it given to one instalment; the rest is the buyer's credit.
      create table finance.receipt (
        id uuid primary key,
        source text not null check (source in ('stripe', 'bank')),
        reference text not null,
        buyer_id uuid not null,
        cooperative_id uuid not null,
        order_id uuid not null references trade.order,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint not null check (amount_minor > 0),
        received_at timestamptz not null,
        unique (source, reference)
      );
      create index receipt_of_order on finance.receipt (order_id);
      create table finance.allocation (
        receipt_id uuid not null references finance.receipt,
        instalment_id uuid not null references trade.instalment,
        buyer_id uuid not null,
        cooperative_id uuid not null,
        amount_minor bigint not null check (amount_minor > 0),
        primary key (receipt_id, instalment_id)
      );
      create index allocation_of_instalment on finance.allocation (instalment_id);

      do $$
      declare name text;
      begin
        foreach name in array array['trade.paid_instalment', 'finance.payment_attempt', 'finance.stripe_event', 'finance.receipt', 'finance.allocation'] loop
          execute format('alter table %s enable row level security', name);
          execute format('grant select, insert on %s to ovop_system', name);
          execute format('create policy every on %s to ovop_system using (true) with check (true)', name);
          execute format('grant select on %s to ovop_secretariat', name);
          execute format('create policy every_for_secretariat on %s for select to ovop_secretariat using (true)', name);
        end loop;
        foreach name in array array['trade.paid_instalment', 'finance.receipt', 'finance.allocation'] loop
          execute format('grant select on %s to ovop_buyer, ovop_cooperative', name);
          execute format('create policy own_as_buyer on %s for select to ovop_buyer using (buyer_id = platform.organisation())', name);
          execute format('create policy own_as_cooperative on %s for select to ovop_cooperative using (cooperative_id = platform.organisation())', name);
        end loop;
      end $$;
      -- How a buyer tries to pay is nobody else's business.
      grant select on finance.payment_attempt to ovop_buyer;
      create policy own_as_buyer on finance.payment_attempt for select to ovop_buyer using (buyer_id = platform.organisation());
      grant update (state, session_id, url, intent_id, moved_at) on finance.payment_attempt to ovop_system;
      grant update (state, reason) on finance.stripe_event to ovop_system;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
