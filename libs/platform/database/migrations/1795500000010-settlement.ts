import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cooperatives are owed for released orders, where it is paid to, and the batches in which it leaves. */
export class Settlement1795500000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const BIC = `'^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'`;

const tables = /* sql */ `
  -- Whose account it is and at which bank: a payment file says both. Without them nothing is paid from it.
  alter table finance.bank_account add column owner text, add column bic text check (bic ~ ${BIC});

  -- Where a cooperative is paid. The name in the letters that banks take stands beside the Khmer one.
  create table finance.payout_account (
    cooperative_id uuid primary key references trade.organisation,
    name text not null check (name ~ '^[A-Za-z0-9/?:().,''+ -]{1,140}$'),
    name_km text,
    number text not null check (number ~ '^[0-9A-Za-z-]{5,34}$'),
    bic text not null check (bic ~ ${BIC}),
    changed_at timestamptz not null default platform.now()
  );
  -- Details that changed are young, whoever changed them and by whatever way.
  create function finance.stamp_payout_account() returns trigger language plpgsql as $$
  begin
    new.changed_at := case when (new.name, new.number, new.bic) is distinct from (old.name, old.number, old.bic) then platform.now() else old.changed_at end;
    return new;
  end $$;
  create trigger stamp before update on finance.payout_account for each row execute function finance.stamp_payout_account();

  create table finance.payout_batch (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    number text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    total_minor bigint not null check (total_minor > 0),
    state text not null check (state in ('DRAFT', 'APPROVED', 'FILED', 'SENT', 'SETTLED', 'REJECTED', 'CANCELLED')),
    -- Unique for ever: the bank refuses a second file under the same one.
    message_id text not null unique check (length(message_id) <= 35),
    drafted_by uuid not null references trade.person,
    drafted_at timestamptz not null,
    approved_by uuid references trade.person,
    approved_at timestamptz,
    bank_account_id uuid references finance.bank_account,
    file_sha256 bytea check (length(file_sha256) = 32),
    answered_at timestamptz,
    moved_at timestamptz not null,
    unique (programme_id, number),
    constraint four_eyes check (approved_by <> drafted_by),
    check ((state in ('DRAFT', 'CANCELLED')) = (approved_by is null)),
    check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (bank_account_id is null)),
    check (state in ('DRAFT', 'CANCELLED', 'APPROVED') or file_sha256 is not null)
  );
  create index payout_batch_newest on finance.payout_batch (drafted_at desc, id desc);

  -- One transfer to one cooperative. Where it goes is frozen when it is approved.
  create table finance.payout (
    id uuid primary key,
    batch_id uuid not null references finance.payout_batch,
    position integer not null check (position > 0),
    cooperative_id uuid not null references trade.organisation,
    currency text not null,
    amount_minor bigint not null check (amount_minor > 0),
    end_to_end_id text not null unique check (length(end_to_end_id) <= 35),
    state text not null check (state in ('DRAFT', 'IN_TRANSIT', 'SETTLED', 'REJECTED', 'RETURNED', 'CANCELLED')),
    beneficiary jsonb,
    bank_status text,
    reason text,
    settled_at timestamptz,
    moved_at timestamptz not null,
    unique (batch_id, position),
    unique (batch_id, cooperative_id),
    check (state in ('DRAFT', 'CANCELLED') or beneficiary is not null),
    check ((settled_at is not null) = (state in ('SETTLED', 'RETURNED')))
  );
  create index payout_expected on finance.payout (end_to_end_id) where state = 'IN_TRANSIT';
  create index payout_settled on finance.payout (settled_at) where settled_at is not null;

  -- What a cooperative is owed for one released order. Due while it is in no payout.
  create table finance.settlement (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    order_id uuid not null unique references trade.order,
    cooperative_id uuid not null references trade.organisation,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    gross_minor bigint not null check (gross_minor > 0),
    commission_minor bigint not null check (commission_minor >= 0),
    amount_minor bigint not null check (amount_minor > 0),
    state text not null check (state in ('DUE', 'BATCHED', 'PAID')),
    payout_id uuid references finance.payout,
    released_at timestamptz not null,
    moved_at timestamptz not null,
    check (gross_minor = commission_minor + amount_minor),
    check ((state = 'DUE') = (payout_id is null))
  );
  create index settlement_due on finance.settlement (programme_id, currency, id) where state = 'DUE';
  create index settlement_of_payout on finance.settlement (payout_id) where payout_id is not null;

  -- Which settlements a payout was made of; they stay known when it was cancelled, rejected or returned.
  create table finance.payout_line (
    payout_id uuid not null references finance.payout,
    settlement_id uuid not null references finance.settlement,
    order_id uuid not null references trade.order,
    cooperative_id uuid not null,
    amount_minor bigint not null check (amount_minor > 0),
    primary key (payout_id, settlement_id)
  );
  create trigger never_changed before update or delete on finance.payout_line for each row execute function platform.refuse_change();

  do $$
  declare name text;
  begin
    foreach name in array array['payout_batch', 'payout', 'settlement'] loop
      execute format('create trigger never_deleted before delete on finance.%I for each row execute function platform.refuse_change()', name);
    end loop;
  end $$;
`;

const policies = /* sql */ `
  do $$
  declare name text;
  begin
    foreach name in array array['payout_account', 'payout_batch', 'payout', 'payout_line', 'settlement'] loop
      execute format('alter table finance.%I enable row level security', name);
      execute format('grant select on finance.%I to ovop_secretariat, ovop_system', name);
      execute format('create policy every_for_secretariat on finance.%I for select to ovop_secretariat using (true)', name);
      execute format('create policy every on finance.%I to ovop_system using (true) with check (true)', name);
    end loop;
    -- Batches are the secretariat's own business; a cooperative sees what it is owed and paid.
    foreach name in array array['payout_account', 'payout', 'payout_line', 'settlement'] loop
      execute format('grant select on finance.%I to ovop_cooperative', name);
      execute format('create policy own_as_cooperative on finance.%I for select to ovop_cooperative using (cooperative_id = platform.organisation())', name);
    end loop;
  end $$;
  grant insert on finance.payout_batch, finance.payout, finance.payout_line, finance.settlement to ovop_system;
  grant update (state, approved_by, approved_at, bank_account_id, file_sha256, answered_at, moved_at) on finance.payout_batch to ovop_system;
  grant update (state, beneficiary, bank_status, reason, settled_at, moved_at) on finance.payout to ovop_system;
  grant update (state, payout_id, moved_at) on finance.settlement to ovop_system;
`;
