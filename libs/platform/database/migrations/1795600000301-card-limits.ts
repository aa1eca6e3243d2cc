import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a card may pay at once, as data: a currency without a row is one in which no cards are taken. */
export class CardLimits1795600000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- In minor units. The least is Stripe's own, the most is what a programme lets go by card; without a programme it holds for all that have no row of their own.
      create table finance.card_limit (
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        programme_id uuid references trade.programme,
        least_minor bigint not null check (least_minor > 0),
        most_minor bigint not null,
        unique nulls not distinct (currency, programme_id),
        check (most_minor >= least_minor)
      );
      insert into finance.card_limit (currency, least_minor, most_minor) values ('USD', 50, 1000000), ('EUR', 50, 1000000), ('KHR', 2000, 40000000), ('JPY', 50, 1500000);

      alter table finance.card_limit enable row level security;
      grant select on finance.card_limit to ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
      create policy every on finance.card_limit for select to public using (true);

      -- The last try to pay an instalment: asked for by who comes back from Stripe's page.
      create index attempt_of_instalment on finance.payment_attempt (instalment_id, requested_at desc);
      create index attempt_open_of_order on finance.payment_attempt (order_id) where state in ('REQUESTED', 'OPEN');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
