import { skipFiscalNumbers } from '#finance/invoicing';
import { ConfigError } from '#platform/config';
import { ask, asOwner } from '#platform/database';
import { skipNumbers } from '#trade/identity';
import { faultsOfUrl } from './owner-url.js';

/** More than a market gives between a backup and its restore. */
const USUALLY = 1_000;
const MOST = 50_000;
/** Events have ids that a queue, which was not restored with the database, may know. */
const EVENTS = 1_000_000;

/**
 * `npm run after-restore [-- how many]`: numbers that were given after the moment to which the database was restored
 * are on invoices and wires outside. They are left out, so that no payment of one order finds another.
 * DATABASE_OWNER_URL owns the tables.
 */
const { DATABASE_OWNER_URL: ownerUrl = '' } = process.env;
try {
  const [said = String(USUALLY)] = process.argv.slice(2);
  const count = /^\d{1,6}$/.test(said) ? Number(said) : 0;
  const faults = faultsOfUrl('DATABASE_OWNER_URL', ownerUrl, 'owner of the tables');
  if (count < 1 || count > MOST)
    faults.push(
      `How many numbers to leave out is a whole number from 1 to ${MOST}: npm run after-restore -- ${USUALLY}`,
    );
  if (faults.length > 0) throw new ConfigError([...faults, 'docs/operations.md tells more.'].join('\n'));
  await ask('DATABASE_OWNER_URL', ownerUrl, 'select 1');
  const moved = await asOwner(ownerUrl, async (owner) => {
    const [series, documents] = [await skipNumbers(owner, count), await skipFiscalNumbers(owner, count)];
    await owner.sql(`select setval(s, nextval(s) + $1) from pg_get_serial_sequence('platform.outbox', 'id') s`, [
      EVENTS,
    ]);
    return { series, documents };
  });
  console.log(
    `Each series goes on after ${count} numbers that are left out: ` +
      `${moved.series} of requests, quotes, orders and batches, ${moved.documents} of documents.`,
  );
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof ConfigError ? message : `Nothing was moved on: ${message}`);
  process.exit(1);
}
