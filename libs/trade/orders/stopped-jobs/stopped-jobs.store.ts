import type { Reader, StoppingCause, StoppingCode } from '#platform/database';

/** A job that waits for a person: what it was to do, why it could not, and the order that it was for. */
export interface StoppedJob {
  id: string;
  handler: string;
  code: StoppingCode;
  reason: string;
  /** What kind of fault of the data it is, and the character at fault; null when the code says it all. */
  cause: StoppingCause | null;
  character: string | null;
  stoppedAt: Date;
  /** As text, to the microsecond: where a next page goes on. */
  sortKey: string;
  orderId: string | null;
}

const SELECT = `
  select s.id, s.handler, s.code, s.reason, s.cause, s.character, s.stopped_at as "stoppedAt", s.order_id as "orderId",
         to_char(s.stopped_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"
    from platform.stopped_job s
   where (s.order_id is null or exists (
           select from trade.order o
             join trade.organisation g on g.programme_id = o.programme_id
            where o.id = s.order_id and g.id = $1))`;

type Key = (string | number)[] | null;

/** Of the organisation's programme (or of no order), not tried again yet, the one that waits longest first. */
export function findStoppedJobs(
  reader: Reader,
  organisationId: string,
  size: number,
  after: Key,
): Promise<StoppedJob[]> {
  const beyond = after ? 'and (s.stopped_at, s.id) > ($3::timestamptz, $4::uuid)' : '';
  return reader.sql<StoppedJob>(`${SELECT} and s.retried_at is null ${beyond} order by s.stopped_at, s.id limit $2`, [
    organisationId,
    size,
    ...(after ?? []),
  ]);
}

/** Whether the organisation's programme sees it. */
export const seesStoppedJob = async (reader: Reader, organisationId: string, id: string): Promise<boolean> =>
  (await reader.sql(`${SELECT} and s.id = $2`, [organisationId, id])).length > 0;
