import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements as banks number them, their files, those of accounts that are not ours, and what finance sets aside. */
export class Quarantine1795600000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(files);
    await runner.query(statements);
    await runner.query(numbers);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const files = /* sql */ `
  -- Every file that brought a statement, byte for byte: what is shown of it is cleaned, this is the evidence.
  create table finance.statement_file (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    sha256 bytea not null check (length(sha256) = 32),
    bytes bytea not null,
    imported_at timestamptz not null,
    imported_by uuid,
    unique (programme_id, sha256)
  );
  create trigger never_changed before update or delete on finance.statement_file for each row execute function platform.refuse_change();

  -- A line of 0.00 is a line: it is kept, and nothing is posted for it.
  alter table finance.statement_line drop constraint statement_line_amount_minor_check;
`;

const statements = /* sql */ `
  -- One without an account of ours is in quarantine: programme, account and currency say whose the bank says it is.
  alter table finance.statement
    alter column bank_account_id drop not null,
    add column programme_id uuid references trade.programme,
    add column account_number text,
    add column currency text,
    add column file_id uuid references finance.statement_file,
    add column closed_on date,
    -- As the bank writes it. Where it counts: its place in the count, and the year in which that count began. Or the day.
    add column number text,
    add column run integer,
    add column ordinal bigint,
    add column dated text,
    add column set_aside_at timestamptz,
    add column set_aside_by uuid,
    add column set_aside_reason text check (length(set_aside_reason) between 1 and 500),
    add constraint ours_or_quarantined check (bank_account_id is not null or (state = 'QUARANTINED' and programme_id is not null)),
    add constraint set_aside_whole check (num_nulls(set_aside_at, set_aside_by, set_aside_reason) in (0, 3)),
    add constraint set_aside_in_quarantine check (set_aside_at is null or state = 'QUARANTINED');
  create index statement_numbered on finance.statement (bank_account_id, run, ordinal);

  -- Set aside once, with a reason; nothing else of a statement ever changes.
  create function finance.refuse_statement_change() returns trigger language plpgsql as $$
  declare decided constant text[] := '{set_aside_at,set_aside_by,set_aside_reason}';
  begin
    if tg_op = 'DELETE' or old.set_aside_at is not null or to_jsonb(old) - decided <> to_jsonb(new) - decided then
      raise exception 'statement % stands as it came', old.id;
    end if;
    return new;
  end $$;
`;

const numbers = /* sql */ `
  -- What was taken before: a count that begins again in a later year is a new run.
  with yearly as (
    select id, bank_account_id, state, sequence, imported_at,
           coalesce(substring(created_at from '^[0-9]{4}')::int, extract(year from imported_at)::int) as year
      from finance.statement where sequence is not null
  ), taken as (
    select *, lag(sequence) over w as before, lag(year) over w as year_before from yearly where state = 'IMPORTED'
    window w as (partition by bank_account_id order by imported_at, sequence)
  ), runs as (
    select *, max(case when before is null or (sequence <= before and year > year_before) then year end)
                over (partition by bank_account_id order by imported_at, sequence) as run
      from taken
  )
  update finance.statement s set number = s.sequence::text, ordinal = s.sequence,
         run = coalesce(
           (select r.run from runs r where r.id = s.id),
           (select case when y.sequence <= r.sequence and y.year > r.year then y.year else r.run end from runs r
             where r.bank_account_id = s.bank_account_id and r.imported_at <= s.imported_at
             order by r.imported_at desc, r.sequence desc limit 1),
           y.year)
    from yearly y where y.id = s.id;

  create trigger stands before update or delete on finance.statement for each row execute function finance.refuse_statement_change();
`;

const policies = /* sql */ `
  alter table finance.statement_file enable row level security;
  grant select on finance.statement_file to ovop_secretariat;
  create policy every_for_secretariat on finance.statement_file for select to ovop_secretariat using (true);
  grant select, insert on finance.statement_file to ovop_system;
  create policy every on finance.statement_file to ovop_system using (true) with check (true);
  grant update (set_aside_at, set_aside_by, set_aside_reason) on finance.statement to ovop_system;
`;
