import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which languages the interface speaks is told by its words alone: a row holds a tag of any language. */
export class LanguageTags1795800000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function platform.is_language_tag(tag text) returns boolean language sql immutable strict parallel safe
        return tag ~ '^[a-z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$';

      alter table trade.person drop constraint person_locale_check;
      alter table trade.person add constraint locale_is_a_tag check (platform.is_language_tag(locale));
      alter table finance.artifact drop constraint artifact_locale_check;
      alter table finance.artifact add constraint locale_is_a_tag check (platform.is_language_tag(locale));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
