import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { log } from '#platform/config';
import { dataSource, type Patience } from '#platform/database';
import { system } from '#platform/kernel';
import { Loop, type Handler } from '#platform/queue';
import { redisIsInstalled } from '../support/queue-redis.js';
import { counting, only, Trial, until, type Kind } from '../support/queue-trial.js';
import { SilentProxy } from '../support/silent-proxy.js';

log.level = process.env.LOG_LEVEL ?? 'silent';

const once = { least: 1, most: 1 };
const SHORT: Patience = {
  connectMs: 1_000,
  statementMs: { visitor: 500, buyer: 500, cooperative: 500, secretariat: 500, system: 1_500 },
  forAClientMs: 500,
  silenceMs: 200,
};
/** The consumer's is longer than its longest wait for a job. */
const waits = { producerMs: 1_500, consumerMs: 11_500 };

describe.each<Kind>(redisIsInstalled ? ['postgres', 'redis'] : ['postgres'])(
  'a worker whose peers go silent, its queue on %s',
  (kind) => {
    let trial: Trial;
    let ways: SilentProxy[] = [];

    beforeAll(async () => void (trial = await Trial.open(kind)));
    afterEach(async () => {
      for (const way of ways) way.heal();
      await trial.clean();
      await Promise.all(ways.splice(0).map((way) => way.close()));
    });
    afterAll(() => trial.end());

    /** A worker whose every connection goes a way of its own. */
    async function start(handler = counting()) {
      const way = await SilentProxy.open(trial.config.DATABASE_URL);
      const redis = trial.config.REDIS_URL ? await SilentProxy.open(trial.config.REDIS_URL) : undefined;
      ways = redis ? [way, redis] : [way];
      const config = {
        ...trial.config,
        DATABASE_URL: way.by(trial.config.DATABASE_URL),
        REDIS_URL: redis?.by(trial.config.REDIS_URL!),
      };
      const source = await dataSource(config, 'silent worker', SHORT).initialize();
      return trial.start(only({ 'order.placed': [handler] }), { waits }, { config, source });
    }

    test('goes on by itself when they answer again, and says meanwhile that it is not ready', async () => {
      const queue = await start();
      expect(await trial.settled(await trial.emit())).toMatchObject(once);
      expect(await queue.problem()).toBeUndefined();
      for (const way of ways) way.swallow();
      const ids = await trial.emit(20);
      await until(async () => (await queue.problem()) !== undefined, 15);
      await sleep(500);
      for (const way of ways) way.heal();
      expect(await trial.settled(ids, { seconds: 40 })).toEqual({ ...once, all: 20 });
      await until(async () => (await queue.problem()) === undefined, 15);
      const later = await trial.emit(5);
      expect(await trial.settled(later, { seconds: 5 })).toEqual({ ...once, all: 5 });
    });

    test("that does mails into a black hole takes money, papers and the bank's answers all the same", async () => {
      const asked = { mail: 0 };
      const mail = counting('test.mail', {
        channel: 'mail',
        before: () => {
          asked.mail++;
          return sleep(4_000);
        },
      });
      const waiting = await trial.emit(60);
      const money: Handler<'order.cancelled'> = {
        name: 'test.money',
        event: 'order.cancelled',
        run: counting('test.money').run,
      };
      await trial.start(only({ 'order.placed': [mail], 'order.cancelled': [money] }));
      await until(() => asked.mail === 3);
      const [paid] = await trial.database.rows<{ id: string }>(
        `insert into platform.outbox (name, payload, programme_id)
         values ('order.cancelled', '{"orderId":"x"}', gen_random_uuid()) returning id`,
      );
      await until(async () => (await trial.effects([paid!.id], 'test.money')).least === 1, 5);
      expect(asked.mail).toBeLessThanOrEqual(6);
      expect((await trial.effects(waiting, 'test.mail')).all).toBeLessThanOrEqual(3);
    });

    test('gives up a job in which nothing moves, and does it later', async () => {
      const [stuck] = await trial.emit();
      let tries = 0;
      const never = counting('test.count', {
        before: () => (++tries === 1 ? new Promise<never>(() => undefined) : Promise.resolve()),
      });
      await trial.start(only({ 'order.placed': [never] }), { stuckMs: 600 });
      expect(await trial.settled([stuck!])).toMatchObject(once);
      expect(tries).toBe(2);
    });
  },
);

describe('a loop', () => {
  const moves = (loop: () => Promise<number>, stuckMs = 150) => {
    const onStuck = jest.fn<(what: object) => void>();
    return { onStuck, loop: new Loop('test', loop, { stuckMs, onStuck }) };
  };

  test('whose turn neither ends nor fails nor moves ends the program', async () => {
    const { onStuck } = moves(() => new Promise<never>(() => undefined));
    await until(() => onStuck.mock.calls.length === 1, 2);
    expect(onStuck).toHaveBeenCalledWith({ loop: 'test', ms: 150 });
  });

  test('that fails, rests, or moves on for longer than that does not', async () => {
    const trial = await Trial.open('postgres');
    const turns = [
      async () => Promise.reject(new Error('refused')),
      async () => 1_800,
      async () => {
        for (let i = 0; i < 8; i++) {
          await sleep(250);
          await trial.uow.read(system, (reader) => reader.sql('select 1'));
        }
        return 10_000;
      },
    ];
    let turn = 0;
    const { onStuck, loop } = moves(() => turns[turn++]!(), 1_500);
    await until(() => turn === 3);
    await sleep(3_000);
    expect(onStuck).not.toHaveBeenCalled();
    await loop.stop();
    await trial.end();
  });
});
