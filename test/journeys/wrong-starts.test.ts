import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase } from '../support/cluster.js';
import { freePort } from '../support/free-port.js';
import { runToEnd } from '../support/program.js';

let database: Awaited<ReturnType<typeof copyDatabase>>;
let taken: Server;
let file: string;

beforeAll(async () => {
  database = await copyDatabase();
  taken = createServer().listen(0, '127.0.0.1');
  file = join(await mkdtemp(join(tmpdir(), 'ovop-starts-')), 'file');
  await writeFile(file, 'not a folder');
});

afterAll(async () => {
  taken.close();
  await database.drop();
});

const changed = (url: string, change: Partial<URL>): string => Object.assign(new URL(url), change).href;

/** What the api or the worker says on its way out, line by line. */
async function refusal(app: 'api' | 'worker', env: Record<string, string>): Promise<string[]> {
  const { code, said } = await runToEnd(`dist/apps/${app}/main.js`, {
    DATABASE_URL: database.appUrl,
    PORT: '0',
    ...env,
  });
  expect(code).toBe(1);
  return said.trim().split('\n');
}

describe('a start that is wrong says so in one line a fault, and is over', () => {
  test('where nothing listens for the database', async () => {
    const url = changed(database.appUrl, { port: String(await freePort()) });
    expect(await refusal('api', { DATABASE_URL: url })).toEqual([
      expect.stringMatching(/^DATABASE_URL can't be used: nothing listens there/),
    ]);
  });

  test("with a password that is not the login's, whoever starts", async () => {
    const env = { DATABASE_URL: changed(database.appUrl, { password: 'wrong' }) };
    const [api, worker] = await Promise.all([refusal('api', env), refusal('worker', env)]);
    expect([api, worker]).toEqual([
      ["DATABASE_URL can't be used: the password is refused."],
      ["DATABASE_URL can't be used: the password is refused."],
    ]);
  });

  test('in a database that is missing, or that nobody has migrated', async () => {
    const [missing, empty] = await Promise.all([
      refusal('api', { DATABASE_URL: changed(database.appUrl, { pathname: '/nowhere' }) }),
      refusal('worker', { DATABASE_URL: changed(database.appUrl, { pathname: '/postgres' }) }),
    ]);
    expect(missing).toEqual(["DATABASE_URL can't be used: the database does not exist. Create it first."]);
    expect(empty).toEqual(['DATABASE_URL leads to a database without our tables. Run `npm run migrate` first.']);
  });

  test('with an address that has days written in another way', async () => {
    const url = changed(database.appUrl, { search: '?options=-c%20DateStyle%3DGerman' });
    expect(await refusal('api', { DATABASE_URL: url })).toEqual([
      'DATABASE_URL sets DateStyle German, DMY: the market reads ISO. Leave it out.',
    ]);
  });

  test('as the owner of the tables', async () => {
    expect(await refusal('api', { DATABASE_URL: database.ownerUrl })).toEqual([
      expect.stringMatching(/^DATABASE_URL signs in as postgres, which is too mighty/),
    ]);
  });

  test('with a port that is taken, a host that is not here, a folder that is a file: all at once', async () => {
    const { port } = taken.address() as AddressInfo;
    expect(await refusal('api', { PORT: String(port), FILES_FOLDER: file })).toEqual([
      expect.stringMatching(/^FILES_FOLDER .* is a file, not a folder\.$/),
      expect.stringMatching(new RegExp(`^PORT ${port} of 127.0.0.1 is taken by another program`)),
    ]);
    expect(await refusal('api', { HOST: '192.0.2.1', FILES_FOLDER: `${file}/below` })).toEqual([
      expect.stringMatching(/^FILES_FOLDER .* is below a file, not in a folder\.$/),
      expect.stringMatching(/^HOST 192\.0\.2\.1 is no address of this machine/),
    ]);
  });

  test('with variables that are wrong, missing, or only fit for development', async () => {
    const { said } = await runToEnd('dist/apps/api/main.js', {
      NODE_ENV: 'production',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'http://x.example/shop',
      DATABASE_URL: 'here',
    });
    const lines = said.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'SESSION_SECRET',
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'SMTP_URL',
      'docs/operations.md',
    ]);
  });

  test('of the migration', async () => {
    const { code, said } = await runToEnd('dist/apps/worker/migrate.js', {
      DATABASE_OWNER_URL: 'http://x',
      DATABASE_URL: '',
    });
    expect([
      code,
      said
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ]).toEqual([1, ['DATABASE_OWNER_URL', 'DATABASE_URL', 'docs/operations.md']]);
    const gone = await runToEnd('dist/apps/worker/migrate.js', {
      DATABASE_OWNER_URL: changed(database.ownerUrl, { password: 'wrong' }),
      DATABASE_URL: database.appUrl,
    });
    expect(gone.said.trim()).toBe("DATABASE_OWNER_URL can't be used: the password is refused.");
  });
});
