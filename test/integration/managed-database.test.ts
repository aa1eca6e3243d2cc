import { Client } from 'pg';
import { migrate } from '#platform/database';
import { migrateQueue } from '#platform/queue';
import { SilentProxy } from '../support/silent-proxy.js';
import { startThrowawayPostgres } from '../../apps/launcher/throwaway-postgres.js';

/** A server of its own, where no superuser has made our roles beforehand. */
let superuser: Client;
let urls: { ownerUrl: string; appUrl: string };

beforeAll(async () => {
  const server = await startThrowawayPostgres();
  superuser = new Client({ connectionString: server.url });
  await superuser.connect();
  await superuser.query(`create role landlord login createrole password 'of the landlord'`);
  await superuser.query('create database managed owner landlord');
  const urlOf = (login: string, password: string): string => {
    const url = new URL(server.url);
    return Object.assign(url, { username: login, password, pathname: '/managed' }).href;
  };
  urls = { ownerUrl: urlOf('landlord', 'of the landlord'), appUrl: urlOf('tenant', 'of the tenant') };
});

afterAll(() => superuser.end());

const bringUpToDate = async (change: Partial<typeof urls> = {}): Promise<number> => {
  const ran = await migrate({ ...urls, ...change });
  await migrateQueue({ ...urls, ...change });
  return ran.length;
};

const opens = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    );
};

describe('a database whose owner is no superuser', () => {
  test('is brought up to date, and brought up to date again', async () => {
    expect(await bringUpToDate()).toBeGreaterThan(10);
    expect(await bringUpToDate()).toBe(0);
    expect(await opens(urls.appUrl)).toBe(true);
  });

  test('has a runtime login that may become each side, and is nothing by itself', async () => {
    const { rows } = await superuser.query(`
      select l.rolinherit or l.rolsuper or l.rolbypassrls as mighty,
             count(*) filter (where m.set_option and not m.inherit_option)::int as sides
        from pg_roles l
        join pg_auth_members m on m.member = l.oid
       where l.rolname = 'tenant'
       group by 1`);
    expect(rows).toEqual([{ mighty: false, sides: 5 }]);
  });

  test('takes another password for the runtime, and a role that was taken away comes back', async () => {
    const renewed = new URL(urls.appUrl);
    renewed.password = 'another';
    await superuser.query('revoke ovop_buyer from tenant granted by landlord');
    await bringUpToDate({ appUrl: renewed.href });
    expect(await opens(urls.appUrl)).toBe(false);
    expect(await opens(renewed.href)).toBe(true);
    const { rows } = await superuser.query(
      `select count(*)::int as sides
         from pg_auth_members m
         join pg_roles l on l.oid = m.member
        where l.rolname = 'tenant'`,
    );
    expect(rows).toEqual([{ sides: 5 }]);
  });

  describe('that was made before the upgrade which no older program survives', () => {
    const renewed = (): string => Object.assign(new URL(urls.appUrl), { password: 'another' }).href;
    const said = (): Promise<string> =>
      migrate({ ...urls, appUrl: renewed() }).then(
        (ran) => `ran ${ran.length}`,
        (error: Error) => error.message,
      );
    const connect = async (connectionString: string, program: string): Promise<Client> => {
      const client = new Client({ connectionString, application_name: program });
      await client.connect();
      return client;
    };

    test('is left as it is beside one, which is named; every other upgrade goes on beside it', async () => {
      const owner = await connect(urls.ownerUrl, 'test');
      const older = await connect(renewed(), 'ovop api');
      expect(await said()).toBe('ran 0');
      await owner.query(`update migration set name = 'Of another time ' || name where name ~ '17958\\d{8}$'`);
      expect(await said()).toBe(
        'this upgrade wants the older version stopped first: connected are ovop api. Nothing was changed',
      );
      await older.end();
      expect(await said()).not.toMatch('stopped first'); // what it finds then has been upgraded before
      await owner.query(`delete from migration where name ~ '^[^ ]+17958\\d{8}$'`);
      await owner.query(`update migration set name = replace(name, 'Of another time ', '')`);
      await owner.end();
    });
  });

  describe('that stops answering', () => {
    const waits = { lockMs: 800, statementMs: 60_000, answerMs: 400 };
    const ended = async (work: (ownerUrl: string) => Promise<unknown>, from: string): Promise<string> => {
      const way = await SilentProxy.open(urls.ownerUrl);
      way.swallowFrom(from);
      const began = performance.now();
      const said = await work(way.by(urls.ownerUrl)).then(
        () => 'done',
        ({ message }: Error) => message,
      );
      expect(performance.now() - began).toBeLessThan(20_000);
      await way.close();
      return said;
    };

    test.each([
      ['before anything is done', 'pg_try_advisory_lock'],
      ['while its migrations run', 'from migration order by'],
    ])('%s ends the migration with a line', async (_when, from) => {
      expect(await ended((ownerUrl) => migrate({ ...urls, ownerUrl, waits }), from)).toMatch(
        /timeout|does not answer any more/,
      );
      expect(await bringUpToDate()).toBe(0);
    });

    test("at the queue's tables ends that too", async () => {
      expect(await ended((ownerUrl) => migrateQueue({ ...urls, ownerUrl, statementMs: 500 }), 'grant usage')).toMatch(
        /timeout/,
      );
    });

    test('waits for another migration that goes on, and not for ever', async () => {
      const other = new Client({ connectionString: urls.ownerUrl });
      await other.connect();
      await other.query('select pg_advisory_lock(1795500000)');
      const waiting = migrate({ ...urls, waits: { ...waits, lockMs: 10_000 } });
      await expect(migrate({ ...urls, waits })).rejects.toThrow(
        'another migration of this database has not ended in 1 s',
      );
      await other.end();
      expect(await waiting).toEqual([]);
    });
  });

  test('mends a runtime login that was made mightier, when the owner may', async () => {
    await superuser.query('alter role tenant inherit');
    await bringUpToDate();
    const { rows } = await superuser.query(`select rolinherit from pg_roles where rolname = 'tenant'`);
    expect(rows).toEqual([{ rolinherit: false }]);
  });
});
