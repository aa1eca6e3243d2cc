import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line that the bank takes back and the one that takes it back, set against each other: neither is worth more than what remains. */
export class NettedLines1795700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(guards);
    await runner.query(targets);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const table = /* sql */ `
  create table finance.netting (
    id uuid primary key,
    reversal_id uuid not null references finance.statement_line,
    line_id uuid not null references finance.statement_line check (line_id <> reversal_id),
    amount_minor bigint not null check (amount_minor > 0),
    decided_at timestamptz not null,
    -- By a person when they say that the two have nothing to do with each other; by nobody when the bank takes back that it took back.
    undone_by uuid,
    undone_at timestamptz,
    undo_reason text,
    check (undone_at is not null or num_nonnulls(undone_by, undo_reason) = 0)
  );
  create unique index netted_once on finance.netting (reversal_id, line_id) where undone_at is null;
  create index match_undone on finance.match (target, target_id) where undone_at is not null;
  create index netting_of_line on finance.netting (line_id);
  alter table finance.netting enable row level security;
  grant select on finance.netting to ovop_secretariat;
  create policy every_for_secretariat on finance.netting for select to ovop_secretariat using (true);
  grant select, insert, update (undone_by, undone_at, undo_reason) on finance.netting to ovop_system;
  create policy every on finance.netting to ovop_system using (true) with check (true);
`;

const targets = /* sql */ `
  -- Also what the bank gives of its own: a charge given back, or interest.
  alter table finance.match drop constraint match_target_check;
  alter table finance.match add constraint match_target_check check (target in ('instalment', 'stripe_payout', 'capital', 'payout', 'payout_return', 'charge', 'bank_credit'));
`;

const guards = /* sql */ `
  create function finance.refuse_netting_change() returns trigger language plpgsql as $$
  declare undo constant text[] := '{undone_at,undone_by,undo_reason}';
  begin
    if old.undone_at is not null or new.undone_at is null or to_jsonb(old) - undo <> to_jsonb(new) - undo then
      raise exception 'netting % stands: it is undone once, and nothing else of it changes', old.id;
    end if;
    return new;
  end $$;
  create trigger stands before update on finance.netting for each row execute function finance.refuse_netting_change();
  create trigger never_deleted before delete on finance.netting for each row execute function platform.refuse_change();
  create trigger never_truncated before truncate on finance.netting for each statement execute function platform.refuse_change();

  -- A netting and its posting are one database transaction, and so are its undoing and the entries the other way round.
  create function finance.check_netting_posted() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if not exists (
      select from finance.ledger_transaction t
       where t.kind = 'lines_netted' and t.source = 'platform' and t.reference = new.id::text
         and case tg_op when 'INSERT' then t.recorded_by = pg_current_xact_id()
             else exists (select from finance.ledger_transaction r where r.reverses = t.id and r.recorded_by = pg_current_xact_id()) end) then
      raise exception 'netting % is % without its entries in the ledger', new.id, case tg_op when 'INSERT' then 'made' else 'undone' end using errcode = 'OV003';
    end if;
    return null;
  end $$;
  revoke execute on function finance.check_netting_posted from public;
  create constraint trigger posted after insert on finance.netting deferrable initially deferred
    for each row execute function finance.check_netting_posted();
  create constraint trigger posted_back after update of undone_at on finance.netting deferrable initially deferred
    for each row execute function finance.check_netting_posted();
`;
