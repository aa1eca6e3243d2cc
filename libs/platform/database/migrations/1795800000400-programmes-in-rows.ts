import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A programme is a row of data: its words, calendar, currencies, terms, limits and the prefix of its numbers. What one
 * programme had as constants in code becomes the row of those that are there; every bound here is an outer limit, and a
 * programme's own choice lies inside.
 */
export class ProgrammesInRows1795800000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(currencies);
    await runner.query(calendar);
    await runner.query(numbers);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** With the values that hold today, and none for those that come: each programme says its own. */
const columns = /* sql */ `
  alter table trade.programme
    add column unit_word text not null default 'village' check (length(unit_word) between 1 and 60),
    add column unit_word_km text not null default 'ភូមិ' check (length(unit_word_km) between 1 and 60),
    -- ISO days, 1 is Monday; a week has business days.
    add column weekend integer[] not null default '{6,7}'
      check (weekend <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekend) <= 3),
    -- By preference; the first is the one to fall back to.
    add column languages text[] not null default '{en,km}'
      check (array_to_string(languages, ' ') ~ '^[a-z]{2,3}( [a-z]{2,3}){0,11}$'),
    -- Percent of an order's total.
    add column deposit_percent integer not null default 30,
    add column deposit_percent_least integer not null default 1 check (deposit_percent_least >= 1),
    add column deposit_percent_most integer not null default 100 check (deposit_percent_most <= 100),
    -- Days from the order to the day on which its deposit is due.
    add column deposit_days integer not null default 7 check (deposit_days between 1 and 90),
    -- How long terms hold when nothing is said, and at most.
    add column validity_days integer not null default 14 check (validity_days >= 1),
    add column validity_days_most integer not null default 60 check (validity_days_most <= 60),
    -- How far ahead goods may be wanted or ready.
    add column ready_days_most integer not null default 730 check (ready_days_most between 1 and 730),
    -- Bank details younger than this are not paid to.
    add column bank_details_hours integer not null default 72 check (bank_details_hours between 24 and 720),
    -- What a rule takes for a bank's charge: of what is open, and of the whole instalment; basis points.
    add column short_bp integer not null default 50 check (short_bp between 0 and 1000),
    add column whole_bp integer not null default 500 check (whole_bp between 0 and 2000),
    -- How far a receipt without a reference may be from the day on which it is due.
    add column due_days integer not null default 5 check (due_days between 0 and 31),
    -- For so long after an order was cancelled, or a payout was made, money may be said to be of it.
    add column credited_days integer not null default 90 check (credited_days between 1 and 366),
    add column payout_days integer not null default 90 check (payout_days between 1 and 366),
    add constraint code_is_short check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    add constraint zone_is_known check ((timestamptz 'epoch' at time zone zone) is not null),
    add constraint deposit_in_limits check (deposit_percent between deposit_percent_least and deposit_percent_most),
    add constraint validity_in_limits check (validity_days <= validity_days_most);
  alter table trade.programme
    alter column unit_word drop default, alter column unit_word_km drop default, alter column weekend drop default,
    alter column languages drop default, alter column deposit_percent drop default,
    alter column deposit_percent_least drop default, alter column deposit_percent_most drop default,
    alter column deposit_days drop default, alter column validity_days drop default,
    alter column validity_days_most drop default, alter column ready_days_most drop default,
    alter column bank_details_hours drop default, alter column short_bp drop default,
    alter column whole_bp drop default, alter column due_days drop default,
    alter column credited_days drop default, alter column payout_days drop default;
`;

