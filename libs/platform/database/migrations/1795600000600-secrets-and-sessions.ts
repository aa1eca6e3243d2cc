import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in knows no colleague's password hash, and what ended a session's right ends the session for good. */
export class SecretsAndSessions1795600000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Only the platform itself compares a password.
      revoke select on trade.person from ovop_buyer, ovop_cooperative, ovop_secretariat;
      grant select (id, email, name, name_km, locale) on trade.person to ovop_buyer, ovop_cooperative, ovop_secretariat;

      -- As the owner, whoever writes: the row that gave the right is changed by people who see no session.
      create function trade.end_sessions_of_member() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update trade.session set ended_at = platform.now()
         where person_id = old.person_id and organisation_id = old.organisation_id and ended_at is null;
        return null;
      end $$;
      create trigger end_sessions after delete or update of person_id, organisation_id on trade.membership
        for each row execute function trade.end_sessions_of_member();

      create function trade.end_sessions_of_person() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update trade.session set ended_at = platform.now() where person_id = old.id and ended_at is null;
        return null;
      end $$;
      create trigger end_sessions after update of password_hash on trade.person
        for each row when (old.password_hash is distinct from new.password_hash) execute function trade.end_sessions_of_person();
      revoke execute on function trade.end_sessions_of_member(), trade.end_sessions_of_person() from public;

      -- Memberships that were taken away before this: their sessions would have come back with them.
      update trade.session s set ended_at = platform.now()
       where ended_at is null and not exists (select from trade.membership m where m.person_id = s.person_id and m.organisation_id = s.organisation_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
