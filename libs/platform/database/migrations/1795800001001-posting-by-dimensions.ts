import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps the ledger of programmes whole, and its only writers: as before, by dimensions instead of names. */
export class PostingByDimensions1795800001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guards);
    await runner.query(blocks);
    await runner.query(posting);
    await runner.query(postingBlock);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const guards = /* sql */ `
  create or replace function finance.open_balance() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into finance.balance (account_id, programme_id, floor_sign)
      select new.id, new.programme_id, c.floor_sign from finance.chart c where c.class = new.class;
    return null;
  end $$;
  create trigger open_balance after insert on finance.account for each row execute function finance.open_balance();

  -- A bank account is an account of the ledger from its first moment on.
  create function finance.open_bank_account() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into finance.account (id, programme_id, book, class, party, currency)
      values (new.id, new.programme_id, new.book, case new.book when 'fund' then 'fund:bank' else 'bank' end, new.id, new.currency);
    return null;
  end $$;
  create trigger open_in_ledger after insert on finance.bank_account for each row execute function finance.open_bank_account();
  create trigger one_for_good before update on finance.bank_account for each row
    when ((old.id, old.programme_id, old.book, old.currency, old.opening_minor) is distinct from (new.id, new.programme_id, new.book, new.currency, new.opening_minor))
    execute function platform.refuse_change();
  create trigger never_deleted before delete on finance.bank_account for each row execute function platform.refuse_change();

  create or replace function finance.stamp_transaction() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    new.recorded_at := platform.now();
    new.recorded_by := pg_current_xact_id();
    if new.day is null then
      new.day := (new.recorded_at at time zone (select b.zone from finance.books b where b.programme_id = new.programme_id))::date;
      new.day_source := 'recorded';
    end if;
    return new;
  end $$;

  -- Every entry moves its account's balance and takes the next version of it; nothing else moves a balance. It is of its
  -- posting's programme and day. Of a block (the setting names this transaction) the balances move once: see book_block.
  create or replace function finance.book_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare balance finance.balance;
  begin
    select t.programme_id, t.day into new.programme_id, new.day from finance.ledger_transaction t
     where t.id = new.transaction_id and t.recorded_by = pg_current_xact_id();
    if not found then
      raise exception 'ledger transaction % is closed: entries are added only by the database transaction that opened it', new.transaction_id;
    end if;
    if current_setting('finance.block', true) = pg_current_xact_id()::text then
      return new;
    end if;
    select * into balance from finance.balance b where b.account_id = new.account_id for update;
    if not found then
      raise exception 'there is no account %', new.account_id using errcode = 'foreign_key_violation';
    end if;
    if balance.floor_sign * (balance.posted + new.amount_minor) < 0 then
      perform finance.refuse_below_zero(new.account_id, balance.posted, new.amount_minor);
    end if;
    update finance.balance b set posted = b.posted + new.amount_minor, version = b.version + 1 where b.account_id = new.account_id
      returning b.posted, b.version into new.balance_after, new.account_version;
    return new;
  end $$;
  create trigger book before insert on finance.entry for each row execute function finance.book_entry();

  create function finance.refuse_below_zero(account_id uuid, balance bigint, amount bigint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare named text := (select a.name from finance.account a where a.id = account_id);
  begin
    raise exception '% may not go below zero', named using errcode = 'OV002',
      detail = jsonb_build_object('account', named, 'balance', balance::text, 'amount', amount::text)::text;
  end $$;

  create or replace function finance.check_balanced() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    checked uuid := case tg_table_name when 'entry' then (to_jsonb(new)->>'transaction_id')::uuid else (to_jsonb(new)->>'id')::uuid end;
    entries bigint;
    off text;
  begin
    select coalesce(sum(n), 0), string_agg(book || ' ' || currency || ' ' || total, ', ') filter (where total <> 0) into entries, off
      from (select a.book, a.currency, sum(e.amount_minor) as total, count(*) as n
              from finance.entry e join finance.account a on a.id = e.account_id
             where e.transaction_id = checked group by a.book, a.currency) part;
    if entries < 2 then
      raise exception 'ledger transaction % has % entries: two at least', checked, entries using errcode = 'OV003';
    end if;
    if off is not null then
      raise exception 'ledger transaction % is out of balance: %', checked, off using errcode = 'OV003';
    end if;
    return null;
  end $$;
  create constraint trigger balanced after insert on finance.entry deferrable initially deferred
    for each row execute function finance.check_balanced();

  do $$
  declare name text;
  begin
    foreach name in array array['account', 'entry'] loop
      execute format('create trigger append_only before update or delete on finance.%I for each row execute function platform.refuse_change()', name);
    end loop;
    foreach name in array array['account', 'balance', 'entry', 'books'] loop
      execute format('create trigger never_truncated before truncate on finance.%I for each statement execute function platform.refuse_change()', name);
    end loop;
  end $$;
  create trigger never_deleted before delete on finance.balance for each row execute function platform.refuse_change();
  create trigger moved_by_entries_only before insert or update on finance.balance
    for each row when (pg_trigger_depth() = 0) execute function platform.refuse_change();
`;

