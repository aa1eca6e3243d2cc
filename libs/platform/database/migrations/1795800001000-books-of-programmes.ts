import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Money has dimensions: an account of the ledger is (programme, book, class, party, currency), and an entry is of a day.
 * Every account and entry of before is there again, with its amount, its balance and its version; an account that
 * several programmes or bank accounts shared is one of each. A bank account is an account of the ledger.
 */
export class BooksOfProgrammes1795800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(books);
    await runner.query(bankAccounts);
    await runner.query(assigned);
    await runner.query(tables);
    await runner.query(converted);
    await runner.query(proved);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const books = /* sql */ `
  -- The books of a programme. The ledger knows it by its id and its zone alone: in that zone a day begins and ends.
  create table finance.books (
    programme_id uuid primary key,
    zone text not null
  );
  insert into finance.books select id, zone from trade.programme;
  create function finance.keep_books() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into finance.books (programme_id, zone) values (new.id, new.zone)
      on conflict (programme_id) do update set zone = excluded.zone;
    return null;
  end $$;
  create trigger keep_books after insert or update of zone on trade.programme for each row execute function finance.keep_books();
  revoke execute on function finance.keep_books from public;
`;

const bankAccounts = /* sql */ `
  alter table finance.bank_account
    add column book text not null default 'platform' check (book in ('platform', 'fund')),
    -- What it is taken for where a programme has several of a currency: the one that buyers are told, and the one that pays.
    add column default_for text[] not null default '{}' check (default_for <@ array['receipts', 'payouts']),
    -- What was there when it was opened, on which day; minor units.
    add column opening_minor bigint not null default 0,
    add column opened_on date,
    add column closed_on date;
  create unique index bank_account_for_receipts on finance.bank_account (programme_id, book, currency) where 'receipts' = any(default_for);
  create unique index bank_account_for_payouts on finance.bank_account (programme_id, book, currency) where 'payouts' = any(default_for);
  -- Until now the first by its number was taken.
  update finance.bank_account b set default_for = array['receipts', 'payouts']
   where b.id = (select f.id from finance.bank_account f
                  where f.programme_id = b.programme_id and f.currency = b.currency and f.owner is not null and f.bic is not null
                  order by f.number limit 1);

  -- Money at a bank in books that name no account for it: it has one from now on.
  insert into finance.bank_account (id, programme_id, number, bank, currency, book)
  select uuidv7(), p.id, 'LEDGER-' || upper(c.book) || '-' || a.currency, '-', a.currency, c.book
    from finance.account a
    join finance.chart c on c.class = a.class
    join (select id from trade.programme order by number_prefix, id limit 1) p on true
   where a.class in ('bank', 'fund:bank')
     and exists (select from finance.entry e where e.account = a.name)
     and not exists (select from finance.bank_account b where b.currency = a.currency and b.book = c.book);
`;

