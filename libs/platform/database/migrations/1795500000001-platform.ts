import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, the clock, the command log, outbox and inbox. Row-level security from the first table on. */
export class Platform1795500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- One role per kind of user; the runtime login may become each of them inside a transaction and is nothing by itself.
      do $$
      declare role_name text;
      begin
        foreach role_name in array array['ovop_visitor', 'ovop_buyer', 'ovop_cooperative', 'ovop_secretariat', 'ovop_system'] loop
          if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I nologin noinherit', role_name);
          end if;
        end loop;
      end $$;

      create schema platform;
      create schema trade;
      create schema finance;
      create schema reactions;
      grant usage on schema platform, trade to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
      grant usage on schema finance, reactions to ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;

      -- The organisation for which the transaction acts; the doors set it, policies compare with it.
      create function platform.organisation() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.organisation', true), '')::uuid;

      -- The one clock of every rule: the database's own plus an offset (demo and tests only; production refuses to start with one).
      create table platform.clock (
        single boolean primary key default true check (single),
        ahead interval not null default '0'
      );
      insert into platform.clock default values;
      create function platform.now() returns timestamptz language sql volatile
        return clock_timestamp() + (select ahead from platform.clock);
      grant select on platform.clock to public;
      grant update on platform.clock to ovop_system;

      -- Who did what, once: the answer to a repeated key, and the spine of the audit. Append-only.
      create table platform.command (
        organisation_id uuid not null,
        key text not null check (length(key) between 8 and 64),
        name text not null,
        person_id uuid,
        input_hash bytea not null check (length(input_hash) = 32),
        outcome jsonb not null,
        request_id text,
        done_at timestamptz not null default platform.now(),
        primary key (organisation_id, key)
      );
      alter table platform.command enable row level security;
      grant select, insert on platform.command to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
      create policy own on platform.command to ovop_visitor, ovop_buyer, ovop_cooperative
        using (organisation_id = platform.organisation()) with check (organisation_id = platform.organisation());
      create policy every on platform.command to ovop_secretariat, ovop_system using (true) with check (true);

      -- What happened, waiting to become jobs. The relay claims rows by the pending flag, never by "id > last seen".
      create table platform.outbox (
        id bigint generated always as identity primary key,
        name text not null,
        payload jsonb not null,
        request_id text,
        created_at timestamptz not null default clock_timestamp(),
        relayed_at timestamptz
      );
      create index outbox_pending on platform.outbox (id) where relayed_at is null;
      alter table platform.outbox enable row level security;
      grant insert on platform.outbox to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
      grant select, update on platform.outbox to ovop_system;
      create policy announce on platform.outbox for insert to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat with check (true);
      create policy every on platform.outbox to ovop_system using (true) with check (true);

      -- Which handler has done which event: inserted in the same transaction as the effect.
      create table platform.inbox (
        handler text not null,
        outbox_id bigint not null,
        done_at timestamptz not null default clock_timestamp(),
        primary key (outbox_id, handler)
      );
      alter table platform.inbox enable row level security;
      grant select, insert on platform.inbox to ovop_system;
      create policy every on platform.inbox to ovop_system using (true) with check (true);

      create function platform.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of %.% is refused: its rows are never changed', tg_op, tg_table_schema, tg_table_name;
      end $$;
      create trigger append_only before update or delete on platform.command
        for each row execute function platform.refuse_change();
      create trigger never_truncated before truncate on platform.command
        for each statement execute function platform.refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
