import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an order's commercial invoice was issued stands with the order, whoever issues it: goods don't ship without it. */
export class InvoicedOrders1795600000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table trade.order add column invoiced_at timestamptz;
      create or replace function trade.keep_order() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - 'state' - 'moved_at' - 'invoiced_at' <> to_jsonb(old) - 'state' - 'moved_at' - 'invoiced_at' then
          raise exception 'the terms of order % are frozen', old.number;
        end if;
        return new;
      end $$;
      update trade.order o set invoiced_at = d.issued_at from finance.document d where d.order_id = o.id and d.type = 'COMMERCIAL_INVOICE';
      grant update (invoiced_at) on trade.order to ovop_system;

      create function finance.mark_invoiced() returns trigger language plpgsql as $$
      begin
        update trade.order set invoiced_at = new.issued_at where id = new.order_id;
        return null;
      end $$;
      create trigger mark_invoiced after insert on finance.document
        for each row when (new.type = 'COMMERCIAL_INVOICE') execute function finance.mark_invoiced();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
