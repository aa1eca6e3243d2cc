import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose it is stands on every event and command; to look that up again for each would lock the programme's one row. */
export class ProgrammeOfWhatIsTold1795800000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table platform.command drop constraint command_programme_id_fkey;
      alter table platform.outbox drop constraint outbox_programme_id_fkey;
      alter table platform.stopped_job drop constraint stopped_job_programme_id_fkey;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
