import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger: double entry that the database itself keeps. Amounts are minor units, signed, + is a debit. Everything is
 * written through finance.post(); the triggers hold as well against the owner's plain SQL.
 */
export class Ledger1795500000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(chart);
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(posting);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const chart = /* sql */ `
  -- The chart of accounts: one row per class. floor_sign says on which side of zero a balance must stay: 1 a debit, -1 a credit, 0 either.
  create table finance.chart (
    class text collate "C" primary key,
    book text not null check (book in ('platform', 'fund')),
    kind text not null check (kind in ('asset', 'liability', 'income', 'expense', 'equity')),
    per_party boolean not null,
    floor_sign smallint not null default 0 check (floor_sign in (-1, 0, 1)),
    unique (class, per_party)
  );
  insert into finance.chart (class, book, kind, per_party, floor_sign) values
    ('bank',                   'platform', 'asset',     false,  0),
    ('psp:stripe',             'platform', 'asset',     false,  0),
    ('psp:stripe_in_transit',  'platform', 'asset',     false,  1),
    ('psp:disputed',           'platform', 'asset',     false,  0),
    ('receivable:coop',        'platform', 'asset',     true,   0),
    ('suspense:receipts',      'platform', 'liability', false,  0),
    ('suspense:payments',      'platform', 'asset',     false,  0),
    ('buyer_credit',           'platform', 'liability', true,  -1),
    ('held',                   'platform', 'liability', true,  -1),
    ('coop_payable',           'platform', 'liability', true,   0),
    ('coop_in_transit',        'platform', 'liability', true,  -1),
    ('refund_pending',         'platform', 'liability', true,  -1),
    ('due_to_fund',            'platform', 'liability', false,  0),
    ('commission',             'platform', 'income',    false,  0),
    ('fx_gain',                'platform', 'income',    false,  0),
    ('psp_fees',               'platform', 'expense',   false,  0),
    ('bank_charges',           'platform', 'expense',   false,  0),
    ('dispute_fees',           'platform', 'expense',   false,  0),
    ('dispute_losses',         'platform', 'expense',   false,  0),
    ('fx_loss',                'platform', 'expense',   false,  0),
    ('rounding',               'platform', 'expense',   false,  0),
    ('fx:clearing',            'platform', 'asset',     false,  0),
    ('capital',                'platform', 'equity',    false,  0),
    ('fund:bank',              'fund',     'asset',     false,  0),
    ('fund:advance',           'fund',     'asset',     true,   1),
    ('fund:due_from_platform', 'fund',     'asset',     false,  0),
    ('fund:equity',            'fund',     'equity',    false,  0),
    ('fund:writeoff',          'fund',     'expense',   false,  0);
`;

const tables = /* sql */ `
  -- A name is class[:party][:currency] and says everything: held:<order id> is in dollars, held:<order id>:khr in riels.
  -- Only bank and fx:clearing write the dollar out (bank:usd), so that no account has two names.
  create table finance.account (
    name text collate "C" primary key check (name ~ '^[a-z_]+(:[a-z_]+)*(:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?(:[a-z]{3})?$'),
    class text collate "C" not null generated always as (regexp_replace(name, '(:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?(:[a-z]{3})?$', '')) stored,
    per_party boolean not null generated always as (name ~ ':[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[a-z]{3})?$') stored,
    currency text not null generated always as (upper(coalesce(substring(name from ':([a-z]{3})$'), 'usd'))) stored,
    opened_at timestamptz not null default platform.now(),
    foreign key (class, per_party) references finance.chart (class, per_party),
    constraint one_name_per_account check ((name ~ ':usd$') = (currency = 'USD' and class in ('bank', 'fx:clearing')))
  );

  create table finance.balance (
    account text collate "C" primary key references finance.account,
    posted bigint not null default 0,
    version bigint not null default 0,
    floor_sign smallint not null,
    constraint never_below_zero check (floor_sign * posted >= 0)
  );

  -- One event of money and its cause: what happened (kind), who says so (source), under which reference.
  create table finance.ledger_transaction (
    id uuid primary key default uuidv7(),
    kind text not null check (kind ~ '^[a-z_]+$'),
    source text not null check (source ~ '^[a-z_]+$'),
    reference text not null check (length(reference) between 1 and 200),
    payload_hash bytea not null check (length(payload_hash) = 32),
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by xid8 not null,
    reverses uuid references finance.ledger_transaction,
    note text,
    constraint posted_once unique (kind, source, reference)
  );
  -- A statement line moves the bank account once, under whatever kind; a transaction is reversed once.
  create unique index one_booking_per_line on finance.ledger_transaction (reference) where source = 'statement';
  create unique index reversed_once on finance.ledger_transaction (reverses) where reverses is not null;

  create table finance.entry (
    transaction_id uuid not null references finance.ledger_transaction,
    position integer not null check (position > 0),
    account text collate "C" not null references finance.account,
    order_id uuid,
    amount_minor bigint not null check (amount_minor <> 0),
    balance_after bigint not null,
    account_version bigint not null,
    primary key (transaction_id, position),
    unique (account, account_version)
  );
  create index entry_of_order on finance.entry (order_id, account) where order_id is not null;
`;

