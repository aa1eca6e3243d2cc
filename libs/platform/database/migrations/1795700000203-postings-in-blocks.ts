import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Many postings in one go. Each entry moved its balance's row by itself, and within one transaction every version of a row
 * is walked anew: twice as many lines of a statement took four times as long.
 */
export class PostingsInBlocks1795700000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guards);
    await runner.query(posting);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const guards = /* sql */ `
  -- Of a block (the setting names this transaction) the balances move once, when all its entries are there: see book_block.
  create or replace function finance.book_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare balance finance.balance;
  begin
    if not exists (select from finance.ledger_transaction t where t.id = new.transaction_id and t.recorded_by = pg_current_xact_id()) then
      raise exception 'ledger transaction % is closed: entries are added only by the database transaction that opened it', new.transaction_id;
    end if;
    if current_setting('finance.block', true) = pg_current_xact_id()::text then
      return new;
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

  -- What a block says of its balances and versions is believed of nobody: it is what book_entry would have written, or nothing is.
  create function finance.book_block() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare wrong record;
  begin
    if current_setting('finance.block', true) is distinct from pg_current_xact_id()::text then
      return null;
    end if;
    perform from finance.balance b where b.account in (select a.account from added a) order by b.account for update;
    select e.*, b.account is null as missing, b.floor_sign * e.balance_after < 0 as below into wrong
      from (select a.account, a.amount_minor, a.balance_after, a.account_version,
                   sum(a.amount_minor) over w as running, row_number() over w as n
              from added a window w as (partition by a.account order by a.account_version)) e
      left join finance.balance b on b.account = e.account
     where b.account is null or e.balance_after is distinct from b.posted + e.running or e.account_version is distinct from b.version + e.n
        or b.floor_sign * e.balance_after < 0
     order by e.account, e.account_version limit 1;
    if found and wrong.below then
      raise exception '% may not go below zero', wrong.account using errcode = 'OV002',
        detail = jsonb_build_object('account', wrong.account, 'balance', (wrong.balance_after - wrong.amount_minor)::text, 'amount', wrong.amount_minor::text)::text;
    elsif found then
      raise exception 'the entries of a block do not follow the balance of %', wrong.account using errcode = 'OV003';
    end if;
    update finance.balance b set posted = b.posted + s.moved, version = b.version + s.entries
      from (select a.account, sum(a.amount_minor) as moved, count(*) as entries from added a group by a.account) s where s.account = b.account;
    return null;
  end $$;
  create trigger book_block after insert on finance.entry referencing new table as added for each statement execute function finance.book_block();
  revoke execute on function finance.book_block from public;
`;

const posting = /* sql */ `
  -- As finance.post for each of them, in their order: [{ kind, source, reference, entries, occurred?, reverses?, note? }].
  create function finance.post_block(p_postings jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  #variable_conflict use_column
  declare v_wrong text;
  begin
    -- Something of it was posted before, or twice here: one after the other says whether it is the same.
    if exists (
      select from jsonb_to_recordset(p_postings) as r(kind text, source text, reference text)
       where exists (select from finance.ledger_transaction t where t.kind = r.kind and t.source = r.source and t.reference = r.reference))
    or exists (select from jsonb_to_recordset(p_postings) as r(kind text, source text, reference text) group by r.kind, r.source, r.reference having count(*) > 1) then
      perform p.id from rows from (jsonb_to_recordset(p_postings) as (kind text, source text, reference text, entries jsonb, occurred timestamptz, reverses uuid, note text)) with ordinality
                as r(kind, source, reference, entries, occurred, reverses, note, n),
              lateral finance.post(r.kind, r.source, r.reference, r.entries, r.occurred, r.reverses, r.note) p;
      return;
    end if;

    insert into finance.ledger_transaction (kind, source, reference, payload_hash, occurred_at, reverses, note)
      select r.kind, r.source, r.reference, finance.payload_hash(r.entries, r.reverses), coalesce(r.occurred, platform.now()), r.reverses, r.note
        from rows from (jsonb_to_recordset(p_postings) as (kind text, source text, reference text, entries jsonb, occurred timestamptz, reverses uuid, note text)) with ordinality
          as r(kind, source, reference, entries, occurred, reverses, note, n) order by r.n;

    insert into finance.account (name)
      select distinct e.account collate "C" from jsonb_to_recordset(p_postings) as r(entries jsonb), jsonb_to_recordset(r.entries) as e(account text)
       where not exists (select from finance.account a where a.name = e.account) order by 1
      on conflict do nothing;
    select e.account into v_wrong
      from jsonb_to_recordset(p_postings) as r(entries jsonb), jsonb_to_recordset(r.entries) as e(account text, currency text)
      join finance.account a on a.name = e.account where e.currency <> a.currency limit 1;
    if found then
      raise exception '% is not in the currency of this amount', v_wrong using errcode = 'OV003';
    end if;
    perform from finance.balance b
      where b.account in (select e.account from jsonb_to_recordset(p_postings) as r(entries jsonb), jsonb_to_recordset(r.entries) as e(account text)) order by b.account for update;

    perform set_config('finance.block', pg_current_xact_id()::text, true);
    insert into finance.entry (transaction_id, position, account, order_id, amount_minor, balance_after, account_version)
      select s.id, s.position, s.account, s.order_id, s.amount, s.posted + sum(s.amount) over w, s.version + row_number() over w
        from (
          select t.id, r.n, e.position, e.account, e.order_id, e.amount, b.posted, b.version, b.floor_sign * e.amount > 0 as raises
            from rows from (jsonb_to_recordset(p_postings) as (kind text, source text, reference text, entries jsonb)) with ordinality as r(kind, source, reference, entries, n)
            join finance.ledger_transaction t on t.kind = r.kind and t.source = r.source and t.reference = r.reference
            cross join lateral rows from (jsonb_to_recordset(r.entries) as (account text, amount bigint, "order" uuid)) with ordinality as e(account, amount, order_id, position)
            left join finance.balance b on b.account = e.account) s
      window w as (partition by s.account order by s.n, s.raises desc, s.position)
      order by s.n, s.raises desc, s.position;
    perform set_config('finance.block', '', true);

    -- Checked now: at the commit a large statement's would be too many for one wait.
    set constraints finance.balanced immediate;
    set constraints finance.balanced deferred;
  end $$;
  revoke execute on function finance.post_block from public;
  grant execute on function finance.post_block to ovop_system;
`;
