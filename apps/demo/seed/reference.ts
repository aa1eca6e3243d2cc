import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import type { PlatformTx } from '#platform/database';
import { publishCards } from '#trade/catalogue';
import { cooperatives } from './cooperatives.js';
import { insertProgramme } from './insert-programme.js';
import { kinds } from './kinds.js';
import { listings } from './listings.js';
import { buyers, DEMO_PASSWORD, people } from './people.js';
import { pictureOf } from './pictures.js';
import { programme, secretariat } from './programme.js';
import * as insert from './statements.js';

/** This month and twelve more. */
const MONTHS = 13;

/**
 * Fills an empty market with the programme, its cooperatives and buyers, their people and listings, in one transaction;
 * a market that has the programme is left alone. The client is the tables' owner. Dates count back from this moment.
 */
export async function seedReference(client: Client): Promise<'seeded' | 'already there'> {
  await client.query('begin');
  try {
    const outcome = await seedOnce(client);
    await client.query('commit');
    return outcome;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function seedOnce(client: Client): Promise<'seeded' | 'already there'> {
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
  await client.query(insert.ORGANISATIONS, [JSON.stringify(organisations()), now]);
  await client.query(insert.PEOPLE, [JSON.stringify(await withPasswords())]);
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
  await client.query(insert.CAPACITY, [JSON.stringify(capacityFrom(month))]);
  await publishCards(
    ownerOf(client),
    listings.map(({ id }) => id),
  );
  return 'seeded';
}

function organisations(): object[] {
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

const withPasswords = (): Promise<object[]> =>
  Promise.all(people.map(async (person) => ({ ...person, passwordHash: await hash(DEMO_PASSWORD) })));

function capacityFrom(first: string): { listingId: string; cooperativeId: string; month: string; available: number }[] {
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
