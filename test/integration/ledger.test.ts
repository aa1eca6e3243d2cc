import pg from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource, UnitOfWork, type Tx } from '#platform/database';
import { newId, Refusal, system, type Side } from '#platform/kernel';
import { fromDecimal, toDecimal, type Money } from '#platform/money';
import * as ledger from '#finance/ledger';
import { bank, post, type Account, type Posting } from '#finance/ledger';
import { copyDatabase, type TestDatabase } from '../support/cluster.js';

let database: TestDatabase;
let source: DataSource;
let uow: UnitOfWork;
let owner: pg.Pool;

beforeAll(async () => {
  database = await copyDatabase();
  source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 20 }, 'test').initialize();
  uow = new UnitOfWork(source);
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 30 });
  // Dropping the database ends connections that are still saying goodbye.
  owner.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
});

afterAll(async () => {
  await source?.destroy();
  await owner?.end();
  await database?.drop();
});

// The commit is where the database has its last word, so every test ends by asking for what may never be.
afterEach(async () => expect(await uow.read(system, ledger.findFaults)).toEqual({ drifted: [], unbalanced: [] }));

const usd = (text: string): Money => fromDecimal(text, 'USD')!;
const write = <R>(work: (tx: Tx) => Promise<R>): Promise<R> =>
  uow.write({ actor: system, name: 'test', key: newId(), input: {} }, work);
const record = (posting: Posting) => write((tx) => post(tx, posting));
const natural = async (account: Account): Promise<string> =>
  toDecimal((await uow.read(system, (reader) => ledger.balanceOf(reader, account))).natural);
const raw = async (account: string): Promise<string | undefined> =>
  (await owner.query('select posted from finance.balance where account = $1', [account])).rows[0]?.posted;

async function refusal(work: Promise<unknown>): Promise<Pick<Refusal, 'code' | 'details'>> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return error;
}

