import pg from 'pg';
import { DataSource } from 'typeorm';
import * as ledger from '#finance/ledger';
import { dataSource, migrations, UnitOfWork } from '#platform/database';
import { newId, system } from '#platform/kernel';
import { asSystem } from '../support/as-system.js';
import { emptyDatabase, type TestDatabase } from '../support/cluster.js';
import { usd } from '../support/releases.js';

/** Where the ledger's accounts were names, and its entries of no day. */
const BEFORE = migrations.findIndex(({ name }) => name.startsWith('BooksOfProgrammes'));

const [PROGRAMME, OTHER] = [newId(), newId()];
const [BANK, SECOND, THEIRS, ORDER] = [newId(), newId(), newId(), newId()];

let database: TestDatabase;
let owner: pg.Client;
let source: DataSource;
let uow: UnitOfWork;

const migrateWith = async (some: typeof migrations): Promise<void> => {
  const old = new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    migrations: some,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
  });
  await old.initialize();
  await old.runMigrations();
  await old.destroy();
};

const post = (kind: string, source: string, reference: string, entries: [account: string, amount: number][]) =>
  owner.query('select finance.post($1, $2, $3, $4)', [
    kind,
    source,
    reference,
    JSON.stringify(entries.map(([account, amount]) => ({ account, amount, currency: 'USD' }))),
  ]);

/** Plain rows: what the older program had written of them does not matter here. */
async function makeOld(): Promise<void> {
  await owner.query(`set session_replication_role = replica`);
  for (const [id, code, prefix, zone] of [
    [PROGRAMME, 'ovop-test', '', 'Asia/Phnom_Penh'],
    [OTHER, 'otop-test', 'TH', 'America/Lima'],
  ])
    await owner.query('insert into trade.programme select (jsonb_populate_record(null::trade.programme, $1)).*', [
      JSON.stringify({ ...row, id, code, number_prefix: prefix, zone }),
    ]);
  for (const [id, programme, number] of [
    [BANK, PROGRAMME, '1'],
    [SECOND, PROGRAMME, '2'],
    [THEIRS, OTHER, '3'],
  ])
    await owner.query(
      `insert into finance.bank_account (id, programme_id, number, bank, currency, owner, bic)
       values ($1, $2, $3, 'A bank', 'USD', 'OVOP', 'MKSBKHPP')`,
      [id, programme, number],
    );
  for (const [account, programme, fingerprint, bookedOn] of [
    [BANK, PROGRAMME, 'one', '2026-01-31'],
    [SECOND, PROGRAMME, 'two', '2026-02-01'],
    [THEIRS, OTHER, 'three', null],
  ])
    await owner.query(
      `insert into finance.statement_line
         (id, statement_id, programme_id, bank_account_id, fingerprint, position, currency, amount_minor, booked_on,
          is_charge, is_reversal, remittance, creditor_references)
       values ($1, $1, $2, $3, $4, 1, 'USD', 500, $5, false, false, '', '{}')`,
      [newId(), programme, account, fingerprint, bookedOn],
    );
  await owner.query(
    `insert into finance.stripe_event (id, type, object_id, body, created_at, received_at, state, subject)
     values ('evt_1', 'payment_intent.succeeded', 'pi_1', '{}', '2026-03-01T20:00:00Z', now(), 'RECEIVED', 'pi_1')`,
  );
  await owner.query(`set session_replication_role = origin`);
}

const row = {
  name: { en: 'OVOP' },
  unit_word: { en: 'village' },
  handover_place: 'Phnom Penh',
  country: 'KH',
  weekend: [6, 7],
  currency: 'USD',
  languages: ['en'],
  commission_bp: 500,
  deposit_percent: 30,
  deposit_percent_least: 1,
  deposit_percent_most: 100,
  deposit_days: 7,
  validity_days: 14,
  validity_days_most: 60,
  ready_days_most: 730,
  bank_details_hours: 72,
  short_bp: 50,
  whole_bp: 500,
  due_days: 5,
  credited_days: 90,
  payout_days: 90,
};

