import { newId, system, visitor, type Actor } from '#platform/kernel';
import { CatalogueService, commitCapacity, publishCards } from '#trade/catalogue';
import { QuoteExpiry } from '#trade/negotiation';
import { Market, outcomes, WANTED_ON } from '../support/market.js';

let market: Market;
beforeEach(async () => {
  market = await Market.open();
});
afterEach(() => market.close());

const orders = () =>
  market.rows<{ id: string; number: string; total_minor: string; cooperative_id: string }>(
    'select * from trade.order order by placed_at',
  );
const committed = async (listing: string) =>
  Number(
    (
      await market.rows<{ committed: string }>(
        'select sum(committed) as committed from trade.capacity where listing_id = $1',
        [listing],
      )
    )[0]!.committed,
  );
const states = async (requestId: string) =>
  (
    await market.rows<{ state: string }>('select state from trade.quote where request_id = $1 order by number', [
      requestId,
    ])
  ).map(({ state }) => state);
const events = async () =>
  (await market.rows<{ name: string }>('select name from platform.outbox order by id')).map(({ name }) => name);

/** The story up to the cooperative's second offer: 1 the request, 2 offer, 3 counter, 4 offer. */
async function negotiate(cooperatives = [0]): Promise<{ requestId: string; quoteIds: string[] }> {
  const asked = await market.ask(cooperatives);
  const [quoteId] = asked.quoteIds;
  await market.revise(market.managers[cooperatives[0]!]!, quoteId!, 1, ['15.60', '25.50', '28.60']);
  await market.revise(market.buyer, quoteId!, 2, ['14.60', '24.50', '27.00']);
  await market.revise(market.managers[cooperatives[0]!]!, quoteId!, 3);
  return asked;
}

