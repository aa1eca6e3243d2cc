import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a programme's goods are handed over: the port that a request begins with, as terms and documents name it. */
export class PlacesOfHandover1795800000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table trade.programme
        add column handover_place text not null default 'Sihanoukville'
          check (length(handover_place) between 1 and 200)`);
    await runner.query('alter table trade.programme alter column handover_place drop default');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
