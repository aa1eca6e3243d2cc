import { newId } from '#platform/kernel';
import { shortName } from '../support/accounts.js';
import { globalId, type Client } from '../support/api.js';
import { asSystem } from '../support/as-system.js';
import { openLossyBank } from '../support/lossy-bank.js';
import { until, World } from '../support/world.js';

let world: World;
let buyer: Client;
let maker: Client;
let approver: Client;
let manager: Client;

beforeEach(async () => {
  world = world ? await world.renew() : await World.open();
  const { market, api } = world;
  [buyer, maker, approver, manager] = (await Promise.all(
    [market.buyer, market.finance, market.otherFinance, market.managers[0]!].map(({ personId }) => api.as(personId)),
  )) as [Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

interface Batch {
  id: string;
  number: string;
  state: string;
  total: { amount: string };
  fileUrl: string | null;
  draftedByMe: boolean;
  payouts: {
    id: string;
    state: string;
    amount: { amount: string };
    endToEndId: string;
    bankStatus: string | null;
    reason: string | null;
    cooperative: { name: Record<string, string> };
    settlements: { order: { number: string } }[];
  }[];
}
const BATCH = `{
  id number state total { amount } fileUrl draftedByMe
  payouts {
    id state amount { amount } endToEndId bankStatus reason cooperative { name } settlements { order { number } }
  } }`;
const draft = async (by = maker): Promise<Batch> =>
  (
    await by.get(`mutation($input: DraftPayoutBatchInput!) { draftPayoutBatch(input: $input) ${BATCH} }`, {
      input: { key: newId() },
    })
  ).draftPayoutBatch;
const approve = async (batchId: string, by = approver): Promise<Batch> =>
  (
    await by.get(`mutation($input: PayoutBatchCommandInput!) { approvePayoutBatch(input: $input) ${BATCH} }`, {
      input: { batchId, key: newId() },
    })
  ).approvePayoutBatch;
const batch = async (id: string): Promise<Batch> =>
  (await maker.get(`query($id: ID!) { payoutBatch(id: $id) ${BATCH} }`, { id })).payoutBatch;
const accounts = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await maker.get('{ ledgerAccounts { name balance { amount } } }')).ledgerAccounts.map(
      (account: { name: string; balance: { amount: string } }) => [shortName(account.name), account.balance.amount],
    ),
  );
const proofs = async () =>
  (
    await maker.get(
      `{ proofs {
           unproved { kind amount { amount } } balances { difference { amount } }
           covers { clientMoney { amount currency } cover { amount } } gaps } }`,
    )
  ).proofs;
const due = async () =>
  await maker.get(
    `{ settlements { nodes { amount { amount } order { number } cooperative { name } } }
       payoutFunds { due { amount } dueCount bank { amount } inTransit { amount } available { amount } } }`,
  );
interface WaitingLine {
  id: string;
  suggestion: { rule: string; candidates: { target: string; id: string }[] };
}
const waitingLines = async (): Promise<[WaitingLine, ...WaitingLine[]]> =>
  (
    await maker.get(
      '{ statementLines(filter: NEEDS_YOU) { nodes { id suggestion { rule candidates { target id } } } } }',
    )
  ).statementLines.nodes;
const match = ({ id, suggestion }: WaitingLine) =>
  maker.get('mutation($input: MatchLineInput!) { matchLine(input: $input) { outcome } }', {
    input: { lineId: id, targets: suggestion.candidates, key: newId() },
  });
const coop = () => world.market.managers[0]!.organisationId;

/** Closes the bank's day and imports the statement that it makes; how many of its lines were matched. */
async function nextStatement(): Promise<{ lines: number; matched: number }> {
  await world.bank('close-day');
  const { statements } = (await maker.post('/statements', (await world.statements()).at(-1)!, 'application/xml')) as {
    statements: { outcome: string; lines: number; matched: number }[];
  };
  const { outcome, lines, matched } = statements[0]!;
  expect(outcome).toBe('IMPORTED');
  return { lines, matched };
}

async function placed(): Promise<{ orderId: string; instalments: { id: string; reference: string }[] }> {
  const { market } = world;
  const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  return {
    orderId,
    instalments: await market.rows('select id, reference from trade.instalment where order_id = $1 order by position', [
      orderId,
    ]),
  };
}

/** The goods are on board: what its own use case does and announces. */
async function ship(orderId: string): Promise<void> {
  await world.market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
  await asSystem(world.market.uow, async (tx) => tx.emit('order.shipped', { orderId }));
  await world.settled();
}

/** An order of 10,000.00, paid by two wires and shipped: 9,500.00 are due. */
async function released(): Promise<string> {
  const { orderId, instalments } = await placed();
  for (const [i, amount] of ['3000.00', '7000.00'].entries()) {
    await world.bank('wires', { payer: 'Elbe Gewuerzhandel GmbH', amount, reference: instalments[i]!.reference });
    expect(await nextStatement()).toMatchObject({ lines: 1, matched: 1 });
  }
  await ship(orderId);
  return orderId;
}

/** Drafted by one, approved by the other, and dealt with by the bank. */
async function paidOut(): Promise<Batch> {
  const { id } = await draft();
  await approve(id);
  await world.settled();
  return batch(id);
}

describe("from the shipment to the cooperative's account", () => {
  test('10,000.00 by card and wire: 9,500.00 are paid out in a batch of two persons, every cent is explained, and the margin is 307.70', async () => {
    await world.bank('opening-capital');
    await nextStatement();
    const { orderId, instalments } = await placed();
    const { payInstalment } = await buyer.get(
      'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }',
      { input: { instalmentId: globalId('Instalment', instalments[0]!.id), key: newId() } },
    );
    const stripe = async (path: string, body: object) =>
      (await (
        await fetch(`${world.sandboxUrl}/stripe/admin/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()) as Record<string, string>;
    const { charge } = await stripe(`pay/${new URL(payInstalment.url).pathname.split('/').pop()}`, {
      card: '4242424242424242',
      email: 'o@elbe.example',
      name: 'O',
    });
    await until('the fee is known', 20, async () => (await accounts()).psp_fees === '132.30');
    await stripe('payouts', { charges: [charge] });
    await until('the payout is in transit', 20, async () => (await accounts())['psp:stripe_in_transit'] === '2867.70');
    await nextStatement();
    await world.bank('wires', {
      payer: 'Elbe Gewuerzhandel GmbH',
      amount: '6975.00',
      reference: instalments[1]!.reference,
    });
    await nextStatement();

    await ship(orderId);
    const order = globalId('Order', orderId);
    expect(await accounts()).toMatchObject({
      [`held:${orderId}`]: '0.00',
      commission: '500.00',
      [`coop_payable:${coop()}`]: '9500.00',
    });
    expect(
      (
        await manager.get(
          `query($id: ID!) { order(id: $id) {
             settlement { state amount { amount } commission { amount } paidAt } margin { margin { amount } } } }`,
          { id: order },
        )
      ).order,
    ).toEqual({
      settlement: { state: 'DUE', amount: { amount: '9500.00' }, commission: { amount: '500.00' }, paidAt: null },
      margin: null,
    });
    expect(await due()).toEqual({
      settlements: {
        nodes: [
          {
            amount: { amount: '9500.00' },
            order: { number: expect.stringMatching(/^O-/) },
            cooperative: { name: { en: 'Phnom Tbeng Growers', km: 'សហគមន៍' } },
          },
        ],
      },
      payoutFunds: {
        due: { amount: '9500.00' },
        dueCount: 1,
        bank: { amount: '10842.70' },
        inTransit: { amount: '0.00' },
        available: { amount: '10842.70' },
      },
    });

    const drafted = await draft();
    expect(drafted).toMatchObject({
      state: 'DRAFT',
      total: { amount: '9500.00' },
      draftedByMe: true,
      fileUrl: null,
      payouts: [{ state: 'DRAFT', cooperative: { name: { en: 'Phnom Tbeng Growers', km: 'សហគមន៍' } } }],
    });
    await expect(approve(drafted.id, maker)).rejects.toMatchObject({ code: 'NEEDS_ANOTHER_PERSON', field: 'batchId' });
    expect(await approve(drafted.id)).toMatchObject({ draftedByMe: false, payouts: [{ state: 'IN_TRANSIT' }] });
    await world.settled();
    expect(await batch(drafted.id)).toMatchObject({
      state: 'SENT',
      payouts: [{ state: 'IN_TRANSIT', bankStatus: 'ACSP', reason: null }],
    });
    expect(await accounts()).toMatchObject({
      'bank:usd': '10842.70',
      [`coop_payable:${coop()}`]: '0.00',
      [`coop_in_transit:${coop()}`]: '9500.00',
    });

    expect(await nextStatement()).toEqual({ lines: 2, matched: 2 });
    expect(await batch(drafted.id)).toMatchObject({ state: 'SETTLED', payouts: [{ state: 'SETTLED' }] });
    expect(await accounts()).toMatchObject({
      'bank:usd': '1307.70',
      [`coop_in_transit:${coop()}`]: '0.00',
      bank_charges: '60.00',
    });
    const { order: seen } = await maker.get(
      `query($id: ID!) { order(id: $id) {
         margin { margin { amount } parts { account amount { amount } } } settlement { state paidAt } } }`,
      { id: order },
    );
    expect(seen).toEqual({
      margin: {
        margin: { amount: '307.70' },
        parts: [
          { account: 'commission', amount: { amount: '500.00' } },
          { account: 'psp_fees', amount: { amount: '-132.30' } },
          { account: 'bank_charges', amount: { amount: '-60.00' } },
        ],
      },
      settlement: { state: 'PAID', paidAt: expect.any(String) },
    });
    expect(await proofs()).toEqual({
      unproved: [],
      balances: [{ difference: { amount: '0.00' } }],
      covers: [{ clientMoney: { amount: '0.00', currency: 'USD' }, cover: { amount: '1307.70' } }],
      gaps: 0,
    });
    expect(
      (await manager.get('query($id: ID!) { order(id: $id) { settlement { state paidAt } } }', { id: order })).order
        .settlement,
    ).toEqual({ state: 'PAID', paidAt: expect.any(String) });
    await world.settled();
    expect(
      (await manager.get('{ notifications { nodes { kind subject lines path } } }')).notifications.nodes[0],
    ).toEqual({
      kind: 'payout.settled',
      subject: expect.stringMatching(/^បានផ្ទេរ \$9,500.00 ចូលគណនី/),
      lines: [expect.stringMatching(/ការបញ្ជាទិញ O-\d{4}-00001។$/)],
      path: `/coop/orders/${order}`,
    });
    expect(
      (
        await buyer.get('query($id: ID!) { order(id: $id) { settlement { state } margin { margin { amount } } } }', {
          id: order,
        })
      ).order,
    ).toEqual({ settlement: null, margin: null });
  }, 120_000);

  test('a payout that the bank booked as 9,500.01 matches nothing: the line waits, proof 1 shows it, and 9,500.00 stay in transit', async () => {
    await released();
    await world.bank('flaws', { payoutDifference: '0.01' });
    const { id } = await paidOut();
    expect(await nextStatement()).toEqual({ lines: 2, matched: 1 });
    expect(await accounts()).toMatchObject({
      'suspense:payments': '9500.01',
      [`coop_in_transit:${coop()}`]: '9500.00',
      [`coop_payable:${coop()}`]: '0.00',
    });
    expect(await batch(id)).toMatchObject({ state: 'SENT', payouts: [{ state: 'IN_TRANSIT' }] });
    expect(await proofs()).toMatchObject({
      unproved: [{ kind: 'line', amount: { amount: '-9500.01' } }],
      balances: [{ difference: { amount: '0.00' } }],
    });
    const [line] = await waitingLines();
    expect(line.suggestion.candidates).toEqual([{ target: 'payout', id: (await batch(id)).payouts[0]!.id }]);
    await expect(match(line)).rejects.toMatchObject({ code: 'AMOUNT_DIFFERS' });
    expect(await accounts()).toMatchObject({
      'suspense:payments': '9500.01',
      [`coop_in_transit:${coop()}`]: '9500.00',
    });
  }, 90_000);

  test('a payout that comes back is suggested, and due again when a person agrees', async () => {
    await released();
    const {
      id,
      payouts: [payout],
    } = await paidOut();
    await nextStatement();
    await world.bank('returns', { endToEndId: payout!.endToEndId });
    expect(await nextStatement()).toEqual({ lines: 1, matched: 0 });
    const [line] = await waitingLines();
    expect(line).toMatchObject({
      suggestion: { rule: 'REFERENCE_OTHER_AMOUNT', candidates: [{ target: 'payout_return', id: payout!.id }] },
    });
    await match(line);
    expect(await batch(id)).toMatchObject({ state: 'SETTLED', payouts: [{ state: 'RETURNED' }] });
    expect(await accounts()).toMatchObject({ 'suspense:receipts': '0.00', [`coop_payable:${coop()}`]: '9500.00' });
    expect((await due()).payoutFunds).toMatchObject({ dueCount: 1, due: { amount: '9500.00' } });
    expect(await proofs()).toMatchObject({ unproved: [], balances: [{ difference: { amount: '0.00' } }] });
  }, 90_000);

  test("a payout that the bank rejects is due again, with the bank's reason, and the next batch pays it", async () => {
    await released();
    await world.bank('wires', { payer: 'OVOP', amount: '100.00', reference: 'for charges' });
    await nextStatement();
    await world.bank('flaws', { rejectPayment: true });
    expect(await paidOut()).toMatchObject({
      state: 'REJECTED',
      payouts: [{ state: 'REJECTED', bankStatus: 'RJCT', reason: expect.stringMatching(/^AC04: /) }],
    });
    expect(await accounts()).toMatchObject({
      [`coop_payable:${coop()}`]: '9500.00',
      [`coop_in_transit:${coop()}`]: '0.00',
    });
    expect((await due()).payoutFunds).toMatchObject({ dueCount: 1, due: { amount: '9500.00' } });
    const again = await paidOut();
    expect(await nextStatement()).toEqual({ lines: 2, matched: 2 });
    expect(await batch(again.id)).toMatchObject({ state: 'SETTLED' });
  }, 90_000);

  test.each([
    { early: 0, calls: ['POST /pain001', 'GET /pain002/…'] },
    // The second file is a repeated one (DU01), and no rejection.
    { early: 1, calls: ['POST /pain001', 'GET /pain002/…', 'POST /pain001', 'GET /pain002/…'] },
  ])(
    'an answer that got lost is asked for, and the file is not executed twice: $calls',
    async ({ early, calls }) => {
      const bank = await openLossyBank(world.sandboxUrl, { lost: 1, early });
      try {
        await world.worker.end();
        await world.startWorker({ BANK_URL: bank.url });
        await released();
        const sent = await paidOut();
        expect(sent).toMatchObject({ state: 'SENT', payouts: [{ state: 'IN_TRANSIT', bankStatus: 'ACSP' }] });
        expect(bank.calls.map((call) => call.replace(/\/PB-.*/, '/…'))).toEqual(calls);
        expect(await nextStatement()).toEqual({ lines: 2, matched: 2 });
        expect(await accounts()).toMatchObject({ [`coop_in_transit:${coop()}`]: '0.00' });
      } finally {
        await bank.close();
      }
    },
    90_000,
  );

  test('a bank that can not be reached is no failure: the money stays in transit until it answers', async () => {
    await world.worker.end();
    await world.startWorker({ BANK_URL: 'http://127.0.0.1:9' });
    await released();
    const { id } = await draft();
    await approve(id);
    await until('the file is kept', 20, async () => (await batch(id)).state === 'FILED');
    expect(await accounts()).toMatchObject({ [`coop_in_transit:${coop()}`]: '9500.00' });
    await world.worker.end();
    await world.startWorker();
    await until('the bank has answered', 30, async () => (await batch(id)).state === 'SENT');
  }, 90_000);
});

describe('the payment file', () => {
  test('can be downloaded by finance once it is written, and by nobody else', async () => {
    await released();
    const { id } = await draft();
    const path = `/files/payouts/${id}.xml`;
    await expect(maker.file(path)).rejects.toMatchObject({ status: 404 });
    await approve(id);
    await world.settled();
    const { fileUrl, payouts } = await batch(id);
    expect(fileUrl).toBe(path);
    const xml = (await maker.file(path)).toString();
    expect(xml).toContain(`<EndToEndId>${payouts[0]!.endToEndId}</EndToEndId>`);
    expect(xml).toMatch(
      /<InstdAmt Ccy="USD">9500.00<\/InstdAmt>.*<Nm>Phnom Tbeng Growers<\/Nm>.*<Ustrd>Order O-\d{4}-00001<\/Ustrd>/s,
    );
    const operator = await world.api.as(world.market.operator.personId);
    const answers = await Promise.all(
      [world.api.visitor(), buyer, manager, operator].map((who) =>
        who.file(path).then(
          () => 200,
          (error: { status: number }) => error.status,
        ),
      ),
    );
    expect(answers).toEqual([401, 403, 403, 403]);
    for (const who of [buyer, manager, operator]) await expect(draft(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }, 90_000);
});
