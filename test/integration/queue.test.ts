import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { UnrecoverableError } from 'bullmq';
import pg from 'pg';
import { log, requestId } from '#platform/config';
import { every, openBackend, Reconciler, Registry, relayBatch, takeEffect, type HandlerTable } from '#platform/queue';
import { redisIsInstalled, TestRedis } from '../support/queue-redis.js';
import { counting, only, Trial, until, type Kind } from '../support/queue-trial.js';

log.level = process.env.LOG_LEVEL ?? 'silent';
jest.setTimeout(60_000);
if (!redisIsInstalled) console.warn('SKIPPED: the queue on Redis (redis-server is not installed)');

const once = { least: 1, most: 1 };
const COUNT = only({ 'order.placed': [counting()] });

describe.each<Kind>(redisIsInstalled ? ['postgres', 'redis'] : ['postgres'])('the queue on %s', (kind) => {
  let trial: Trial;
  beforeAll(async () => void (trial = await Trial.open(kind)));
  afterEach(() => trial.clean());
  afterAll(() => trial.end());

  const effectsOf = (ids: string[]) => trial.effects(ids);

  test('an announced event reaches its handler once, under the id of its request', async () => {
    const seen: unknown[] = [];
    const ids = await trial.emit();
    const handler = counting('test.count', {
      before: async (payload, context) => void seen.push([payload, context, requestId()]),
    });
    const queue = await trial.start(only({ 'order.placed': [handler] }));
    expect(queue.kind).toBe(kind);
    expect(await trial.settled(ids)).toMatchObject(once);
    const [row] = await trial.database.rows(
      'select payload, request_id, relayed_at, settled_at from platform.outbox where id = $1',
      ids,
    );
    expect(seen).toEqual([
      [row!.payload, { outboxId: ids[0], jobId: `${ids[0]}-test.count`, requestId: row!.request_id }, row!.request_id],
    ]);
    expect(row!.relayed_at).not.toBeNull();
  });

  test('an event that nobody needs is marked done at once', async () => {
    const ids = await trial.emit();
    await trial.start(only({}));
    await until(
      async () =>
        (await trial.database.rows('select from platform.outbox where id = $1 and settled_at is not null', ids))
          .length === 1,
    );
  });

  test('500 events with two relays and two consumers have one effect each, from each of their two handlers', async () => {
    const ids = await trial.emit(500);
    const table = only({ 'order.placed': [counting(), counting('test.other')] });
    await Promise.all([trial.start(table), trial.start(table)]);
    expect(await trial.settled(ids, { seconds: 50 })).toEqual({ ...once, all: 500 });
    expect(await trial.settled(ids, { handler: 'test.other' })).toEqual({ ...once, all: 500 });
  });

  test('two relays at once take different rows', async () => {
    await trial.emit(400);
    const added: string[] = [];
    const slow = {
      getJob: async () => undefined,
      addBulk: (jobs: { opts?: { jobId?: string } }[]) =>
        sleep(300).then(() => added.push(...jobs.map((job) => job.opts!.jobId!))),
    };
    const registry = new Registry(COUNT);
    const taken = await Promise.all([1, 2].map(() => relayBatch(trial.source, slow, registry, 200)));
    expect(taken).toEqual([200, 200]);
    expect(new Set(added).size).toBe(400);
  });

  test('a row whose transaction commits late is relayed too', async () => {
    const late = new pg.Client(trial.database.ownerUrl);
    await late.connect();
    await late.query('begin');
    const { rows } = await late.query(
      `insert into platform.outbox (name, payload, programme_id)
       values ('order.placed', '{}', gen_random_uuid()) returning id`,
    );
    const later = await trial.emit();
    await trial.start(COUNT);
    expect(await trial.settled(later)).toMatchObject(once);
    await late.query('commit');
    await late.end();
    expect(await trial.settled([rows[0].id])).toMatchObject(once);
  });

  test('a relay that died between adding and marking adds the same jobs again: the queue holds each once', async () => {
    const ids = await trial.emit(5);
    const { queue } = await trial.backend();
    const registry = new Registry(COUNT);
    const dying = {
      getJob: queue.getJob.bind(queue),
      addBulk: async (jobs: never) => {
        await queue.addBulk(jobs);
        throw new Error('died');
      },
    };
    await expect(relayBatch(trial.source, dying, registry, 200)).rejects.toThrow('died');
    expect(await relayBatch(trial.source, queue, registry, 200)).toBe(5);
    expect(await (queue as unknown as { getWaitingCount(): Promise<number> }).getWaitingCount()).toBe(5);
    await trial.start(COUNT);
    expect(await trial.settled(ids)).toMatchObject(once);
  });

  test('the same job in the hands of two workers at once has one effect', async () => {
    const [outboxId] = await trial.emit();
    let arrived = 0;
    const meet = async () => {
      arrived++;
      await until(() => arrived === 2);
    };
    const registry = new Registry(only({ 'order.placed': [counting('test.count', { before: meet })] }));
    const outcomes = await Promise.all(
      [1, 2].map(() => takeEffect(trial.uow, registry, { outboxId: outboxId!, handler: 'test.count' })),
    );
    expect(outcomes.sort()).toEqual(['done', 'done before']);
    expect(await effectsOf([outboxId!])).toMatchObject(once);
  });

  test('a handler that throws is tried again, and its half-done effect and its own events are gone', async () => {
    const ids = await trial.emit();
    let tries = 0;
    const run = counting().run;
    const failing = counting('test.count', {
      run: async (tx, payload, context, sent) => {
        await run(tx, payload, context, sent);
        tx.emit('quote.lost', { quoteId: context.outboxId });
        if (++tries < 3) throw new Error('not yet');
      },
    });
    await trial.start(only({ 'order.placed': [failing] }));
    expect(await trial.settled(ids)).toMatchObject(once);
    expect(tries).toBe(3);
    expect(
      await trial.database.rows(
        `select from platform.outbox where name = 'quote.lost' and payload->>'quoteId' = $1`,
        ids,
      ),
    ).toHaveLength(1);
  });

  test('what the queue lost is added again; what waits in it is left alone', async () => {
    const ids = await trial.emit(3);
    const { queue } = await trial.backend();
    const registry = new Registry(COUNT);
    await relayBatch(trial.source, queue, registry, 200);
    const pass = () =>
      new Reconciler(trial.source, queue, registry, { afterMs: 0, retryFailedMs: 0, batch: 500 }).pass();
    expect(await pass()).toEqual({ settled: 0, added: 0, retried: 0, left: 3 });
    await trial.loseJobs();
    expect(await pass()).toEqual({ settled: 0, added: 3, retried: 0, left: 0 });
    await trial.loseJobs();
    await trial.start(COUNT, { reconcileAfterMs: 100, reconcileEveryMs: 100 });
    expect(await trial.settled(ids)).toEqual({ ...once, all: 3 });
    await until(
      async () =>
        (await trial.database.rows('select from platform.outbox where id = any($1) and settled_at is null', [ids]))
          .length === 0,
    );
  });

  test('a job that failed for good is retried', async () => {
    const ids = await trial.emit();
    let mended = false;
    const run = counting().run;
    const poison = counting('test.count', {
      run: async (...all) => {
        if (!mended) throw new UnrecoverableError('poison');
        await run(...all);
      },
    });
    await trial.start(only({ 'order.placed': [poison] }), {
      reconcileAfterMs: 0,
      reconcileEveryMs: 100,
      retryFailedMs: 200,
    });
    const { queue } = await trial.backend();
    await until(async () => (await (await queue.getJob(`${ids[0]}-test.count`))?.getState()) === 'failed');
    mended = true;
    expect(await trial.settled(ids)).toMatchObject(once);
  });

  test('with the queue down a command succeeds, and its effect comes when the queue is back', async () => {
    await trial.start(COUNT);
    const first = await trial.emit();
    expect(await trial.settled(first)).toMatchObject(once);
    await trial.queueDown();
    const ids = await trial.emit(20);
    await sleep(1_500);
    expect(await effectsOf(ids)).toEqual({ least: 0, most: 0, all: 0 });
    await trial.queueUp();
    expect(await trial.settled(ids)).toEqual({ ...once, all: 20 });
  });

  test('a queue that refuses is asked again after a rest, and gives its jobs when it does so no more', async () => {
    const first = await trial.emit(40); // some in hand, some waiting
    let [taken, refuses] = [false, false];
    const before = async () => {
      taken = true;
      await until(() => refuses);
    };
    const queue = await trial.start(only({ 'order.placed': [counting('test.count', { before })] }));
    await until(() => taken);
    await trial.queueRefuses(true);
    refuses = true; // a worker that has just had a job asks at once for the next
    await sleep(500);
    const asked = await trial.asked();
    await sleep(2_500);
    expect((await trial.asked()) - asked).toBeLessThan(100);
    const ids = await trial.emit();
    await trial.queueRefuses(false);
    expect(await trial.settled([...first, ...ids])).toEqual({ ...once, all: 41 });
    await trial.queueRefuses(true);
    await queue.close();
    await trial.queueRefuses(false);
  });

  test('a worker that began while the queue refused takes its jobs when it does so no more', async () => {
    const { queue, worker } = await trial.backend();
    await trial.queueRefuses(true);
    const taken: unknown[] = [];
    const late = worker('books', async ({ id }) => void taken.push(id), {});
    late.on('error', () => undefined);
    await sleep(500);
    await trial.queueRefuses(false);
    const [id] = await trial.emit();
    await relayBatch(trial.source, queue, new Registry(COUNT), 200);
    await until(() => taken.length === 1);
    expect(taken).toEqual([`${id}-test.count`]);
    await late.close();
  });

  test('every connection cut, again and again, ends no worker and floods no log', async () => {
    const lines: unknown[] = [];
    const spy = jest.spyOn(log, 'warn').mockImplementation((...line: unknown[]) => void lines.push(line));
    await trial.start(COUNT);
    const ids: string[] = [];
    for (let round = 0; round < 4; round++) {
      ids.push(...(await trial.emit(50)));
      await sleep(60);
      if (trial.redis) await trial.redis.kill();
      await trial.database.rows(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1',
        [trial.database.login],
      );
      await sleep(200);
      if (trial.redis) await trial.redis.up();
    }
    expect(await trial.settled(ids)).toEqual({ ...once, all: 200 });
    spy.mockRestore();
    expect(lines.length).toBeLessThan(60);
  });

  test('something at an interval runs one at a time across two workers, and again after an error', async () => {
    let [running, most, runs] = [0, 0, 0];
    const run = async () => {
      most = Math.max(most, ++running);
      await sleep(30);
      running--;
      if (++runs === 2) throw new Error('once');
    };
    const loops = [1, 2].map(() => every(trial.source, 'test.every', 50, run));
    await until(() => runs >= 8);
    await Promise.all(loops.map((loop) => loop.stop()));
    expect(most).toBe(1);
  });
});