const currencies = /* sql */ `
  -- The currencies that a programme sells in, in its order, and what may be decided about money of each, in minor
  -- units; 0: nothing is booked or decided without asking. The currency of its books is one of them.
  create table trade.programme_currency (
    programme_id uuid not null references trade.programme,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    position integer not null check (position > 0),
    -- A receipt may be short by the least, or by short_bp of what is open if that is more, but never by more than the most.
    short_least_minor bigint not null check (short_least_minor >= 0),
    short_most_minor bigint not null check (short_most_minor >= short_least_minor),
    -- A charge of the bank up to this is booked without asking.
    charge_minor bigint not null check (charge_minor >= 0),
    -- Above this two people decide.
    alone_minor bigint not null check (alone_minor >= 0),
    primary key (programme_id, currency),
    unique (programme_id, position)
  );
  alter table trade.programme_currency enable row level security;
  grant select on trade.programme_currency to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy every on trade.programme_currency for select to public using (true);

  insert into trade.programme_currency
  select p.id, c.currency, row_number() over (partition by p.id order by c.currency <> p.currency, c.currency),
         t.least, t.most, t.charge, t.alone
    from trade.programme p
    cross join lateral (
      select p.currency union select l.currency from trade.listing l where l.programme_id = p.id) c
    left join (values ('USD', 3000, 5000, 5000, 1000000)) as set(currency, least, most, charge, alone)
           on set.currency = c.currency
    cross join lateral (
      select coalesce(set.least, 0) as least, coalesce(set.most, 0) as most, coalesce(set.charge, 0) as charge,
             coalesce(set.alone, 0) as alone) t;

  alter table trade.programme
    add constraint books_in_a_currency foreign key (id, currency)
      references trade.programme_currency (programme_id, currency) deferrable initially deferred;
  alter table trade.listing
    add constraint sold_in_a_currency foreign key (programme_id, currency)
      references trade.programme_currency (programme_id, currency);
`;

const calendar = /* sql */ `
  -- Days on which the banks of a programme are closed, beside its weekend.
  create table trade.holiday (
    programme_id uuid not null references trade.programme,
    day date not null,
    name text not null check (length(name) between 1 and 100),
    name_km text not null check (length(name_km) between 1 and 100),
    primary key (programme_id, day)
  );
  alter table trade.holiday enable row level security;
  grant select on trade.holiday to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy every on trade.holiday for select to public using (true);
`;

const numbers = /* sql */ `
  -- TH-O-2026-00001: letters that no other programme has stand before its numbers and in its payment references, so
  -- that who trades with two of them never sees one number twice. The first programme has none: its numbers stay.
  alter table trade.programme
    add column number_prefix text check (number_prefix ~ '^([A-Z]{2,4})?$');
  update trade.programme p
     set number_prefix = case when n.nth = 1 then '' else p.country || chr((63 + n.nth)::int) end
    from (select id, row_number() over (order by exists (select from trade.order o where o.programme_id = g.id) desc, code) as nth
            from trade.programme g) n
   where n.id = p.id;
  alter table trade.programme
    alter column number_prefix set not null,
    add constraint programme_prefix_is_its_own unique (number_prefix);

  alter table trade.request drop constraint request_programme_id_number_key, add unique (number);
  alter table trade.quote drop constraint quote_programme_id_number_key, add unique (number);
  alter table trade.order drop constraint order_programme_id_number_key, add unique (number);
  alter table finance.payout_batch drop constraint payout_batch_programme_id_number_key, add unique (number);

  alter table finance.document
    drop constraint document_check,
    add constraint number_of_its_series check (
      number ~ ('^([A-Z]{2,4}-)?' || case type when 'PROFORMA' then 'PI' else 'CI' end || '-' || year || '-'
                || lpad(n::text, greatest(5, length(n::text)), '0') || '$'));

  -- The bank's lines that may be payouts of ours: the prefix stands before their number.
  drop index finance.statement_line_payout;
  create index statement_line_payout on finance.statement_line (lower(end_to_end_id))
   where amount_minor < 0 and end_to_end_id ~* '^([A-Z]{2,4}-)?PB-';

  -- Numbers that were given carry it, and so does the key of a programme in the environment.
  create function trade.keep_programme_names() returns trigger language plpgsql as $$
  begin
    raise exception 'the code and the number prefix of programme % stay', old.code using errcode = 'check_violation';
  end $$;
  create trigger names_stay before update of code, number_prefix on trade.programme
    for each row when (old.code <> new.code or old.number_prefix <> new.number_prefix)
    execute function trade.keep_programme_names();
`;