/** One database transaction of plain SQL, as the owner or as a role of the runtime login. */
async function plainly(as: 'owner' | Side, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: as === 'owner' ? database.ownerUrl : database.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    if (as !== 'owner') await client.query(`set local role ovop_${as}`);
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The accounts of the platform's bank and Stripe are shared by all tests: a story is told by how far it moved them. */
async function moves(
  accounts: Record<string, Account>,
  story: (moved: () => Promise<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const all = async () =>
    Promise.all(
      Object.values(accounts).map((account) =>
        uow.read(system, async (reader) => (await ledger.balanceOf(reader, account)).natural.minor),
      ),
    );
  const before = await all();
  await story(async () => {
    const now = await all();
    return Object.fromEntries(
      Object.keys(accounts).map((name, i) => [name, toDecimal({ minor: now[i]! - before[i]!, currency: 'USD' })]),
    );
  });
}

describe('the worked example, to the cent', () => {
  test.each([
    { advance: '1500.00', paidOut: '8000.00' },
    { advance: null, paidOut: '9500.00' },
  ])('with an advance of $advance, $paidOut are paid out and the margin is 307.70', async ({ advance, paidOut }) => {
    const [orderId, buyerId, cooperativeId] = [newId(), newId(), newId()];
    const accounts = {
      held: ledger.held(orderId),
      payable: ledger.coopPayable(cooperativeId),
      inTransit: ledger.coopInTransit(cooperativeId),
      bank: bank('USD'),
      stripe: ledger.pspStripe(),
      stripeInTransit: ledger.pspStripeInTransit(),
      suspense: ledger.suspenseReceipts(),
      dueToFund: ledger.dueToFund(),
      fundBank: ledger.fundBank(),
      advance: ledger.fundAdvance(cooperativeId),
    };
    const nothing = Object.fromEntries(Object.keys(accounts).map((name) => [name, '0.00']));
    await moves(accounts, async (moved) => {
      const expectMoved = async (expected: Partial<Record<keyof typeof accounts, string>>) =>
        expect(await moved()).toEqual({ ...nothing, ...expected });
      const fund = advance ? { fundBank: '3500.00', advance } : {};
      if (advance) await record(ledger.donorContribution({ contribution: newId(), amount: usd('5000.00') }));
      await record(
        ledger.cardSucceeded({
          intent: `pi_${orderId}`,
          orderId,
          buyerId,
          received: usd('3000.00'),
          due: usd('3000.00'),
        }),
      );
      await record(ledger.feeKnown({ transaction: `txn_${orderId}`, orderId, fee: usd('132.30') }));
      if (advance) await record(ledger.advancePaid({ advance: newId(), cooperativeId, orderId, amount: usd(advance) }));
      await expectMoved({ held: '3000.00', stripe: '2867.70', ...fund });
      await record(ledger.stripePayoutCreated({ payout: `po_${orderId}`, amount: usd('2867.70') }));
      await expectMoved({ held: '3000.00', stripeInTransit: '2867.70', ...fund });
      await record(ledger.stripePayoutLanded({ line: newId(), amount: usd('2867.70') }));
      await expectMoved({ held: '3000.00', bank: '2867.70', ...fund });
      await record(ledger.wireArrived({ line: newId(), amount: usd('6975.00') }));
      await expectMoved({ held: '3000.00', bank: '9842.70', suspense: '6975.00', ...fund });
      await record(
        ledger.matchedShortWithinTolerance({ match: newId(), orderId, received: usd('6975.00'), open: usd('7000.00') }),
      );
      await expectMoved({ held: '10000.00', bank: '9842.70', ...fund });
      await record(
        ledger.released({ release: newId(), orderId, cooperativeId, amount: usd('10000.00'), commissionBp: 500 }),
      );
      await expectMoved({ payable: '9500.00', bank: '9842.70', ...fund });
      if (advance) {
        await record(ledger.advanceRepaid({ repayment: newId(), cooperativeId, orderId, amount: usd(advance) }));
        await expectMoved({ payable: '8000.00', bank: '9842.70', fundBank: '3500.00', dueToFund: '1500.00' });
      }
      const due: { fundBank?: string; dueToFund?: string } = advance ? { fundBank: '3500.00', dueToFund: advance } : {};
      await record(ledger.batchApproved({ batch: newId(), payouts: [{ cooperativeId, amount: usd(paidOut) }] }));
      await expectMoved({ inTransit: paidOut, bank: '9842.70', ...due });
      await record(ledger.payoutSettled({ line: newId(), cooperativeId, amount: usd(paidOut) }));
      await record(ledger.bankCharge({ line: newId(), amount: usd('35.00'), orders: [{ orderId, weight: 1 }] }));
      await expectMoved({ bank: advance ? '1807.70' : '307.70', ...due });
      if (advance) await record(ledger.interfundBooked({ line: newId(), amount: usd(advance) }));
      await expectMoved({ bank: '307.70', ...(advance && { fundBank: '5000.00' }) });
    });
    expect(toDecimal(await uow.read(system, (reader) => ledger.marginOf(reader, orderId, 'USD')))).toBe('307.70');
    const story = await uow.read(system, (reader) => ledger.entriesOfOrder(reader, orderId));
    expect(
      story
        .filter((entry) => entry.account.kind === 'expense' || entry.account.kind === 'income')
        .map((entry) => [entry.account.name, toDecimal(entry.amount)]),
    ).toEqual([
      ['psp_fees', '132.30'],
      ['bank_charges', '25.00'],
      ['commission', '-500.00'],
      ['bank_charges', '35.00'],
    ]);
    const books = await owner.query(
      `select c.book, sum(b.posted) as total
         from finance.balance b
         join finance.account a on a.name = b.account
         join finance.chart c on c.class = a.class
        group by 1 order by 1`,
    );
    expect(books.rows.every((row) => row.total === '0')).toBe(true);
  });
});

describe('the same event again', () => {
  test('is a no-op when it says the same, in whatever order, and REFERENCE_REUSED when it says something else', async () => {
    const line = newId();
    const first = await record(ledger.wireArrived({ line, amount: usd('10.00') }));
    const arrived = ledger.wireArrived({ line, amount: usd('10.00') });
    expect(await record({ ...arrived, entries: [...arrived.entries].reverse(), occurredAt: new Date(0) })).toEqual({
      id: first.id,
      replayed: true,
    });
    expect(first.replayed).toBe(false);
    expect(await refusal(record(ledger.wireArrived({ line, amount: usd('10.01') })))).toMatchObject({
      code: 'REFERENCE_REUSED',
      details: { kind: 'statement_credit', source: 'statement', reference: line },
    });
    expect((await owner.query('select from finance.ledger_transaction where reference = $1', [line])).rowCount).toBe(1);
  });

  test('of twenty at once one is posted and nineteen find it', async () => {
    const wire = ledger.wireArrived({ line: newId(), amount: usd('3.00') });
    const posted = await Promise.all(Array.from({ length: 20 }, () => record(wire)));
    expect(posted.filter((one) => !one.replayed)).toHaveLength(1);
    expect(new Set(posted.map((one) => one.id)).size).toBe(1);
  });

  test('a statement line moves the bank once, under whatever kind', async () => {
    const line = newId();
    await record(ledger.wireArrived({ line, amount: usd('35.00') }));
    expect((await refusal(record(ledger.bankCharge({ line, amount: usd('35.00') })))).code).toBe('REFERENCE_REUSED');
  });

  test('a reversal brings back every balance, is made once, and a wrong match undone leaves the bank as its statement says', async () => {
    await moves({ bank: bank('USD'), suspense: ledger.suspensePayments() }, async (moved) => {
      const cooperativeId = newId();
      await record(ledger.capitalPaidIn({ match: newId(), amount: usd('1.00') })).then(({ id }) =>
        write((tx) => ledger.reverse(tx, id, 'typed twice')),
      );
      await record({ ...ledger.batchApproved({ batch: newId(), payouts: [{ cooperativeId, amount: usd('40.00') }] }) });
      const { id } = await record(ledger.payoutSettled({ line: newId(), cooperativeId, amount: usd('40.00') }));
      const undone = await write((tx) => ledger.unmatch(tx, id, 'another payout'));
      expect(await moved()).toEqual({ bank: '-40.00', suspense: '40.00' });
      expect(await natural(ledger.coopInTransit(cooperativeId))).toBe('40.00');
      expect(await write((tx) => ledger.unmatch(tx, id, 'another payout'))).toEqual({ id: undone.id, replayed: true });
      expect((await refusal(write((tx) => ledger.reverse(tx, id, 'again')))).code).toBe('REFERENCE_REUSED');
      expect((await refusal(write((tx) => ledger.reverse(tx, newId(), 'what')))).code).toBe('NOT_FOUND');
    });
  });
});

describe('what the database itself refuses, also to its owner', () => {
  const T = newId();
  const header = (id = newId(), reference: string = newId()) =>
    `insert into finance.ledger_transaction (id, kind, source, reference, payload_hash, occurred_at)
     values ('${id}', 'by_hand', 'platform', '${reference}', sha256('x'), now())`;
  const entry = (id: string, position: number, account: string, amount: number) =>
    `insert into finance.entry (transaction_id, position, account, amount_minor)
     values ('${id}', ${position}, '${account}', ${amount})`;
  const pair = (id: string, from: string, to: string, amount: number) => [
    entry(id, 1, to, amount),
    entry(id, 2, from, -amount),
  ];
  /** Capital into the dollar account, by the ledger's own door; in this currency, if it says any. */
  const byHand = (minor: number, currency?: string) =>
    `select * from finance.post('by_hand', 'platform', '${newId()}', '${JSON.stringify([
      { account: 'bank:usd', amount: minor, currency },
      { account: 'capital', amount: -minor },
    ])}')`;
  const [order, cooperative, poor] = [newId(), newId(), newId()];

  beforeAll(async () => {
    await record(ledger.wireArrived({ line: newId(), amount: usd('100.00') }));
    await record(ledger.matchedExactly({ match: newId(), orderId: order, amount: usd('30.00') }));
    await plainly(
      'owner',
      `insert into finance.account (name)
       values ('capital'), ('bank:khr'), ('fund:equity'), ('held:${poor}'), ('coop_in_transit:${poor}'),
              ('fund:advance:${poor}'), ('psp:stripe_in_transit'), ('buyer_credit:${poor}'),
              ('refund_pending:${poor}'), ('coop_payable:${poor}')
       on conflict do nothing`,
    );
    await plainly('owner', header(T, 'a closed one'), ...pair(T, 'capital', 'bank:usd', 700));
  });

  const one = (build: (id: string) => string[]) => build(newId());
  test.each<[string, string[], RegExp]>([
    ['a transaction without entries', [header()], /has 0 entries/],
    ['one entry', one((id) => [header(id), entry(id, 1, 'bank:usd', 5)]), /has 1 entries/],
    [
      'a sum that is not zero',
      one((id) => [header(id), entry(id, 1, 'bank:usd', 5), entry(id, 2, 'capital', -4)]),
      /out of balance: platform USD 1/,
    ],
    [
      'zero only across currencies',
      one((id) => [header(id), ...pair(id, 'bank:khr', 'bank:usd', 5)]),
      /out of balance/,
    ],
    ['zero only across books', one((id) => [header(id), ...pair(id, 'fund:equity', 'bank:usd', 5)]), /out of balance/],
    [
      'an entry after the check was called early',
      one((id) => [
        header(id),
        ...pair(id, 'capital', 'bank:usd', 5),
        'set constraints all immediate',
        entry(id, 3, 'capital', 1),
      ]),
      /out of balance/,
    ],
    ['an amount of zero', one((id) => [header(id), ...pair(id, 'capital', 'bank:usd', 0)]), /amount_minor_check/],
    [
      'an entry for a transaction of before',
      pair(T, 'capital', 'bank:usd', 5).map((sql) => sql.replace(', 1,', ', 11,').replace(', 2,', ', 12,')),
      /is closed/,
    ],
    ['an account outside the chart', [`insert into finance.account (name) values ('slush')`], /foreign key/],
    ['an account that should be somebody’s', [`insert into finance.account (name) values ('held')`], /foreign key/],
    [
      'a second name for an account',
      [`insert into finance.account (name) values ('psp:stripe:usd')`],
      /one_name_per_account/,
    ],
    ['held below zero', one((id) => [header(id), ...pair(id, 'bank:usd', `held:${poor}`, 1)]), /may not go below zero/],
    [
      'a payout in transit below zero',
      one((id) => [header(id), ...pair(id, 'bank:usd', `coop_in_transit:${poor}`, 1)]),
      /may not go below zero/,
    ],
    [
      'Stripe’s money in transit below zero',
      one((id) => [header(id), ...pair(id, 'psp:stripe_in_transit', 'bank:usd', 1)]),
      /may not go below zero/,
    ],
    [
      'an advance below zero',
      one((id) => [header(id), ...pair(id, `fund:advance:${poor}`, 'fund:equity', 1)]),
      /may not go below zero/,
    ],
    [
      'a buyer’s credit below zero',
      one((id) => [header(id), ...pair(id, `held:${poor}`, `buyer_credit:${poor}`, 1)]),
      /may not go below zero/,
    ],
    [
      'a refund that was never pending',
      one((id) => [header(id), ...pair(id, 'bank:usd', `refund_pending:${poor}`, 1)]),
      /may not go below zero/,
    ],
    [
      'a balance moved without an entry',
      [`update finance.balance set posted = posted + 1 where account = 'capital'`],
      /never changed/,
    ],
    ['a balance taken away', [`delete from finance.balance where account = 'capital'`], /never changed/],
    ...['entry', 'ledger_transaction', 'account'].map((table): [string, string[], RegExp] => [
      `deleting from ${table}`,
      [`delete from finance.${table}`],
      /never changed/,
    ]),
    ...['entry', 'ledger_transaction', 'account', 'balance', 'chart'].map((table): [string, string[], RegExp] => [
      `truncating ${table}`,
      [`truncate finance.${table} cascade`],
      /never changed/,
    ]),
    ['changing an entry', ['update finance.entry set amount_minor = amount_minor + 1'], /never changed/],
    ['changing a transaction', [`update finance.ledger_transaction set reference = 'other'`], /never changed/],
    ['euros on a dollar account', [byHand(5, 'EUR')], /not in the currency/],
  ])('%s', async (_what, statements, message) => {
    await expect(plainly('owner', ...statements)).rejects.toThrow(message);
  });

  test('a balanced posting by hand is possible for the owner, with finance.post and with plain inserts, and both keep the balances', async () => {
    const [before, id] = [Number(await raw('bank:usd')), newId()];
    await plainly('owner', byHand(500));
    await plainly('owner', header(id), ...pair(id, 'capital', 'bank:usd', 500));
    expect(Number(await raw('bank:usd'))).toBe(before + 1000);
  });

  test.each<Side>(['visitor', 'buyer', 'cooperative', 'secretariat', 'system'])(
    'a %s writes no row of the ledger, and only the platform posts',
    async (side) => {
      const post = byHand(500);
      for (const write of [
        header(),
        entry(T, 9, 'capital', 1),
        `insert into finance.account (name) values ('rounding')`,
        `insert into finance.balance (account, floor_sign) values ('capital', 0)`,
        `update finance.balance set posted = 0`,
        `update finance.entry set amount_minor = 1`,
        `delete from finance.entry`,
        `truncate finance.entry`,
        `update finance.chart set floor_sign = 0`,
      ]) {
        await expect(plainly(side, write)).rejects.toThrow('permission denied');
      }
      if (side === 'system') await expect(plainly(side, post)).resolves.toBeUndefined();
      else await expect(plainly(side, post)).rejects.toThrow('permission denied');
      for (const table of ['chart', 'account', 'balance', 'ledger_transaction', 'entry']) {
        const reading = plainly(side, `select 1 from finance.${table}`);
        await (side === 'system' || side === 'secretariat'
          ? expect(reading).resolves.toBeUndefined()
          : expect(reading).rejects.toThrow('permission denied'));
      }
    },
  );

  test('too little is BALANCE_TOO_LOW, which names the account and what is there, and leaves nothing behind', async () => {
    expect(
      await refusal(
        record(
          ledger.released({
            release: 'too much',
            orderId: order,
            cooperativeId: cooperative,
            amount: usd('30.01'),
            commissionBp: 500,
          }),
        ),
      ),
    ).toMatchObject({
      code: 'BALANCE_TOO_LOW',
      details: { account: `held:${order}`, balance: '-3000', amount: '3001' },
    });
    expect(await raw(`coop_payable:${cooperative}`)).toBeUndefined();
    await record(
      ledger.released({
        release: 'too much',
        orderId: order,
        cooperativeId: cooperative,
        amount: usd('30.00'),
        commissionBp: 500,
      }),
    );
    expect([await natural(ledger.held(order)), await natural(ledger.coopPayable(cooperative))]).toEqual([
      '0.00',
      '28.50',
    ]);
  });

  test('the chart in the code is the chart in the database', async () => {
    const { rows } = await owner.query('select class, book, kind from finance.chart order by class');
    expect(rows).toEqual(
      Object.entries(ledger.chart)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, [book, kind]]) => ({ class: name, book, kind })),
    );
  });
});