describe('the story of a negotiation', () => {
  test('request, offer, counter, offer, accept: one order of 10,000.00 with a 30/70 schedule, and the other cooperative has lost', async () => {
    const { requestId, quoteIds } = await negotiate([0, 1]);
    const { orderId } = await market.accept(market.buyer, quoteIds[0]!, 4);
    const [order] = await orders();
    expect(order).toMatchObject({
      id: orderId,
      total_minor: '1000000',
      revision_number: 4,
      state: 'AWAITING_DEPOSIT',
      commission_bp: 500,
    });
    expect(order!.number).toMatch(/^O-\d{4}-00001$/);
    expect(await market.rows('select kind, amount_minor from trade.instalment order by position')).toEqual([
      { kind: 'DEPOSIT', amount_minor: '300000' },
      { kind: 'BALANCE', amount_minor: '700000' },
    ]);
    expect(await market.rows('select quantity::text, amount_minor from trade.order_line order by position')).toEqual([
      { quantity: '300.000', amount_minor: '450000' },
      { quantity: '80.000', amount_minor: '200000' },
      { quantity: '125.000', amount_minor: '350000' },
    ]);
    expect(await states(requestId)).toEqual(['ACCEPTED', 'LOST']);
    expect(await Promise.all(market.listings[0]!.map(committed))).toEqual([300, 80, 125]);
    expect(await market.rows('select state from trade.request')).toEqual([{ state: 'AWARDED' }]);
    expect(await market.rows(`select state from trade.revision where state = 'OPEN'`)).toEqual([]);
    expect(await events()).toEqual([
      'request.submitted',
      'quote.offered',
      'quote.countered',
      'quote.offered',
      'order.placed',
      'quote.accepted',
      'quote.lost',
    ]);
  });

  test('a request with target prices is revision 1: a cooperative can accept it at once', async () => {
    const { quoteIds } = await market.ask([0]);
    await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    expect(await orders()).toHaveLength(1);
  });

  test('a request without target prices has no revision until the cooperative offers', async () => {
    const { quoteIds } = await market.requests.submit(market.buyer, {
      title: 'Pepper',
      place: 'Sihanoukville',
      wantedOn: WANTED_ON,
      depositPercent: 30,
      note: '',
      key: newId(),
      cooperativeIds: [market.managers[0]!.organisationId],
      lines: [{ kindCode: 'pepper-red', grade: 'standard', quantity: '80' }],
    });
    await expect(market.accept(market.managers[0]!, quoteIds[0]!, 0)).rejects.toMatchObject({ code: 'NOT_YOUR_TURN' });
    await market.quotes.revise(market.managers[0]!, {
      quoteId: quoteIds[0]!,
      revision: 0,
      lines: [{ position: 1, quantity: '80', unitPrice: '25.00' }],
      readyOn: WANTED_ON,
      depositPercent: 100,
      note: '',
      key: newId(),
    });
    await market.accept(market.buyer, quoteIds[0]!, 1);
    expect((await orders())[0]).toMatchObject({ total_minor: '200000' });
  });

  describe('target prices', () => {
    const submit = (change: { cooperatives?: number[]; mayAccept?: boolean | null; targetPrice?: string | null }) =>
      market.requests.submit(market.buyer, {
        title: 'Pepper',
        place: 'Sihanoukville',
        wantedOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        cooperativeIds: (change.cooperatives ?? [0]).map((i) => market.managers[i]!.organisationId),
        ...('mayAccept' in change && { mayAccept: change.mayAccept }),
        lines: [
          {
            kindCode: 'pepper-red',
            grade: 'standard',
            quantity: '80',
            targetPrice: change.targetPrice === undefined ? '25.00' : change.targetPrice,
          },
        ],
      });
    const open = async (change: Parameters<typeof submit>[0]) => {
      const { quoteIds } = await submit(change);
      return Promise.all(
        quoteIds.map(
          async (id) =>
            (await market.rows<{ revision: number }>('select revision from trade.quote where id = $1', [id]))[0]!
              .revision,
        ),
      );
    };

    test('may be accepted at once where the buyer says so; when nothing is said, by one that is asked alone', async () => {
      expect([
        await open({}),
        await open({ mayAccept: null }),
        await open({ cooperatives: [0, 1] }),
        await open({ cooperatives: [0, 1], mayAccept: true }),
      ]).toEqual([[1], [1], [0, 0], [1, 1]]);
      expect([
        await open({ mayAccept: false }),
        await open({ targetPrice: null }),
        await open({ cooperatives: [0, 1], mayAccept: false }),
      ]).toEqual([[0], [0], [0, 0]]);
    });

    test('that are only told are no terms: they are answered, not accepted, and stay on the request', async () => {
      const { quoteIds, requestId } = await submit({ mayAccept: false });
      await expect(market.accept(market.managers[0]!, quoteIds[0]!, 0)).rejects.toMatchObject({
        code: 'NOT_YOUR_TURN',
      });
      expect(await market.rows('select deposit_percent from trade.request where id = $1', [requestId])).toEqual([
        { deposit_percent: 30 },
      ]);
      expect(
        await market.rows('select target_price::text from trade.request_line where request_id = $1', [requestId]),
      ).toEqual([{ target_price: '25.000000' }]);
      expect(await orders()).toHaveLength(0);
    });

    test('can not be offered for acceptance where one is missing, nor lie below the floor even when they are only told', async () => {
      await expect(submit({ mayAccept: true, targetPrice: null })).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'mayAccept' },
      });
      await expect(submit({ mayAccept: false, targetPrice: '23.49' })).rejects.toMatchObject({
        code: 'BELOW_FLOOR',
        details: { field: 'lines[0].targetPrice', floor: '23.500000' },
      });
      expect(await market.rows('select from trade.request')).toHaveLength(0);
    });
  });

  test('terms that repeat what they answer are refused to both sides, with the revision to accept', async () => {
    const { quoteIds } = await market.ask([0]);
    await expect(
      market.revise(market.managers[0]!, quoteIds[0]!, 1, ['14.20', '24.00', '26.50']),
    ).rejects.toMatchObject({ code: 'UNCHANGED_TERMS', details: { current: 1 } });
    await market.revise(market.managers[0]!, quoteIds[0]!, 1);
    await expect(market.revise(market.buyer, quoteIds[0]!, 2)).rejects.toMatchObject({
      code: 'UNCHANGED_TERMS',
      details: { current: 2 },
    });
    await market.accept(market.buyer, quoteIds[0]!, 2);
  });

  test('the database refuses to change sent terms and placed orders, also for the owner', async () => {
    const { quoteIds } = await negotiate();
    await market.accept(market.buyer, quoteIds[0]!, 4);
    await expect(market.owner.query('update trade.revision set total_minor = 1')).rejects.toThrow('is immutable');
    await expect(market.owner.query(`update trade.revision set state = 'OPEN' where number = 1`)).rejects.toThrow(
      'is immutable',
    );
    await expect(market.owner.query('update trade.revision_line set unit_price = 1')).rejects.toThrow('is refused');
    await expect(market.owner.query('update trade.order set total_minor = 1')).rejects.toThrow('are frozen');
    await expect(market.owner.query('update trade.instalment set amount_minor = 1')).rejects.toThrow('is refused');
    await expect(market.owner.query('delete from trade.order_line')).rejects.toThrow('is refused');
  });
});

