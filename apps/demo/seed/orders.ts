import type { Client } from 'pg';
import type { UnitOfWork } from '#platform/database';
import { QuotesService, RequestsService } from '#trade/negotiation';
import type { SeedProgramme } from './insert-programme.js';
import { actorOf, type Actors } from './people.js';
import { programme } from './programme.js';

const DAY = 86_400_000;

/** An order by the real use cases: a request whose first terms the cooperative accepts. */
export interface SeededOrder {
  readonly key: string;
  readonly buyer: string;
  readonly cooperative: string;
  readonly title: string;
  /** Else 30. */
  readonly depositPercent?: number;
  readonly lines: readonly { kindCode: string; quantity: string; targetPrice: string }[];
}

/** The first goes into production by its deposit's wire, the second waits for a deposit that comes without a reference. */
const ORDERS: readonly SeededOrder[] = [
  {
    key: '2',
    buyer: 'marschgrund',
    cooperative: 'prey-romduol',
    title: 'Pepper for the autumn tasting boxes',
    lines: [
      { kindCode: 'kampot-pepper-black', quantity: '150', targetPrice: '15.60' },
      { kindCode: 'kampot-pepper-red', quantity: '60', targetPrice: '25.80' },
    ],
  },
  {
    key: '3',
    buyer: 'vauclerc',
    cooperative: 'chamkar-thma',
    title: 'Kampot pepper, first order',
    lines: [
      { kindCode: 'kampot-pepper-black', quantity: '100', targetPrice: '15.80' },
      { kindCode: 'kampot-pepper-white', quantity: '40', targetPrice: '29.20' },
    ],
  },
];

/** Their ids, in their order. Each step has its own key, so an interrupted seed goes on, and a done one does nothing. */
export async function seedOrders(
  uow: UnitOfWork,
  client: Client,
  now: Date,
  seeded: {
    orders: readonly SeededOrder[];
    actors?: Actors;
    programme: Pick<SeedProgramme, 'zone' | 'handoverPlace'>;
  } = {
    orders: ORDERS,
    programme,
  },
): Promise<string[]> {
  const ids: string[] = [];
  for (const order of seeded.orders) ids.push(await seedOrder(uow, client, { ...order, ...seeded }, now));
  return ids;
}

type ToSeed = SeededOrder & { actors?: Actors; programme: Pick<SeedProgramme, 'zone' | 'handoverPlace'> };

async function seedOrder(
  uow: UnitOfWork,
  client: Client,
  { key, buyer, cooperative, title, lines, depositPercent = 30, actors, programme: { zone, handoverPlace } }: ToSeed,
  now: Date,
): Promise<string> {
  const [owner, manager] = [actorOf('owner', buyer, actors), actorOf('manager', cooperative, actors)];
  const placed = await answerOf(client, `seed-accept-${key}`, manager.organisationId!);
  if (placed) return placed.orderId!;
  const readyOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(now.getTime() + 31 * DAY));
  const asked = await answerOf(client, `seed-request-${key}`, owner.organisationId!);
  const requestId =
    asked?.requestId ??
    (
      await new RequestsService(uow).submit(owner, {
        title,
        cooperativeIds: [manager.organisationId!],
        place: handoverPlace,
        wantedOn: readyOn,
        depositPercent,
        note: '',
        key: `seed-request-${key}`,
        lines: lines.map((line) => ({ ...line, grade: 'standard' })),
      })
    ).requestId;
  const quotes = new QuotesService(uow);
  const quote = (await quotes.own(manager, null, 50, null)).find((each) => each.requestId === requestId);
  return (await quotes.accept(manager, { quoteId: quote!.id, revision: 1, key: `seed-accept-${key}` })).orderId;
}

/** What a command of the seed answered when it was done. */
async function answerOf(
  client: Client,
  key: string,
  organisationId: string,
): Promise<{ requestId?: string; orderId?: string } | undefined> {
  const {
    rows: [known],
  } = await client.query<{ answer: { requestId?: string; orderId?: string } }>(
    `select outcome->'answer' as answer from platform.command where organisation_id = $1 and key = $2`,
    [organisationId, key],
  );
  return known?.answer;
}
