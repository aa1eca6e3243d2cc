import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of an allowance is spent, for all processes (columns as rate-limiter-flexible wants them). After a crash of the server it begins anew. */
export class Points1795600000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create unlogged table platform.points (
        key varchar(255) primary key,
        points integer not null,
        -- Milliseconds since 1970, by the clock of the process that wrote it.
        expire bigint
      );
      create index points_expire on platform.points (expire);
      alter table platform.points enable row level security;
      grant select, insert, update, delete on platform.points to ovop_system;
      create policy every on platform.points to ovop_system using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
