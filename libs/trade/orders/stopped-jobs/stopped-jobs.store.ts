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
    from platform.stopped_job s`;

type Key = (string | number)[] | null;

/** Of the actor's programme (or of none), not tried again yet, the one that waits longest first. */
export function findStoppedJobs(reader: Reader, size: number, after: Key): Promise<StoppedJob[]> {
  const beyond = after ? 'and (s.stopped_at, s.id) > ($2::timestamptz, $3::uuid)' : '';
  return reader.sql<StoppedJob>(`${SELECT} where s.retried_at is null ${beyond} order by s.stopped_at, s.id limit $1`, [
    size,
    ...(after ?? []),
  ]);
}

/** Whether the actor sees it. */
export const seesStoppedJob = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.sql('select from platform.stopped_job where id = $1', [id])).length > 0;
