import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose a command's key is: the platform's own, a person's in an organisation, or a visitor's. No client writes into
 * another's space. What landed before, and what an api of an older version still writes, is of the space 'organisation'.
 */
export class KeySpaces1795600000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table platform.command
        add column space text not null default 'organisation' check (space in ('organisation', 'person', 'visitor', 'platform')),
        -- The person or the visitor; of the platform's own and of older rows nobody.
        add column holder uuid not null default '00000000-0000-0000-0000-000000000000';
      alter table platform.command drop constraint command_pkey;
      alter table platform.command add primary key (organisation_id, key, space, holder);

      drop policy own on platform.command;
      drop policy every on platform.command;
      create policy of_visitors on platform.command to ovop_visitor
        using (organisation_id = platform.organisation() and space in ('visitor', 'organisation'))
        with check (organisation_id = platform.organisation() and space in ('visitor', 'organisation'));
      create policy own on platform.command to ovop_buyer, ovop_cooperative
        using (organisation_id = platform.organisation() and space in ('person', 'organisation'))
        with check (organisation_id = platform.organisation() and space in ('person', 'organisation'));
      create policy seen_by_secretariat on platform.command for select to ovop_secretariat using (true);
      create policy of_secretariat on platform.command for insert to ovop_secretariat with check (space in ('person', 'organisation'));
      create policy every on platform.command to ovop_system using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
