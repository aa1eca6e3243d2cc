import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { OrderState } from '#trade/orders';
import { globalId } from './api.js';
import type { Market, Member } from './market.js';
import type { World } from './world.js';

type Make = (world: World) => Promise<string>;

/** A request to the first cooperative, answered so many times in turn, the cooperative first. */
async function revised({ market }: World, times: number, prices?: string[] | null): Promise<string> {
  const { quoteIds } = await market.ask([0], prices === undefined ? {} : { prices });
  const first = prices === null ? 0 : 1;
  for (let i = 0; i < times; i++)
    await market.revise(i % 2 ? market.buyer : market.managers[0]!, quoteIds[0]!, first + i, [
      '15.00',
      '25.00',
      i % 2 ? '27.50' : '28.00',
    ]);
  return quoteIds[0]!;
}

/** Accepted by the side whose turn it is, after so many answers. */
async function accepted(world: World, times: number): Promise<{ quoteId: string; orderId: string }> {
  const quoteId = await revised(world, times);
  return world.market.accept(times % 2 ? world.market.buyer : world.market.managers[0]!, quoteId, times + 1);
}

async function ended(
  world: World,
  how: 'decline' | 'withdraw',
  times: number,
  by: (market: Market) => Member,
): Promise<string> {
  const quoteId = await revised(world, times);
  await world.market.quotes[how](by(world.market), { quoteId, revision: times + 1, key: randomUUID() });
  return quoteId;
}

const theBuyer = ({ buyer }: Market): Member => buyer;
const theManager = ({ managers }: Market): Member => managers[0]!;

async function runOut(world: World, state: 'EXPIRED' | 'AWAITING_BUYER'): Promise<string> {
  const quoteId = await revised(world, 1);
  await world.market.rows(
    `update trade.quote set state = $2, valid_until = now() - interval '1 second' where id = $1`,
    [quoteId, state],
  );
  return quoteId;
}

/** Words that no line holds: a link, a name of one word, a file's name. */
const LONG = {
  title: `Order_of_black_pepper_${'2026_final_corrected_'.repeat(4)}v2.xlsx`,
  place: `Warenannahme${'zollfreilagergesellschaft'.repeat(2)}Bremerhaven`,
  note: `https://files.elbe.example/share/${'aZ09xY7'.repeat(12)}?download=1`,
};

async function inLongWords({ market }: World): Promise<string> {
  const { quoteIds } = await market.ask([0], { texts: LONG });
  return quoteIds[0]!;
}

/** Quotes of the first cooperative, each in another state of its negotiation. */
const quotes = {
  'asked without a price': (world) => revised(world, 0, null),
  'asked at a price': (world) => revised(world, 0),
  'asked in long words': inLongWords,
  'answered first': (world) => revised(world, 1, null),
  offered: (world) => revised(world, 1),
  countered: (world) => revised(world, 2),
  'with more turns than the thread shows': (world) => revised(world, 7),
  'accepted as asked': async (world) => (await accepted(world, 0)).quoteId,
  'accepted as offered': async (world) => (await accepted(world, 1)).quoteId,
  'accepted after a counter': async (world) => (await accepted(world, 2)).quoteId,
  'declined by the cooperative': (world) => ended(world, 'decline', 0, theManager),
  'declined by the buyer': (world) => ended(world, 'decline', 1, theBuyer),
  'withdrawn by the buyer': (world) => ended(world, 'withdraw', 0, theBuyer),
  'withdrawn by the cooperative': (world) => ended(world, 'withdraw', 1, theManager),
  'lost to another cooperative': async ({ market }) => {
    const { quoteIds } = await market.ask([0, 1]);
    await market.accept(market.managers[1]!, quoteIds[1]!, 1);
    return quoteIds[0]!;
  },
  'run out': (world) => runOut(world, 'EXPIRED'),
  'run out, before the job has said so': (world) => runOut(world, 'AWAITING_BUYER'),
} satisfies Record<string, Make>;

/** An order of the first cooperative in this state, with so many of its instalments paid. */
async function inState(world: World, state: OrderState, paid: number): Promise<string> {
  const { orderId } = await accepted(world, 0);
  await world.market.rows('update trade.order set state = $2 where id = $1', [orderId, state]);
  await world.market.rows(
    `insert into trade.paid_instalment
     select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where order_id = $1 and position <= $2`,
    [orderId, paid],
  );
  return orderId;
}

/** The goods are ready and paid, and a photo of the bill of lading was brought. */
async function withBill(world: World, decision?: 'ACCEPTED' | 'REJECTED'): Promise<string> {
  const orderId = await inState(world, 'READY_TO_SHIP', 2);
  const photo = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#e8e4da' } })
    .jpeg()
    .toBuffer();
  const manager = await world.api.as(world.market.managers[0]!.personId);
  await manager.post(
    `/files/orders/${globalId('Order', orderId)}/bill-of-lading?number=MSKH%201`,
    new Uint8Array(photo),
    'image/jpeg',
    { 'idempotency-key': randomUUID() },
  );
  if (decision) {
    const reason = decision === 'REJECTED' ? 'The port of discharge is missing' : null;
    await world.market.rows(
      'update trade.upload set state = $2, decided_by = $3, decided_at = now(), reason = $4 where order_id = $1',
      [orderId, decision, world.market.operator.personId, reason],
    );
  }
  return orderId;
}

/** Orders of the first cooperative, each in another state. */
const orders = {
  'whose deposit is due': (world) => inState(world, 'AWAITING_DEPOSIT', 0),
  'agreed in long words': async (world) =>
    (await world.market.accept(world.market.managers[0]!, await inLongWords(world), 1)).orderId,
  'in production': (world) => inState(world, 'IN_PRODUCTION', 1),
  'in production, all paid': (world) => inState(world, 'IN_PRODUCTION', 2),
  'ready to ship': (world) => inState(world, 'READY_TO_SHIP', 1),
  'ready to ship, all paid': (world) => inState(world, 'READY_TO_SHIP', 2),
  'whose bill of lading is checked': (world) => withBill(world),
  'whose bill of lading was rejected': (world) => withBill(world, 'REJECTED'),
  shipped: async (world) => {
    const orderId = await withBill(world, 'ACCEPTED');
    await world.market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    return orderId;
  },
  delivered: (world) => inState(world, 'DELIVERED', 2),
  completed: (world) => inState(world, 'COMPLETED', 2),
  cancelled: (world) => inState(world, 'CANCELLED', 0),
} satisfies Record<string, Make>;

export type QuoteSituation = keyof typeof quotes;
export type OrderSituation = keyof typeof orders;

export const quoteSituations = Object.keys(quotes) as QuoteSituation[];
export const orderSituations = Object.keys(orders) as OrderSituation[];

/** The deals of one world, each led to its state when it is first asked for; by the ids of the API. */
export class Deals {
  private readonly made = new Map<string, Promise<string>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly world: World) {}

  quote = async (situation: QuoteSituation): Promise<string> =>
    globalId('Quote', await this.once(`quote ${situation}`, quotes[situation]));

  order = async (situation: OrderSituation): Promise<string> =>
    globalId('Order', await this.once(`order ${situation}`, orders[situation]));

  /** What `make` answers, made once under this name; one after the other, as they wait for the same number series. */
  once(name: string, make: Make): Promise<string> {
    let id = this.made.get(name);
    if (!id) {
      id = this.last.then(() => make(this.world));
      this.made.set(name, id);
      this.last = id.catch(() => undefined);
    }
    return id;
  }
}
