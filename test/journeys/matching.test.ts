import { newId } from '#platform/kernel';
import { globalId, type Client } from '../support/api.js';
import { World } from '../support/world.js';

let world: World;
let finance: Client;

beforeEach(async () => {
  world = world ? await world.renew() : await World.open();
  finance = await world.api.as(world.market.finance.personId);
}, 60_000);
afterAll(() => world.close());

const LINE = `
  id kind rule matchedBy undoReason reference amount { amount }
  parts { target orderNumber amount { amount } } parked { note owner } proposedBy`;
const SUGGESTION = `
  suggestion {
    rule exception difference { amount } tolerance { amount }
    candidates { target id orderNumber instalment buyer expects { amount } }
    preview {
      entries { name debit { amount } credit { amount } } fee { amount } left { amount } needsAnotherPerson
    }
  }`;

interface Placed {
  orderId: string;
  number: string;
  deposit: { id: string; reference: string };
}

async function order(): Promise<Placed> {
  const { market } = world;
  const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  const [{ number }] = (await market.rows<{ number: string }>('select number from trade.order where id = $1', [
    orderId,
  ])) as [{ number: string }];
  const [deposit] = await market.rows<{ id: string; reference: string }>(
    'select id, reference from trade.instalment where order_id = $1 order by position',
    [orderId],
  );
  return { orderId, number, deposit: deposit! };
}

async function importNext(): Promise<void> {
  await world.bank('close-day');
  await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
}

const lines = async (filter: string) =>
  (
    await finance.get(
      `query($f: StatementLineFilter) { statementLines(filter: $f) { nodes { ${LINE} ${SUGGESTION} } } }`,
      { f: filter },
    )
  ).statementLines.nodes;
const counts = async () =>
  (await finance.get('{ statementLineCounts { all exact needsYou parked matched } }')).statementLineCounts;
const send = (client: Client, name: string, input: object, payload = `{ line { ${LINE} } }`) =>
  client.get(
    `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${payload} }`,
    { input: { ...input, key: newId() } },
  );
const proofs = async () =>
  (await finance.get('{ proofs { unproved { what } balances { difference { amount } } gaps } }')).proofs;