describe('the table of handlers', () => {
  test.each<[string, () => HandlerTable, string]>([
    [
      'an event without a row',
      () => ({ ...only({}), 'order.placed': undefined }) as never,
      'the event order.placed has no row',
    ],
    [
      'a row for an event that is none',
      () => ({ ...only({}), 'order.eaten': [] }) as never,
      'order.eaten, which is no event',
    ],
    [
      'two handlers of one name',
      () => only({ 'order.placed': [counting(), counting()] }),
      'the job test.count has two handlers',
    ],
    [
      'a job without a handler',
      () => only({ 'order.placed': [counting('test.count', { run: undefined as never })] }),
      'the job test.count has no handler',
    ],
    [
      'a handler in the wrong row',
      () => only({ 'quote.lost': [counting() as never] }),
      'is for order.placed but stands in the row of quote.lost',
    ],
    ['a name that can be no job id', () => only({ 'order.placed': [counting('count:it')] }), 'wanted is a name like'],
  ])('refuses %s', (_what, table, message) => {
    expect(() => new Registry(table())).toThrow(message);
  });
});

describe('what a queue is refused for', () => {
  const refused = (url: string) =>
    expect(openBackend({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', REDIS_URL: url }, 'queue trial')).rejects;

  // Without redis-server there is none to ask; the file's first lines say so.
  (redisIsInstalled ? test : test.skip)('a Redis that evicts', async () => {
    const redis = await TestRedis.start('allkeys-lru');
    await refused(redis.url).toThrow('maxmemory-policy allkeys-lru, which loses jobs. Set it to noeviction');
    await redis.end();
  });

  test('a Redis that does not answer', () =>
    refused('redis://127.0.0.1:1').toThrow("REDIS_URL doesn't answer (connect ECONNREFUSED"));

  test('the runtime login without a role may read nothing but the queue', async () => {
    const trial = await Trial.open('postgres');
    const client = new pg.Client(trial.database.appUrl);
    await client.connect();
    await expect(client.query('select from platform.outbox')).rejects.toThrow('permission denied');
    await expect(client.query('select from trade.organisation')).rejects.toThrow('permission denied');
    expect((await client.query('select from bullmq.job')).rows).toEqual([]);
    await client.end();
    await trial.end();
  });
});
