import { log, withRequestId } from '#platform/config';
import type { UnitOfWork } from '#platform/database';
import { newId, system, type EventName, type Events } from '#platform/kernel';
import type { JobContext } from './handler.js';
import { jobId, type JobData } from './job.js';
import { killPoint } from './kill-point.js';
import type { Registry } from './registry.js';

export type Outcome = 'done' | 'done before' | 'no such event';

interface Announced {
  readonly payload: Events[EventName];
  readonly request_id: string | null;
  readonly done: boolean;
}

/** Runs one job: what it announces outside first, then inbox row and effect in one transaction. Safe to repeat at any point. */
export async function takeEffect(uow: UnitOfWork, registry: Registry, data: JobData): Promise<Outcome> {
  const handler = registry.handler(data.handler);
  if (!handler) throw new Error(`this worker has no handler ${data.handler}`); // an older worker during a deployment: tried again
  const announced = await read(uow, data);
  if (!announced) {
    log.warn({ job: jobId(data) }, 'a job for an event that does not exist is dropped');
    return 'no such event';
  }
  if (announced.done) return 'done before';

  const { payload, request_id: requestId } = announced;
  const context: JobContext = { outboxId: data.outboxId, jobId: jobId(data), requestId };
  const work = async (): Promise<Outcome> => {
    const sent = await handler.before?.(payload, context);
    killPoint('before-effect', handler.name);
    // Each try is a command of its own in the audit; that the effect happens once is the inbox' doing.
    const command = { actor: system, name: handler.name, key: newId(), input: { outboxId: data.outboxId } };
    return uow.write(command, async (tx) => {
      const first = await tx.sql(
        'insert into platform.inbox (handler, outbox_id) values ($1, $2) on conflict do nothing returning 1', [data.handler, data.outboxId]);
      if (first.length === 0) return 'done before';
      await handler.run(tx, payload, context, sent);
      killPoint('after-effect-before-inbox-commit', handler.name);
      return 'done';
    });
  };
  return requestId === null ? work() : withRequestId(requestId, work);
}

async function read(uow: UnitOfWork, { outboxId, handler }: JobData): Promise<Announced | undefined> {
  const [row] = await uow.read(system, (reader) =>
    reader.sql<Announced>(
      `select payload, request_id, exists (select from platform.inbox where outbox_id = outbox.id and handler = $2) as done
         from platform.outbox where id = $1`,
      [outboxId, handler],
    ));
  return row;
}