const blocks = /* sql */ `
  -- What a block says of its balances and versions is believed of nobody: it is what book_entry would have written, or nothing is.
  create or replace function finance.book_block() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare wrong record;
  begin
    if current_setting('finance.block', true) is distinct from pg_current_xact_id()::text then
      return null;
    end if;
    perform from finance.balance b where b.account_id in (select a.account_id from added a) order by b.account_id for update;
    select e.*, b.account_id is null as missing, b.floor_sign * e.balance_after < 0 as below into wrong
      from (select a.account_id, a.amount_minor, a.balance_after, a.account_version,
                   sum(a.amount_minor) over w as running, row_number() over w as n
              from added a window w as (partition by a.account_id order by a.account_version)) e
      left join finance.balance b on b.account_id = e.account_id
     where b.account_id is null or e.balance_after is distinct from b.posted + e.running or e.account_version is distinct from b.version + e.n
        or b.floor_sign * e.balance_after < 0
     order by e.account_id, e.account_version limit 1;
    if found and wrong.below then
      perform finance.refuse_below_zero(wrong.account_id, wrong.balance_after - wrong.amount_minor, wrong.amount_minor);
    elsif found then
      raise exception 'the entries of a block do not follow the balance of %', wrong.account_id using errcode = 'OV003';
    end if;
    update finance.balance b set posted = b.posted + s.moved, version = b.version + s.entries
      from (select a.account_id, sum(a.amount_minor) as moved, count(*) as entries from added a group by a.account_id) s
     where s.account_id = b.account_id;
    return null;
  end $$;
  create trigger book_block after insert on finance.entry referencing new table as added for each statement execute function finance.book_block();
`;