const assigned = /* sql */ `
  -- Whose each posting is: its line's account, its match's, its batch's or its order's programme; else the first.
  create temporary table said on commit drop as
    select 'statement' as source, l.fingerprint as reference, b.programme_id from finance.statement_line l join finance.bank_account b on b.id = l.bank_account_id
    union all
    select 'platform', m.id::text, b.programme_id from finance.match m join finance.statement_line l on l.id = m.line_id join finance.bank_account b on b.id = l.bank_account_id
    union all
    select 'platform', n.id::text, b.programme_id from finance.netting n join finance.statement_line l on l.id = n.line_id join finance.bank_account b on b.id = l.bank_account_id
    union all
    select 'platform', p.id::text, b.programme_id from finance.payout p join finance.payout_batch b on b.id = p.batch_id
    union all
    select 'platform', id::text, programme_id from finance.payout_batch
    union all
    select 'platform', id::text, programme_id from trade.order
    union all
    select 'stripe', m.target_id, b.programme_id from finance.match m join finance.statement_line l on l.id = m.line_id join finance.bank_account b on b.id = l.bank_account_id
     where m.target = 'stripe_payout' and m.undone_at is null;
  create temporary table programme_of on commit drop as
    select distinct on (t.id) t.id, coalesce(s.programme_id, o.programme_id, c.programme_id, (select id from trade.programme order by number_prefix, id limit 1)) as programme_id
      from finance.ledger_transaction t
      left join said s on s.source = t.source and s.reference = t.reference
      left join finance.entry e on e.transaction_id = t.id
      left join trade.order o on o.id = e.order_id
      left join trade.organisation c on c.id::text = substring(e.account from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}') and c.programme_id is not null
     order by t.id, s.programme_id, o.programme_id, c.programme_id;
  -- What is taken back is taken back where it was posted.
  update programme_of p set programme_id = r.programme_id
    from finance.ledger_transaction t join programme_of r on r.id = t.reverses
   where t.id = p.id and r.programme_id <> p.programme_id;

  -- Of which day each is, and who says so.
  create temporary table day_of on commit drop as
    select t.id,
           coalesce(l.booked_on, (s.created_at at time zone b.zone)::date, (t.recorded_at at time zone b.zone)::date) as day,
           case when l.booked_on is not null then 'statement' when s.created_at is not null then 'stripe' else 'recorded' end as day_source
      from finance.ledger_transaction t
      join programme_of p on p.id = t.id
      join finance.books b on b.programme_id = p.programme_id
      left join (select fingerprint, max(booked_on) as booked_on from finance.statement_line group by 1) l
        on t.source = 'statement' and l.fingerprint = t.reference
      left join (
        select kind, reference, min(created_at) as created_at
          from (select case type when 'payout.failed' then 'stripe_payout_failed' when 'payout.canceled' then 'stripe_payout_failed'
                                 when 'payout.created' then 'stripe_payout_created' else 'payment_succeeded' end as kind,
                       coalesce(subject, body #>> '{data,object,payment_intent}', object_id) as reference, created_at
                  from finance.stripe_event
                 where type in ('payment_intent.succeeded', 'charge.succeeded', 'payout.created', 'payout.failed', 'payout.canceled')
                 union all
                select 'fee_known', body #>> '{data,object,balance_transaction}', created_at from finance.stripe_event where type ^@ 'charge.') told
         where reference is not null
         group by 1, 2) s on t.source = 'stripe' and s.kind = t.kind and s.reference = t.reference;

  create temporary table moved on commit drop as
    select e.*, p.programme_id, d.day, a.class, c.book, a.currency,
           coalesce(
             substring(a.name from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid,
             case when a.class in ('bank', 'fund:bank') then coalesce(l.bank_account_id, (
               select b.id from finance.bank_account b
                where b.currency = a.currency and b.book = c.book
                order by b.programme_id = p.programme_id desc, b.default_for = '{}', b.number limit 1)) end) as party
      from finance.entry e
      join finance.ledger_transaction t on t.id = e.transaction_id
      join programme_of p on p.id = t.id
      join day_of d on d.id = t.id
      join finance.account a on a.name = e.account
      join finance.chart c on c.class = a.class
      left join (select fingerprint, (array_agg(bank_account_id order by id))[1] as bank_account_id from finance.statement_line group by 1) l
        on t.source = 'statement' and l.fingerprint = t.reference;
  create temporary table balances_before on commit drop as
    select a.class, a.currency, a.name, b.posted, b.version from finance.balance b join finance.account a on a.name = b.account;
  create temporary table opened_before on commit drop as select name, opened_at from finance.account;
`;

const tables = /* sql */ `
  drop table finance.entry, finance.balance, finance.account;

  alter table finance.chart drop constraint chart_class_per_party_key;
  -- What is at a bank is of a bank account. It is opened by hand (finance.bank_account); the others by their first posting.
  alter table finance.chart add column opens_itself boolean not null default true;
  update finance.chart set per_party = true, opens_itself = false where class in ('bank', 'fund:bank');
  insert into finance.chart (class, book, kind, per_party) values
    ('opening',      'platform', 'equity', false),
    ('fund:opening', 'fund',     'equity', false);
  alter table finance.chart add unique (class, book, per_party);

  -- Its key is its dimensions; the name is made of them, for people: held:<order>:usd, commission:khr.
  create table finance.account (
    id uuid primary key default uuidv7(),
    programme_id uuid not null references finance.books,
    book text not null,
    class text collate "C" not null,
    party uuid,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    per_party boolean not null generated always as (party is not null) stored,
    name text collate "C" not null generated always as (class || coalesce(':' || party::text, '') || ':' || lower(currency)) stored,
    opened_at timestamptz not null default platform.now(),
    foreign key (class, book, per_party) references finance.chart (class, book, per_party),
    constraint one_account unique nulls not distinct (programme_id, book, class, party, currency),
    unique (programme_id, name),
    unique (id, programme_id)
  );

  create table finance.balance (
    account_id uuid primary key,
    programme_id uuid not null,
    posted bigint not null default 0,
    version bigint not null default 0,
    floor_sign smallint not null,
    foreign key (account_id, programme_id) references finance.account (id, programme_id),
    constraint never_below_zero check (floor_sign * posted >= 0)
  );

  -- A posting is of one programme and of one day, and so is each of its entries. day_source says who says which day:
  -- the bank's booking date, Stripe's created, the person who posted it, or nobody: then it is the day of recording.
  alter table finance.ledger_transaction
    add column programme_id uuid references finance.books,
    add column day date,
    add column day_source text check (day_source in ('statement', 'stripe', 'named', 'recorded'));

  create table finance.entry (
    transaction_id uuid not null,
    position integer not null check (position > 0),
    account_id uuid not null,
    programme_id uuid not null,
    day date not null,
    order_id uuid,
    amount_minor bigint not null check (amount_minor <> 0),
    balance_after bigint not null,
    account_version bigint not null
  );
`;

