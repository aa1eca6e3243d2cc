import { dataSource, UnitOfWork, type Reader } from '#platform/database';
import { newId, system, systemOf, visitor, type Actor } from '#platform/kernel';
import { SessionsService } from '#trade/identity';
import type { Market } from '../../support/market.js';

const programmeOf = async (reader: Pick<Reader, 'sql'>) =>
  (await reader.sql<{ id: string | null }>('select platform.programme() as id'))[0]!.id;

export function programmeAtTheDoor(given: () => Market): void {
  describe('the programme at the door', () => {
    test('both doors set it beside the organisation, and nobody has that of whom the connection served before', async () => {
      const market = given();
      const source = await dataSource({ DATABASE_URL: market.database.appUrl, DATABASE_POOL: 1 }, 'test').initialize();
      const uow = new UnitOfWork(source);
      const doors = (actor: Actor) => [
        uow.read(actor, programmeOf),
        uow.readOne(actor, programmeOf),
        uow.write({ actor, name: 'ask', key: newId(), input: {} }, programmeOf),
      ];
      const stranger = await market.stranger('finance');
      const ours = [market.operator, market.managers[0]!, systemOf(market.programmeId)];
      for (const actor of [...ours, stranger, market.buyer, visitor, system])
        expect(new Set(await Promise.all(doors(actor)))).toEqual(new Set([actor.programmeId]));
      expect(stranger.programmeId).not.toBe(market.programmeId);
      expect([market.buyer.programmeId, system.programmeId]).toEqual([null, null]);
      await source.destroy();
    });

    test("the platform's might keeps the actor's programme", async () => {
      const market = given();
      const seen = await market.uow.write(
        { actor: market.finance, name: 'ask', key: newId(), input: {} },
        async (tx) => [await tx.asPlatform(programmeOf), await programmeOf(tx)],
      );
      expect(seen).toEqual([market.programmeId, market.programmeId]);
    });

    test('a programme that is no id opens nothing', async () => {
      const actor = { ...given().operator, programmeId: `x'; set local role postgres; --` };
      await expect(given().uow.read(actor, programmeOf)).rejects.toThrow('a programme is a UUID');
    });

    test("a session's actor is in the programme of its organisation", async () => {
      const market = given();
      const sessions = new SessionsService(market.uow, {} as never, { DEMO: true, SESSION_DAYS: 1 } as never);
      for (const actor of [market.operator, market.managers[0]!, market.buyer]) {
        const { token } = await sessions.enterDemo(actor);
        expect((await sessions.actorOf(token)).programmeId).toBe(actor.programmeId);
      }
    });
  });
}