describe('finance matches by hand', () => {
  test('sees what the ladder suggests with what will be posted, agrees, takes it back, parks, and the proofs follow', async () => {
    const { orderId, number, deposit } = await order();
    await world.bank('wires', { payer: 'ELBE GEWURZHANDEL', amount: '3000.00', reference: 'pepper order' });
    await world.bank('wires', { payer: 'Somebody', amount: '640.00', reference: 'NO REF' });
    await importNext();
    const [unknown, named] = await lines('NEEDS_YOU');
    expect(unknown).toMatchObject({
      kind: 'NONE',
      suggestion: { rule: 'MANUAL', exception: 'NO_CANDIDATE', candidates: [], preview: null },
    });
    expect(named).toMatchObject({
      kind: 'SUGGESTED',
      suggestion: {
        rule: 'BUYERS_SUM',
        difference: { amount: '0.00' },
        candidates: [
          {
            target: 'instalment',
            id: globalId('Instalment', deposit.id),
            orderNumber: number,
            instalment: 'DEPOSIT',
            expects: { amount: '3000.00' },
          },
        ],
      },
    });
    expect(named.suggestion.preview).toEqual({
      entries: [
        { name: 'suspense:receipts:usd', debit: { amount: '3000.00' }, credit: null },
        { name: `held:${number}:usd`, debit: null, credit: { amount: '3000.00' } },
      ],
      fee: { amount: '0.00' },
      left: { amount: '0.00' },
      needsAnotherPerson: false,
    });
    expect(await counts()).toEqual({ all: 2, exact: 0, needsYou: 2, parked: 0, matched: 0 });

    const targets = [{ target: 'instalment', id: named.suggestion.candidates[0].id }];
    const { matchLine } = await send(
      finance,
      'matchLine',
      { lineId: named.id, targets },
      `{ outcome line { ${LINE} } }`,
    );
    expect(matchLine).toMatchObject({
      outcome: 'MATCHED',
      line: {
        kind: 'MATCHED',
        rule: 'BUYERS_SUM',
        matchedBy: expect.any(String),
        parts: [{ target: 'instalment', orderNumber: number, amount: { amount: '3000.00' } }],
      },
    });
    expect(
      (await finance.get('query($id: ID!) { order(id: $id) { state } }', { id: globalId('Order', orderId) })).order
        .state,
    ).toBe('IN_PRODUCTION');
    await expect(send(finance, 'matchLine', { lineId: named.id, targets })).rejects.toMatchObject({
      code: 'ALREADY_MATCHED',
      field: 'lineId',
      details: { orderNumber: number, by: matchLine.line.matchedBy },
    });

    await send(finance, 'parkLine', { lineId: unknown.id, note: 'Asked the bank' });
    expect(await counts()).toEqual({ all: 2, exact: 0, needsYou: 0, parked: 1, matched: 1 });
    expect(await lines('PARKED')).toMatchObject([
      { id: unknown.id, parked: { note: 'Asked the bank', owner: matchLine.line.matchedBy } },
    ]);
    expect(await proofs()).toMatchObject({
      unproved: [{ what: expect.stringContaining('Somebody') }],
      balances: [{ difference: { amount: '0.00' } }],
      gaps: 0,
    });
    await send(finance, 'unparkLine', { lineId: unknown.id });

    const { unmatchLine } = await send(finance, 'unmatchLine', { lineId: named.id, reason: 'Another order' });
    expect(unmatchLine.line).toMatchObject({ kind: 'SUGGESTED', rule: null, parts: [], undoReason: 'Another order' });
    expect(
      (await finance.get('query($id: ID!) { order(id: $id) { state } }', { id: globalId('Order', orderId) })).order
        .state,
    ).toBe('AWAITING_DEPOSIT');
    expect((await proofs()).unproved).toHaveLength(2);
    await world.settled();
    expect(
      (await world.mails())
        .filter(({ subject }) => subject.includes('booked by mistake'))
        .map(({ text }) => text.includes(number)),
    ).toEqual([true]);
  }, 90_000);

  test('finds what is open, is told what a split would post, and is refused by name what does not add up', async () => {
    const [one, other] = [await order(), await order()];
    await world.bank('wires', { payer: 'Treasury', amount: '5500.00', reference: 'two orders' });
    await importNext();
    const [line] = await lines('ALL');
    const find = async (search: string) =>
      (
        await finance.get(
          'query($s: Text) { openTargets(search: $s) { nodes { target id orderNumber expects { amount } } } }',
          { s: search },
        )
      ).openTargets.nodes;
    expect(await find(other.number)).toMatchObject([
      { expects: { amount: '3000.00' } },
      { expects: { amount: '7000.00' } },
    ]);
    expect(await find('capital')).toMatchObject([{ target: 'capital', expects: { amount: '1000.00' } }]);
    const pages: string[] = [];
    for (let after: string | null = null; ;) {
      const { openTargets } = await finance.get(
        `query($after: Text) {
          openTargets(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      pages.push(...openTargets.nodes.map(({ id }: { id: string }) => id));
      if (!openTargets.pageInfo.hasNextPage) break;
      after = openTargets.pageInfo.endCursor;
    }
    expect([pages.length, new Set(pages).size]).toEqual([5, 5]);
    const targets = [
      { target: 'instalment', id: globalId('Instalment', one.deposit.id) },
      { target: 'instalment', id: globalId('Instalment', other.deposit.id), amount: '2500.00' },
    ];
    const preview = (input: object) =>
      finance.get(
        'query($input: MatchPreviewInput!) { matchPreview(input: $input) { entries { name } left { amount } } }',
        { input },
      );
    expect((await preview({ lineId: line.id, targets })).matchPreview).toMatchObject({
      entries: [{}, { name: `held:${one.number}:usd` }, {}, { name: `held:${other.number}:usd` }],
      left: { amount: '500.00' },
    });
    await expect(
      preview({ lineId: line.id, targets: targets.map(({ amount: _, ...target }) => target) }),
    ).rejects.toMatchObject({ code: 'AMOUNT_DIFFERS', field: 'targets', details: { difference: '-500.00' } });
    await send(finance, 'matchLine', { lineId: line.id, targets });
    expect(await lines('MATCHED')).toMatchObject([
      {
        parts: [
          { orderNumber: one.number, amount: { amount: '3000.00' } },
          { orderNumber: other.number, amount: { amount: '2500.00' } },
        ],
      },
    ]);
    expect((await proofs()).unproved).toEqual([]);
  }, 90_000);

  test('a buyer is told what is being checked under her reference, the cooperative nothing of it', async () => {
    const { orderId, deposit } = await order();
    await world.bank('wires', { payer: 'Somebody', amount: '400.00', reference: deposit.reference });
    await importNext();
    const { buyer, managers } = world.market;
    const [hers, theirs] = await Promise.all(
      [buyer, managers[0]!].map(async ({ personId }) => {
        const client = await world.api.as(personId);
        return (
          await client.get(
            'query($id: ID!) { order(id: $id) { instalments { beingChecked { amount { amount } day } } } }',
            { id: globalId('Order', orderId) },
          )
        ).order.instalments;
      }),
    );
    expect(hers).toEqual([
      { beingChecked: [{ amount: { amount: '400.00' }, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }] },
      { beingChecked: [] },
    ]);
    expect(theirs).toEqual([{ beingChecked: [] }, { beingChecked: [] }]);
  }, 60_000);

  test('an auditor reads and decides nothing; a buyer sees none of it', async () => {
    await world.bank('wires', { payer: 'Somebody', amount: '640.00', reference: 'NO REF' });
    await importNext();
    const [line] = await lines('ALL');
    await world.market.rows(`update trade.membership set role = 'auditor' where person_id = $1`, [
      world.market.operator.personId,
    ]);
    const auditor = await world.api.as(world.market.operator.personId);
    expect(
      (await auditor.get('query($id: ID!) { statementLine(id: $id) { kind } }', { id: line.id })).statementLine.kind,
    ).toBe('NONE');
    const buyer = await world.api.as(world.market.buyer.personId);
    for (const client of [auditor, buyer]) {
      await expect(send(client, 'parkLine', { lineId: line.id, note: 'x' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(send(client, 'unmatchLine', { lineId: line.id, reason: 'x' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(send(client, 'matchLine', { lineId: line.id, targets: [] })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    await expect(buyer.get('{ statementLines { nodes { id } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }, 60_000);
});