const posting = /* sql */ `
  drop function finance.post, finance.post_block, finance.payload_hash;

  -- What the entries of postings are: [{ class, party?, currency, amount (minor units, + debit), order? }], in their order.
  create function finance.entries_in(entries jsonb)
    returns table (place bigint, name text, class text, party uuid, currency text, amount bigint, order_id uuid) language sql stable
    begin atomic
      select e.place, concat_ws(':', e.class, e.party, lower(e.currency)), e.class, e.party, e.currency, e.amount, e.order_id
        from rows from (jsonb_to_recordset(entries) as (class text, party uuid, currency text, amount bigint, "order" uuid)) with ordinality
          as e(class, party, currency, amount, order_id, place);
    end;

  -- What a posting says, without its order and its moment: a replay must say the same.
  create function finance.payload_hash(entries jsonb, reverses uuid) returns bytea language sql stable set search_path = pg_catalog, pg_temp
    return (select sha256(convert_to(concat_ws(E'\\n', string_agg(concat_ws('|', e.name, e.amount, e.order_id), E'\\n' order by e.name collate "C", e.amount, e.order_id), reverses), 'UTF8'))
              from finance.entries_in(entries) e);

  -- Opens the accounts that these entries name for the first time. A bank account is opened by hand, and first.
  create function finance.open_accounts(p_programme uuid, p_entries jsonb) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare v_wrong text;
  begin
    select e.name into v_wrong
      from finance.entries_in(p_entries) e left join finance.chart c on c.class = e.class
     where not exists (select from finance.account a where a.programme_id = p_programme and a.name = e.name)
       and (c.class is null or not c.opens_itself or c.per_party <> (e.party is not null)) limit 1;
    if found then
      raise exception 'there is no account %', v_wrong using errcode = 'foreign_key_violation';
    end if;
    insert into finance.account (programme_id, book, class, party, currency)
      select distinct p_programme, c.book, e.class, e.party, e.currency
        from finance.entries_in(p_entries) e join finance.chart c on c.class = e.class
       where not exists (select from finance.account a where a.programme_id = p_programme and a.name = e.name)
       order by e.class, e.party, e.currency
      on conflict do nothing;
  end $$;

  -- The day of a posting, and who says it: whoever names one, else Stripe's moment in the programme's zone; else null.
  create function finance.day_of(p_programme uuid, p_source text, p_occurred_at timestamptz, p_day date) returns date language sql stable
    return coalesce(p_day, case when p_source = 'stripe' then (p_occurred_at at time zone (select b.zone from finance.books b where b.programme_id = p_programme))::date end);
  create function finance.day_source_of(p_source text, p_occurred_at timestamptz, p_day date) returns text language sql immutable
    return case when p_day is not null then case p_source when 'statement' then 'statement' else 'named' end
                when p_source = 'stripe' and p_occurred_at is not null then 'stripe' end;

  -- Who works for one programme doesn't post in another's books.
  create function finance.refuse_foreign_books(p_programme uuid) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
  begin
    if platform.programme() <> p_programme then
      raise exception 'these are the books of another programme' using errcode = 'insufficient_privilege';
    end if;
  end $$;

  -- The only writer. The same kind, source and reference again is a no-op when it says the same (replayed), else OV001.
  -- By hand:
  --   select * from finance.post('<programme>', 'by_hand', 'platform', 'why',
  --     '[{"class":"rounding","currency":"USD","amount":5},{"class":"capital","currency":"USD","amount":-5}]');
  create function finance.post(p_programme uuid, p_kind text, p_source text, p_reference text, p_entries jsonb,
                               p_occurred_at timestamptz default null, p_day date default null, p_reverses uuid default null, p_note text default null)
    returns table (id uuid, replayed boolean) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  #variable_conflict use_column
  declare
    v_hash bytea := finance.payload_hash(p_entries, p_reverses);
    v_id uuid;
    v_known bytea;
  begin
    perform finance.refuse_foreign_books(p_programme);
    insert into finance.ledger_transaction as t (programme_id, kind, source, reference, payload_hash, occurred_at, day, day_source, reverses, note)
      values (p_programme, p_kind, p_source, p_reference, v_hash, coalesce(p_occurred_at, platform.now()),
              finance.day_of(p_programme, p_source, p_occurred_at, p_day), finance.day_source_of(p_source, p_occurred_at, p_day), p_reverses, p_note)
      on conflict on constraint posted_once do nothing returning t.id into v_id;
    if v_id is null then
      select t.id, case when t.programme_id = p_programme then t.payload_hash end into v_id, v_known
        from finance.ledger_transaction t where t.kind = p_kind and t.source = p_source and t.reference = p_reference;
      if v_known is distinct from v_hash then
        raise exception '% % of % was posted before with other entries', p_kind, p_reference, p_source using errcode = 'OV001',
          detail = jsonb_build_object('kind', p_kind, 'source', p_source, 'reference', p_reference, 'transaction', v_id)::text;
      end if;
      return query select v_id, true;
      return;
    end if;

    perform finance.open_accounts(p_programme, p_entries);
    -- Always in the order of the ids, so that two postings never wait for each other in a circle.
    perform from finance.balance b
      where b.account_id in (select a.id from finance.entries_in(p_entries) e join finance.account a on a.programme_id = p_programme and a.name = e.name)
      order by b.account_id for update;

    -- What raises a balance goes before what lowers it: only the end of a posting may be refused for its floor.
    insert into finance.entry (transaction_id, position, account_id, order_id, amount_minor)
      select v_id, e.place, a.id, e.order_id, e.amount
        from finance.entries_in(p_entries) e
        join finance.account a on a.programme_id = p_programme and a.name = e.name
        join finance.balance b on b.account_id = a.id
       order by b.floor_sign * e.amount > 0 desc, e.place;
    return query select v_id, false;
  end $$;
`;

