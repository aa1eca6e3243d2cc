import { newId } from '#platform/kernel';
import { entryOf, shortName } from '../support/accounts.js';
import { globalId, type Client } from '../support/api.js';
import { until, World } from '../support/world.js';

let world: World;
let buyer: Client;
let finance: Client;

beforeEach(async () => {
  world = world ? await world.renew() : await World.open();
  buyer = await world.api.as(world.market.buyer.personId);
  finance = await world.api.as(world.market.finance.personId);
}, 60_000);
afterAll(() => world.close());

interface Outcome {
  outcome: string;
  reason: string | null;
  lines: number;
  matched: number;
}

const upload = (client: Client, file: string) => client.post('/statements', file, 'application/xml');
/** Closes the bank's day and imports the statement that it makes. */
async function nextStatement(): Promise<Outcome> {
  await world.bank('close-day');
  const { statements } = (await upload(finance, (await world.statements()).at(-1)!)) as { statements: Outcome[] };
  return statements[0]!;
}
const proofs = async () =>
  (
    await finance.get(
      `{ proofs {
           unproved { kind what amount { amount } } balances { ledger { amount } difference { amount } }
           covers { clientMoney { amount currency } cover { amount } } gaps } }`,
    )
  ).proofs;
const accounts = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await finance.get('{ ledgerAccounts { name balance { amount } } }')).ledgerAccounts.map(
      (account: { name: string; balance: { amount: string } }) => [shortName(account.name), account.balance.amount],
    ),
  );

/** An order in production: its deposit paid by card, the charge paid out by Stripe. */
async function inProduction(): Promise<{ orderId: string; balanceReference: string }> {
  const { market } = world;
  const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  const [deposit, balance] = await market.rows<{ id: string; reference: string }>(
    'select id, reference from trade.instalment where order_id = $1 order by position',
    [orderId],
  );
  const { payInstalment } = await buyer.get(
    'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }',
    { input: { instalmentId: globalId('Instalment', deposit!.id), key: newId() } },
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
  return { orderId, balanceReference: balance!.reference };
}

describe('statements', () => {
  test("capital, a Stripe payout and a wire that is short by the bank's charge: every cent is explained", async () => {
    await world.bank('opening-capital');
    expect(await nextStatement()).toMatchObject({ outcome: 'IMPORTED', lines: 1, matched: 1 });
    const { orderId, balanceReference } = await inProduction();
    expect(await nextStatement()).toMatchObject({ outcome: 'IMPORTED', lines: 1, matched: 1 });
    expect(await accounts()).toMatchObject({
      'bank:usd': '3867.70',
      'psp:stripe_in_transit': '0.00',
      capital: '1000.00',
      [`held:${orderId}`]: '3000.00',
    });

    await world.bank('wires', { payer: 'Elbe Gewuerzhandel GmbH', amount: '6975.00', reference: balanceReference });
    expect(await nextStatement()).toMatchObject({ outcome: 'IMPORTED', lines: 1, matched: 1 });
    expect(await accounts()).toMatchObject({
      'bank:usd': '10842.70',
      'suspense:receipts': '0.00',
      bank_charges: '25.00',
      [`held:${orderId}`]: '10000.00',
    });
    expect(await world.market.rows('select rule, target from finance.match order by decided_at')).toEqual([
      { rule: 'REFERENCE_EXACT', target: 'capital' },
      { rule: 'REFERENCE_EXACT', target: 'stripe_payout' },
      { rule: 'REFERENCE_SHORT', target: 'instalment' },
    ]);
    const { order } = await buyer.get(
      'query($id: ID!) { order(id: $id) { instalments { received { amount } paidAt } } }',
      { id: globalId('Order', orderId) },
    );
    expect(order.instalments[1]).toEqual({ received: { amount: '7000.00' }, paidAt: expect.any(String) });
    expect(await proofs()).toEqual({
      unproved: [],
      balances: [{ ledger: { amount: '10842.70' }, difference: { amount: '0.00' } }],
      covers: [{ clientMoney: { amount: '10000.00', currency: 'USD' }, cover: { amount: '10842.70' } }],
      gaps: 0,
    });
  }, 90_000);

  test('the same file again, also at once, changes nothing', async () => {
    await world.bank('opening-capital');
    await nextStatement();
    const before = await accounts();
    const [file] = await world.statements();
    const again = await Promise.all([upload(finance, file!), upload(finance, `${file!}\n`), upload(finance, file!)]);
    expect(again.map((each) => (each as { statements: Outcome[] }).statements[0]!.outcome).sort()).toEqual([
      'REPEATED',
      'REPEATED',
      'REPEATED',
    ]);
    expect(await accounts()).toEqual(before);
    expect(await world.market.rows('select from finance.statement_line')).toHaveLength(1);
  }, 60_000);

  test('a line that nothing explains waits in suspense, and proof 1 names it until it is known what it is', async () => {
    await world.bank('wires', { payer: 'Somebody', amount: '780.00', reference: 'TRANSFER' });
    expect(await nextStatement()).toMatchObject({ outcome: 'IMPORTED', lines: 1, matched: 0 });
    expect(await accounts()).toMatchObject({ 'bank:usd': '780.00', 'suspense:receipts': '780.00' });
    expect((await proofs()).unproved).toEqual([
      { kind: 'line', what: expect.stringContaining('TRANSFER'), amount: { amount: '780.00' } },
    ]);
  }, 60_000);

  test('that do not add up or follow are quarantined with their reason, post nothing, and are a gap until they are mended', async () => {
    await world.bank('opening-capital');
    await nextStatement();
    await world.bank('flaws', { unbalanced: '1.00' });
    await world.bank('wires', { payer: 'Somebody', amount: '10.00', reference: 'X' });
    expect(await nextStatement()).toMatchObject({ outcome: 'QUARANTINED', reason: 'UNBALANCED' });
    expect(await accounts()).toMatchObject({ 'bank:usd': '1000.00' });
    expect((await proofs()).gaps).toBe(1);
    const { proofs: told } = await finance.get('{ proofs { quarantined { account sequence statementId reason } } }');
    expect(told.quarantined).toEqual([
      { account: '001810000027', sequence: 2, statementId: expect.any(String), reason: 'UNBALANCED' },
    ]);
  }, 60_000);

  test('what is no statement is refused by name, and only finance may bring one', async () => {
    for (const file of ['no xml at all', '<Document/>', '<!DOCTYPE x [<!ENTITY a "b">]><Document>&a;</Document>']) {
      await expect(upload(finance, file)).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'file' });
    }
    await expect(upload(buyer, '<Document/>')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(upload(world.api.visitor(), '<Document/>')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  }, 60_000);

  test('a posting by hand without a statement line is named by proof 1, and proof 2 shows the difference', async () => {
    await world.bank('opening-capital');
    await nextStatement();
    const { programmeId, bankAccountId } = world.market;
    await world.market.rows(`select finance.post($1, 'by_hand', 'platform', 'nobody knows', $2)`, [
      programmeId,
      JSON.stringify([entryOf('bank:usd', 500, { bankAccountId }), entryOf('capital', -500)]),
    ]);
    expect(await proofs()).toMatchObject({
      unproved: [{ kind: 'entry', what: 'by_hand nobody knows', amount: { amount: '5.00' } }],
      balances: [{ ledger: { amount: '1005.00' }, difference: { amount: '5.00' } }],
    });
  }, 60_000);
});
