import pg from 'pg';
import { dataSource, UnitOfWork } from '#platform/database';
import { QuotesService, RequestsService } from '#trade/negotiation';
import { Market } from './market.js';

let copies = 0;

/** The market as it is now, in a database of its own: what a backup of this moment brings back. Both go on. */
export async function backUp(market: Market): Promise<{ market: Market; restored: Market }> {
  const { database } = market;
  const name = `${database.name}_${++copies}`;
  await market.source.destroy();
  await market.owner.end();
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL! });
  await admin.connect();
  await admin.query(`create database ${name} template ${database.name} strategy file_copy`);
  await admin.end();
  const at = (url: string, path: string): string => Object.assign(new URL(url), { pathname: `/${path}` }).href;
  const drop = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL! });
    await client.connect();
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  };
  const copy = { ...database, name, ownerUrl: at(database.ownerUrl, name), appUrl: at(database.appUrl, name), drop };
  return { market: await reopened(market, database), restored: await reopened(market, copy) };
}

async function reopened(market: Market, database: Market['database']): Promise<Market> {
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  owner.on('error', () => undefined);
  const source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 20 }, 'test').initialize();
  const uow = new UnitOfWork(source);
  return Object.assign(Object.create(Market.prototype) as Market, market, {
    database,
    owner,
    source,
    uow,
    requests: new RequestsService(uow),
    quotes: new QuotesService(uow),
  });
}
