import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, once each: in the app, and by mail in their language. */
export class Notifications1795500000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table reactions.notification (
        id uuid primary key,
        outbox_id bigint not null,
        person_id uuid not null,
        organisation_id uuid not null,
        kind text not null,
        facts jsonb not null,
        written_at timestamptz not null,
        read_at timestamptz,
        mailed_at timestamptz
      );
      -- One event reaches one person once, whatever is repeated.
      create unique index notification_once on reactions.notification (outbox_id, person_id);
      create index notification_of_person on reactions.notification (person_id, written_at desc, id desc);
      create index notification_unread on reactions.notification (person_id) where read_at is null;
      alter table reactions.notification enable row level security;
      grant select on reactions.notification to ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
      grant update (read_at) on reactions.notification to ovop_buyer, ovop_cooperative, ovop_secretariat;
      grant insert, update on reactions.notification to ovop_system;
      create policy own_organisation on reactions.notification to ovop_buyer, ovop_cooperative, ovop_secretariat
        using (organisation_id = platform.organisation()) with check (organisation_id = platform.organisation());
      create policy every on reactions.notification to ovop_system using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
