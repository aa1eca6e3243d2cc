import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { log } from '#platform/config';
import { buildForChildren } from '../support/queue-build.js';
import { redisIsInstalled } from '../support/queue-redis.js';
import { counting, only, Trial, until, type Kind } from '../support/queue-trial.js';

log.level = process.env.LOG_LEVEL ?? 'silent';
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const POINTS = [
  'after-commit-before-add',
  'after-add-before-mark',
  'before-effect',
  'after-effect-before-inbox-commit',
];
jest.setTimeout(60_000 + ROUNDS * POINTS.length * 6_000);
if (!redisIsInstalled) console.warn('SKIPPED: workers killed on Redis (redis-server is not installed)');

let built: Awaited<ReturnType<typeof buildForChildren>>;
beforeAll(async () => void (built = await buildForChildren()));
afterAll(() => built.remove());

const kinds: Kind[] = redisIsInstalled ? ['postgres', 'redis'] : ['postgres'];

describe.each(kinds)('on %s', (kind) => {
  let trial: Trial;
  const children = new Set<ChildProcess>();
  beforeAll(async () => {
    trial = await Trial.open(kind);
    await trial.database.rows('create table reactions.mailed (outbox_id bigint not null, message_id text not null)');
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await trial.end();
  });

  function work(file: string, more: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [built.file(file)], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
        DATABASE_URL: trial.database.appUrl,
        REDIS_URL: trial.redis?.url ?? '',
        OUTSIDE_URL: trial.database.ownerUrl,
        ...more,
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.add(child);
    const ended = once(child, 'exit').then(([code, signal]) => (children.delete(child), { code, signal }));
    return { child, ended, ready: once(child.stdout!, 'data').then(([text]) => String(text)) };
  }

  test(`a worker killed ${ROUNDS} times at each of four points does everything once`, async () => {
    const killed: Record<string, string[]> = {};
    for (const point of POINTS) {
      killed[point] = [];
      for (let round = 0; round < ROUNDS; round++) {
        killed[point].push(...(await trial.emit()));
        expect(await work('test/support/queue-worker.js', { QUEUE_KILL_AT: point }).ended).toEqual({
          code: null,
          signal: 'SIGKILL',
        });
      }
    }
    const last = work('test/support/queue-worker.js', { QUEUE_KILL_AT: POINTS[0], QUEUE_KILL_TIMES: '0' });
    await trial.settled(Object.values(killed).flat(), { seconds: 60 });
    last.child.kill('SIGTERM');
    expect(await last.ended).toEqual({ code: 0, signal: null });

    for (const [point, ids] of Object.entries(killed)) {
      const [mails] = await trial.database.rows(
        `select count(*)::int as copies, count(distinct message_id)::int as different
           from reactions.mailed where outbox_id = any($1)`,
        [ids],
      );
      const effects = await trial.effects(ids);
      process.stdout.write(
        `${kind}, ${point}: ${ids.length} kills, ${ids.length} events, ${effects.all} effects, ` +
          `${mails!.different} Message-IDs, ${mails!.copies} copies\n`,
      );
      expect(effects).toEqual({ least: 1, most: 1, all: ids.length });
      expect(mails!.different).toBe(ids.length);
    }
  });

  test.each(['SIGTERM', 'the end of its parent'])(
    'the worker itself says that it is ready, and ends on %s',
    async (how) => {
      const { child, ended, ready } = work('apps/worker/main.js', { END_WITH_PARENT: '1' });
      expect(JSON.parse(await ready)).toEqual({ ready: true, app: 'worker', queue: kind });
      if (how === 'SIGTERM') child.kill('SIGTERM');
      else child.stdin!.end();
      expect(await ended).toEqual({ code: 0, signal: null });
    },
  );
});

test('a worker that is told to end finishes the job in hand', async () => {
  const trial = await Trial.open('postgres');
  const ids = await trial.emit();
  let [began, may] = [false, false];
  const slow = counting('test.count', {
    before: async () => {
      began = true;
      await until(() => may);
    },
  });
  const queue = await trial.start(only({ 'order.placed': [slow] }));
  await until(() => began);
  const closing = queue.close();
  may = true;
  await closing;
  expect(await trial.effects(ids)).toMatchObject({ least: 1, most: 1 });
  await trial.clean();
  await trial.end();
});
