import pg from 'pg';
import type { DataSource } from 'typeorm';
import * as ledger from '#finance/ledger';
import { post, type Account, type Posting } from '#finance/ledger';
import { dataSource, UnitOfWork, type PlatformTx } from '#platform/database';
import { system, type Side } from '#platform/kernel';
import { toDecimal } from '#platform/money';
import { insertProgramme } from '../../../apps/demo/seed/insert-programme.js';
import { programme } from '../../../apps/demo/seed/programme.js';
import { asSystem } from '../../support/as-system.js';
import { copyDatabase, type TestDatabase } from '../../support/cluster.js';

/** The programme whose books they are, and its bank accounts: in dollars and in riels, and the fund's. */
export const PROGRAMME = '0197a000-0000-7000-8000-00000000000a';
export const BANK = '0197a000-0000-7000-8000-0000000000d1';
export const RIELS = '0197a000-0000-7000-8000-0000000000d2';
export const FUND = '0197a000-0000-7000-8000-0000000000d3';

/** A ledger in a database of its own, and its two doors: as the platform posts, and as its owner writes by hand. */
export class Books {
  readonly uow: UnitOfWork;

  private constructor(
    private readonly database: TestDatabase,
    private readonly source: DataSource,
    readonly owner: pg.Pool,
  ) {
    this.uow = new UnitOfWork(source);
  }

  static async open(): Promise<Books> {
    const database = await copyDatabase();
    const source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 20 }, 'test').initialize();
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 30 });
    // Dropping the database ends connections that are still saying goodbye.
    owner.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
    await insertProgramme(owner, { ...programme, id: PROGRAMME });
    await owner.query(
      `insert into finance.bank_account (id, programme_id, number, bank, currency, book)
       values ($2, $1, '1', 'A bank', 'USD', 'platform'), ($3, $1, '2', 'A bank', 'KHR', 'platform'),
              ($4, $1, '3', 'A bank', 'USD', 'fund')`,
      [PROGRAMME, BANK, RIELS, FUND],
    );
    return new Books(database, source, owner);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  write = <R>(work: (tx: PlatformTx) => Promise<R>): Promise<R> => asSystem(this.uow, work);

  record = (posting: Posting) => this.write((tx) => post(tx, PROGRAMME, posting));

  /** A balance as people say it, without the sign of its side. */
  natural = async (account: Account): Promise<string> =>
    toDecimal((await this.uow.read(system, (reader) => ledger.balanceOf(reader, PROGRAMME, account))).natural);

  raw = async (account: string): Promise<string | undefined> =>
    (
      await this.owner.query(
        'select b.posted from finance.balance b join finance.account a on a.id = b.account_id where a.name = $1',
        [account],
      )
    ).rows[0]?.posted;

  /** One database transaction of plain SQL, as the owner or as a role of the runtime login. */
  plainly = async (as: 'owner' | Side, ...statements: string[]): Promise<void> => {
    const { ownerUrl, appUrl } = this.database;
    const client = new pg.Client({ connectionString: as === 'owner' ? ownerUrl : appUrl });
    await client.connect();
    try {
      await client.query('begin');
      if (as !== 'owner') await client.query(`set local role ovop_${as}`);
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
    } finally {
      await client.end();
    }
  };

  /** The accounts of the platform's bank and Stripe are shared by all tests: a story tells how far it moved them. */
  moves = async (
    accounts: Record<string, Account>,
    story: (moved: () => Promise<Record<string, string>>) => Promise<void>,
  ): Promise<void> => {
    const all = async () =>
      Promise.all(
        Object.values(accounts).map((account) =>
          this.uow.read(system, async (reader) => (await ledger.balanceOf(reader, PROGRAMME, account)).natural.minor),
        ),
      );
    const before = await all();
    await story(async () => {
      const now = await all();
      return Object.fromEntries(
        Object.keys(accounts).map((name, i) => [name, toDecimal({ minor: now[i]! - before[i]!, currency: 'USD' })]),
      );
    });
  };
}
