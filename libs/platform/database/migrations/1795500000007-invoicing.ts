import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Issued documents: numbers without gaps, snapshots that nothing changes, and the files that were printed from them. */
export class Invoicing1795500000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const tables = /* sql */ `
  -- The last number of an issuer's series in a year of its programme's zone. Counted up in the transaction that uses the number.
  create table finance.document_series (
    issuer_id uuid not null references trade.organisation,
    type text not null check (type in ('PROFORMA', 'COMMERCIAL_INVOICE')),
    year integer not null check (year between 2000 and 2999),
    programme_id uuid not null references trade.programme,
    last integer not null check (last > 0),
    primary key (issuer_id, type, year)
  );

  create table finance.document (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    order_id uuid not null references trade.order,
    buyer_id uuid not null references trade.organisation,
    cooperative_id uuid not null references trade.organisation,
    type text not null check (type in ('PROFORMA', 'COMMERCIAL_INVOICE')),
    year integer not null,
    n integer not null check (n > 0),
    number text not null check (number = case type when 'PROFORMA' then 'PI' else 'CI' end || '-' || year || '-' || lpad(n::text, greatest(5, length(n::text)), '0')),
    issued_at timestamptz not null,
    -- All that is printed. Its hash is over the JSON with sorted keys.
    snapshot jsonb not null check (snapshot ->> 'number' = number and snapshot ->> 'type' = type),
    snapshot_sha256 bytea not null check (length(snapshot_sha256) = 32),
    template_version integer not null check (template_version > 0),
    unique (cooperative_id, type, year, n),
    unique (order_id, type)
  );
  create index document_of_buyer on finance.document (buyer_id, issued_at desc, id desc);
  create index document_of_cooperative on finance.document (cooperative_id, issued_at desc, id desc);

  create table finance.artifact (
    document_id uuid not null references finance.document,
    format text not null check (format in ('pdf')),
    locale text not null check (locale in ('en')),
    sha256 bytea not null check (length(sha256) = 32),
    bytes integer not null check (bytes > 0),
    rendered_at timestamptz not null,
    primary key (document_id, format, locale)
  );
`;

const guards = /* sql */ `
  -- A series only ever counts up by one, and a document only ever follows the one before it.
  create function finance.count_up() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.last <> 1 or tg_op = 'UPDATE' and to_jsonb(new) <> to_jsonb(old) || jsonb_build_object('last', old.last + 1) then
      raise exception 'the series % of % in % only counts up by one', new.type, new.issuer_id, new.year;
    end if;
    return new;
  end $$;
  create trigger counts_up before insert or update on finance.document_series for each row execute function finance.count_up();

  create function finance.follow_on() returns trigger language plpgsql as $$
  begin
    if new.n > 1 and not exists (
      select from finance.document d
       where d.cooperative_id = new.cooperative_id and d.type = new.type and d.year = new.year and d.n = new.n - 1) then
      raise exception 'document % has no earlier one before it', new.number;
    end if;
    return new;
  end $$;
  create trigger follows_on before insert on finance.document for each row execute function finance.follow_on();

  create trigger never_deleted before delete on finance.document_series for each row execute function platform.refuse_change();
  create trigger never_truncated before truncate on finance.document_series for each statement execute function platform.refuse_change();
  create trigger is_issued before update or delete on finance.document for each row execute function platform.refuse_change();
  create trigger never_truncated before truncate on finance.document for each statement execute function platform.refuse_change();
  create trigger is_printed before update or delete on finance.artifact for each row execute function platform.refuse_change();
  create trigger never_truncated before truncate on finance.artifact for each statement execute function platform.refuse_change();
`;

const policies = /* sql */ `
  alter table finance.document_series enable row level security;
  alter table finance.document enable row level security;
  alter table finance.artifact enable row level security;

  grant select, insert, update on finance.document_series to ovop_system;
  grant select, insert on finance.document, finance.artifact to ovop_system;
  grant select on finance.document, finance.artifact to ovop_buyer, ovop_cooperative, ovop_secretariat;

  create policy every on finance.document_series to ovop_system using (true) with check (true);
  create policy every on finance.document to ovop_system using (true) with check (true);
  create policy every on finance.artifact to ovop_system using (true) with check (true);
  create policy every_for_secretariat on finance.document for select to ovop_secretariat using (true);
  create policy every_for_secretariat on finance.artifact for select to ovop_secretariat using (true);
  create policy own_as_buyer on finance.document for select to ovop_buyer using (buyer_id = platform.organisation());
  create policy own_as_cooperative on finance.document for select to ovop_cooperative using (cooperative_id = platform.organisation());
  create policy of_visible_document on finance.artifact for select to ovop_buyer, ovop_cooperative
    using (exists (select from finance.document d where d.id = document_id));
`;
