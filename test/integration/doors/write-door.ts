import { setTimeout as sleep } from 'node:timers/promises';
import { newId, refuse, system, visitor, type Actor } from '#platform/kernel';
import type { Market } from '../../support/market.js';

export function writeDoor(given: () => Market): void {
  describe('the write door', () => {
    const countCommands = async (key: string) =>
      (await given().rows<{ n: number }>('select count(*)::int as n from platform.command where key = $1', [key]))[0]!
        .n;
    const command = (key: string, input: unknown = {}) => ({ actor: given().buyer, name: 'test', key, input });

    test('the same key and input is done once and answers the same, also when twenty come at once', async () => {
      const market = given();
      const key = newId();
      let runs = 0;
      const twenty = <R>(work: () => Promise<R>): Promise<R[]> => Promise.all(Array.from({ length: 20 }, work));
      await twenty(() => market.uow.read(market.buyer, (reader) => reader.now())); // so none waits for a connection
      const answers = await twenty(() =>
        market.uow.write(command(key, { a: 1, b: 2 }), async () => {
          await sleep(50); // so that none comes when the first is done
          return { run: ++runs };
        }),
      );
      expect(runs).toBe(1);
      expect(new Set(answers.map(({ run }) => run))).toEqual(new Set([1]));
      await expect(market.uow.write(command(key, { b: 2, a: 1 }), async () => ({ run: ++runs }))).resolves.toEqual({
        run: 1,
      });
    });

    test('the same key for another input is refused, and for another organisation it is another command', async () => {
      const market = given();
      const key = newId();
      await market.uow.write(command(key, { a: 1 }), async () => 'first');
      await expect(market.uow.write(command(key, { a: 2 }), async () => 'second')).rejects.toMatchObject({
        code: 'KEY_REUSED',
        details: { field: 'key' },
      });
      await expect(
        market.uow.write({ ...command(key, { a: 1 }), actor: market.otherBuyer }, async () => 'theirs'),
      ).resolves.toBe('theirs');
    });

    test("a key is a person's in an organisation: a colleague's same key is another command", async () => {
      const market = given();
      const key = newId();
      const colleague = { ...market.buyer, personId: market.otherBuyer.personId };
      await market.uow.write(command(key, { a: 1 }), async () => 'hers');
      await expect(market.uow.write({ ...command(key, { a: 2 }), actor: colleague }, async () => 'his')).resolves.toBe(
        'his',
      );
      await expect(market.uow.write(command(key, { a: 1 }), async () => 'again')).resolves.toBe('hers');
    });

    test("a visitor's key is of that browser, and neither another browser nor the platform itself meets it", async () => {
      const market = given();
      const key = `file-${newId()}`;
      const at = (visitorId: string) => ({ actor: { ...visitor, visitorId }, name: 'test', key, input: {} });
      const [here, there] = [newId(), newId()];
      await expect(market.uow.write(at(here), async () => 'first')).resolves.toBe('first');
      await expect(market.uow.write(at(here), async () => 'again')).resolves.toBe('first');
      await expect(market.uow.write(at(there), async () => 'another browser')).resolves.toBe('another browser');
      await expect(
        market.uow.write({ actor: visitor, name: 'test', key, input: {} }, async () => 'without a cookie'),
      ).resolves.toBe('without a cookie');
      await expect(
        market.uow.write({ actor: system, name: 'filePayoutBatch', key, input: {} }, async () => 'the platform'),
      ).resolves.toBe('the platform');
      await expect(
        market.uow.write({ actor: system, name: 'filePayoutBatch', key, input: {} }, async () => 'again'),
      ).resolves.toBe('the platform');
    });

    test("no client's role can write into the platform's space, nor into another side's", async () => {
      const market = given();
      const insert = (actor: Actor, space: string) =>
        market.uow.write({ actor, name: 'attempt', key: newId(), input: {} }, (tx) =>
          tx.sql(
            `insert into platform.command (organisation_id, key, name, input_hash, outcome, space, holder)
             values (platform.organisation(), $1, 'forged', sha256('x'), '{}', $2, $3)`,
            [newId(), space, newId()],
          ),
        );
      for (const [actor, space] of [
        [market.buyer, 'platform'],
        [market.managers[0]!, 'platform'],
        [market.finance, 'platform'],
        [visitor, 'platform'],
        [market.buyer, 'visitor'],
        [visitor, 'person'],
      ] as const) {
        await expect(insert(actor, space)).rejects.toThrow('row-level security');
      }
    });

    describe('beside an api of an older version', () => {
      const older = (key: string, actor: Actor, name: string, input: unknown) =>
        given().rows(
          `insert into platform.command (organisation_id, key, name, person_id, input_hash, outcome)
           values ($1, $2, $3, $4, sha256(convert_to($5, 'utf8')), '{"answer":"older"}')`,
          [
            actor.organisationId ?? '00000000-0000-0000-0000-000000000000',
            key,
            name,
            actor.personId,
            JSON.stringify({ input, name }),
          ],
        );

      test("a person's landed key stays his: the same input has its answer, another is refused", async () => {
        const market = given();
        const key = newId();
        await older(key, market.buyer, 'test', { a: 1 });
        await expect(market.uow.write(command(key, { a: 1 }), async () => 'done twice')).resolves.toBe('older');
        await expect(market.uow.write(command(key, { a: 2 }), async () => 'other')).rejects.toMatchObject({
          code: 'KEY_REUSED',
        });
      });

      test('the platform finds its own landed commands, and is not stopped by what a visitor once wrote there', async () => {
        const market = given();
        const [own, poisoned] = [`file-${newId()}`, `file-${newId()}`];
        await older(own, system, 'filePayoutBatch', { batchId: 1 });
        await older(poisoned, visitor, 'signOut', {});
        await expect(
          market.uow.write(
            { actor: system, name: 'filePayoutBatch', key: own, input: { batchId: 1 } },
            async () => 'done twice',
          ),
        ).resolves.toBe('older');
        await expect(
          market.uow.write(
            { actor: system, name: 'filePayoutBatch', key: poisoned, input: { batchId: 2 } },
            async () => 'filed',
          ),
        ).resolves.toBe('filed');
      });

      test('an older api finds what a newer one has done, and goes on writing', async () => {
        const market = given();
        const key = newId();
        await market.uow.write(command(key, { a: 1 }), async () => 'newer');
        const found = await market.rows(
          'select outcome from platform.command where organisation_id = $1 and key = $2',
          [market.buyer.organisationId, key],
        );
        expect(found).toEqual([{ outcome: { answer: 'newer' } }]);
      });
    });

    test('a refusal leaves nothing: no command, no event, no row', async () => {
      const market = given();
      const key = newId();
      const before = await market.rows('select count(*)::int as n from platform.outbox');
      await expect(
        market.uow.write(command(key), async (tx) => {
          tx.about(market).emit('request.submitted', { requestId: newId() });
          await tx.asPlatform((platform) => platform.sql(`update platform.clock set ahead = '5 years'`));
          return refuse('BAD_INPUT');
        }),
      ).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await countCommands(key)).toBe(0);
      expect(await market.rows('select count(*)::int as n from platform.outbox')).toEqual(before);
      expect(await market.rows(`select ahead::text from platform.clock`)).toEqual([{ ahead: '00:00:00' }]);
    });

    test('two writes that lock in opposite order are both done: the one that lost the deadlock is tried again', async () => {
      const market = given();
      const [a, b] = market.listings[0]!;
      let attempts = 0;
      const lock = (first: string, second: string) =>
        market.uow.write(command(newId()), async (tx) => {
          attempts++;
          return tx.asPlatform(async (platform) => {
            await platform.sql('select from trade.capacity where listing_id = $1 for update', [first]);
            await sleep(100);
            await platform.sql('select from trade.capacity where listing_id = $1 for update', [second]);
            return 'done';
          });
        });
      await expect(Promise.all([lock(a!, b!), lock(b!, a!)])).resolves.toEqual(['done', 'done']);
      expect(attempts).toBe(3);
    });

    test('the log of commands can be neither changed nor deleted, not even by the owner', async () => {
      const market = given();
      await market.uow.write(command(newId()), async () => 'done');
      await expect(market.owner.query(`update platform.command set name = 'other'`)).rejects.toThrow('is refused');
      await expect(market.owner.query('delete from platform.command')).rejects.toThrow('is refused');
      await expect(market.owner.query('truncate platform.command')).rejects.toThrow('is refused');
    });

    test('a connection that is killed in the middle fails the command, and the next one works', async () => {
      const market = given();
      const key = newId();
      await expect(
        market.uow.write(command(key), async (tx) => {
          const [{ pid }] = (await tx.sql<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
          await market.rows('select pg_terminate_backend($1)', [pid]);
          await tx.sql('select 1');
          return 'never';
        }),
      ).rejects.toThrow();
      await expect(market.uow.write(command(key), async () => 'again')).resolves.toBe('again');
    });
  });
}
