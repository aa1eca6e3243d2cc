import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/kernel';
import { Desk, target } from '../support/desk.js';
import { outcomes, type Market } from '../support/market.js';
import { madeStatement, type MadeLine } from '../support/statement.js';

let desk: Desk;
let market: Market;

beforeEach(async () => {
  desk = await Desk.open();
  ({ market } = desk);
});
afterEach(() => desk.close());

/** These begin one by one while somebody else holds the order, and moves it when they all wait for its lock. */
async function whileHeld<R>(
  orderId: string,
  works: readonly (() => Promise<R>)[],
  state?: string,
): Promise<PromiseSettledResult<R>[]> {
  const holder = await market.owner.connect();
  try {
    await holder.query('begin');
    await holder.query('select from trade.order where id = $1 for update', [orderId]);
    const begun: Promise<R>[] = [];
    for (const work of works) {
      begun.push(work());
      begun.at(-1)!.catch(() => undefined);
      await untilWaiting(begun.length);
    }
    if (state) await holder.query('update trade.order set state = $2 where id = $1', [orderId, state]);
    await holder.query('commit');
    return await Promise.allSettled(begun);
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

async function untilWaiting(some: number): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(20)) {
    const rows = await market.rows(
      'select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0',
    );
    if (rows.length >= some) return;
  }
  throw new Error(`fewer than ${some} waited for the order`);
}

test('two lines for one instalment, matched by two people: the second sees what the first has paid', async () => {
  const { orderId, deposit } = await desk.order();
  const [one, other] = await desk.bring({ amount: '3000.00', name: 'A' }, { amount: '3000.00', name: 'B' });
  const decide =
    (line: string, by = market.finance) =>
    () =>
      desk.decide(line, [target(deposit.id)], { by, excessToCredit: true });
  expect(outcomes(await whileHeld(orderId, [decide(one!), decide(other!, desk.second)])).sort()).toEqual([
    'NOT_FOUND',
    'done',
  ]);
  expect([await desk.given(deposit.id), (await desk.books()).buyer_credit]).toEqual(['300000', undefined]);
});

test.each(['3000.00', '2975.00'])(
  "a wire of %s whose order is cancelled while it is matched is the buyer's credit, and pays nothing of the order",
  async (amount) => {
    const { orderId, deposit } = await desk.order();
    expect(
      outcomes(
        await whileHeld(
          orderId,
          [() => desk.bring({ amount, name: 'Elbe', reference: deposit.reference })],
          'CANCELLED',
        ),
      ),
    ).toEqual(['done']);
    const minor = amount.replace('.', '');
    expect(await desk.books()).toEqual({ 'bank:usd': minor, buyer_credit: `-${minor}` });
    expect(await market.rows('select from finance.receipt')).toHaveLength(1);
    expect(await market.rows('select from finance.allocation')).toEqual([]);
    expect(await market.rows('select from trade.paid_instalment')).toEqual([]);
    expect(
      await market.rows(`select name from platform.outbox where name in ('order.depositPaid', 'order.balancePaid')`),
    ).toEqual([]);
    expect(await desk.stateOf(orderId)).toBe('CANCELLED');
  },
);

describe('of two wires for one instalment, which two banks tell of at once', () => {
  const [HERE, THERE] = ['001810000027', '001810000028'];
  const wire = (account: string, made: MadeLine) => () =>
    desk.imports.importFile(market.finance, madeStatement(1, '0.00', [made], { account, id: account }));

  test.each([
    ['2975.00', '2975.00'],
    ['3000.00', '3000.00'],
    ['3000.00', '2975.00'],
    ['2975.00', '3000.00'],
  ])(
    'the one of %s is booked, the one of %s waits for a person: no second charge, and no credit unasked',
    async (first, other) => {
      await market.rows(
        `insert into finance.bank_account
         values ($1, $2, $3, 'Another bank', 'USD', 'OVOP Export Platform', 'MKSBKHPP')`,
        [newId(), market.programmeId, THERE],
      );
      const { orderId, deposit } = await desk.order();
      const { reference } = deposit;
      expect(
        outcomes(
          await whileHeld(orderId, [
            wire(HERE, { amount: first, reference }),
            wire(THERE, { amount: other, reference }),
          ]),
        ),
      ).toEqual(['done', 'done']);
      const [came, waits] = [first, other].map((amount) => Number(amount.replace('.', ''))) as [number, number];
      expect(await desk.books()).toEqual({
        'bank:usd': String(came + waits),
        ...(came < 300_000 && { bank_charges: String(300_000 - came) }),
        held: '-300000',
        'suspense:receipts': String(-waits),
      });
      expect([await desk.stateOf(orderId), await desk.given(deposit.id), await desk.waiting()]).toEqual([
        'IN_PRODUCTION',
        '300000',
        [String(waits)],
      ]);
      expect(await market.rows('select target_id from finance.match')).toEqual([{ target_id: deposit.id }]);
    },
  );
});