beforeAll(async () => {
  database = await emptyDatabase();
  await migrateWith(migrations.slice(0, BEFORE));
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await makeOld();
  for (const [line, minor] of [
    ['one', 500],
    ['two', 700],
    ['three', 900],
  ] as const)
    await post('statement_credit', 'statement', line, [
      ['bank:usd', minor],
      ['suspense:receipts', -minor],
    ]);
  await post('receipt_matched', 'platform', 'm1', [
    ['suspense:receipts', 500],
    [`held:${ORDER}`, -500],
  ]);
  await post('payment_succeeded', 'stripe', 'pi_1', [
    ['psp:stripe', 300],
    [`held:${ORDER}`, -300],
  ]);
  await migrateWith(migrations);
  source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 4 }, 'test').initialize();
  uow = new UnitOfWork(source);
}, 120_000);

afterAll(async () => {
  await source?.destroy();
  await owner?.end();
  await database?.drop();
});

const balances = async (programmeId: string): Promise<Record<string, [string, number]>> =>
  Object.fromEntries(
    (await uow.read(system, (reader) => ledger.balances(reader, programmeId))).map(({ account, posted, version }) => [
      account.name,
      [posted.minor.toString(), version],
    ]),
  );

describe('a ledger of before, whose accounts were names', () => {
  test('has each balance and version that it had, of each programme and bank account its own', async () => {
    expect(await uow.read(system, ledger.findFaults)).toEqual({ drifted: [], unbalanced: [] });
    expect(await balances(PROGRAMME)).toEqual({
      [`bank:${BANK}:usd`]: ['500', 1],
      [`bank:${SECOND}:usd`]: ['700', 1],
      [`held:${ORDER}:usd`]: ['-800', 2],
      'psp:stripe:usd': ['300', 1],
      'suspense:receipts:usd': ['-700', 3],
    });
    expect(await balances(OTHER)).toEqual({
      [`bank:${THEIRS}:usd`]: ['900', 1],
      'suspense:receipts:usd': ['-900', 1],
    });
  });

  test('says of which day each entry is, and who says so', async () => {
    const { rows } = await owner.query(
      `select t.reference, to_char(t.day, 'YYYY-MM-DD') as day, t.day_source,
              t.day = (t.recorded_at at time zone b.zone)::date as recorded
         from finance.ledger_transaction t join finance.books b on b.programme_id = t.programme_id order by t.id`,
    );
    expect(rows).toMatchObject([
      { reference: 'one', day: '2026-01-31', day_source: 'statement' },
      { reference: 'two', day: '2026-02-01', day_source: 'statement' },
      { reference: 'three', day_source: 'recorded', recorded: true },
      { reference: 'm1', day_source: 'recorded', recorded: true },
      { reference: 'pi_1', day: '2026-03-02', day_source: 'stripe' },
    ]);
    expect(
      (
        await owner.query(
          `select from finance.entry e join finance.ledger_transaction t on t.id = e.transaction_id
            where e.day <> t.day`,
        )
      ).rows,
    ).toEqual([]);
  });

  test('knows a posting of before again when it comes once more, and refuses another under its name', async () => {
    const again = (minor: string) =>
      asSystem(uow, (tx) =>
        ledger.post(
          tx,
          PROGRAMME,
          ledger.wireArrived({ line: 'one', bankAccountId: BANK, bookedOn: '2026-01-31', amount: usd(minor) }),
        ),
      );
    expect(await again('5.00')).toMatchObject({ replayed: true });
    await expect(again('5.01')).rejects.toMatchObject({ code: 'REFERENCE_REUSED' });
    await asSystem(uow, (tx) =>
      ledger.post(tx, PROGRAMME, ledger.matchedExactly({ match: 'm2', orderId: ORDER, amount: usd('7.00') })),
    );
    expect((await balances(PROGRAMME))[`held:${ORDER}:usd`]).toEqual(['-1500', 3]);
  });
});
