import { postingKinds } from '#finance/ledger';
import { causes, findUnproved, ImportsService, MatchingService } from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { entryOf } from '../support/accounts.js';
import { asSystem } from '../support/as-system.js';
import { Market } from '../support/market.js';
import { placeOrder } from '../support/placed-order.js';
import { madeStatement } from '../support/statement.js';

let market: Market;
beforeAll(async () => {
  market = await Market.open();
});
afterAll(() => market.close());

const unproved = async () =>
  (await market.uow.read(system, findUnproved)).map(
    ({ kind, what, amountMinor, currency }) => `${kind} ${what} ${amountMinor} ${currency}`,
  );

/** Balanced, by the platform's own role and the ledger's own door: nothing in the ledger is wrong with it. */
const post = (
  kind: string,
  source: string,
  reference: string,
  entries: [account: string, amount: number, order?: string][],
) =>
  asSystem(market.uow, (tx) =>
    tx.sql('select id from finance.post($1, $2, $3, $4, $5)', [
      market.programmeId,
      kind,
      source,
      reference,
      JSON.stringify(
        entries.map(([account, amount, order]) =>
          entryOf(account, amount, { order, bankAccountId: market.bankAccountId }),
        ),
      ),
    ]),
  );

test('money that Stripe never sent and commission that no order brought are named, though every balance adds up', async () => {
  const order = newId();
  await post('payment_succeeded', 'stripe', 'pi_fake', [
    ['psp:stripe', 100_000, order],
    [`held:${order}`, -100_000, order],
  ]);
  await post('released', 'platform', order, [
    [`held:${order}`, 10_000, order],
    ['commission', -10_000, order],
  ]);
  await post('by_hand', 'platform', 'because', [
    [`held:${order}`, 100, order],
    ['commission', -100, order],
  ]);
  await post('fee_known', 'stripe', 'txn_fake', [
    ['psp_fees', 5, order],
    ['psp:stripe', -5, order],
  ]);
  expect((await unproved()).sort()).toEqual([
    'posting by_hand because 100 USD',
    'posting fee_known txn_fake 5 USD',
    'posting payment_succeeded pi_fake 100000 USD',
    `posting released ${order} 10000 USD`,
  ]);
});

test('every kind of posting whose reference nobody knows is named, whoever is said to have caused it', async () => {
  const before = new Set(await unproved());
  const kinds = Object.entries(postingKinds).flatMap(([kind, sources]) =>
    sources.map((source) => [kind, source] as const),
  );
  for (const [kind, source] of kinds)
    await post(kind, source, `${kind} of ${source}`, [
      ['commission', 7],
      ['rounding', -7],
    ]);
  const named = (await unproved()).filter((each) => !before.has(each));
  expect(named.sort()).toEqual(kinds.map(([kind, source]) => `posting ${kind} ${kind} of ${source} 7 USD`).sort());
});

test("a posting is not explained by another's cause, nor by a source that can not say it", async () => {
  const batch = newId();
  await market.openBankAccount();
  await market.rows(
    `insert into finance.payout_batch (id, programme_id, number, currency, total_minor, state, message_id,
                                       drafted_by, drafted_at, moved_at)
     values ($1, $2, 'PB-1', 'USD', 1, 'DRAFT', 'PB-1', $3, now(), now())`,
    [batch, market.programmeId, market.finance.personId],
  );
  const cooperative = market.managers[0]!.organisationId;
  await market.rows(
    `insert into finance.payout (id, batch_id, position, cooperative_id, currency, amount_minor, end_to_end_id, state,
                                 moved_at)
     values ($1, $2, 1, $3, 'USD', 1, 'PB-1-1', 'DRAFT', now())`,
    [newId(), batch, cooperative],
  );
  await market.rows(
    `update finance.payout_batch
        set state = 'APPROVED', approved_by = $2, approved_at = now(),
            bank_account_id = (select id from finance.bank_account)
      where id = $1`,
    [batch, market.otherFinance.personId],
  );
  const before = new Set(await unproved());
  await post('batch_approved', 'platform', batch, [
    [`coop_payable:${cooperative}`, 1],
    [`coop_in_transit:${cooperative}`, -1],
  ]);
  expect((await unproved()).filter((each) => !before.has(each))).toEqual([]);
  await post('released', 'platform', batch, [
    ['commission', 1],
    ['rounding', -1],
  ]);
  await post('batch_approved', 'stripe', batch, [
    ['commission', 1],
    ['rounding', -1],
  ]);
  expect((await unproved()).filter((each) => !before.has(each)).sort()).toEqual([
    `posting batch_approved ${batch} 1 USD`,
    `posting released ${batch} 1 USD`,
  ]);
});

