import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A programme is a tenant: besides its other policies each table whose rows belong to one has two that restrict, one
 * for its secretariat and cooperatives, one for the platform at work on what is one programme's.
 */
export class RowsOfAProgramme1795800000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(role);
    await runner.query(columns);
    await runner.query(filled);
    await runner.query(lines);
    for (const [table, rows] of Object.entries(rowsOfProgramme))
      await runner.query(restricted(table, typeof rows === 'string' ? { actors: rows, atWork: rows } : rows));
    await runner.query(elsewhere);
    await runner.query(indexes);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const restricted = (table: string, { actors, atWork }: Rows): string => /* sql */ `
  create policy of_programme on ${table} as restrictive to ovop_secretariat, ovop_cooperative using (${actors});
  create policy of_programme_at_work on ${table} as restrictive to ovop_system_of_programme using (${atWork})`;

interface Rows {
  actors: string;
  atWork: string;
}

/**
 * The platform at work within a programme: all that ovop_system may, of that programme's rows. A role of its own,
 * because a policy of ovop_system's would turn what it searches across programmes (references, letters) into scans.
 */
const role = /* sql */ `
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'ovop_system_of_programme') then
      create role ovop_system_of_programme nologin inherit;
    end if;
  end $$;
  grant ovop_system to ovop_system_of_programme with inherit true, set false;
  -- Whose transaction is a programme's may become it; the runtime login, which may become each of them, may so too.
  grant ovop_system_of_programme to ovop_secretariat, ovop_cooperative with inherit false, set true;
`;

const OWN = 'programme_id = (select platform.programme())';
/** null: it concerns no programme alone. */
const OWN_OR_NONE = `(programme_id is null or ${OWN})`;

const through = (parent: string, key: string, column: string, also = ''): string =>
  `exists (select from ${parent} of_programme where of_programme.${key} = ${column}${also})`;
const ofCooperative = (column: string): string =>
  through('trade.organisation', 'id', column, ' and of_programme.programme_id = (select platform.programme())');
/** The parent's own policies say whether it is there. */
const ofLine = (column = 'line_id'): string => through('finance.statement_line', 'id', column);

const rowsOfProgramme: Record<string, string | Rows> = {
  // What is published is everybody's to see, drafts are not.
  'trade.listing': `(state = 'PUBLISHED' or ${OWN})`,
  'trade.listing_tier': through('trade.listing', 'id', 'listing_id'),
  'trade.capacity': through('trade.listing', 'id', 'listing_id'),
  // A buyer belongs to no programme: it trades with several.
  'trade.membership': through('trade.organisation', 'id', 'organisation_id', ` and (of_programme.${OWN} or of_programme.programme_id is null)`),
  'trade.person': through('trade.membership', 'person_id', 'person.id'),
  'trade.session': through('trade.membership', 'person_id', 'session.person_id', ' and of_programme.organisation_id = session.organisation_id'),
  'trade.number_series': OWN,
  'trade.request': OWN,
  'trade.request_line': through('trade.request', 'id', 'request_id'),
  'trade.quote': OWN,
  'trade.revision': ofCooperative('cooperative_id'),
  'trade.revision_line': ofCooperative('cooperative_id'),
  'trade.order': OWN,
  'trade.order_line': ofCooperative('cooperative_id'),
  'trade.instalment': ofCooperative('cooperative_id'),
  'trade.paid_instalment': ofCooperative('cooperative_id'),
  'trade.upload': ofCooperative('cooperative_id'),
  'finance.document': OWN,
  'finance.document_series': OWN,
  'finance.lost_numbers': ofCooperative('issuer_id'),
  'finance.artifact': through('finance.document', 'id', 'document_id'),
  'finance.payment_attempt': ofCooperative('cooperative_id'),
  'finance.receipt': ofCooperative('cooperative_id'),
  'finance.allocation': ofCooperative('cooperative_id'),
  'finance.stripe_event': OWN_OR_NONE,
  'finance.expected_capital': OWN,
  'finance.statement_file': OWN,
  'finance.statement': OWN,
  'finance.statement_line': OWN,
  'finance.match': ofLine(),
  'finance.netting': ofLine(),
  'finance.parked_line': ofLine(),
  'finance.proposed_match': ofLine(),
  'finance.payout_account': ofCooperative('cooperative_id'),
  'finance.settlement': OWN,
  'finance.payout_batch': OWN,
  'finance.payout': ofCooperative('cooperative_id'),
  'finance.payout_line': ofCooperative('cooperative_id'),
  // A person's keys are his own, whatever his command was about.
  'platform.command': { actors: `(organisation_id = (select platform.organisation()) or ${OWN})`, atWork: OWN_OR_NONE },
  'platform.outbox': OWN_OR_NONE,
  'platform.inbox': through('platform.outbox', 'id', 'outbox_id'),
  'platform.stopped_job': OWN_OR_NONE,
  'reactions.notification': OWN_OR_NONE,
};