describe('a block of postings', () => {
  const block = (postings: readonly Posting[]) => write((tx) => ledger.postAll(tx, postings));
  const entries = async (...references: string[]) =>
    (
      await owner.query(
        `select e.account, e.amount_minor, e.position
           from finance.entry e
           join finance.ledger_transaction t on t.id = e.transaction_id
          where t.reference = any($1)
          order by array_position($1, t.reference), e.position`,
        [references],
      )
    ).rows;

  test('is what its postings are one by one: entries, balances, versions, and again it changes nothing', async () => {
    const lines = Array.from({ length: 60 }, newId);
    const made = lines.map((line, i) =>
      i % 3 === 2
        ? ledger.debitNotMatched({ line, amount: usd('0.01') })
        : ledger.wireArrived({ line, amount: usd(`${i + 1}.50`) }),
    );
    await moves(
      { bank: bank('USD'), receipts: ledger.suspenseReceipts(), payments: ledger.suspensePayments() },
      async (moved) => {
        for (const _ of [1, 2]) await block(made);
        await block([made[0]!, ledger.wireArrived({ line: newId(), amount: usd('1.00') }), made[0]!]);
        expect(await moved()).toEqual({ bank: '1220.80', receipts: '1221.00', payments: '0.20' });
      },
    );
    expect(await entries(lines[0]!, lines[2]!)).toEqual([
      { account: 'bank:usd', amount_minor: '150', position: 1 },
      { account: 'suspense:receipts', amount_minor: '-150', position: 2 },
      { account: 'suspense:payments', amount_minor: '1', position: 1 },
      { account: 'bank:usd', amount_minor: '-1', position: 2 },
    ]);
    expect(await refusal(block([ledger.wireArrived({ line: lines[0]!, amount: usd('9.99') })]))).toMatchObject({
      code: 'REFERENCE_REUSED',
      details: { reference: lines[0] },
    });
    await block([]);
  });

  test('is posted whole or not at all: one that goes below zero, is booked already or is out of balance takes the others with it', async () => {
    const [orderId, cooperativeId, fine, booked] = [newId(), newId(), newId(), newId()];
    const good = ledger.wireArrived({ line: fine, amount: usd('5.00') });
    const release = (amount: string) =>
      ledger.released({ release: newId(), orderId, cooperativeId, amount: usd(amount), commissionBp: 500 });
    await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('30.00') }));
    expect(await refusal(block([good, release('20.00'), release('10.01')]))).toMatchObject({
      code: 'BALANCE_TOO_LOW',
      details: { account: `held:${orderId}`, balance: '-1000', amount: '1001' },
    });
    await record(ledger.wireArrived({ line: booked, amount: usd('5.00') }));
    expect(await refusal(block([good, ledger.debitNotMatched({ line: booked, amount: usd('5.00') })]))).toMatchObject({
      code: 'REFERENCE_REUSED',
    });
    await expect(
      plainly(
        'system',
        `select finance.post_block('[{"kind":"k","source":"platform","reference":"off","entries":
           [{"account":"capital","amount":5},{"account":"commission","amount":-4}]}]')`,
      ),
    ).rejects.toThrow('out of balance');
    expect(await entries(fine, 'off')).toEqual([]);
    await block([good, release('20.00'), release('10.00')]);
    expect(await natural(ledger.coopPayable(cooperativeId))).toBe('28.50');
  });

  test('is believed of nobody: entries that say other balances or versions than follow are refused, whoever writes them', async () => {
    const entry = (balance: string, version: string) => [
      `select set_config('finance.block', pg_current_xact_id()::text, true)`,
      `insert into finance.ledger_transaction
         (kind, source, reference, payload_hash, occurred_at, recorded_at, recorded_by)
       values ('forged', 'platform', '${newId()}', sha256('x'), now(), now(), '0')`,
      `insert into finance.entry (transaction_id, position, account, amount_minor, balance_after, account_version)
       select t.id, p, b.account, a, b.posted + a + ${balance}, b.version + 1 + ${version}
         from finance.ledger_transaction t,
              (values (1, 'capital', 5), (2, 'commission', -5)) v(p, name, a)
         join finance.balance b on b.account = v.name
        where t.kind = 'forged'`,
    ];
    await record(ledger.capitalPaidIn({ match: newId(), amount: usd('1.00') }));
    for (const [balance, version] of [
      ['1', '0'],
      ['0', '1'],
      ['0', '-1'],
    ] as const)
      await expect(plainly('owner', ...entry(balance, version))).rejects.toThrow(/do not follow|duplicate key/);
    await expect(plainly('system', ...entry('0', '0'))).rejects.toThrow('permission denied');
  });
});

