import { causeOf, log, withRequestId } from '#platform/config';
import { isOfData, stopJob, type PlatformTx, type UnitOfWork } from '#platform/database';
import {
  newId,
  ofNoProgramme,
  passes,
  system,
  systemOf,
  type EventName,
  type Events,
  type Refusal,
} from '#platform/kernel';
import { calm } from './calm.js';
import type { Handler, JobContext } from './handler.js';
import { jobId, type JobData } from './job.js';
import { killPoint } from './kill-point.js';
import { STUCK_MS } from './loop.js';
import type { Registry } from './registry.js';
import { failWhenStuck } from './watch.js';

export type Outcome = 'done' | 'skipped' | 'stopped' | 'done before' | 'no such event';

interface Announced {
  readonly payload: Events[EventName];
  readonly request_id: string | null;
  readonly programme_id: string | null;
  readonly done: boolean;
}

/** A job that failed, once in full; of those that fail because the platform can't do it now, one in a while. */
const tooSoon = calm((line) => log.warn({ ...line }, 'jobs wait until the platform can do them'));

/**
 * Runs one job: what it announces outside first, then inbox row and effect in one transaction. Safe
 * to repeat at any point.
 */
export async function takeEffect(
  uow: UnitOfWork,
  registry: Registry,
  data: JobData,
  attempt = 1,
  stuckMs = STUCK_MS,
): Promise<Outcome> {
  const job = { job: jobId(data), handler: data.handler, outboxId: data.outboxId, attempt };
  let facts: object = job;
  let requestId = newId();
  try {
    const handler = registry.handler(data.handler);
    // an older worker during a deployment: tried again
    if (!handler) throw new Error(`this worker has no handler ${data.handler}`);
    const announced = await read(uow, data);
    if (!announced) {
      log.warn(job, 'a job for an event that does not exist is dropped');
      return 'no such event';
    }
    if (announced.done) return 'done before';
    facts = { ...announced.payload, ...job, event: handler.event };
    requestId = announced.request_id ?? requestId;
    return await failWhenStuck(stuckMs, (moved) =>
      withRequestId(requestId, () => orStop(uow, data, announced, run(uow, handler, data, announced)), {
        moved,
        facts,
      }),
    );
  } catch (error) {
    withRequestId(requestId, () => complain(error), { facts });
    throw error;
  }
}

function complain(error: unknown): void {
  if (passes(error)) tooSoon(error);
  else log.error(causeOf(error), 'a job failed and will be tried again');
}

async function run(
  uow: UnitOfWork,
  handler: Handler,
  data: JobData,
  { payload, request_id: requestId, programme_id: programmeId }: Announced,
): Promise<Outcome> {
  if (programmeId === null && !(handler.event in ofNoProgramme))
    throw new Error(`event ${data.outboxId} says no programme: a handler of ${handler.event} works within one`);
  const actor = systemOf(programmeId);
  const context: JobContext = { outboxId: data.outboxId, jobId: jobId(data), requestId };
  const sent = await handler.before?.(payload, context, actor);
  killPoint('before-effect', handler.name);
  // Each try is a command of its own in the audit; that the effect happens once is the inbox' doing.
  const command = { actor, name: handler.name, key: newId(), input: { outboxId: data.outboxId } };
  return uow.write(command, async (tx) => {
    const first = await tx.sql(
      'insert into platform.inbox (handler, outbox_id) values ($1, $2) on conflict do nothing returning 1',
      [data.handler, data.outboxId],
    );
    if (first.length === 0) return 'done before';
    const skipped = await handler.run(tx, payload, context, sent);
    if (skipped) await skip(tx, data, skipped.skipped);
    killPoint('after-effect-before-inbox-commit', handler.name);
    return skipped ? 'skipped' : 'done';
  });
}

const orStop = (uow: UnitOfWork, data: JobData, of: Announced, running: Promise<Outcome>): Promise<Outcome> =>
  running.catch((error: unknown) => (isOfData(error) ? stop(uow, data, of, error) : Promise.reject(error as Error)));

async function skip(tx: PlatformTx, { outboxId, handler }: JobData, reason: string): Promise<void> {
  await tx.sql('update platform.inbox set skipped = $3 where handler = $1 and outbox_id = $2', [
    handler,
    outboxId,
    reason,
  ]);
  log.info({ reason }, 'a job had nothing to do');
}

/** Trying again would say the same: the job ends here, and waits for a person where the operator sees it. */
async function stop(
  uow: UnitOfWork,
  data: JobData,
  { programme_id: programmeId }: Announced,
  refusal: Refusal,
): Promise<Outcome> {
  await uow.write({ actor: systemOf(programmeId), name: 'stopJob', key: newId(), input: data }, (tx) =>
    stopJob(tx, data, refusal),
  );
  const {
    code,
    message,
    details: { reason, person, notificationId },
  } = refusal;
  // Words that name somebody are for the operator's page; the log has the ids, of the person or of what was written.
  const named = person !== undefined || notificationId !== undefined;
  log.error(
    { code, ...(named ? { cause: reason, person, notificationId } : { reason: message }) },
    'a job has stopped: its data must be mended',
  );
  return 'stopped';
}

async function read(uow: UnitOfWork, { outboxId, handler }: JobData): Promise<Announced | undefined> {
  const [row] = await uow.read(system, (reader) =>
    reader.sql<Announced>(
      `select payload, request_id, programme_id,
              exists (select from platform.inbox where outbox_id = outbox.id and handler = $2)
              or exists (select from platform.stopped_job where outbox_id = outbox.id and handler = $2) as done
         from platform.outbox
        where id = $1`,
      [outboxId, handler],
    ),
  );
  return row;
}
