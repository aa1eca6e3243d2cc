import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A notice is of its event: it belongs to a programme, its facts have a shape and a version of their own kind, and it
 * may go to a bare mail address. Rows of before are version 1, and stay as they are.
 */
export class Told1795800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table reactions.notification
        add column programme_id uuid references trade.programme,
        add column version smallint not null default 1 check (version > 0),
        add column email text check (email = lower(email)),
        add column name text,
        add column locale text check (locale ~ '^[a-z]{2,3}$'),
        alter column person_id drop not null,
        alter column organisation_id drop not null;

      update reactions.notification n
         set programme_id = q.programme_id
        from trade.quote q
       where q.id = (n.facts ->> 'quoteId')::uuid;

      alter table reactions.notification
        alter column version drop default,
        add constraint of_a_programme check (programme_id is not null or version = 1),
        add constraint to_a_person_or_an_address check (
          (person_id is null) = (organisation_id is null)
          and (person_id is null) = (email is not null)
          and (email is null) = (name is null)
          and (email is null) = (locale is null));

      -- One event reaches a person once for each of their organisations, an address once, by each kind, whatever is repeated.
      drop index reactions.notification_once;
      create unique index notification_once
        on reactions.notification (outbox_id, kind, person_id, organisation_id, email) nulls not distinct;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
