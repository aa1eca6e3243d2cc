import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { findFaults } from '#finance/ledger';
import { ImportsService } from '#finance/reconciliation';
import { dataSource, UnitOfWork } from '#platform/database';
import { system } from '#platform/kernel';
import { seedBank } from '../../apps/demo/seed/bank.js';
import { seedBankLines } from '../../apps/demo/seed/bank-lines.js';
import { seedOpenQuote } from '../../apps/demo/seed/open-quote.js';
import { seedOrders } from '../../apps/demo/seed/orders.js';
import { programme } from '../../apps/demo/seed/programme.js';
import { seedReference } from '../../apps/demo/seed/reference.js';
import { seedRwanda } from '../../apps/demo/seed/rwanda/seed.js';
import { copyDatabase, type TestDatabase } from '../support/cluster.js';
import { startProgram, type Program } from '../support/program.js';
import { sideBySide } from './first-visit/side-by-side.js';

let database: TestDatabase;
let client: pg.Client;
let source: DataSource;
let uow: UnitOfWork;
let sandbox: Program;
let folder: string;

const startSandbox = async () =>
  startProgram('dist/apps/sandbox/main.js', {
    SANDBOX_PORT: '0',
    SANDBOX_SMTP_PORT: '0',
    SANDBOX_FOLDER: await mkdtemp(join(tmpdir(), 'ovop-sandbox-')),
  });

beforeEach(async () => {
  database = await copyDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 4 }, 'test').initialize();
  uow = new UnitOfWork(source);
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'ovop-files-'));
});
afterEach(async () => {
  await sandbox.end();
  await source.destroy();
  await client.end();
  await database.drop();
});

const rows = async (text: string) => (await client.query(text)).rows;

/** Of the programme that a first visit is shown; another one stands beside it. */
const SHOWN = `programme_id = '${programme.id}'`;

/** What the demo's seed does, but for the pictures. */
async function seed(bank = sandbox.ready.url as string): Promise<string> {
  await seedReference(client);
  await seedBank(client);
  const now = new Date();
  await seedOpenQuote(uow, now);
  return seedBankLines(client, bank, await seedOrders(uow, client, now), (actor, file) =>
    new ImportsService(uow).importFile(actor, file),
  );
}

/** The seed as the launcher runs it, a program of its own; what it said. */
const runSeed = async (): Promise<string> =>
  (
    await promisify(execFile)(process.execPath, ['dist/apps/demo/seed.js'], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: 'error',
        DEMO: '1',
        DATABASE_OWNER_URL: database.ownerUrl,
        DATABASE_URL: database.appUrl,
        FILES_FOLDER: folder,
        SANDBOX_URL: sandbox.ready.url as string,
      },
    })
  ).stdout;

const WAITING = `
  select l.counterparty, l.amount_minor::text as minor
    from finance.statement_line l
   where l.${SHOWN} and not exists (select from finance.match m where m.line_id = l.id)
   order by l.position`;

describe('a first visit', () => {
  test('finds a quote that waits for the buyer, a second order in production and lines to match; a second start changes nothing', async () => {
    const said = await runSeed();
    expect(said).toContain('Lines to match are brought by a statement.');
    expect(said).toContain('Beside it Imisozi, with 2 orders.');
    expect(await rows(`select state from trade.quote where state = 'AWAITING_BUYER'`)).toHaveLength(1);
    expect(
      await rows(`select state, total_minor::text as total from trade.order where ${SHOWN} order by number`),
    ).toEqual([
      { state: 'IN_PRODUCTION', total: '388800' },
      { state: 'AWAITING_DEPOSIT', total: '274800' },
    ]);
    expect(
      await rows(
        `select m.target, m.rule from finance.match m join finance.statement_line l on l.id = m.line_id
          where l.${SHOWN} order by m.target`,
      ),
    ).toEqual([
      { target: 'capital', rule: 'REFERENCE_EXACT' },
      { target: 'instalment', rule: 'REFERENCE_EXACT' },
    ]);
    expect(await rows(WAITING)).toEqual([
      { counterparty: 'MARSCHGRUND FEINKOST GMBH', minor: '150000' },
      { counterparty: 'MAISON VAUCLERC', minor: '82440' },
      { counterparty: 'UNKNOWN, VIA BANK 044', minor: '64000' },
    ]);
    expect(await uow.read(system, findFaults)).toEqual({ drifted: [], unbalanced: [] });
    const [before] = await rows(
      'select (select count(*) from platform.command) as commands, (select count(*) from finance.entry) as entries',
    );
    expect(await runSeed()).toContain('Lines to match are there.');
    expect(
      await rows(
        'select (select count(*) from platform.command) as commands, (select count(*) from finance.entry) as entries',
      ),
    ).toEqual([before]);
  }, 60_000);

  test('after a seed that was cut off at the bank, goes on where it stood', async () => {
    await seedReference(client);
    await seedBank(client);
    await seedOrders(uow, client, new Date());
    await fetch(new URL('/bank/admin/opening-capital', sandbox.ready.url as string), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await fetch(new URL('/bank/admin/close-day', sandbox.ready.url as string), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await seed()).toBe('are brought by a statement');
    expect(await rows('select sequence, state from finance.statement order by sequence')).toEqual([
      { sequence: 1, state: 'IMPORTED' },
      { sequence: 2, state: 'IMPORTED' },
    ]);
    expect(await rows(WAITING)).toHaveLength(3);
  }, 60_000);

  test('with a bank that has lost its book brings no lines, and no statement into quarantine', async () => {
    await seed();
    await client.query(`alter table finance.statement_line disable trigger never_changed`);
    await client.query(`update finance.statement_line set end_to_end_id = null`);
    const other = await startSandbox();
    expect(await seed(other.ready.url as string)).toContain('begins anew');
    expect(await rows('select state from finance.statement')).toEqual([{ state: 'IMPORTED' }]);
    await other.end();
  }, 60_000);
});

sideBySide(() => ({
  client,
  uow,
  appUrl: database.appUrl,
  seed: async () => {
    expect(await seed()).toBe('are brought by a statement');
    return seedRwanda(uow, client, (actor, file) => new ImportsService(uow).importFile(actor, file));
  },
}));
