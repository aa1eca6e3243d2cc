import { RateLimiterRes } from 'rate-limiter-flexible';
import { dataSource, SharedLimits } from '#platform/database';
import { newId } from '#platform/kernel';
import { SignInTries, type SignInFrom } from '#trade/identity';
import { Market } from '../support/market.js';

let market: Market;
let other: Awaited<ReturnType<ReturnType<typeof dataSource>['initialize']>>;
let processes: SignInTries[];

beforeAll(async () => {
  market = await Market.open();
  other = await dataSource({ DATABASE_URL: market.database.appUrl, DATABASE_POOL: 2 } as never, 'test').initialize();
  processes = [market.source, other].map(
    (source) => new SignInTries(new SharedLimits(source), { SESSION_SECRET: 'of a test' }),
  );
});
afterAll(async () => {
  await other.destroy();
  await market.close();
});

let tried = 0;
/** Tries by turns in two processes: how often it was let to the password, and what it was told at last. */
async function wrong(times: number, from: (i: number) => SignInFrom): Promise<{ let: number; last: string }> {
  let [passed, last] = [0, 'let'];
  for (let i = 0; i < times; i++) {
    last = await processes[tried++ % 2]!.begin(from(i)).then(
      (attempt) => (attempt.failed(undefined), passed++, 'let'),
      (error: { code: string }) => error.code,
    );
  }
  return { let: passed, last };
}
const right = async (from: SignInFrom) => (await processes[tried++ % 2]!.begin(from)).succeeded();
const account = () => ({ email: `${newId()}@people.example`, address: `192.0.2.${tried % 250}`, browser: newId() });

describe('limits that all processes count together', () => {
  test('two processes give no more points than one, and say how long to wait', async () => {
    const [one, two] = [market.source, other].map((source) =>
      new SharedLimits(source).limit({ name: 'test', points: 25, seconds: 60 }),
    );
    const settled = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? one! : two!).consume('who')),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
    const { reason } = settled.find(({ status }) => status === 'rejected') as { reason: unknown };
    expect(reason).toBeInstanceOf(RateLimiterRes);
    expect((reason as RateLimiterRes).msBeforeNext).toBeGreaterThan(50_000);
  });
});

describe('signing in', () => {
  test('ten wrong passwords an hour from one place, and then the place waits, with how long', async () => {
    const from = account();
    expect(await wrong(15, () => from)).toEqual({ let: 10, last: 'TOO_MANY_TRIES' });
    await expect(processes[0]!.begin(from)).rejects.toMatchObject({
      details: { field: 'email', retryAfter: expect.any(Number) },
    });
    await expect(processes[0]!.begin({ ...from, email: `${newId()}@people.example` })).resolves.toBeDefined();
  });

  test('right passwords cost nothing: a whole market behind one address signs in', async () => {
    const address = '198.51.100.1';
    for (let i = 0; i < 120; i++) await right({ ...account(), address });
  }, 120_000);

  test('a hundred wrong ones from one address shut out strangers there, and nobody whose browser or address is known', async () => {
    const address = '198.51.100.2';
    const [known, elsewhere] = [{ ...account(), address }, account()];
    await right(known);
    expect(await wrong(110, () => ({ ...account(), address }))).toEqual({ let: 100, last: 'TOO_MANY_TRIES' });
    await expect(processes[0]!.begin({ ...account(), address })).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
    await right(known);
    await right({ ...known, browser: undefined });
    await right(elsewhere);
  }, 120_000);

  test('an outsider who tries an account from many addresses is stopped, and its person signs in from browser and address all the same', async () => {
    const person = account();
    await right(person);
    expect(
      await wrong(110, (i) => ({ email: person.email, address: `203.0.113.${i % 250}`, browser: newId() })),
    ).toEqual({ let: 100, last: 'TOO_MANY_TRIES' });
    await right(person);
    await right({ ...person, address: '203.0.113.251' });
    await right({ ...person, browser: newId() });
  }, 120_000);

  test("an outsider at the person's own address can't lock out the person's own browser", async () => {
    const person = account();
    await right(person);
    expect((await wrong(15, () => ({ ...person, browser: newId() }))).last).toBe('TOO_MANY_TRIES');
    await right(person);
    expect((await wrong(15, () => person)).let).toBe(10);
  });

  test('all addresses of one IPv6 line are one place, and no address or mail is kept in clear', async () => {
    const { email } = account();
    expect((await wrong(15, (i) => ({ email, address: `2001:db8:1:${i}::${i}`, browser: undefined }))).let).toBe(10);
    expect(await market.rows(`select from platform.points where key like '%@%'`)).toEqual([]);
  });
});
