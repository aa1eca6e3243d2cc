import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decide about bank lines: splits, parking, two pairs of eyes, and taking a match back. */
export class MatchingByHand1795500000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(matches);
    await runner.query(waiting);
    await runner.query(guards);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const matches = /* sql */ `
  -- A decision may split a line: a row for each part. There is always a part 1, so two decisions on one line exclude each other.
  alter table finance.match
    add column part integer not null default 1 check (part > 0),
    add column amount_minor bigint check (amount_minor <> 0),
    add column undone_by uuid,
    add column undo_reason text;
  update finance.match m set amount_minor = l.amount_minor from finance.statement_line l where l.id = m.line_id;
  alter table finance.match alter column amount_minor set not null;
  drop index finance.match_once;
  create unique index match_once on finance.match (line_id, part) where undone_at is null;
  create index match_of_target on finance.match (target, target_id) where undone_at is null;

  -- A receipt by the bank is known by its match: a line that is matched again is another receipt.
  update finance.receipt r set reference = m.id::text
    from finance.statement_line l join finance.match m on m.line_id = l.id and m.target = 'instalment' and m.undone_at is null
   where r.source = 'bank' and r.reference = l.fingerprint;
`;

const waiting = /* sql */ `
  -- Lines that somebody looks after: they still wait, with a note and an owner.
  create table finance.parked_line (
    id uuid primary key,
    line_id uuid not null references finance.statement_line,
    note text not null check (length(note) between 1 and 500),
    parked_by uuid not null,
    parked_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz
  );
  create unique index parked_once on finance.parked_line (line_id) where ended_at is null;

  -- A decision about more than one person may decide: it waits for another one, who decides the same.
  create table finance.proposed_match (
    id uuid primary key,
    line_id uuid not null references finance.statement_line,
    parts jsonb not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    settled_by uuid,
    settled_at timestamptz
  );
  create unique index proposed_once on finance.proposed_match (line_id) where settled_at is null;
`;

const guards = /* sql */ `
  -- Only what a match gave is ever taken back, and only after that match was undone.
  create function finance.refuse_lost_receipt() returns trigger language plpgsql as $$
  begin
    if old.source <> 'bank' or not exists (select from finance.match m where m.id::text = old.reference and m.undone_at is not null) then
      raise exception 'receipt % stands: its match is not undone', old.id;
    end if;
    return old;
  end $$;
  create trigger match_is_undone before delete on finance.receipt for each row execute function finance.refuse_lost_receipt();

  create function finance.refuse_lost_allocation() returns trigger language plpgsql as $$
  begin
    if not exists (select from finance.receipt r join finance.match m on m.id::text = r.reference where r.id = old.receipt_id and r.source = 'bank' and m.undone_at is not null) then
      raise exception 'what receipt % gave stands: its match is not undone', old.receipt_id;
    end if;
    return old;
  end $$;
  create trigger match_is_undone before delete on finance.allocation for each row execute function finance.refuse_lost_allocation();

  -- Paid is paid for as long as the receipts say so.
  drop trigger never_changed on trade.paid_instalment;
  create trigger never_changed before update on trade.paid_instalment for each row execute function platform.refuse_change();
  create function finance.refuse_unpaid() returns trigger language plpgsql as $$
  begin
    if (select coalesce(sum(a.amount_minor), 0) from finance.allocation a where a.instalment_id = old.instalment_id)
       >= (select i.amount_minor from trade.instalment i where i.id = old.instalment_id) then
      raise exception 'instalment % is paid', old.instalment_id;
    end if;
    return old;
  end $$;
  create trigger is_paid before delete on trade.paid_instalment for each row execute function finance.refuse_unpaid();
`;

const policies = /* sql */ `
  do $$
  declare name text;
  begin
    foreach name in array array['parked_line', 'proposed_match'] loop
      execute format('alter table finance.%I enable row level security', name);
      execute format('grant select on finance.%I to ovop_secretariat', name);
      execute format('create policy every_for_secretariat on finance.%I for select to ovop_secretariat using (true)', name);
      execute format('grant select, insert on finance.%I to ovop_system', name);
      execute format('create policy every on finance.%I to ovop_system using (true) with check (true)', name);
    end loop;
  end $$;
  grant update (ended_by, ended_at) on finance.parked_line to ovop_system;
  grant update (settled_by, settled_at) on finance.proposed_match to ovop_system;
  grant update (undone_by, undo_reason) on finance.match to ovop_system;
  grant delete on finance.receipt, finance.allocation, trade.paid_instalment to ovop_system;
  grant update on finance.statement_line to ovop_system; -- for its row lock only: a trigger refuses every change
`;
