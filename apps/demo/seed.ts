import { join } from 'node:path';
import { Client } from 'pg';
import { dataSource, UnitOfWork } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { textIn } from '#platform/words';
import { seedBank } from './seed/bank.js';
import { seedBankLines } from './seed/bank-lines.js';
import { cambodia } from './seed/market.js';
import { cooperatives } from './seed/cooperatives.js';
import { kinds } from './seed/kinds.js';
import { listings } from './seed/listings.js';
import { seedOpenQuote } from './seed/open-quote.js';
import { seedOrders } from './seed/orders.js';
import { seedPayoutAccounts } from './seed/payout-accounts.js';
import { buyers, people } from './seed/people.js';
import { writePictures } from './seed/pictures.js';
import { seedReference } from './seed/reference.js';
import { rwanda } from './seed/rwanda/market.js';
import { seedRwanda } from './seed/rwanda/seed.js';

/**
 * Fills a demo's market. DATABASE_OWNER_URL owns the tables, DATABASE_URL is the runtime's login; the pictures go to
 * FILES_FOLDER/media; the bank is the sandbox's, at SANDBOX_URL. Safe to repeat.
 */
const {
  DATABASE_OWNER_URL: ownerUrl,
  DATABASE_URL: appUrl,
  FILES_FOLDER: filesFolder,
  SANDBOX_URL: sandbox,
  NODE_ENV,
  DEMO,
} = process.env;

if (NODE_ENV !== 'development' && NODE_ENV !== 'test')
  stop(
    'The demo seed makes invented organisations with a known password: it runs only with NODE_ENV=development or test.',
  );
if (DEMO !== '1') stop('The demo seed runs only where DEMO=1 is set.');
if (!ownerUrl || !appUrl || !filesFolder)
  stop(
    'The demo seed wants DATABASE_OWNER_URL (the owner of the tables), DATABASE_URL (the runtime login) and ' +
      'FILES_FOLDER (where the pictures go).',
  );

const client = new Client({
  connectionString: ownerUrl,
  connectionTimeoutMillis: 10_000,
  application_name: 'ovop seed',
});
try {
  // Pictures first: a listing never names one that is not there.
  const written = await writePictures(join(filesFolder, 'media'));
  console.log(written === 0 ? 'The pictures are there.' : `Drew ${written} pictures.`);

  await client.connect();
  console.log(
    (await seedReference(client)) === 'seeded'
      ? `Seeded ${kinds.length} product kinds, ${cooperatives.length} cooperatives, ${listings.length} listings, ` +
          `${buyers.length} buyers, ${people.length} people.`
      : 'The demo data are there.',
  );
  await seedBank(client);
  await seedPayoutAccounts(client);
  await asRuntime(async (uow) => {
    const {
      rows: [clock],
    } = await client.query<{ now: Date }>('select platform.now() as now');
    console.log(`A quote ${await seedOpenQuote(uow, clock!.now)}.`);
    const orderIds = await seedOrders(uow, client, clock!.now);
    console.log(
      sandbox
        ? `Lines to match ${await seedBankLines(client, sandbox, orderIds, importFile)}.`
        : 'No SANDBOX_URL: no bank lines.',
    );
  });
  await seedBeside();
  console.log(JSON.stringify({ people: presented() }));
} catch (error) {
  console.error(`The demo data could not be written: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await client.end();
}

/** By the use cases themselves, through the runtime login. */
async function asRuntime(work: (uow: UnitOfWork) => Promise<void>): Promise<void> {
  const source = await dataSource({ DATABASE_URL: appUrl!, DATABASE_POOL: 2 }, 'ovop seed').initialize();
  try {
    await work(new UnitOfWork(source));
  } finally {
    await source.destroy();
  }
}

/** A second programme beside the first: what either does is nothing to the other. */
async function seedBeside(): Promise<void> {
  await asRuntime(async (uow) => {
    const orderIds = await seedRwanda(uow, client, importFile);
    console.log(`Beside it ${rwanda.programme.name.en}, with ${orderIds.length} orders.`);
  });
}

/**
 * Loaded only when there is something to import: most starts find it there. A data source knows the entities that were
 * loaded before it.
 */
async function importFile(actor: Actor, file: Buffer): Promise<void> {
  const { ImportsService } = await import('#finance/reconciliation');
  await asRuntime(async (uow) => void (await new ImportsService(uow).importFile(actor, file)));
}

function presented(): { name: string; role: string; organisation: string; email: string }[] {
  const markets = [cambodia, rwanda];
  const organisations = new Map(
    markets
      .flatMap(({ secretariat, cooperatives, buyers }) => [secretariat, ...cooperatives, ...buyers])
      .map(({ id, name }) => [id, name]),
  );
  return markets
    .flatMap(({ people }) => people)
    .map(({ name, role, organisationId, email }) => ({
      name: textIn('en', name),
      role,
      organisation: textIn('en', organisations.get(organisationId)!),
      email,
    }));
}

function stop(line: string): never {
  console.error(line);
  process.exit(1);
}