describe('whose answer counts', () => {
  test('an older revision is refused with the newest one', async () => {
    const { quoteIds } = await negotiate();
    await expect(market.accept(market.buyer, quoteIds[0]!, 2)).rejects.toMatchObject({
      code: 'QUOTE_SUPERSEDED',
      details: { current: 4 },
    });
    await expect(market.revise(market.buyer, quoteIds[0]!, 2)).rejects.toMatchObject({
      code: 'QUOTE_SUPERSEDED',
      details: { current: 4 },
    });
  });

  test('terms that hold longer than their ready day make no order after it: new terms with a later day are asked for', async () => {
    const { quoteIds } = await market.ask([0], { validUntil: new Date(Date.now() + 55 * 24 * 3600 * 1000) });
    await market.rows(`update platform.clock set ahead = '40 days'`);
    try {
      await expect(market.accept(market.managers[0]!, quoteIds[0]!, 1)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'readyOn', message: expect.stringContaining('later day') },
      });
    } finally {
      await market.rows(`update platform.clock set ahead = '0'`);
    }
    await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  });

  test('nobody accepts their own terms, and nobody answers out of turn', async () => {
    const { quoteIds } = await negotiate();
    await expect(market.accept(market.managers[0]!, quoteIds[0]!, 4)).rejects.toMatchObject({ code: 'NOT_YOUR_TURN' });
    await expect(market.revise(market.managers[0]!, quoteIds[0]!, 4)).rejects.toMatchObject({ code: 'NOT_YOUR_TURN' });
    await expect(
      market.quotes.withdraw(market.buyer, { quoteId: quoteIds[0]!, revision: 4, key: newId() }),
    ).rejects.toMatchObject({ code: 'NOT_YOUR_TURN' });
  });

  test('for everybody else the quote does not exist', async () => {
    const { quoteIds } = await negotiate();
    const strangers: Actor[] = [market.otherBuyer, market.managers[1]!, market.managers[2]!];
    for (const stranger of strangers)
      await expect(market.accept(stranger, quoteIds[0]!, 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(market.accept(market.buyer, newId(), 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test("terms that have run out are refused by the database's clock, though no job has marked them", async () => {
    const { quoteIds } = await negotiate();
    await market.rows(`update platform.clock set ahead = '15 days'`);
    await expect(market.accept(market.buyer, quoteIds[0]!, 4)).rejects.toMatchObject({
      code: 'QUOTE_EXPIRED',
      details: { validUntil: expect.any(String) },
    });
    expect(await orders()).toHaveLength(0);
  });

  test('after declining or withdrawing nothing reopens', async () => {
    const {
      quoteIds: [first],
    } = await negotiate();
    await market.quotes.decline(market.buyer, { quoteId: first!, revision: 4, key: newId() });
    await expect(market.accept(market.buyer, first!, 4)).rejects.toMatchObject({
      code: 'QUOTE_CLOSED',
      details: { state: 'DECLINED', orderId: null },
    });
    const {
      quoteIds: [second],
    } = await negotiate();
    await market.quotes.withdraw(market.managers[0]!, { quoteId: second!, revision: 4, key: newId() });
    await expect(market.accept(market.buyer, second!, 4)).rejects.toMatchObject({
      code: 'QUOTE_CLOSED',
      details: { state: 'WITHDRAWN', orderId: null },
    });
  });

  test('a request is closed with the last of its quotes, however it ended, and stays open before that', async () => {
    const { requestId, quoteIds } = await market.ask([0, 1, 2]);
    const requestState = async () =>
      (await market.rows<{ state: string }>('select state from trade.request where id = $1', [requestId]))[0]!.state;
    await market.quotes.decline(market.managers[0]!, { quoteId: quoteIds[0]!, revision: 1, key: newId() });
    await market.quotes.withdraw(market.buyer, { quoteId: quoteIds[1]!, revision: 1, key: newId() });
    expect(await requestState()).toBe('SUBMITTED');
    await market.rows(`update platform.clock set ahead = '15 days'`);
    expect(await new QuoteExpiry(market.uow).expireDue()).toBe(1);
    expect([await states(requestId), await requestState()]).toEqual([['DECLINED', 'WITHDRAWN', 'EXPIRED'], 'CLOSED']);
  });

  test('a quote whose expiry fails does not keep the others from ending', async () => {
    const { requestId, quoteIds } = await market.ask([0, 1, 2]);
    await market.rows(
      `create function trade.fail_of_a_test() returns trigger language plpgsql as
       $$ begin raise exception 'broken'; end $$`,
    );
    await market.rows(
      `create trigger broken before update on trade.quote
       for each row when (old.id = '${quoteIds[1]}') execute function trade.fail_of_a_test()`,
    );
    await market.rows(`update platform.clock set ahead = '15 days'`);
    expect(await new QuoteExpiry(market.uow).expireDue()).toBe(2);
    expect(await states(requestId)).toEqual(['EXPIRED', 'AWAITING_COOPERATIVE', 'EXPIRED']);
    await market.rows('drop trigger broken on trade.quote');
    expect(await new QuoteExpiry(market.uow).expireDue()).toBe(1);
  });

  test('a cooperative that lost learns that it lost and nothing else; the buyer is told its order', async () => {
    const { quoteIds } = await negotiate([0, 1]);
    const { orderId } = await market.accept(market.buyer, quoteIds[0]!, 4);
    await expect(market.accept(market.managers[1]!, quoteIds[1]!, 1)).rejects.toMatchObject({
      code: 'QUOTE_CLOSED',
      details: { state: 'LOST', orderId: null },
    });
    await expect(market.accept(market.buyer, quoteIds[1]!, 1)).rejects.toMatchObject({
      code: 'QUOTE_CLOSED',
      details: { state: 'LOST', orderId },
    });
    await expect(market.accept(market.managers[0]!, quoteIds[0]!, 4)).rejects.toMatchObject({
      code: 'QUOTE_CLOSED',
      details: { state: 'ACCEPTED', orderId },
    });
  });
});

describe('the guaranteed floor', () => {
  test('terms below it can be neither asked, offered nor countered; the line and its floor are named', async () => {
    await expect(market.ask([0], { prices: ['14.00', '23.49', '26.00'] })).rejects.toMatchObject({
      code: 'BELOW_FLOOR',
      details: { field: 'lines[1].targetPrice', line: 2, floor: '23.500000' },
    });
    const { quoteIds } = await market.ask([0], { prices: ['14.00', '23.50', '26.00'] });
    await expect(market.revise(market.managers[0]!, quoteIds[0]!, 1, ['13.999999', '25', '28'])).rejects.toMatchObject({
      code: 'BELOW_FLOOR',
      details: { line: 1 },
    });
  });

  test('a floor that was raised after the offer refuses the accept', async () => {
    const { quoteIds } = await negotiate();
    await market.rows('update trade.listing_floor set unit_price = 28.01 where listing_id = $1', [
      market.listings[0]![2],
    ]);
    await expect(market.accept(market.buyer, quoteIds[0]!, 4)).rejects.toMatchObject({
      code: 'BELOW_FLOOR',
      details: { line: 3, floor: '28.010000' },
    });
    expect(await orders()).toHaveLength(0);
    expect(await committed(market.listings[0]![0]!)).toBe(0);
  });

  test('two floors for one moment are refused by the database', async () => {
    await expect(
      market.owner.query(
        `insert into trade.listing_floor values ($1, $2, 'FOB', 'USD', 'KGM', 1, '[2026-01-01,2027-01-01)')`,
        [newId(), market.listings[0]![0]],
      ),
    ).rejects.toThrow('exclusion constraint');
  });
});

describe('bad input is named and leaves nothing', () => {
  const lines = (change: object, at = 0) =>
    ['300', '80', '125'].map((quantity, i) => ({
      position: i + 1,
      quantity,
      unitPrice: ['15', '25', '28'][i]!,
      ...(i === at ? change : {}),
    }));
  const offer = (change: object) => async () => {
    const { quoteIds } = await market.ask([0]);
    return market.quotes.revise(market.managers[0]!, {
      quoteId: quoteIds[0]!,
      revision: 1,
      lines: lines({}),
      readyOn: WANTED_ON,
      depositPercent: 30,
      note: '',
      key: newId(),
      ...change,
    });
  };
  test.each([
    ['a quantity of 0', 'lines[0].quantity', offer({ lines: lines({ quantity: '0' }) })],
    ['a negative quantity', 'lines[1].quantity', offer({ lines: lines({ quantity: '-80' }, 1) })],
    ['a monstrous quantity', 'lines[0].quantity', offer({ lines: lines({ quantity: '999999999999' }) })],
    ['a finer quantity than grams', 'lines[0].quantity', offer({ lines: lines({ quantity: '1.0001' }) })],
    ['a price of 0', 'lines[2].unitPrice', offer({ lines: lines({ unitPrice: '0' }, 2) })],
    ['a missing line', 'lines', offer({ lines: lines({}).slice(1) })],
    ['a line twice', 'lines[1].position', offer({ lines: lines({ position: 1 }, 1) })],
    ['an unknown line', 'lines[0].position', offer({ lines: lines({ position: 9 }) })],
    ['a total beyond any order', 'lines', offer({ lines: lines({ quantity: '99999999999', unitPrice: '999999' }) })],
    ['a ready day that has passed', 'readyOn', offer({ readyOn: '2020-01-01' })],
    ['a ready day in ten years', 'readyOn', offer({ readyOn: '2036-12-01' })],
    ['a deposit of 101 percent', 'depositPercent', offer({ depositPercent: 101 })],
    ['no deposit at all', 'depositPercent', offer({ depositPercent: 0 })],
    ['a validity that has passed', 'validUntil', offer({ validUntil: new Date(0) })],
    ['a validity of a year', 'validUntil', offer({ validUntil: new Date(Date.now() + 365 * 86_400_000) })],
    ['no cooperative', 'cooperativeIds', () => market.ask([])],
    ['a cooperative twice', 'cooperativeIds[1]', () => market.ask([0, 0])],
  ])('%s', async (_, field, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field } });
    expect(await market.rows('select from trade.revision where number > 1')).toHaveLength(0);
  });

  test('a cooperative that does not offer a line can not be asked for it, and a foreign or unknown one is not there', async () => {
    await market.rows(`update trade.listing set state = 'SUSPENDED' where id = $1`, [market.listings[1]![1]]);
    await expect(market.ask([0, 1])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'cooperativeIds[1]', line: 2 },
    });
    expect(await market.rows('select from trade.request')).toHaveLength(0);
    const submit = (id: string) =>
      market.requests.submit(market.buyer, {
        title: 't',
        place: 'Sihanoukville',
        wantedOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        cooperativeIds: [id],
        lines: [{ kindCode: 'pepper-red', grade: 'standard', quantity: '1' }],
      });
    await expect(submit(market.otherBuyer.organisationId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { field: 'cooperativeIds[0]' },
    });
    await expect(submit(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a suspended party', () => {
  const suspend = (member: { organisationId: string }, at: string | null = 'now') =>
    market.rows(`update trade.organisation set suspended_at = ${at === null ? 'null' : 'now()'} where id = $1`, [
      member.organisationId,
    ]);
  const sides = () =>
    [
      [market.buyer, 'buyer'],
      [market.managers[0]!, 'cooperative'],
    ] as const;

  test('makes no new obligation, and nobody makes one with it: no request, offer, counter-offer or accept', async () => {
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
    const [first, second] = [await negotiate(), await negotiate()];
    await suspend(market.managers[0]!);
    await market.quotes.decline(market.buyer, { quoteId: first.quoteIds[0]!, revision: 4, key: newId() });
    await market.quotes.withdraw(market.managers[0]!, { quoteId: second.quoteIds[0]!, revision: 4, key: newId() });
  });

  test('takes its listings out of sight at once, and brings them back; what is published meanwhile stays hidden', async () => {
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
      () =>
        negotiate().then(
          ({ quoteIds }) =>
            () =>
              market.accept(market.buyer, quoteIds[0]!, 4),
        ),
    ],
    ['a request', async () => () => market.ask([0])],
  ])('whose suspension is not committed yet holds %s back until it is, and then refuses it', async (_what, prepare) => {
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
  });

  test('that is suspended while it agrees either has agreed before, or has not', async () => {
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

describe('the unit and the minimum of what is sold', () => {
  const askFor = (quantity: string, cooperatives = [0]) =>
    market.ask(cooperatives, { quantities: [quantity, '80', '125'] });
  const revise = (actor: Actor, quoteId: string, revision: number, quantity: string) =>
    market.quotes.revise(actor, {
      quoteId,
      revision,
      readyOn: WANTED_ON,
      depositPercent: 30,
      note: '',
      key: newId(),
      lines: [quantity, '80', '125'].map((each, i) => ({
        position: i + 1,
        quantity: each,
        unitPrice: ['15', '25', '28'][i]!,
      })),
    });
  const counted = async () => {
    await market.rows(`update trade.listing set unit = 'H87' where kind_code = 'pepper-black'`);
    await market.rows(`update trade.listing_floor set unit = 'H87' where listing_id = any($1)`, [
      market.listings.map(([black]) => black),
    ]);
  };

  test('a request below the minimum is refused with the least that can be ordered, the highest of those asked; nothing is kept', async () => {
    for (const quantity of ['0.001', '1', '24.999']) {
      await expect(askFor(quantity)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'lines[0].quantity', line: 1, unit: 'KGM', step: '0.001', least: '25', next: '25' },
      });
    }
    await market.rows('update trade.listing set minimum_quantity = 40 where id = $1', [market.listings[1]![0]]);
    await expect(askFor('25', [0, 1])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { least: '40', next: '40' },
    });
    expect(await market.rows('select from trade.request')).toHaveLength(0);
    await askFor('25.001');
  });

  test('what is counted is not asked, offered or countered in parts, and the next whole quantity is named', async () => {
    await counted();
    await expect(askFor('100.5')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'lines[0].quantity', line: 1, unit: 'H87', step: '1', next: '101' },
    });
    await expect(askFor('10.5')).rejects.toMatchObject({ details: { least: '25', next: '25' } });
    const {
      quoteIds: [quoteId],
    } = await askFor('100.000');
    await expect(revise(market.managers[0]!, quoteId!, 1, '10.5')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { next: '11' },
    });
    await revise(market.managers[0]!, quoteId!, 1, '100');
    await expect(revise(market.buyer, quoteId!, 2, '100.5')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { next: '101' },
    });
  });

  test('a buyer counters with the minimum at least, unless the cooperative itself went below: then that is the least', async () => {
    const {
      quoteIds: [quoteId],
    } = await askFor('300');
    await revise(market.managers[0]!, quoteId!, 1, '300');
    await expect(revise(market.buyer, quoteId!, 2, '24')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { least: '25', next: '25' },
    });
    await revise(market.buyer, quoteId!, 2, '25');
    await revise(market.managers[0]!, quoteId!, 3, '10');
    await expect(revise(market.buyer, quoteId!, 4, '9.999')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { least: '10', next: '10' },
    });
    await market.accept(market.buyer, quoteId!, 4);
    expect(await committed(market.listings[0]![0]!)).toBe(10);
  });

  test('cooperatives that sell by different units are not asked for one quantity', async () => {
    await market.rows(`update trade.listing set unit = 'TNE' where id = $1`, [market.listings[1]![0]]);
    await expect(askFor('300', [0, 1])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'cooperativeIds[1]', line: 1 },
    });
  });
});

