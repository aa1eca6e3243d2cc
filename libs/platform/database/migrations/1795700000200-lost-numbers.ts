import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * After a restore to an earlier moment a series of documents goes on behind the numbers that were given meanwhile: they
 * are on paper somewhere. Only the owner says which; what is lost stands here, and every other gap is still refused.
 */
export class LostNumbers1795700000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table finance.lost_numbers (
        issuer_id uuid not null references trade.organisation,
        type text not null check (type in ('PROFORMA', 'COMMERCIAL_INVOICE')),
        year integer not null,
        first integer not null check (first > 0),
        last integer not null check (last >= first),
        said_at timestamptz not null default platform.now(),
        primary key (issuer_id, type, year, first)
      );
      create trigger never_changed before update or delete on finance.lost_numbers for each row execute function platform.refuse_change();
      create trigger never_truncated before truncate on finance.lost_numbers for each statement execute function platform.refuse_change();
      alter table finance.lost_numbers enable row level security;
      grant select on finance.lost_numbers to ovop_system, ovop_secretariat;
      create policy every on finance.lost_numbers for select to ovop_system, ovop_secretariat using (true);

      -- An insert that meets a row goes on as an update, and is judged as such.
      create or replace function finance.count_up() returns trigger language plpgsql as $$
      declare before integer := case tg_op when 'INSERT' then 0 else old.last end;
      begin
        if tg_op = 'UPDATE' and to_jsonb(new) - 'last' <> to_jsonb(old) - 'last' or new.last <> before + 1 and not exists (
          select from finance.lost_numbers l
           where l.issuer_id = new.issuer_id and l.type = new.type and l.year = new.year and l.last = new.last and (tg_op = 'INSERT' or l.first = before + 1)) then
          raise exception 'the series % of % in % only counts up by one', new.type, new.issuer_id, new.year;
        end if;
        return new;
      end $$;

      create or replace function finance.follow_on() returns trigger language plpgsql as $$
      begin
        if new.n > 1 and not exists (
          select from finance.document d
           where d.cooperative_id = new.cooperative_id and d.type = new.type and d.year = new.year and d.n = new.n - 1)
        and not exists (
          select from finance.lost_numbers l
           where l.issuer_id = new.cooperative_id and l.type = new.type and l.year = new.year and l.last = new.n - 1) then
          raise exception 'document % has no earlier one before it', new.number;
        end if;
        return new;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