const converted = /* sql */ `
  insert into finance.account (id, programme_id, book, class, party, currency)
    select id, programme_id, book, case book when 'fund' then 'fund:bank' else 'bank' end, id, currency from finance.bank_account;
  insert into finance.account (programme_id, book, class, party, currency, opened_at)
    select m.programme_id, m.book, m.class, m.party, m.currency, min(o.opened_at)
      from moved m join opened_before o on o.name = m.account
     where m.class not in ('bank', 'fund:bank')
     group by 1, 2, 3, 4, 5 order by 6;

  insert into finance.entry (transaction_id, position, account_id, programme_id, day, order_id, amount_minor, balance_after, account_version)
    select m.transaction_id, m.position, a.id, a.programme_id, m.day, m.order_id, m.amount_minor,
           sum(m.amount_minor) over w, row_number() over w
      from moved m
      join finance.account a
        on a.programme_id = m.programme_id and a.class = m.class and a.currency = m.currency and a.party is not distinct from m.party
    window w as (partition by a.id order by m.account_version)
     order by m.transaction_id, m.position;

  insert into finance.balance (account_id, programme_id, posted, version, floor_sign)
    select a.id, a.programme_id, coalesce(s.posted, 0), coalesce(s.version, 0), c.floor_sign
      from finance.account a
      join finance.chart c on c.class = a.class
      left join (select account_id, sum(amount_minor) as posted, count(*) as version from finance.entry group by 1) s on s.account_id = a.id;

  -- A replay is compared with what was posted, by the names that it has now.
  alter table finance.ledger_transaction disable trigger append_only;
  update finance.ledger_transaction t
     set programme_id = p.programme_id, day = d.day, day_source = d.day_source, payload_hash = h.hash
    from programme_of p, day_of d,
         (select x.id, sha256(convert_to(concat_ws(E'\\n', x.said, x.reverses), 'UTF8')) as hash
            from (select t.id, t.reverses,
                         string_agg(concat_ws('|', a.name, e.amount_minor, e.order_id), E'\\n' order by a.name, e.amount_minor, e.order_id) as said
                    from finance.ledger_transaction t
                    join finance.entry e on e.transaction_id = t.id
                    join finance.account a on a.id = e.account_id
                   group by t.id) x) h
   where p.id = t.id and d.id = t.id and h.id = t.id;
  alter table finance.ledger_transaction enable trigger append_only;

  set constraints all immediate;
  alter table finance.ledger_transaction
    alter column programme_id set not null, alter column day set not null, alter column day_source set not null,
    add unique (id, programme_id, day);
  alter table finance.entry
    add primary key (transaction_id, position),
    add unique (account_id, account_version),
    add foreign key (transaction_id, programme_id, day) references finance.ledger_transaction (id, programme_id, day),
    add foreign key (account_id, programme_id) references finance.account (id, programme_id);
  create index entry_of_order on finance.entry (order_id, account_id) where order_id is not null;
  -- A cut-off asks for what is of later days.
  create index entry_by_day on finance.entry (programme_id, day);

  -- A bank account is an account of the ledger: one id, one currency, one book, for good.
  alter table finance.bank_account add foreign key (id, programme_id) references finance.account (id, programme_id) deferrable initially deferred;
  alter table finance.bank_account drop constraint bank_account_number_key, add unique (programme_id, number);
`;

const proved = /* sql */ `
  do $$
  declare wrong text;
  begin
    select format('%s %s: %s entries of %s before, %s of %s now', class, currency, b.version, b.posted, n.version, n.posted) into wrong
      from (select class, currency, sum(posted) as posted, sum(version) as version from balances_before group by 1, 2) b
      full join (select a.class, a.currency, sum(n.posted) as posted, sum(n.version) as version
                   from finance.balance n join finance.account a on a.id = n.account_id group by 1, 2) n using (class, currency)
     where (coalesce(b.posted, 0), coalesce(b.version, 0)) is distinct from (coalesce(n.posted, 0), coalesce(n.version, 0)) limit 1;
    if found then
      raise exception 'the ledger would not be what it was: %', wrong;
    end if;
  end $$;
`;
