import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../client.js';
import { expectEqual, newKey, type Cast, type Step } from './story.js';

/** An account as the story, all in dollars, tells of it: `held:<order>`, `commission`; a bank's as `bank:usd`. */
const told = (account: string): string =>
  account.startsWith('bank:') ? account.replace(/:[0-9a-f-]{36}/, '') : account.replace(/:usd$/, '');

/** The ledger's accounts as finance sees them: name -> balance on the account's normal side. */
export async function accounts(finance: Client): Promise<Record<string, string>> {
  const { ledgerAccounts } = await finance.get('{ ledgerAccounts { name balance { amount } } }');
  return Object.fromEntries(
    ledgerAccounts.map((account: { name: string; balance: { amount: string } }) => [
      told(account.name),
      account.balance.amount,
    ]),
  );
}

interface EntryOfOrder {
  account: string;
  kind: string;
  debit: { amount: string } | null;
  credit: { amount: string } | null;
}

/** What was posted for this order: `account` -> debits and credits, in their order. */
export async function postedFor(finance: Client, orderId: string): Promise<string[]> {
  const { ledgerEntries } = await finance.get(
    'query($id: ID!) { ledgerEntries(orderId: $id) { nodes { account kind debit { amount } credit { amount } } } }',
    { id: orderId },
  );
  return ledgerEntries.nodes.map(({ account, kind, debit, credit }: EntryOfOrder) => {
    const amount = debit ? `debit ${debit.amount}` : `credit ${credit!.amount}`;
    return `${kind}: ${told(account).replace(/:[0-9a-f-]{36}/, '')} ${amount}`;
  });
}

/** The sandbox's own doors, as a person uses its pages. */
export async function sandbox(cast: Cast, path: string, body: object): Promise<Record<string, string>> {
  const answer = await fetch(`${cast.sandbox}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}: ${await answer.text()}`);
  return answer.json() as Promise<Record<string, string>>;
}

/** Waits for jobs: at most half a minute. */
export async function waitFor(what: string, is: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(200)) if (await is()) return;
  throw new Error(`in 30 seconds it did not come to this: ${what}`);
}

const payDeposit: Step = {
  title: "The deposit of 3,000.00 by card on the sandbox's page",
  async play(cast, found) {
    const { buyer, finance } = cast;
    const { order } = await buyer.get('query($id: ID!) { order(id: $id) { instalments { id kind } } }', {
      id: found.orderId,
    });
    const { payInstalment } = await buyer.get(
      'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }',
      { input: { instalmentId: order.instalments[0].id, key: newKey() } },
    );
    const session = new URL(payInstalment.url as string).pathname.split('/').pop();
    const { charge } = await sandbox(cast, `/stripe/admin/pay/${session}`, {
      card: '4242424242424242',
      email: 'buyer@market.example',
      name: 'A. Buyer',
    });
    found.charge = charge;
    await waitFor('the fee is known', async () => (await postedFor(finance, found.orderId!)).length >= 4);
    const posted = await postedFor(finance, found.orderId!);
    expectEqual('what was posted', posted, [
      'payment_succeeded: psp:stripe debit 3000.00',
      'payment_succeeded: held credit 3000.00',
      'fee_known: psp_fees debit 132.30',
      'fee_known: psp:stripe credit 132.30',
    ]);
    const after = await buyer.get('query($id: ID!) { order(id: $id) { state instalments { received { amount } } } }', {
      id: found.orderId,
    });
    expectEqual(
      'the order',
      [after.order.state, after.order.instalments[0].received.amount],
      ['IN_PRODUCTION', '3000.00'],
    );
    return [...posted, 'the order is in production'];
  },
};

const payOut: Step = {
  title: 'Stripe pays out this charge alone: 2,867.70 in transit',
  async play(cast, found) {
    const before = await accounts(cast.finance);
    await sandbox(cast, '/stripe/admin/payouts', { charges: [found.charge] });
    const transit = (all: Record<string, string>) => Math.round(Number(all['psp:stripe_in_transit'] ?? 0) * 100);
    await waitFor('the payout is in transit', async () => transit(await accounts(cast.finance)) !== transit(before));
    expectEqual('what came into transit, in cents', transit(await accounts(cast.finance)) - transit(before), 286_770);
    return ["psp:stripe to psp:stripe_in_transit: 2,867.70; it is on the bank's next statement"];
  },
};

export const paymentSteps: readonly Step[] = [payDeposit, payOut];