describe('a posting whose cause is there, but says something else,', () => {
  const named = async (
    kind: string,
    source: string,
    reference: string,
    entries: [account: string, amount: number, order?: string][],
  ) => {
    const before = new Set(await unproved());
    await post(kind, source, reference, entries);
    return (await unproved()).filter((each) => !before.has(each));
  };
  const shipped = async () => {
    const { orderId } = await placeOrder(market);
    await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    await market.rows(
      `insert into finance.settlement
       select $1, programme_id, id, cooperative_id, currency, 1000000, 50000, 950000, 'DUE', null, now(), now()
         from trade.order where id = $2`,
      [newId(), orderId],
    );
    await post('by_hand', 'platform', newId(), [
      ['bank:usd', 2_000_000],
      [`held:${orderId}`, -2_000_000],
    ]);
    return orderId;
  };
  const cooperative = (i = 0) => `coop_payable:${market.managers[i]!.organisationId}`;

  test.each<[string, string[], (order: string, other: string) => [string, number][]]>([
    [
      "more than the order's price",
      ['1000001'],
      (order) => [
        [`held:${order}`, 1_000_001],
        ['commission', -50_001],
        [cooperative(), -950_000],
      ],
    ],
    [
      'another commission',
      ['1000000'],
      (order) => [
        [`held:${order}`, 1_000_000],
        ['commission', -50_001],
        [cooperative(), -949_999],
      ],
    ],
    [
      "another order's money",
      ['1000000'],
      (_, other) => [
        [`held:${other}`, 1_000_000],
        ['commission', -50_000],
        [cooperative(), -950_000],
      ],
    ],
    [
      "another cooperative's claim",
      ['1000000'],
      (order) => [
        [`held:${order}`, 1_000_000],
        ['commission', -50_000],
        [cooperative(1), -950_000],
      ],
    ],
    [
      'nothing else',
      [],
      (order) => [
        [`held:${order}`, 1_000_000],
        ['commission', -50_000],
        [cooperative(), -950_000],
      ],
    ],
  ])('is named: a release of %s', async (_what, amounts, entries) => {
    const [order, other] = [await shipped(), await shipped()];
    expect(await named('released', 'platform', order, entries(order, other))).toEqual(
      amounts.map((amount) => `posting released ${order} ${amount} USD`),
    );
  });

  test('is named: a payment, a line and a payout of Stripe of another amount', async () => {
    const order = await shipped();
    const [instalment] = await market.rows<{ id: string }>(
      'select id from trade.instalment where order_id = $1 order by position',
      [order],
    );
    const [receipt, buyer] = [newId(), market.buyer.organisationId];
    await market.rows(`insert into finance.receipt values ($1, 'stripe', 'pi_real', $2, $3, $4, 'USD', 45000, now())`, [
      receipt,
      buyer,
      market.managers[0]!.organisationId,
      order,
    ]);
    await market.rows('insert into finance.allocation values ($1, $2, $3, $4, 40000)', [
      receipt,
      instalment!.id,
      buyer,
      market.managers[0]!.organisationId,
    ]);
    expect(
      await named('payment_succeeded', 'stripe', 'pi_real', [
        ['psp:stripe', 45_001],
        [`held:${order}`, -40_001],
        [`buyer_credit:${buyer}`, -5_000],
      ]),
    ).toEqual(['posting payment_succeeded pi_real 45001 USD']);
    expect(
      await named('fee_known', 'stripe', 'txn_more', [
        ['psp_fees', 45_001, order],
        ['psp:stripe', -45_001, order],
      ]),
    ).toEqual(['posting fee_known txn_more 45001 USD']);
    const event = (id: string, type: string, object: string, said: object) =>
      market.rows(
        `insert into finance.stripe_event (id, type, object_id, body, created_at, received_at, state, programme_id)
         values ($1, $2, $3, $4, now(), now(), 'RECEIVED', $5)`,
        [id, type, object, JSON.stringify({ data: { object: said } }), market.programmeId],
      );
    await event('evt_1', 'payout.created', 'po_1', { amount: 42_990, currency: 'usd' });
    await event('evt_2', 'payout.created', 'po_2', { amount: 400_000, currency: 'khr' });
    expect(
      await named('stripe_payout_created', 'stripe', 'po_1', [
        ['psp:stripe_in_transit', 42_991],
        ['psp:stripe', -42_991],
      ]),
    ).toEqual(['posting stripe_payout_created po_1 42991 USD']);
    expect(
      await named('stripe_payout_created', 'stripe', 'po_2', [
        ['psp:stripe_in_transit:khr', 4_000],
        ['psp:stripe:khr', -4_000],
      ]),
    ).toEqual([]);
    await new ImportsService(market.uow).importFile(
      market.finance,
      madeStatement(1, '0.00', [{ amount: '5.00' }, { amount: '-3.00' }]),
    );
    expect((await unproved()).filter((each) => /^posting statement_(?!.* of statement)/.test(each))).toEqual([]);
    await market.rows(
      `insert into finance.statement_line
       select $1, statement_id, bank_account_id, 'another', 3, currency, amount_minor, booked_on, null, false, false,
              null, '', '{}'
         from finance.statement_line where position = 1`,
      [newId()],
    );
    expect(
      await named('statement_credit', 'statement', 'another', [
        ['bank:usd', 501],
        ['suspense:receipts', -501],
      ]),
    ).toEqual(['posting statement_credit another 501 USD']);
  });
});

