import type { Client } from 'pg';
import type { UnitOfWork } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { seedId } from '../ids.js';
import { seedOrders, type SeededOrder } from '../orders.js';
import { accountOf, seedPayoutAccounts } from '../payout-accounts.js';
import { actorOf } from '../people.js';
import { seedReference } from '../reference.js';
import { firstStatement, type Wire } from './camt053.js';
import { actorsOfRwanda as actors, rwanda } from './market.js';

const ACCOUNT = '000400728811';

/** The deposits of both have come, and a wire besides that nobody knows. */
const ORDERS: readonly SeededOrder[] = [
  {
    key: 'rw-1',
    buyer: 'kitanohara',
    cooperative: 'rw-agatare',
    title: 'Washed bourbon for the summer blend',
    depositPercent: 40,
    lines: [
      { kindCode: 'coffee-green', quantity: '1200', targetPrice: '9700' },
      { kindCode: 'coffee-roasted', quantity: '60', targetPrice: '16500' },
    ],
  },
  {
    key: 'rw-2',
    buyer: 'marschgrund',
    cooperative: 'rw-mugera',
    title: 'Lemongrass oil and banana chips, first order',
    depositPercent: 40,
    lines: [
      { kindCode: 'lemongrass-oil', quantity: '40', targetPrice: '64000' },
      { kindCode: 'banana-chips', quantity: '60', targetPrice: '29000' },
    ],
  },
];

/**
 * The second programme with its market, an account at a bank, two orders and the money that came for them: by the real
 * use cases, once and for all. Their ids.
 */
export async function seedRwanda(
  uow: UnitOfWork,
  client: Client,
  importFile: (actor: Actor, file: Buffer) => Promise<unknown>,
): Promise<string[]> {
  await seedReference(client, rwanda);
  await seedPayoutAccounts(
    client,
    rwanda.cooperatives.map((each) => accountOf(each, ['KIVURWRWXXX', 'HLSBRWRW'])),
  );
  await client.query(
    `insert into finance.bank_account (id, programme_id, number, bank, currency, owner, bic)
     values ($1, $2, $3, 'Kivu Sandbox Bank', 'RWF', 'Imisozi Exports', 'KIVURWRW') on conflict do nothing`,
    [seedId('programme', 'bank account of ovop-rw'), rwanda.programme.id, ACCOUNT],
  );
  const {
    rows: [clock],
  } = await client.query<{ now: Date; day: string; known: boolean }>(
    `select at as now, to_char(at at time zone $1, 'YYYY-MM-DD') as day,
            exists (select from finance.statement where account_number = $2) as known
       from (select platform.now() as at) c`,
    [rwanda.programme.zone, ACCOUNT],
  );
  const orderIds = await seedOrders(uow, client, clock!.now, { orders: ORDERS, actors, programme: rwanda.programme });
  if (!clock!.known) {
    const finance = actorOf('finance', 'ovop-rw-secretariat', actors);
    await importFile(finance, firstStatement(ACCOUNT, clock!.day, await wiresFor(client, orderIds)));
  }
  return orderIds;
}

async function wiresFor(client: Client, orderIds: readonly string[]): Promise<Wire[]> {
  const { rows } = await client.query<{ payer: string; francs: number; reference: string }>(
    `select upper(b.name->>'en') as payer, i.amount_minor::int as francs, i.reference
       from trade.instalment i join trade.order o on o.id = i.order_id join trade.organisation b on b.id = o.buyer_id
      where i.order_id = any($1) and i.kind = 'DEPOSIT' order by array_position($1, i.order_id)`,
    [orderIds],
  );
  return [
    ...rows.map((row, i) => ({ endToEndId: `DEMO-RW-${i + 1}`, ...row })),
    { endToEndId: 'DEMO-RW-3', payer: 'UNKNOWN, VIA BANK 112', francs: 250_000, reference: 'ADVANCE' },
  ];
}
