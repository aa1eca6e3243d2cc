import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A suspended organisation counts at once and everywhere: the platform may lock its row (which PostgreSQL grants with the
 * right to update), and what it offers leaves the catalogue with its state, whoever changes that.
 */
export class SuspendedParties1795600000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      grant update (suspended_at) on trade.organisation to ovop_system;
      create policy standing on trade.organisation for update to ovop_system using (true) with check (true);

      alter table trade.listing_card add column suspended boolean not null default false;
      grant update (suspended) on trade.listing_card to ovop_system;
      update trade.listing_card c set suspended = true from trade.organisation o where o.id = c.cooperative_id and o.suspended_at is not null;

      create function trade.hide_cards() returns trigger language plpgsql as $$
      begin
        update trade.listing_card set suspended = new.suspended_at is not null where cooperative_id = new.id;
        return null;
      end $$;
      create trigger hide_cards after update of suspended_at on trade.organisation
        for each row when ((old.suspended_at is null) <> (new.suspended_at is null)) execute function trade.hide_cards();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