/** What the platform writes down is of the programme for which the transaction acts, or of none. */
const columns = /* sql */ `
  alter table platform.command add column programme_id uuid references trade.programme;
  alter table platform.outbox add column programme_id uuid references trade.programme;
  alter table platform.stopped_job add column programme_id uuid references trade.programme;
  alter table finance.stripe_event add column programme_id uuid references trade.programme;
  alter table platform.command alter column programme_id set default platform.programme();
  alter table platform.outbox alter column programme_id set default platform.programme();
  alter table platform.stopped_job alter column programme_id set default platform.programme();
  alter table reactions.notification alter column programme_id set default platform.programme();
  alter table finance.stripe_event alter column programme_id set default platform.programme();
`;

/** Older rows: by what they are about; what can't be told from it is the only programme's, where there is only one. */
const filled = /* sql */ `
  create temporary table only_programme on commit drop as
    select id from trade.programme where (select count(*) from trade.programme) = 1;

  alter table platform.command disable trigger append_only;
  update platform.command c set programme_id = o.programme_id
    from trade.organisation o where o.id = c.organisation_id and o.programme_id is not null;
  update platform.command c set programme_id = p.id
    from only_programme p where c.organisation_id = '00000000-0000-0000-0000-000000000000' and c.person_id is null and c.space <> 'visitor';
  alter table platform.command enable trigger append_only;

  with about as (
    select o.id, coalesce(r.programme_id, q.programme_id, w.programme_id, d.programme_id, b.programme_id) as programme_id
      from platform.outbox o
      left join trade.upload u on u.id::text = o.payload->>'uploadId'
      left join finance.payout p on p.id::text = o.payload->>'payoutId'
      left join trade.request r on r.id::text = o.payload->>'requestId'
      left join trade.quote q on q.id::text = o.payload->>'quoteId'
      left join trade.order w on w.id::text = coalesce(o.payload->>'orderId', u.order_id::text)
      left join finance.document d on d.id::text = o.payload->>'documentId'
      left join finance.payout_batch b on b.id::text = coalesce(o.payload->>'batchId', p.batch_id::text))
  update platform.outbox o set programme_id = a.programme_id from about a where a.id = o.id and a.programme_id is not null;
  update reactions.notification n set programme_id = o.programme_id from platform.outbox o where o.id = n.outbox_id and n.programme_id is null;
  update platform.outbox o set programme_id = n.programme_id
    from reactions.notification n where n.id::text = o.payload->>'notificationId';
  update platform.stopped_job s set programme_id = o.programme_id from platform.outbox o where o.id = s.outbox_id;
  update platform.outbox o set programme_id = p.id from only_programme p where o.programme_id is null;
  update platform.stopped_job s set programme_id = p.id from only_programme p where s.programme_id is null;
  update reactions.notification n set programme_id = p.id from only_programme p where n.programme_id is null;
  update finance.stripe_event e set programme_id = p.id from only_programme p;
`;

/** A statement is a programme's, whosever account it tells of; so are its lines, which are listed and matched by it. */
const lines = /* sql */ `
  alter table finance.statement disable trigger stands;
  update finance.statement s set programme_id = b.programme_id
    from finance.bank_account b where b.id = s.bank_account_id and s.programme_id is null;
  alter table finance.statement enable trigger stands;
  alter table finance.statement alter column programme_id set not null,
    add constraint statement_of_programme unique (id, programme_id);

  alter table finance.statement_line add column programme_id uuid;
  alter table finance.statement_line disable trigger never_changed;
  update finance.statement_line l set programme_id = s.programme_id from finance.statement s where s.id = l.statement_id;
  alter table finance.statement_line enable trigger never_changed;
  alter table finance.statement_line alter column programme_id set not null,
    drop constraint statement_line_statement_id_fkey,
    add constraint statement_line_of_statement foreign key (statement_id, programme_id) references finance.statement (id, programme_id);

  create function finance.of_statement() returns trigger language plpgsql as $$
  begin
    new.programme_id := (select s.programme_id from finance.statement s where s.id = new.statement_id);
    return new;
  end $$;
  create trigger of_statement before insert on finance.statement_line for each row execute function finance.of_statement();
`;

/** Until the ledger's accounts are a programme's: what the statements of other programmes' accounts say is theirs. */
const elsewhere = /* sql */ `
  create function finance.posted_elsewhere(p_programme uuid, p_currency text) returns numeric
    language sql stable security definer set search_path = pg_catalog, pg_temp
    return (select coalesce(sum(l.amount_minor), 0)
              from finance.bank_account n
              join finance.statement_line l on l.bank_account_id = n.id
             where n.programme_id <> p_programme and n.currency = p_currency);
  revoke execute on function finance.posted_elsewhere from public;
  grant execute on function finance.posted_elsewhere to ovop_secretariat, ovop_system;
`;

/** Lists of the secretariat are of its programme, the newest first. */
const indexes = /* sql */ `
  drop index trade.order_newest;
  create index order_newest on trade.order (programme_id, placed_at desc, id desc);
  drop index trade.quote_last_moved;
  create index quote_last_moved on trade.quote (programme_id, moved_at desc, id desc);
  drop index finance.payout_batch_newest;
  create index payout_batch_newest on finance.payout_batch (programme_id, drafted_at desc, id desc);
  create index statement_line_newest on finance.statement_line (programme_id, id desc);
`;
