import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a job could not do for a reason that only a person can mend; that a job was left out, and why; and an event that
 * is announced once more for the one handler that stopped.
 */
export class StoppedJobs1795600000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table platform.stopped_job (
        id uuid primary key,
        handler text not null,
        outbox_id bigint not null,
        order_id uuid,
        code text not null,
        reason text not null,
        stopped_at timestamptz not null default clock_timestamp(),
        retried_at timestamptz,
        retried_by uuid,
        unique (outbox_id, handler)
      );
      create index stopped_job_waiting on platform.stopped_job (stopped_at, id) where retried_at is null;
      alter table platform.stopped_job enable row level security;
      grant select, insert on platform.stopped_job to ovop_system;
      grant update (retried_at, retried_by) on platform.stopped_job to ovop_system;
      create policy every on platform.stopped_job to ovop_system using (true) with check (true);
      grant select on platform.stopped_job to ovop_secretariat;
      create policy every_for_secretariat on platform.stopped_job for select to ovop_secretariat using (true);

      alter table platform.outbox add column handler text;
      alter table platform.inbox add column skipped text;
      grant update (skipped) on platform.inbox to ovop_system;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