describe('many at once', () => {
  test('thirty clients post to the same accounts in both directions: no deadlock, every balance is the sum of its entries, versions without gaps', async () => {
    const orders = Array.from({ length: 4 }, newId);
    for (const orderId of orders)
      await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('900.00') }));
    const names = [...orders.map((id) => `held:${id}`), 'commission', 'bank:usd', 'psp:stripe'];
    const before = new Map(
      await Promise.all(names.map(async (name) => [name, Number((await raw(name)) ?? 0)] as const)),
    );
    const expected = new Map(before);
    await Promise.all(
      Array.from({ length: 30 }, async (_, client) => {
        for (let round = 0; round < 10; round++) {
          // Each posting names three accounts, half of them in the reverse order; the locks must not care.
          const chosen = [0, 1, 3].map((step) => names[(client + round + step) % names.length]!);
          const entries = chosen.map((account, i) => ({ account, amount: [3, -2, -1][i]! }));
          if ((client + round) % 2) entries.reverse();
          for (const { account, amount } of entries) expected.set(account, expected.get(account)! + amount);
          await owner.query(`select * from finance.post('race', 'platform', $1, $2)`, [
            `${client}/${round}/${orders[0]}`,
            JSON.stringify(entries),
          ]);
        }
      }),
    );
    for (const name of names) expect([name, Number(await raw(name))]).toEqual([name, expected.get(name)]);
    const gaps = await owner.query(
      `select account from finance.entry group by account
       having max(account_version) <> count(*) or min(account_version) <> 1`,
    );
    expect(gaps.rows).toEqual([]);
  });

  test('of ten releases of the same held money one wins and nine are refused', async () => {
    const [orderId, cooperativeId] = [newId(), newId()];
    await record(ledger.matchedExactly({ match: newId(), orderId, amount: usd('100.00') }));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        record(ledger.released({ release: newId(), orderId, cooperativeId, amount: usd('100.00'), commissionBp: 500 })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(
      outcomes.filter(
        (outcome) => outcome.status === 'rejected' && (outcome.reason as Refusal).code === 'BALANCE_TOO_LOW',
      ),
    ).toHaveLength(9);
  });
});

