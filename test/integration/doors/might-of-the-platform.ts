import type { PlatformTx, Reader, Tx } from '#platform/database';
import { newId, system, type Actor } from '#platform/kernel';
import type { Market } from '../../support/market.js';

const command = <Who extends Actor>(actor: Who) => ({ actor, name: 'test', key: newId(), input: {} });

const others = (reader: Reader, quoteId: string): Promise<number> =>
  reader.sql('select from trade.quote where id = $1', [quoteId]).then((rows) => rows.length);

const seen = async (work: Promise<number>): Promise<number | string> => work.catch((error: Error) => error.message);

/** By the door, as a buyer who is no party of the quote. */
export function mightOfThePlatform(given: () => Market): void {
  describe('the might of the platform', () => {
    test("is lent for one piece of work: before it and after it the handle is the actor's, and meanwhile it refuses", async () => {
      const { quoteIds } = await given().ask([0]);
      const foreign = command(given().otherBuyer);
      const found = await given().uow.write(foreign, async (tx) => {
        const before = await others(tx, quoteIds[0]!);
        const [inside, outer, mapper] = await tx.asPlatform(async (platform) => [
          await others(platform, quoteIds[0]!),
          await seen(others(tx, quoteIds[0]!)),
          await seen(tx.now().then(() => 0)),
        ]);
        return [before, inside, outer, mapper, await others(tx, quoteIds[0]!)];
      });
      const refused = expect.stringContaining('not in turn') as string;
      expect(found).toEqual([0, 1, refused, refused, 0]);
    });

    test("ends with a failure of its work too, and the data mapper is the actor's again with it", async () => {
      const foreign = command(given().otherBuyer);
      const { quoteIds } = await given().ask([0]);
      const found = await given().uow.write(foreign, async (tx) => {
        let kept: PlatformTx | undefined;
        const failed = await seen(
          tx.asPlatform(async (platform) => {
            kept = platform;
            expect(() => tx.db).toThrow('not in turn');
            expect(await platform.db.query('select from trade.quote where id = $1', [quoteIds[0]])).toHaveLength(1);
            throw new Error('as planned');
          }),
        );
        const again = await tx.db.query('select from trade.quote where id = $1', [quoteIds[0]]);
        return [failed, again, await seen(others(kept!, quoteIds[0]!))];
      });
      expect(found).toEqual(['as planned', [], expect.stringContaining('not in turn')]);
    });

    test('goes with a copy of the handle, whose events are caught wherever they are told', async () => {
      const { quoteIds } = await given().ask([0]);
      const caught: string[] = [];
      const catching = <Handle extends Tx>(tx: Handle): Handle => ({
        ...tx,
        emit: (name: string) => void caught.push(name),
      });
      const told = async (tx: PlatformTx): Promise<number> => {
        tx.emit('request.submitted', { requestId: newId() });
        return others(tx, quoteIds[0]!);
      };
      const own = await given().uow.write(command(system), (tx) => catching(tx).asPlatform(told));
      const lent = await given().uow.write(command(given().otherBuyer), (tx) => catching(tx).asPlatform(told));
      expect([own, lent, caught]).toEqual([1, 1, ['request.submitted', 'request.submitted']]);
    });

    test('is not lent again by a handle whose turn is over', async () => {
      let kept: PlatformTx | undefined;
      await given().uow.write(command(given().otherBuyer), async (tx) => {
        await tx.asPlatform(async (platform) => void (kept = platform));
        expect(await seen(kept!.asPlatform(async () => 1))).toContain('not in turn');
        return null;
      });
    });

    test("is a command's own where the platform gives it", async () => {
      const { quoteIds } = await given().ask([0]);
      const own = command(system);
      const found = await given().uow.write(own, async (tx) => [
        await others(tx, quoteIds[0]!),
        await tx.asPlatform((platform) => others(platform, quoteIds[0]!)),
        await others(tx, quoteIds[0]!),
      ]);
      expect(found).toEqual([1, 1, 1]);
    });
  });
}
