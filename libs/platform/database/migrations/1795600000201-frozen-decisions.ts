import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided about money stands: the platform's own role can not change it behind the rules' back either. */
export class FrozenDecisions1795600000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(matches);
    await runner.query(postings);
    await runner.query(batches);
    await runner.query(payouts);
    await runner.query(others);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const matches = /* sql */ `
  create function finance.refuse_match_change() returns trigger language plpgsql as $$
  declare undo constant text[] := '{undone_at,undone_by,undo_reason}';
  begin
    if old.undone_at is not null or num_nulls(new.undone_at, new.undone_by, new.undo_reason) > 0 or to_jsonb(old) - undo <> to_jsonb(new) - undo then
      raise exception 'match % stands: it is undone once, by somebody and with a reason, and nothing else of it changes', old.id;
    end if;
    return new;
  end $$;
  create trigger stands before update on finance.match for each row execute function finance.refuse_match_change();
  create trigger never_deleted before delete on finance.match for each row execute function platform.refuse_change();
  create trigger never_truncated before truncate on finance.match for each statement execute function platform.refuse_change();

  -- Who proposed what stands; a proposal is settled once, and somebody looks after a parked line until they end it once.
  create function finance.refuse_waiting_change() returns trigger language plpgsql as $$
  declare ending constant text[] := '{settled_by,settled_at,ended_by,ended_at}';
  begin
    if to_jsonb(old) - ending <> to_jsonb(new) - ending or coalesce(to_jsonb(old) ->> 'settled_at', to_jsonb(old) ->> 'ended_at') is not null then
      raise exception 'row % of %.% stands: it ends once, and nothing else of it changes', old.id, tg_table_schema, tg_table_name;
    end if;
    return new;
  end $$;
  create trigger stands before update on finance.proposed_match for each row execute function finance.refuse_waiting_change();
  create trigger stands before update on finance.parked_line for each row execute function finance.refuse_waiting_change();
`;

const postings = /* sql */ `
  -- A match and its posting are one database transaction, and so are its undoing and the entries the other way round.
  create function finance.check_match_posted() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    line text := (select l.fingerprint from finance.statement_line l where l.id = new.line_id);
    posted boolean;
  begin
    select exists (
      select from finance.ledger_transaction t
       where ((t.source = 'platform' and t.reference = new.id::text) or (t.source = 'statement' and t.reference = line and t.kind not in ('statement_credit', 'statement_debit')))
         and case tg_op when 'INSERT' then t.recorded_by = pg_current_xact_id()
             else exists (select from finance.ledger_transaction r where r.reverses = t.id and r.recorded_by = pg_current_xact_id()) end)
      into posted;
    if not posted then
      raise exception 'match % of a line is % without its entries in the ledger', new.id, case tg_op when 'INSERT' then 'made' else 'undone' end using errcode = 'OV003';
    end if;
    return null;
  end $$;
  revoke execute on function finance.check_match_posted from public;
  create constraint trigger posted after insert on finance.match deferrable initially deferred
    for each row execute function finance.check_match_posted();
  create constraint trigger posted_back after update of undone_at on finance.match deferrable initially deferred
    for each row execute function finance.check_match_posted();
`;

