import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank accounts, their statements and lines, what each line was matched to, and opening money that is expected. */
export class Reconciliation1795500000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table finance.bank_account (
        id uuid primary key,
        programme_id uuid not null references trade.programme,
        number text not null unique,
        bank text not null,
        currency text not null check (currency ~ '^[A-Z]{3}$')
      );

      -- Money that the secretariat announced to pay in, by its own reference: client money must be covered before the first commission.
      create table finance.expected_capital (
        id uuid primary key,
        programme_id uuid not null references trade.programme,
        reference text not null unique,
        currency text not null,
        amount_minor bigint not null check (amount_minor > 0)
      );

      -- Statements as they came. A quarantined one has no lines and posts nothing; its reason says why.
      create table finance.statement (
        id uuid primary key,
        bank_account_id uuid not null references finance.bank_account,
        statement_id text not null,
        sequence integer,
        created_at text,
        opening_minor bigint,
        closing_minor bigint,
        state text not null check (state in ('IMPORTED', 'QUARANTINED')),
        reason text,
        facts jsonb not null default '{}',
        imported_at timestamptz not null,
        imported_by uuid
      );
      create index statement_newest on finance.statement (bank_account_id, imported_at desc);

      create table finance.statement_line (
        id uuid primary key,
        statement_id uuid not null references finance.statement,
        bank_account_id uuid not null references finance.bank_account,
        fingerprint text not null,
        position integer not null,
        currency text not null,
        amount_minor bigint not null check (amount_minor <> 0),
        booked_on date,
        end_to_end_id text,
        is_charge boolean not null,
        is_reversal boolean not null,
        counterparty text,
        remittance text not null,
        creditor_references text[] not null,
        unique (bank_account_id, fingerprint)
      );
      create trigger never_changed before update or delete on finance.statement_line for each row execute function platform.refuse_change();

      -- Why a line is what: rule, its version and score, who decided. Undone, never deleted.
      create table finance.match (
        id uuid primary key,
        line_id uuid not null references finance.statement_line,
        rule text not null,
        rule_version text not null,
        score numeric(4,3) not null,
        target text not null check (target in ('instalment', 'stripe_payout', 'capital', 'payout', 'payout_return', 'charge')),
        target_id text,
        decided_by uuid,
        decided_at timestamptz not null,
        undone_at timestamptz
      );
      create unique index match_once on finance.match (line_id) where undone_at is null;

      do $$
      declare name text;
      begin
        foreach name in array array['bank_account', 'expected_capital', 'statement', 'statement_line', 'match'] loop
          execute format('alter table finance.%I enable row level security', name);
          execute format('grant select on finance.%I to ovop_secretariat', name);
          execute format('create policy every_for_secretariat on finance.%I for select to ovop_secretariat using (true)', name);
          execute format('grant select, insert on finance.%I to ovop_system', name);
          execute format('create policy every on finance.%I to ovop_system using (true) with check (true)', name);
        end loop;
      end $$;
      grant update (undone_at) on finance.match to ovop_system;
      grant update on finance.bank_account to ovop_system; -- for its row lock: statements of one account are imported one after the other
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