describe('events of one payment', () => {
  type Name = 'success' | 'fee' | 'created' | 'line';
  const names: Name[] = ['success', 'fee', 'created', 'line'];
  /** Every order of the four and one of them again, wherever it comes: 4 x 5!/2! = 240. */
  const sequences = new Map(
    names.flatMap((again) => permutations([...names, again])).map((order) => [order.join(), order]),
  );

  /** As the handlers do it: a line that comes before its payout waits in suspense until the payout explains it. */
  function handlers(id: string, orderId: string, buyerId: string): Record<Name, (tx: Tx) => Promise<unknown>> {
    const created = ledger.stripePayoutCreated({ payout: `po_${id}`, amount: usd('2867.70') });
    return {
      success: (tx) =>
        post(
          tx,
          ledger.cardSucceeded({ intent: `pi_${id}`, orderId, buyerId, received: usd('3000.00'), due: usd('2900.00') }),
        ),
      fee: (tx) => post(tx, ledger.feeKnown({ transaction: `txn_${id}`, orderId, fee: usd('132.30') })),
      created: async (tx) => {
        await post(tx, created);
        if ((await ledger.findBookedLine(tx, `line_${id}`))?.kind === 'statement_credit')
          await post(tx, ledger.stripePayoutLanded({ match: `match_${id}`, amount: usd('2867.70') }));
      },
      line: async (tx) => {
        if (await ledger.findBookedLine(tx, `line_${id}`)) return;
        const explained = await ledger.findPosted(tx, created);
        await post(
          tx,
          explained
            ? ledger.stripePayoutLanded({ line: `line_${id}`, amount: usd('2867.70') })
            : ledger.wireArrived({ line: `line_${id}`, amount: usd('2867.70') }),
        );
      },
    };
  }

  test('applied in every order and with every duplicate, give the same ledger', async () => {
    expect(sequences.size).toBe(240);
    for (const [label, sequence] of sequences) {
      const [id, orderId, buyerId] = [newId(), newId(), newId()];
      const accounts = {
        held: ledger.held(orderId),
        credit: ledger.buyerCredit(buyerId),
        stripe: ledger.pspStripe(),
        inTransit: ledger.pspStripeInTransit(),
        bank: bank('USD'),
        suspense: ledger.suspenseReceipts(),
        fees: ledger.pspFees(),
      };
      await moves(accounts, async (moved) => {
        const handle = handlers(id, orderId, buyerId);
        for (const event of sequence) await write(handle[event]);
        expect([label, await moved()]).toEqual([
          label,
          {
            held: '2900.00',
            credit: '100.00',
            stripe: '0.00',
            inTransit: '0.00',
            bank: '2867.70',
            suspense: '0.00',
            fees: '132.30',
          },
        ]);
      });
    }
  });

  function permutations<T>(all: T[]): T[][] {
    return all.length < 2
      ? [all]
      : all.flatMap((first, i) => permutations(all.filter((_, at) => at !== i)).map((rest) => [first, ...rest]));
  }
});

describe('reading', () => {
  test('an account’s history comes newest first, page by page, each entry with the balance after it', async () => {
    const buyerId = newId();
    for (const cents of ['1.00', '2.00', '4.00']) {
      await record(
        ledger.overpaid({ match: newId(), orderId: newId(), buyerId, received: usd(cents), open: usd('0.00') }),
      );
    }
    const page = (before?: number) =>
      uow.read(system, (reader) => ledger.entriesOf(reader, ledger.buyerCredit(buyerId), { size: 2, before }));
    const first = await page();
    expect(first.map((entry) => [entry.version, toDecimal(entry.amount), toDecimal(entry.balanceAfter)])).toEqual([
      [3, '-4.00', '-7.00'],
      [2, '-2.00', '-3.00'],
    ]);
    expect((await page(first.at(-1)!.version)).map((entry) => entry.version)).toEqual([1]);
    expect(
      (await uow.read(system, (reader) => ledger.balances(reader, 'buyer_credit:'))).find((each) =>
        each.account.name.endsWith(buyerId),
      ),
    ).toMatchObject({ natural: usd('7.00'), version: 3 });
  });
});