const guards = /* sql */ `
  create function finance.open_balance() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into finance.balance (account, floor_sign) select new.name, c.floor_sign from finance.chart c where c.class = new.class;
    return null;
  end $$;
  create trigger open_balance after insert on finance.account for each row execute function finance.open_balance();

  create function finance.stamp_transaction() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    new.recorded_at := platform.now();
    new.recorded_by := pg_current_xact_id();
    return new;
  end $$;
  create trigger stamp before insert on finance.ledger_transaction for each row execute function finance.stamp_transaction();

  -- Every entry moves its account's balance and takes the next version of it; nothing else moves a balance.
  create function finance.book_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare balance finance.balance;
  begin
    if not exists (select from finance.ledger_transaction t where t.id = new.transaction_id and t.recorded_by = pg_current_xact_id()) then
      raise exception 'ledger transaction % is closed: entries are added only by the database transaction that opened it', new.transaction_id;
    end if;
    select * into balance from finance.balance b where b.account = new.account for update;
    if not found then
      raise exception 'there is no account %', new.account using errcode = 'foreign_key_violation';
    end if;
    if balance.floor_sign * (balance.posted + new.amount_minor) < 0 then
      raise exception '% may not go below zero', new.account using errcode = 'OV002',
        detail = jsonb_build_object('account', new.account, 'balance', balance.posted::text, 'amount', new.amount_minor::text)::text;
    end if;
    update finance.balance b set posted = b.posted + new.amount_minor, version = b.version + 1 where b.account = new.account
      returning b.posted, b.version into new.balance_after, new.account_version;
    return new;
  end $$;
  create trigger book before insert on finance.entry for each row execute function finance.book_entry();

  -- At the end of the database transaction: two entries at least, and the sum is zero in each book and currency. Checked for
  -- every entry too, because "set constraints immediate" can call the check before the last entry comes.
  create function finance.check_balanced() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    checked uuid;
    entries integer;
    off text;
  begin
    if tg_table_name = 'entry' then checked := new.transaction_id; else checked := new.id; end if;
    select coalesce(sum(part.entries), 0), string_agg(format('%s %s %s', part.book, part.currency, part.total), ', ') filter (where part.total <> 0)
      into entries, off
      from (select c.book, a.currency, count(*) as entries, sum(e.amount_minor) as total
              from finance.entry e join finance.account a on a.name = e.account join finance.chart c on c.class = a.class
             where e.transaction_id = checked group by c.book, a.currency) part;
    if entries < 2 then
      raise exception 'ledger transaction % has % entries: two at least', checked, entries using errcode = 'OV003';
    end if;
    if off is not null then
      raise exception 'ledger transaction % is out of balance: %', checked, off using errcode = 'OV003';
    end if;
    return null;
  end $$;
  create constraint trigger balanced after insert on finance.ledger_transaction deferrable initially deferred
    for each row execute function finance.check_balanced();
  create constraint trigger balanced after insert on finance.entry deferrable initially deferred
    for each row execute function finance.check_balanced();

  do $$
  declare name text;
  begin
    foreach name in array array['account', 'ledger_transaction', 'entry'] loop
      execute format('create trigger append_only before update or delete on finance.%I for each row execute function platform.refuse_change()', name);
    end loop;
    foreach name in array array['account', 'balance', 'ledger_transaction', 'entry', 'chart'] loop
      execute format('create trigger never_truncated before truncate on finance.%I for each statement execute function platform.refuse_change()', name);
    end loop;
  end $$;
  create trigger never_deleted before delete on finance.balance for each row execute function platform.refuse_change();
  create trigger moved_by_entries_only before insert or update on finance.balance
    for each row when (pg_trigger_depth() = 0) execute function platform.refuse_change();
`;

