import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which events are done by all their handlers, so that the reconciler looks only at open ones; and the schedules. */
export class Queue1795500000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table platform.outbox add column settled_at timestamptz;
      create index outbox_open on platform.outbox (id) where relayed_at is not null and settled_at is null;

      -- What runs at an interval, and who runs it now: one run at a time across all workers.
      create table platform.schedule (
        name text primary key,
        due_at timestamptz not null default clock_timestamp(),
        started_at timestamptz,
        busy_until timestamptz,
        lease bigint not null default 0
      );
      alter table platform.schedule enable row level security;
      grant select, insert, update on platform.schedule to ovop_system;
      create policy every on platform.schedule to ovop_system using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
