import { In } from 'typeorm';
import type { InJson, Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { Order } from '#trade/orders';
import {
  lockedLine,
  lockedQuote,
  lockedRevision,
  Quote,
  Revision,
  RevisionLine,
  type LockedLine,
  type LockedQuote,
  type LockedRevision,
} from '../model/quote.entity.js';
import { OPEN_QUOTE_STATES, revisionSteps, type QuoteState, type RevisionState } from '../model/quote.states.js';
import type { StandingQuote } from './quote.js';
import { requestSteps } from '../model/request.states.js';

/** Where a quote belongs that the actor sees (row-level security); else NOT_FOUND. */
export async function placeOfSeen(reader: Reader, id: string): Promise<{ requestId: string; programmeId: string }> {
  const [seen] = await reader.sql<{ requestId: string; programmeId: string }>(
    'select request_id as "requestId", programme_id as "programmeId" from trade.quote where id = $1',
    [id],
  );
  return seen ?? refuse('NOT_FOUND', { field: 'quoteId', message: 'There is no such quote.' });
}

/**
 * Locks the request, then its parties' standing (shared) and the quote, and reads how it stands: the first answer to a
 * request wins, whichever of its quotes it is to; a suspension waits for what is agreed now, and what is agreed later
 * sees it.
 */
export async function lockQuote(tx: PlatformTx, requestId: string, id: string): Promise<StandingQuote> {
  await tx.sql('select from trade.request where id = $1 for update', [requestId]);
  const [row] = await tx.sql<StandingInJson>(STANDING, [id]);
  const { quote, current, ...standing } = row!;
  return {
    ...standing,
    quote: lockedQuote.row(quote),
    current: current && { ...lockedRevision.row(current), lines: current.lines.map(lockedLine.row) },
  };
}

/** As the statement gives it. */
interface StandingInJson extends Omit<StandingQuote, 'quote' | 'current'> {
  quote: InJson<LockedQuote>;
  current: (InJson<LockedRevision> & { lines: InJson<LockedLine>[] }) | null;
}

const STANDING = `
  select ${lockedQuote.json('q')} as quote,
         (select ${lockedRevision.json('r')} || jsonb_build_object('lines', (
                   select jsonb_agg(${lockedLine.json('l')} order by l.position)
                     from trade.revision_line l
                    where l.revision_id = r.id))
            from trade.revision r
           where r.quote_id = q.id and r.number = q.revision) as current,
         (select o.id from trade.order o where o.request_id = q.request_id and o.state <> 'CANCELLED') as "orderId",
         p.commission_bp as "commissionBp", p.zone,
         array_remove(array[case when b.suspended_at is not null then 'buyer' end,
                            case when c.suspended_at is not null then 'cooperative' end], null) as suspended
    from trade.quote q
    join trade.programme p on p.id = q.programme_id
    join trade.organisation b on b.id = q.buyer_id
    join trade.organisation c on c.id = q.cooperative_id
   where q.id = $1
     for share of b, c for update of q`;

/**
 * The winner gets its state, every other open quote of the request is lost, the request is awarded: one
 * statement. The ids of the lost.
 */
export async function awardRequest(
  tx: PlatformTx,
  { requestId, quoteId }: { requestId: string; quoteId: string },
  won: QuoteState,
  at: Date,
): Promise<string[]> {
  const [awarded, lost] = [requestSteps.next('SUBMITTED', 'award'), revisionSteps.next('OPEN', 'lose')];
  const others = await tx.sql<{ id: string }>(
    `with awarded as (update trade.request set state = $5 where id = $1),
     closed as (update trade.quote set state = case when id = $2 then $6 else $7 end, moved_at = $3
                 where request_id = $1 and state = any($4) returning id, revision),
     ended as (update trade.revision r set state = case when r.quote_id = $2 then $6 else $7 end
                 from closed c where r.quote_id = c.id and r.number = c.revision)
     select id from closed where id <> $2 order by id`,
    [requestId, quoteId, at, OPEN_QUOTE_STATES, awarded, won, lost],
  );
  return others.map(({ id }) => id);
}

/**
 * The quote ends without an order, its newest revision with it, and with the last open quote the request;
 * under the request's lock.
 */
export async function endQuote(
  tx: PlatformTx,
  { id, requestId }: Pick<Quote, 'id' | 'requestId'>,
  state: QuoteState & RevisionState,
  at: Date,
): Promise<void> {
  await tx.sql(
    `with ended as (update trade.quote set state = $2, moved_at = $3 where id = $1 returning id, revision)
     update trade.revision r set state = $2 from ended e where r.quote_id = e.id and r.number = e.revision`,
    [id, state, at],
  );
  await tx.sql(
    `update trade.request set state = $3 where id = $1 and state = 'SUBMITTED'
        and not exists (select from trade.quote q where q.request_id = $1 and q.state = any($2))`,
    [requestId, OPEN_QUOTE_STATES, requestSteps.next('SUBMITTED', 'close')],
  );
}

export async function addQuote(tx: PlatformTx, quote: Quote): Promise<void> {
  await tx.db.insert(Quote, quote);
}

/** Sends new terms: the revision before is superseded, the quote's newest is this one. */
export async function addRevision(
  tx: PlatformTx,
  revision: Revision,
  lines: readonly Omit<RevisionLine, 'revisionId' | 'buyerId' | 'cooperativeId'>[],
  state: QuoteState,
): Promise<void> {
  const { id: revisionId, quoteId, buyerId, cooperativeId } = revision;
  await tx.db.update(Revision, { quoteId, state: 'OPEN' }, { state: 'SUPERSEDED' });
  await tx.db.insert(Revision, revision);
  await tx.db.insert(
    RevisionLine,
    lines.map((line) => ({ ...line, revisionId, buyerId, cooperativeId })),
  );
  await tx.db.update(
    Quote,
    { id: quoteId },
    { state, revision: revision.number, validUntil: revision.validUntil, movedAt: revision.sentAt },
  );
}

export const findQuotes = (reader: Reader, ids: readonly string[]): Promise<Quote[]> =>
  reader.db.findBy(Quote, { id: In([...ids]) });

export const findQuotesOfRequests = (reader: Reader, requestIds: readonly string[]): Promise<Quote[]> =>
  reader.db.find(Quote, { where: { requestId: In([...requestIds]) }, order: { number: 'ASC' } });

export const findOrdersOfQuotes = (reader: Reader, quoteIds: readonly string[]): Promise<Order[]> =>
  reader.db.findBy(Order, { quoteId: In([...quoteIds]) });

export const findRevisions = (reader: Reader, quoteIds: readonly string[]): Promise<Revision[]> =>
  reader.db.find(Revision, { where: { quoteId: In([...quoteIds]) }, order: { quoteId: 'ASC', number: 'ASC' } });

export const findRevisionLines = (reader: Reader, revisionIds: readonly string[]): Promise<RevisionLine[]> =>
  reader.db.find(RevisionLine, {
    where: { revisionId: In([...revisionIds]) },
    order: { revisionId: 'ASC', position: 'ASC' },
  });

/** As literals, so that the partial index of open quotes fits. */
const IS_OPEN = `state in (${OPEN_QUOTE_STATES.map((state) => `'${state}'`).join(', ')})`;

export interface DueQuote {
  id: string;
  revision: number;
  programmeId: string;
}

/** Open quotes whose time is over, the longest first. The clock is asked once, so that the index finds them. */
export const findDueQuotes = (reader: Reader, most: number): Promise<DueQuote[]> =>
  reader.sql<DueQuote>(
    `select id, revision, programme_id as "programmeId"
       from trade.quote
      where ${IS_OPEN} and valid_until <= (select platform.now())
      order by valid_until
      limit $1`,
    [most],
  );

/** The actor's quotes, last moved first; `waiting` narrows to those that wait for a side. */
export async function findOwnQuotes(
  reader: Reader,
  waiting: QuoteState | null,
  size: number,
  after: (string | number)[] | null,
): Promise<Quote[]> {
  const query = reader.db
    .createQueryBuilder(Quote, 'q')
    .orderBy('q.movedAt', 'DESC')
    .addOrderBy('q.id', 'DESC')
    .limit(size);
  if (waiting) query.andWhere('q.state = :waiting', { waiting });
  if (after) query.andWhere('(q.moved_at, q.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}
