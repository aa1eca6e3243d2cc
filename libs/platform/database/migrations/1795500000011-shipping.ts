import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that a cooperative brings for an order. Its buyer sees them once they are accepted. */
export class Shipping1795500000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(uploads);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const uploads = /* sql */ `
  create table trade.upload (
    id uuid primary key,
    order_id uuid not null references trade.order,
    buyer_id uuid not null,
    cooperative_id uuid not null,
    type text not null check (type in ('BILL_OF_LADING')),
    number text not null check (number ~ '^[A-Z0-9][A-Z0-9 ./-]{2,34}$'),
    sha256 bytea not null check (length(sha256) = 32),
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes > 0),
    state text not null check (state in ('SUBMITTED', 'ACCEPTED', 'REJECTED', 'REPLACED')),
    uploaded_by uuid not null references trade.person,
    uploaded_at timestamptz not null,
    decided_by uuid references trade.person,
    decided_at timestamptz,
    reason text,
    check ((state in ('ACCEPTED', 'REJECTED')) = (decided_by is not null and decided_at is not null)),
    check ((state = 'REJECTED') = (reason is not null))
  );
  create index upload_of_order on trade.upload (order_id, uploaded_at desc, id desc);
  create index upload_waiting on trade.upload (uploaded_at, id) where state = 'SUBMITTED';
  -- One waits at a time, and one is the right one.
  create unique index upload_waits_once on trade.upload (order_id, type) where state = 'SUBMITTED';
  create unique index upload_accepted_once on trade.upload (order_id, type) where state = 'ACCEPTED';

  -- What was brought stays as it is; a decision is added once.
  create function trade.keep_upload() returns trigger language plpgsql as $$
  begin
    if old.state <> 'SUBMITTED' or to_jsonb(new) - '{state,decided_by,decided_at,reason}'::text[] <> to_jsonb(old) - '{state,decided_by,decided_at,reason}'::text[] then
      raise exception 'the upload % is decided', old.id;
    end if;
    return new;
  end $$;
  create trigger is_kept before update on trade.upload for each row execute function trade.keep_upload();
  create trigger never_deleted before delete on trade.upload for each row execute function platform.refuse_change();

  alter table trade.upload enable row level security;
  grant select on trade.upload to ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  grant insert, update on trade.upload to ovop_system;
  create policy every on trade.upload to ovop_system using (true) with check (true);
  create policy every_for_secretariat on trade.upload for select to ovop_secretariat using (true);
  create policy own_as_cooperative on trade.upload for select to ovop_cooperative using (cooperative_id = platform.organisation());
  create policy accepted_as_buyer on trade.upload for select to ovop_buyer using (buyer_id = platform.organisation() and state = 'ACCEPTED');
`;
