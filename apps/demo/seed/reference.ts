import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import type { PlatformTx } from '#platform/database';
import { publishCards } from '#trade/catalogue';
import { insertProgramme } from './insert-programme.js';
import type { ListingSeed } from './listings.js';
import { cambodia, type MarketSeed } from './market.js';
import { DEMO_PASSWORD, type PersonSeed } from './people.js';
import { pictureOf } from './pictures.js';
import * as insert from './statements.js';

/** This month and twelve more. */
const MONTHS = 13;

/**
 * Fills a market with a programme that it does not have yet, its cooperatives and buyers, their people and listings, in
 * one transaction; a market that has the programme is left alone. The client is the tables' owner. Dates count back from this moment.
 */
export async function seedReference(
  client: Client,
  market: MarketSeed = cambodia,
): Promise<'seeded' | 'already there'> {
  await client.query('begin');
  try {
    const outcome = await seedOnce(client, market);
    await client.query('commit');
    return outcome;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function seedOnce(client: Client, market: MarketSeed): Promise<'seeded' | 'already there'> {
  const { programme, people, kinds, listings } = market;
  // Two starts at once: the second waits here, and then finds the programme.
  await client.query(`select pg_advisory_xact_lock(hashtextextended('demo seed', 0))`);
  const {
    rows: [known],
  } = await client.query('select from trade.programme where code = $1', [programme.code]);
  if (known) return 'already there';

  const {
    rows: [clock],
  } = await client.query<{ now: Date; month: string }>(
    `select at as now, to_char(at at time zone $1, 'YYYY-MM') as month from (select platform.now() as at) c`,
    [programme.zone],
  );
  const { now, month } = clock!;

  await insertProgramme(client, programme);
  await client.query(insert.ORGANISATIONS, [JSON.stringify(organisations(market)), now]);
  await client.query(insert.PEOPLE, [JSON.stringify(await withPasswords(people))]);
  await client.query(insert.MEMBERSHIPS, [JSON.stringify(people)]);
  await client.query(insert.KINDS, [JSON.stringify(kinds)]);
  await client.query(insert.LISTINGS, [
    JSON.stringify(listings.map((listing) => ({ ...listing, picture: pictureOf(listing) }))),
    programme.id,
    now,
  ]);
  await client.query(insert.TIERS, [
    JSON.stringify(listings.flatMap(({ id, tiers }) => tiers.map((tier) => ({ listingId: id, ...tier })))),
  ]);
  await client.query(insert.FLOORS, [JSON.stringify(listings), now, programme.zone, programme.currency]);
  await client.query(insert.CAPACITY, [JSON.stringify(capacityFrom(month, listings))]);
  await publishCards(
    ownerOf(client),
    listings.map(({ id }) => id),
  );
  return 'seeded';
}

function organisations({ programme, secretariat, cooperatives, buyers }: MarketSeed): object[] {
  return [
    {
      ...secretariat,
      kind: 'secretariat',
      programmeId: programme.id,
      country: programme.country,
      zone: programme.zone,
    },
    ...cooperatives.map((each) => ({
      ...each,
      kind: 'cooperative',
      programmeId: programme.id,
      country: programme.country,
      zone: programme.zone,
    })),
    ...buyers.map((each) => ({ ...each, kind: 'buyer' })),
  ];
}

const withPasswords = (people: readonly PersonSeed[]): Promise<object[]> =>
  Promise.all(people.map(async (person) => ({ ...person, passwordHash: await hash(DEMO_PASSWORD) })));

function capacityFrom(
  first: string,
  listings: readonly ListingSeed[],
): { listingId: string; cooperativeId: string; month: string; available: number }[] {
  const [year, month] = first.split('-').map(Number) as [number, number];
  const months = Array.from({ length: MONTHS }, (_, ahead) => new Date(Date.UTC(year, month - 1 + ahead, 1)));
  return listings.flatMap(({ id, cooperativeId, capacity }) =>
    months.map((day) => ({
      listingId: id,
      cooperativeId,
      month: day.toISOString().slice(0, 10),
      available: capacity[day.getUTCMonth()]!,
    })),
  );
}

/** All that publishing needs of a door: plain SQL, here in the seed's own transaction. */
const ownerOf = (client: Client): Pick<PlatformTx, 'sql' | 'might'> => ({
  might: 'platform',
  sql: async (text, values) => (await client.query(text, values as unknown[])).rows as never,
});