describe('many at once', () => {
  test('of fifty accepts in parallel one places the order, and the others are told which', async () => {
    const { quoteIds } = await negotiate();
    const settled = await Promise.allSettled(
      Array.from({ length: 50 }, () => market.accept(market.buyer, quoteIds[0]!, 4)),
    );
    expect(outcomes(settled).sort()).toEqual([...Array<string>(49).fill('QUOTE_CLOSED'), 'done']);
    const placed = await orders();
    expect(placed).toHaveLength(1);
    const told = new Set(
      settled.flatMap((each) =>
        each.status === 'rejected' ? [(each.reason as { details: { orderId: string } }).details.orderId] : [],
      ),
    );
    expect([...told]).toEqual([placed[0]!.id]);
  });

  test("of two cooperatives' quotes on one request accepted at once one becomes the order, again and again", async () => {
    for (let round = 0; round < 8; round++) {
      const { requestId, quoteIds } = await market.ask([0, 1, 2]);
      const settled = await Promise.allSettled(
        quoteIds.map((quoteId, i) => market.accept(market.managers[i]!, quoteId, 1)),
      );
      expect(outcomes(settled).sort()).toEqual(['QUOTE_CLOSED', 'QUOTE_CLOSED', 'done']);
      expect((await states(requestId)).sort()).toEqual(['ACCEPTED', 'LOST', 'LOST']);
    }
    expect(await orders()).toHaveLength(8);
  });

  test('of the last quotes of a request declined at once, one closes it; an accept among them awards it', async () => {
    const requestState = async (id: string) =>
      (await market.rows<{ state: string }>('select state from trade.request where id = $1', [id]))[0]!.state;
    for (let round = 0; round < 8; round++) {
      const { requestId, quoteIds } = await market.ask([0, 1, 2]);
      const decline = (i: number) =>
        market.quotes.decline(market.managers[i]!, { quoteId: quoteIds[i]!, revision: 1, key: newId() });
      const accepts = round % 2 === 1;
      const [third] = outcomes(
        await Promise.allSettled([
          accepts ? market.accept(market.managers[2]!, quoteIds[2]!, 1) : decline(2),
          decline(0),
          decline(1),
        ]),
      );
      expect([third, await requestState(requestId)]).toEqual(['done', accepts ? 'AWARDED' : 'CLOSED']);
    }
  });

  test('an accept that races with a withdrawal: one wins, the other is told how it stands', async () => {
    for (let round = 0; round < 8; round++) {
      const { quoteIds } = await negotiate();
      const settled = await Promise.allSettled([
        market.accept(market.buyer, quoteIds[0]!, 4),
        market.quotes.withdraw(market.managers[0]!, { quoteId: quoteIds[0]!, revision: 4, key: newId() }),
      ]);
      expect(outcomes(settled).sort()).toEqual(['QUOTE_CLOSED', 'done']);
    }
  });

  test('an accept that races with a counter-offer never accepts the older terms', async () => {
    for (let round = 0; round < 8; round++) {
      const { quoteIds } = await negotiate();
      const [accepted, countered] = outcomes(
        await Promise.allSettled([
          market.accept(market.buyer, quoteIds[0]!, 4),
          market.revise(market.buyer, quoteIds[0]!, 4, ['14.80', '24.80', '27.50']),
        ]),
      );
      expect([
        ['done', 'QUOTE_CLOSED'],
        ['QUOTE_SUPERSEDED', 'done'],
      ]).toContainEqual([accepted, countered]);
    }
  });

  test('of a hundred accepts on the last hundred kilograms as many win as there is, without a deadlock', async () => {
    await market.close();
    market = await Market.open({ capacity: '100' });
    const asked = await Promise.all(
      Array.from({ length: 100 }, () => market.ask([0], { quantities: ['25', '25', '25'] })),
    );
    const settled = await Promise.allSettled(
      asked.map(({ quoteIds }) => market.accept(market.managers[0]!, quoteIds[0]!, 1)),
    );
    expect(outcomes(settled).sort()).toEqual([
      ...Array<string>(96).fill('CAPACITY_GONE'),
      ...Array<string>(4).fill('done'),
    ]);
    expect(await Promise.all(market.listings[0]!.map(committed))).toEqual([100, 100, 100]);
    const refused = settled.find((each) => each.status === 'rejected') as PromiseRejectedResult;
    expect((refused.reason as { details: object }).details).toMatchObject({
      month: WANTED_ON.slice(0, 7),
      left: '0.000',
      listing: expect.any(String),
    });
  });

  test('lines that take of one window take their sum, or nothing', async () => {
    const listingId = market.listings[0]![0]!;
    const commit = (...quantities: string[]) =>
      market.uow.write({ actor: system, name: 'try', key: newId(), input: {} }, (tx) =>
        commitCapacity(
          tx,
          WANTED_ON,
          quantities.map((quantity) => ({ listingId, quantity })),
        ),
      );
    await commit('40000', '30000');
    await expect(commit('20000', '20000')).rejects.toMatchObject({ code: 'CAPACITY_GONE' });
    expect(await committed(listingId)).toBe(70_000);
  });

  test('numbers of orders are one unbroken series, whatever was refused in between', async () => {
    const asked = await Promise.all(Array.from({ length: 12 }, () => market.ask([0])));
    await Promise.allSettled(
      asked.flatMap(({ quoteIds }) => [
        market.accept(market.managers[0]!, quoteIds[0]!, 1),
        market.accept(market.managers[0]!, quoteIds[0]!, 1),
      ]),
    );
    const numbers = (await orders()).map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });
});
