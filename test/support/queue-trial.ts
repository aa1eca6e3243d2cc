import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { withRequestId } from '#platform/config';
import { dataSource, UnitOfWork } from '#platform/database';
import { eventNames, newId, systemOf } from '#platform/kernel';
import {
  openBackend,
  startQueue,
  type Handler,
  type HandlerTable,
  type QueueBackend,
  type QueueParts,
  type QueueTimes,
  type RunningQueue,
} from '#platform/queue';
import { makeQueueDatabase, type QueueDatabase } from './queue-database.js';
import { TestRedis } from './queue-redis.js';

export type Kind = 'postgres' | 'redis';

const NOBODY = Object.fromEntries(eventNames.map((name) => [name, []])) as unknown as HandlerTable;
export const only = (rows: Partial<HandlerTable>): HandlerTable => ({ ...NOBODY, ...rows });

/** A handler whose effect is one row of reactions.tried. */
export const counting = (
  name = 'test.count',
  more: Partial<Handler<'order.placed'>> = {},
): Handler<'order.placed'> => ({
  name,
  event: 'order.placed',
  run: async (tx, _payload, { outboxId }) => {
    await tx.sql('insert into reactions.tried (outbox_id, handler) values ($1, $2)', [outboxId, name]);
  },
  ...more,
});

/** One database and one queue to try things on; every started queue has connections of its own, as a process has. */
export class Trial {
  private readonly closers: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly kind: Kind,
    readonly database: QueueDatabase,
    readonly source: DataSource,
    readonly redis: TestRedis | undefined,
  ) {}

  static async open(kind: Kind): Promise<Trial> {
    const database = await makeQueueDatabase();
    const source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 10 }, 'queue trial').initialize();
    return new Trial(kind, database, source, kind === 'redis' ? await TestRedis.start() : undefined);
  }

  get config() {
    return { DATABASE_URL: this.database.appUrl, DATABASE_POOL: 10, REDIS_URL: this.redis?.url };
  }

  get uow(): UnitOfWork {
    return new UnitOfWork(this.source);
  }

  async start(
    handlers: HandlerTable,
    times: Partial<QueueTimes> = {},
    more: Partial<QueueParts> = {},
  ): Promise<RunningQueue> {
    const source = more.source ?? (await dataSource(this.config, 'queue trial').initialize());
    const short = { lockMs: 1_000, stalledMs: 500, ...times };
    const queue = await startQueue({
      config: this.config,
      source,
      uow: new UnitOfWork(source),
      handlers,
      times: short,
      ...more,
    });
    this.closers.push(async () => {
      await queue.close();
      await source.destroy();
    });
    return queue;
  }

  async backend(): Promise<QueueBackend> {
    const backend = await openBackend(this.config, 'queue trial');
    this.closers.push(() => backend.close());
    return backend;
  }

  /** A command of the business that announces `count` orders; the ids of its outbox rows. */
  async emit(count = 1): Promise<string[]> {
    const requestId = newId();
    await withRequestId(requestId, () =>
      this.uow.write({ actor: systemOf(newId()), name: 'try', key: newId(), input: {} }, async (tx) => {
        for (let i = 0; i < count; i++) tx.emit('order.placed', { orderId: newId() });
      }),
    );
    const rows = await this.database.rows<{ id: string }>(
      'select id from platform.outbox where request_id = $1 order by id',
      [requestId],
    );
    return rows.map(({ id }) => id);
  }

  /** How many effects these events had: [least, most] of a single event, and all together. */
  async effects(ids: string[], handler = 'test.count'): Promise<{ least: number; most: number; all: number }> {
    const [row] = await this.database.rows<{ least: number; most: number; all: number }>(
      `select min(n)::int as least, max(n)::int as most, sum(n)::int as all
         from (select count(t.id) as n
                 from unnest($1::bigint[]) e(id)
                 left join reactions.tried t on t.outbox_id = e.id and t.handler = $2
                group by e.id) x`,
      [ids, handler],
    );
    return row!;
  }

  /** Waits until each of these events had an effect, and then a little for one too many. */
  async settled(
    ids: string[],
    { handler = 'test.count', seconds = 20 } = {},
  ): Promise<{ least: number; most: number; all: number }> {
    await until(async () => (await this.effects(ids, handler)).least >= 1, seconds);
    await sleep(150);
    return this.effects(ids, handler);
  }

  async loseJobs(): Promise<void> {
    if (this.redis) await this.redis.loseAll();
    else await this.database.rows('delete from bullmq.job');
  }

  async queueDown(): Promise<void> {
    if (this.redis) await this.redis.kill();
    else await this.database.rows(`revoke usage on schema bullmq from ${this.database.login}`);
  }

  async queueUp(): Promise<void> {
    if (this.redis) await this.redis.up();
    else await this.database.rows(`grant usage on schema bullmq to ${this.database.login}`);
  }

  /** The queue answers, and takes and gives nothing. */
  async queueRefuses(does: boolean): Promise<void> {
    if (this.redis) await this.redis.readOnly(does);
    else await (does ? this.queueDown() : this.queueUp());
  }

  /** How often the queue was asked: commands, or (PostgreSQL) connections, as each refusal ends one. */
  async asked(): Promise<number> {
    if (this.redis) return this.redis.commands();
    const [row] = await this.database.rows<{ sessions: string }>(
      'select sessions from pg_stat_database where datname = current_database()',
    );
    return Number(row!.sessions);
  }

  /** Closes what was started, and leaves nothing open for the next test. */
  async clean(): Promise<void> {
    await Promise.all(this.closers.splice(0).map((close) => close()));
    await this.loseJobs();
    await this.database.rows(
      `update platform.outbox
          set relayed_at = coalesce(relayed_at, now()), settled_at = coalesce(settled_at, now())
        where settled_at is null`,
    );
    await this.database.rows('delete from platform.schedule');
  }

  async end(): Promise<void> {
    await this.source.destroy();
    await this.redis?.end();
    await this.database.drop();
  }
}

export async function until(is: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !(await is()); await sleep(25)) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${is}`);
  }
}
