import { createHmac } from 'node:crypto';
import { newId } from '#platform/kernel';
import { shortName } from '../../support/accounts.js';
import { globalId, type Client } from '../../support/api.js';
import { World } from '../../support/world.js';

export const PAY = 'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }';

/** Stripe's signature of this body, made at this second. */
export const sign = (body: string, secret: string, at = Math.floor(Date.now() / 1000)): string =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

/** A buyer with a card, Stripe as the sandbox plays it, and the books in which the payment shows. */
export class Till {
  private constructor(
    readonly world: World,
    readonly buyer: Client,
    readonly finance: Client,
  ) {}

  static async open(): Promise<Till> {
    const world = await World.open();
    const buyer = await world.api.as(world.market.buyer.personId);
    return new Till(world, buyer, await world.api.as(world.market.finance.personId));
  }

  /** An order of 10,000.00 with its 30/70 schedule; its row and its instalments' public ids. */
  async placed(): Promise<{ orderId: string; deposit: string; balance: string }> {
    const { market } = this.world;
    const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    const rows = await market.rows<{ id: string }>(
      'select id from trade.instalment where order_id = $1 order by position',
      [orderId],
    );
    return { orderId, deposit: globalId('Instalment', rows[0]!.id), balance: globalId('Instalment', rows[1]!.id) };
  }

  /** The payment page of this instalment. */
  async open(instalmentId: string, key = newId()): Promise<string> {
    return (await this.buyer.get(PAY, { input: { instalmentId, key } })).payInstalment.url;
  }

  payOn(url: string, card = '4242424242424242'): Promise<Record<string, string>> {
    const session = new URL(url).pathname.split('/').pop();
    return this.sandbox(`pay/${session}`, { card, email: 'owner@elbe.example', name: 'E. Owner' });
  }

  /** Tells the sandbox's Stripe what happens at its side. */
  async sandbox(path: string, body: object): Promise<Record<string, string>> {
    const answer = await fetch(`${this.world.sandboxUrl}/stripe/admin/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, string>;
  }

  /** What comes in at the door for Stripe's events. */
  webhook(body: string, signature?: string): Promise<Response> {
    return fetch(`${this.world.api.url}/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) },
      body,
    });
  }

  async state(orderId: string): Promise<string> {
    const rows = await this.world.market.rows<{ state: string }>('select state from trade.order where id = $1', [
      orderId,
    ]);
    return rows[0]!.state;
  }

  /** The balances of the accounts whose names begin like this. */
  async ledger(prefix: string): Promise<Record<string, string>> {
    const { ledgerAccounts } = await this.finance.get(
      'query($prefix: Text) { ledgerAccounts(prefix: $prefix) { name balance { amount } } }',
      { prefix },
    );
    return Object.fromEntries(
      ledgerAccounts.map((account: { name: string; balance: { amount: string } }) => [
        shortName(account.name),
        account.balance.amount,
      ]),
    );
  }

  /** What was posted for this order, in minor units. */
  async entries(orderId: string): Promise<{ kind: string; account: string; amount: string }[]> {
    const rows = await this.world.market.rows<{ kind: string; account: string; amount: string }>(
      `select t.kind, a.name as account, e.amount_minor::text as amount
         from finance.entry e
         join finance.ledger_transaction t on t.id = e.transaction_id
         join finance.account a on a.id = e.account_id
        where e.order_id = $1
        order by t.recorded_at, e.position`,
      [orderId],
    );
    return rows.map((row) => ({ ...row, account: shortName(row.account) }));
  }
}
