import type { DataSource } from 'typeorm';
import type { JobQueue } from './backend.js';
import { bookkeeping, type Sql } from './bookkeeping.js';
import { jobOf } from './job.js';
import { killPoint } from './kill-point.js';
import { Loop, type LoopLimits } from './loop.js';
import type { Registry } from './registry.js';

interface Pending {
  readonly id: string;
  readonly name: string;
  readonly handler: string | null;
}

export interface RelayOptions extends Partial<LoopLimits> {
  readonly batch: number;
  readonly idleMs: number;
}

/**
 * Turns pending rows of the outbox into jobs, for ever. Several relays share the work: each takes rows
 * that no other has locked.
 */
export function relay(source: DataSource, queue: JobQueue, registry: Registry, options: RelayOptions): Loop {
  const { batch, idleMs, ...limits } = options;
  return new Loop(
    'relay',
    async () => ((await relayBatch(source, queue, registry, batch)) === batch ? 0 : idleMs),
    limits,
  );
}

/**
 * The one place where a transaction is open while the queue is called, by design: the row locks keep other relays away
 * until the rows are marked, and a queue that is down rolls back, so that the rows stay pending. It is short (the
 * queue's client gives up after a second and a half), holds no lock that a request waits for, and a death between
 * adding and marking only adds the same job ids again.
 */
export function relayBatch(source: DataSource, queue: JobQueue, registry: Registry, batch: number): Promise<number> {
  return bookkeeping(source, async (sql) => {
    const rows = await claim(sql, registry.events, batch);
    if (rows.length === 0) return 0;
    const names = rows.map(({ name }) => name).join();
    killPoint('after-commit-before-add', names);
    const jobs = rows.flatMap(({ id, name, handler: only }) =>
      registry
        .handlersOf(name, only)
        .map((handler) => jobOf({ outboxId: id, handler: handler.name }, registry.channelOf(handler.name))),
    );
    if (jobs.length > 0) await queue.addBulk(jobs);
    killPoint('after-add-before-mark', names);
    const done = rows.filter(({ name, handler }) => registry.handlersOf(name, handler).length === 0);
    await mark(sql, rows, done);
    return rows.length;
  });
}

/**
 * By the pending flag: "id > the last seen" would miss rows whose transaction committed late. An unknown event
 * waits for a newer worker.
 */
const claim = (sql: Sql, events: string[], batch: number) =>
  sql<Pending>(
    `select id, name, handler from platform.outbox
      where relayed_at is null and name = any($1)
      order by id limit $2 for update skip locked`,
    [events, batch],
  );

const mark = (sql: Sql, rows: Pending[], done: Pending[]) =>
  sql(
    `update platform.outbox
        set relayed_at = clock_timestamp(), settled_at = case when id = any($2::bigint[]) then clock_timestamp() end
      where id = any($1::bigint[])`,
    [rows.map(({ id }) => id), done.map(({ id }) => id)],
  );
