import { newId, visitor } from '#platform/kernel';
import { CatalogueService, publishCards } from '#trade/catalogue';
import { outcomes } from '../../support/market.js';
import type { Talks } from './talks.js';

export function suspension(given: () => Talks): void {
  describe('a suspended party', () => {
    const suspend = (member: { organisationId: string }, at: string | null = 'now') =>
      given().market.rows(
        `update trade.organisation set suspended_at = ${at === null ? 'null' : 'now()'} where id = $1`,
        [member.organisationId],
      );
    const sides = () =>
      [
        [given().market.buyer, 'buyer'],
        [given().market.managers[0]!, 'cooperative'],
      ] as const;

    test('makes no new obligation, and nobody makes one with it: no request, offer, counter-offer or accept', async () => {
      const { market, orders, committed, negotiate } = given();
      const offered = await negotiate();
      const countered = await negotiate();
      await market.revise(market.buyer, countered.quoteIds[0]!, 4, ['14.50', '25.00', '28.00']);
      const asked = await market.ask([0]);
      for (const [member, party] of sides()) {
        await suspend(member);
        for (const attempt of [
          () => market.accept(market.buyer, offered.quoteIds[0]!, 4),
          () => market.revise(market.buyer, offered.quoteIds[0]!, 4),
          () => market.accept(market.managers[0]!, countered.quoteIds[0]!, 5),
          () => market.revise(market.managers[0]!, asked.quoteIds[0]!, 1),
          () => market.accept(market.managers[0]!, asked.quoteIds[0]!, 1),
        ])
          await expect(attempt()).rejects.toMatchObject({ code: 'SUSPENDED', details: { party } });
        await expect(market.ask([0])).rejects.toMatchObject(
          party === 'buyer' ? { code: 'SUSPENDED' } : { code: 'NOT_FOUND', details: { field: 'cooperativeIds[0]' } },
        );
        await suspend(member, null);
      }
      expect([await orders(), await committed(market.listings[0]![0]!)]).toEqual([[], 0]);
      await market.accept(market.buyer, offered.quoteIds[0]!, 4);
    });

    test('can still say no, and be told no', async () => {
      const { market, negotiate } = given();
      const [first, second] = [await negotiate(), await negotiate()];
      await suspend(market.managers[0]!);
      await market.quotes.decline(market.buyer, { quoteId: first.quoteIds[0]!, revision: 4, key: newId() });
      await market.quotes.withdraw(market.managers[0]!, { quoteId: second.quoteIds[0]!, revision: 4, key: newId() });
    });

    test('takes its listings out of sight at once, and brings them back; what is published meanwhile stays hidden', async () => {
      const { market } = given();
      const seen = async () =>
        (
          await market.rows<{ seen: number }>(
            'select count(*) filter (where not suspended)::int as seen from trade.listing_card',
          )
        )[0]!.seen;
      const catalogue = new CatalogueService(market.uow);
      await suspend(market.managers[0]!);
      await publishCards({ sql: market.rows.bind(market) } as never, market.listings[0]!);
      expect([
        await seen(),
        (await catalogue.cards(visitor, {}, 50, null)).length,
        (await catalogue.cards(visitor, { search: 'pepper' }, 50, null)).length,
      ]).toEqual([6, 6, 6]);
      expect(await catalogue.cardsById(visitor, market.listings[0]!)).toEqual([]);
      expect([
        (await catalogue.market(visitor)).cooperatives,
        (await catalogue.facets(visitor, {})).find(({ facet }) => facet === 'all')!.count,
      ]).toEqual([2, 6]);
      await suspend(market.managers[0]!, null);
      expect([await seen(), (await catalogue.cardsById(visitor, market.listings[0]!)).length]).toEqual([9, 3]);
    });

    test.each([
      [
        'an accept',
        () => {
          const { market, negotiate } = given();
          return negotiate().then(
            ({ quoteIds }) =>
              () =>
                market.accept(market.buyer, quoteIds[0]!, 4),
          );
        },
      ],
      ['a request', async () => () => given().market.ask([0])],
    ])(
      'whose suspension is not committed yet holds %s back until it is, and then refuses it',
      async (_what, prepare) => {
        const { market } = given();
        const obligation = await prepare();
        const office = await market.owner.connect();
        try {
          await office.query('begin');
          await office.query('update trade.organisation set suspended_at = now() where id = $1', [
            market.buyer.organisationId,
          ]);
          const made = obligation().then(
            () => 'done',
            (error: { code: string }) => error.code,
          );
          expect(await Promise.race([made, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])).toBe('waits');
          await office.query('commit');
          expect(await made).toBe('SUSPENDED');
        } finally {
          office.release();
        }
      },
    );

    test('that is suspended while it agrees either has agreed before, or has not', async () => {
      const { market, negotiate } = given();
      for (let round = 0; round < 6; round++) {
        await suspend(market.managers[0]!, null);
        const {
          quoteIds: [quoteId],
        } = await negotiate();
        const [[accepted]] = await Promise.all([
          Promise.allSettled([market.accept(market.buyer, quoteId!, 4)]),
          suspend(market.managers[0]!),
        ]);
        expect(['done', 'SUSPENDED']).toContain(outcomes([accepted!])[0]);
      }
    });
  });
}