const batches = /* sql */ `
  -- The steps of the state machine (settlement/batches/batch.states.ts); a test compares the two.
  create function finance.refuse_batch_change() returns trigger language plpgsql as $$
  declare
    step constant text := old.state || '>' || new.state;
    steps constant text[] := '{DRAFT>APPROVED,DRAFT>CANCELLED,APPROVED>FILED,FILED>SENT,FILED>SETTLED,FILED>REJECTED,SENT>SETTLED,SENT>REJECTED}';
    free text[] := '{state,moved_at}';
  begin
    if step = 'DRAFT>APPROVED' then free := free || '{approved_by,approved_at,bank_account_id}'; end if;
    if step = 'APPROVED>FILED' then free := free || '{file_sha256}'; end if;
    if old.answered_at is null then free := free || '{answered_at}'; end if;
    if (old.state <> new.state and step <> all (steps)) or to_jsonb(old) - free <> to_jsonb(new) - free then
      raise exception 'batch % stands: % may not change it so', old.number, step;
    end if;
    return new;
  end $$;
  create trigger stands before update on finance.payout_batch for each row execute function finance.refuse_batch_change();

  create function finance.refuse_ready_batch() returns trigger language plpgsql as $$
  begin
    if new.state <> 'DRAFT' then
      raise exception 'batch % begins as a draft', new.number;
    end if;
    return new;
  end $$;
  create trigger begins before insert on finance.payout_batch for each row execute function finance.refuse_ready_batch();
`;

const payouts = /* sql */ `
  -- It leaves with its batch, to where the cooperative's bank details say at that moment; that never changes afterwards.
  create function finance.refuse_payout_change() returns trigger language plpgsql as $$
  declare
    step constant text := old.state || '>' || new.state;
    steps constant text[] := '{DRAFT>IN_TRANSIT,DRAFT>CANCELLED,IN_TRANSIT>SETTLED,IN_TRANSIT>REJECTED,SETTLED>RETURNED}';
    free text[] := '{state,bank_status,reason,moved_at}';
  begin
    if step = 'DRAFT>IN_TRANSIT' then free := free || '{beneficiary}'; end if;
    if step = 'IN_TRANSIT>SETTLED' then free := free || '{settled_at}'; end if;
    if (old.state <> new.state and step <> all (steps)) or to_jsonb(old) - free <> to_jsonb(new) - free then
      raise exception 'payout % stands: % may not change it so', old.end_to_end_id, step;
    end if;
    if step = 'DRAFT>IN_TRANSIT' and not exists (
      select from finance.payout_batch b, finance.payout_account a
       where b.id = new.batch_id and b.state = 'APPROVED' and a.cooperative_id = new.cooperative_id
         and new.beneficiary @> jsonb_build_object('name', a.name, 'account', a.number, 'bic', a.bic)) then
      raise exception 'payout % leaves with an approved batch, to the bank details of its cooperative', new.end_to_end_id;
    end if;
    return new;
  end $$;
  create trigger stands before update on finance.payout for each row execute function finance.refuse_payout_change();

  -- What a batch pays was there when it was approved.
  create function finance.refuse_late_payout() returns trigger language plpgsql as $$
  begin
    if new.state <> 'DRAFT' or new.beneficiary is not null or not exists (select from finance.payout_batch b where b.id = new.batch_id and b.state = 'DRAFT') then
      raise exception 'payout % does not begin as a draft of a draft', new.end_to_end_id;
    end if;
    return new;
  end $$;
  create trigger begins before insert on finance.payout for each row execute function finance.refuse_late_payout();

  create function finance.refuse_late_payout_line() returns trigger language plpgsql as $$
  begin
    if not exists (select from finance.payout p where p.id = new.payout_id and p.state = 'DRAFT') then
      raise exception 'payout % is no draft any more', new.payout_id;
    end if;
    return new;
  end $$;
  create trigger begins before insert on finance.payout_line for each row execute function finance.refuse_late_payout_line();
`;

const others = /* sql */ `
  create function finance.refuse_settlement_change() returns trigger language plpgsql as $$
  declare free constant text[] := '{state,payout_id,moved_at}';
  begin
    if to_jsonb(old) - free <> to_jsonb(new) - free then
      raise exception 'settlement % stands: what is owed never changes', old.id;
    end if;
    return new;
  end $$;
  create trigger stands before update on finance.settlement for each row execute function finance.refuse_settlement_change();

  -- The runtime's roles may update our own accounts for their row locks only.
  create trigger stands before update on finance.bank_account
    for each row when (current_user ^@ 'ovop_') execute function platform.refuse_change();
`;