const postingBlock = /* sql */ `
  -- As finance.post for each of them, in their order: [{ kind, source, reference, entries, occurred?, day?, reverses?, note? }].
  create function finance.post_block(p_programme uuid, p_postings jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  #variable_conflict use_column
  declare v_entries jsonb;
  begin
    perform finance.refuse_foreign_books(p_programme);
    -- Something of it was posted before, or twice here: one after the other says whether it is the same.
    if exists (
      select from jsonb_to_recordset(p_postings) as r(kind text, source text, reference text)
       where exists (select from finance.ledger_transaction t where t.kind = r.kind and t.source = r.source and t.reference = r.reference))
    or exists (select from jsonb_to_recordset(p_postings) as r(kind text, source text, reference text) group by r.kind, r.source, r.reference having count(*) > 1) then
      perform p.id from rows from (jsonb_to_recordset(p_postings) as (kind text, source text, reference text, entries jsonb, occurred timestamptz, day date, reverses uuid, note text)) with ordinality
                as r(kind, source, reference, entries, occurred, day, reverses, note, n),
              lateral finance.post(p_programme, r.kind, r.source, r.reference, r.entries, r.occurred, r.day, r.reverses, r.note) p;
      return;
    end if;

    insert into finance.ledger_transaction (programme_id, kind, source, reference, payload_hash, occurred_at, day, day_source, reverses, note)
      select p_programme, r.kind, r.source, r.reference, finance.payload_hash(r.entries, r.reverses), coalesce(r.occurred, platform.now()),
             finance.day_of(p_programme, r.source, r.occurred, r.day), finance.day_source_of(r.source, r.occurred, r.day), r.reverses, r.note
        from rows from (jsonb_to_recordset(p_postings) as (kind text, source text, reference text, entries jsonb, occurred timestamptz, day date, reverses uuid, note text)) with ordinality
          as r(kind, source, reference, entries, occurred, day, reverses, note, n) order by r.n;

    select jsonb_agg(e) into v_entries from jsonb_to_recordset(p_postings) as r(entries jsonb), jsonb_array_elements(r.entries) e;
    perform finance.open_accounts(p_programme, v_entries);
    perform from finance.balance b
      where b.account_id in (select a.id from finance.entries_in(v_entries) e join finance.account a on a.programme_id = p_programme and a.name = e.name)
      order by b.account_id for update;

    perform set_config('finance.block', pg_current_xact_id()::text, true);
    insert into finance.entry (transaction_id, position, account_id, order_id, amount_minor, balance_after, account_version)
      select s.id, s.position, s.account_id, s.order_id, s.amount, s.posted + sum(s.amount) over w, s.version + row_number() over w
        from (
          select t.id, r.n, e.place as position, b.account_id, e.order_id, e.amount, b.posted, b.version, b.floor_sign * e.amount > 0 as raises
            from rows from (jsonb_to_recordset(p_postings) as (kind text, source text, reference text, entries jsonb)) with ordinality as r(kind, source, reference, entries, n)
            join finance.ledger_transaction t on t.kind = r.kind and t.source = r.source and t.reference = r.reference
            cross join lateral finance.entries_in(r.entries) e
            join finance.account a on a.programme_id = p_programme and a.name = e.name
            join finance.balance b on b.account_id = a.id) s
      window w as (partition by s.account_id order by s.n, s.raises desc, s.position)
      order by s.n, s.raises desc, s.position;
    perform set_config('finance.block', '', true);

    -- Checked now: at the commit a large statement's would be too many for one wait.
    set constraints finance.balanced immediate;
    set constraints finance.balanced deferred;
  end $$;
`;

const policies = /* sql */ `
  -- Buyers and cooperatives have nothing to look for here; the platform writes through finance.post alone.
  grant select on finance.books, finance.account, finance.balance, finance.entry to ovop_secretariat, ovop_system;
  do $$
  declare
    name text;
    called regprocedure;
  begin
    for called in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'finance' loop
      execute format('revoke execute on function %s from public', called);
    end loop;
    foreach name in array array['books', 'account', 'balance', 'entry'] loop
      execute format('alter table finance.%I enable row level security', name);
      execute format('create policy every on finance.%I for select to ovop_secretariat, ovop_system using (true)', name);
    end loop;
    foreach name in array array['books', 'account', 'balance', 'entry', 'ledger_transaction', 'bank_account'] loop
      execute format('create policy of_programme on finance.%I as restrictive to ovop_secretariat, ovop_cooperative using (programme_id = (select platform.programme()))', name);
      execute format('create policy of_programme_at_work on finance.%I as restrictive to ovop_system_of_programme using (programme_id = (select platform.programme()))', name);
    end loop;
  end $$;
  grant execute on function finance.post, finance.post_block to ovop_system;
  drop function finance.posted_elsewhere;
`;