const posting = /* sql */ `
  -- What a posting says, without its order and its moment: a replay must say the same.
  create function finance.payload_hash(entries jsonb, reverses uuid) returns bytea language sql stable set search_path = pg_catalog, pg_temp
    return (select sha256(convert_to(concat_ws(E'\\n', string_agg(concat_ws('|', e.account, e.amount, e."order"), E'\\n' order by e.account, e.amount, e."order"), reverses), 'UTF8'))
              from jsonb_to_recordset(entries) as e(account text, amount bigint, "order" uuid));

  -- The only writer. entries: [{ account, amount (minor units, + debit), currency?, order? }]. The same kind, source and
  -- reference again is a no-op when it says the same (replayed), else OV001. By hand:
  --   select * from finance.post('by_hand', 'platform', 'why', '[{"account":"bank:usd","amount":500},{"account":"capital","amount":-500}]');
  create function finance.post(p_kind text, p_source text, p_reference text, p_entries jsonb, p_occurred_at timestamptz default null, p_reverses uuid default null, p_note text default null)
    returns table (id uuid, replayed boolean) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  #variable_conflict use_column
  declare
    v_hash bytea := finance.payload_hash(p_entries, p_reverses);
    v_id uuid;
    v_known bytea;
    v_wrong text;
  begin
    insert into finance.ledger_transaction as t (kind, source, reference, payload_hash, occurred_at, reverses, note)
      values (p_kind, p_source, p_reference, v_hash, coalesce(p_occurred_at, platform.now()), p_reverses, p_note)
      on conflict on constraint posted_once do nothing returning t.id into v_id;
    if v_id is null then
      select t.id, t.payload_hash into v_id, v_known from finance.ledger_transaction t where t.kind = p_kind and t.source = p_source and t.reference = p_reference;
      if v_known <> v_hash then
        raise exception '% % of % was posted before with other entries', p_kind, p_reference, p_source using errcode = 'OV001',
          detail = jsonb_build_object('kind', p_kind, 'source', p_source, 'reference', p_reference, 'transaction', v_id)::text;
      end if;
      return query select v_id, true;
      return;
    end if;

    insert into finance.account (name)
      select distinct e.account collate "C" from jsonb_to_recordset(p_entries) as e(account text)
       where not exists (select from finance.account a where a.name = e.account) order by 1
      on conflict do nothing;
    select e.account into v_wrong from jsonb_to_recordset(p_entries) as e(account text, currency text) join finance.account a on a.name = e.account where e.currency <> a.currency;
    if found then
      raise exception '% is not in the currency of this amount', v_wrong using errcode = 'OV003';
    end if;

    -- Always in the order of the names, so that two postings never wait for each other in a circle.
    perform from finance.balance b where b.account in (select e.account from jsonb_to_recordset(p_entries) as e(account text)) order by b.account for update;

    -- What raises a balance goes before what lowers it: only the end of a posting may be refused for its floor.
    insert into finance.entry (transaction_id, position, account, order_id, amount_minor)
      select v_id, e.position, e.account, e.order_id, e.amount
        from rows from (jsonb_to_recordset(p_entries) as (account text, amount bigint, "order" uuid)) with ordinality as e(account, amount, order_id, position)
        left join finance.balance b on b.account = e.account
       order by b.floor_sign * e.amount > 0 desc, e.position;
    return query select v_id, false;
  end $$;
`;

const policies = /* sql */ `
  -- Buyers and cooperatives have nothing to look for here; the platform writes through finance.post alone.
  grant select on finance.chart, finance.account, finance.balance, finance.ledger_transaction, finance.entry to ovop_secretariat, ovop_system;
  revoke execute on all functions in schema finance from public;
  grant execute on function finance.post to ovop_system;
  do $$
  declare name text;
  begin
    foreach name in array array['chart', 'account', 'balance', 'ledger_transaction', 'entry'] loop
      execute format('alter table finance.%I enable row level security', name);
      execute format('create policy every on finance.%I for select to ovop_secretariat, ovop_system using (true)', name);
    end loop;
  end $$;
`;