test('a payout of Stripe that lands short is booked with what the bank kept, by a person, and proof 1 knows why; taken back it waits again', async () => {
  await market.rows(
    `insert into finance.stripe_event (id, type, object_id, body, created_at, received_at, state, programme_id)
     values ('evt_short', 'payout.created', 'po_short', '{"data":{"object":{"amount":42990,"currency":"usd"}}}',
             now(), now(), 'RECEIVED', $1)`,
    [market.programmeId],
  );
  await post('stripe_payout_created', 'stripe', 'po_short', [
    ['psp:stripe_in_transit', 42_990],
    ['psp:stripe', -42_990],
  ]);
  const [{ closing } = { closing: '' }] = await market.rows<{ closing: string }>(
    `select (closing_minor / 100.0)::numeric(20, 2)::text as closing
       from finance.statement order by imported_at desc limit 1`,
  );
  const [outcome] = await new ImportsService(market.uow).importFile(
    market.finance,
    madeStatement(2, closing, [{ amount: '414.90', text: 'STRIPE po_short' }]),
  );
  expect(outcome).toMatchObject({ outcome: 'IMPORTED', matched: 0 });
  const [line] = await market.rows<{ id: string; fingerprint: string }>(
    `select id, fingerprint from finance.statement_line where remittance like '%po_short'`,
  );
  const matching = new MatchingService(market.uow);
  const decide = () =>
    matching.match(market.finance, {
      lineId: line!.id,
      targets: [{ type: 'stripe_payout', id: 'po_short', minor: null, withFee: true }],
      excessToCredit: false,
      key: newId(),
    });
  const moved = (account: string) =>
    market
      .rows<{ posted: string }>(
        `select b.posted::text
           from finance.balance b join finance.account a on a.id = b.account_id where a.name = $1 || ':usd'`,
        [account],
      )
      .then(([row]) => Number(row?.posted ?? 0));
  const [charges, transit] = [await moved('bank_charges'), await moved('psp:stripe_in_transit')];
  expect(await decide()).toEqual({ outcome: 'MATCHED' });
  expect([(await moved('bank_charges')) - charges, (await moved('psp:stripe_in_transit')) - transit]).toEqual([
    1_500, -42_990,
  ]);
  const about = async () =>
    (await unproved()).filter(
      (each) => /stripe_payout_landed|unmatched|po_short/.test(each) && !/ of (platform|statement) /.test(each),
    );
  expect(await about()).toEqual([]);
  await matching.unmatch(market.finance, { lineId: line!.id, reason: 'It was another one', key: newId() });
  expect([(await moved('bank_charges')) - charges, (await moved('psp:stripe_in_transit')) - transit]).toEqual([0, 0]);
  expect(await about()).toEqual(['line STRIPE po_short 41490 USD']);
});

test('a kind of posting of which no amount can be compared says why', () => {
  const without = Object.values(causes).filter(({ says }) => says === null);
  expect(without.filter(({ because = '' }) => because === '')).toEqual([]);
  expect(Object.entries(causes).filter(([, { there, says }]) => there !== 'false' && says === null)).toEqual([]);
});

test('every kind of the ledger has its row, and every kind of a row is one of the ledger', () => {
  expect(Object.keys(causes).sort()).toEqual(Object.keys(postingKinds).sort());
});
