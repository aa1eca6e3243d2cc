import { ConfigError, nameOfCode, readConfig } from './index.js';

const good = { NODE_ENV: 'development', DATABASE_URL: 'postgres://ovop_app:secret@127.0.0.1:5432/ovop' };
const production = {
  ...good,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://market.example',
  SESSION_SECRET: 'a-secret-of-its-own-0123456789',
  SMTP_URL: 'smtp://mail.example',
  STRIPE_SECRET_KEY: 'sk_live_0123456789',
  STRIPE_WEBHOOK_SECRET: 'whsec_b7Qm0zX2kD9sR4tY',
};

/** The lines of the refusal, without the last, which tells where all variables are listed. */
function faultsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(0, -1);
    throw error;
  }
  return [];
}

describe('configuration', () => {
  test('a missing variable is named, with the way out', () => {
    expect(() => readConfig({})).toThrow(/^DATABASE_URL is missing\. Set it in the environment/);
  });

  test('a wrong value is named', () => {
    expect(() => readConfig({ ...good, PORT: 'eighty' })).toThrow(/^PORT is wrong/);
  });

  test('all faults are told at once, each in its line', () => {
    const faults = faultsOf({
      ...production,
      NODE_ENV: 'production',
      PORT: '99999',
      LOG_LEVEL: 'loud',
      SMTP_URL: undefined,
      DEMO: '1',
    });
    expect(faults.map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL', 'DEMO', 'SMTP_URL']);
  });

  test('what kind of start it is, is never assumed', () => {
    expect(faultsOf({ ...good, NODE_ENV: undefined })).toEqual(['NODE_ENV is missing. Set it in the environment.']);
    expect(faultsOf({ ...good, NODE_ENV: '' })).toEqual(['NODE_ENV is wrong: it is development, test or production.']);
  });

  test.each([
    ['DATABASE_URL', 'mysql://a:b@host/db'],
    ['DATABASE_URL', 'postgres://host/db'],
    ['DATABASE_URL', 'postgres://a:b@host'],
    ['DATABASE_URL', 'host:5432'],
    ['DATABASE_POOL', '1'],
    ['REDIS_URL', 'http://127.0.0.1:6379'],
    ['HOST', 'no host'],
    ['HOST', 'http://0.0.0.0'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['FILES_FOLDER', ''],
    ['PUBLIC_URL', 'https://market.example/shop'],
    ['PUBLIC_URL', 'https://market.example/?a=1'],
    ['PUBLIC_URL', 'https://me@market.example'],
    ['PUBLIC_URL', 'market.example'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'OVOP Market'],
    ['MAIL_FROM', 'OVOP <a@b.example>\r\nBcc: c@d.example'],
    ['SESSION_SECRET', 'short'],
    ['STRIPE_SECRET_KEY', 'pk_live_0123'],
    ['STRIPE_WEBHOOK_SECRET', 'secret'],
    ['STRIPE_API_BASE', 'stripe'],
    ['BANK_URL', 'ftp://bank.example'],
    ['BANK_URL', 'https://ovop:secret@bank.example/api'],
    ['SMTP_URL', 'smtp://mail.example?ignoreTLS=true'],
    ['TRUST_PROXY', '::ffff:0:0/96'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', 'true'],
    ['PORT', ''],
    ['PORT', '1e3'],
    ['PORT', '0x50'],
    ['PORT', '080'],
    ['TEST_MONEY', 'yes'],
    ['DEMO', 'true'],
    ['LOG_LEVEL', 'loud'],
  ])('%s is not taken as %j, and no secret is repeated', (name, value) => {
    const [fault, ...more] = faultsOf({ ...good, [name]: value });
    expect(fault).toMatch(new RegExp(`^${name} is wrong: it \\w`));
    expect(more).toEqual([]);
    if (/SECRET|_URL/.test(name) && value) expect(fault).not.toContain(value);
  });

  test('an address of the page may end with a slash, and links are made without', () => {
    expect(readConfig({ ...good, PUBLIC_URL: 'https://market.example/' }).PUBLIC_URL).toBe('https://market.example');
  });

  test('a live key, which takes real money, is for production alone', () => {
    expect(faultsOf({ ...good, STRIPE_SECRET_KEY: 'sk_live_0123456789' })).toEqual([
      expect.stringMatching(/^STRIPE_SECRET_KEY is a live key/),
    ]);
    expect(readConfig({ ...good, STRIPE_SECRET_KEY: 'sk_test_0123456789' }).PORT).toBe(3000);
  });

  describe('the keys of a programme at Stripe', () => {
    const secret = 'whsec_Zk3Qw9Lr7Tn2Xv5Bm8Yc1Hd6';
    const theirs = { STRIPE_SECRET_KEY_OTOP_TH: 'sk_test_sandbox_otop', STRIPE_WEBHOOK_SECRET_OTOP_TH: secret };

    test("are read by its code, beside the default one's, which bear none; a programme may have none", () => {
      expect(readConfig(good).STRIPE_KEYS).toEqual({});
      expect(readConfig({ ...good, STRIPE_SECRET_KEY_OTOP_TH: '' }).STRIPE_KEYS).toEqual({});
      expect(readConfig({ ...good, ...theirs }).STRIPE_KEYS).toEqual({
        OTOP_TH: { secretKey: 'sk_test_sandbox_otop', webhookSecret: secret },
      });
      expect([nameOfCode('otop-th'), nameOfCode('OTOP_TH'), nameOfCode('o1')]).toEqual(['OTOP_TH', 'OTOP_TH', 'O1']);
    });

    test.each([
      ['STRIPE_WEBHOOK_SECRET_OTOP_TH is missing: ', { STRIPE_WEBHOOK_SECRET_OTOP_TH: undefined }],
      ['STRIPE_SECRET_KEY_OTOP_TH is missing: ', { STRIPE_SECRET_KEY_OTOP_TH: undefined }],
      ['STRIPE_SECRET_KEY_OTOP_TH is wrong: it is a secret key', { STRIPE_SECRET_KEY_OTOP_TH: 'pk_live_012345' }],
      ['STRIPE_WEBHOOK_SECRET_OTOP_TH is wrong: it begins', { STRIPE_WEBHOOK_SECRET_OTOP_TH: 'secret' }],
      ['STRIPE_SECRET_KEY_OTOP_TH is the same as STRIPE_SECRET_KEY:', { STRIPE_SECRET_KEY: 'sk_test_sandbox_otop' }],
      ['STRIPE_WEBHOOK_SECRET_OTOP_TH is the same as STRIPE_WEBHOOK_SECRET:', { STRIPE_WEBHOOK_SECRET: secret }],
      ['STRIPE_SECRET_KEY_OTOP_TH is a live key', { STRIPE_SECRET_KEY_OTOP_TH: 'sk_live_0123456789' }],
    ])('%s… is a clear line, and the only one', (line, change) => {
      const [fault, ...more] = faultsOf({ ...good, ...theirs, ...change });
      expect([fault?.startsWith(line), more]).toEqual([true, []]);
      expect(fault).not.toMatch(/Zk3Qw9Lr|0123456789/);
    });

    test('two others can not have one account either', () => {
      const faults = faultsOf({
        ...good,
        ...theirs,
        STRIPE_SECRET_KEY_B: theirs.STRIPE_SECRET_KEY_OTOP_TH,
        STRIPE_WEBHOOK_SECRET_B: 'whsec_b',
      });
      expect(faults.map((line) => line.split(':')[0])).toEqual([
        'STRIPE_SECRET_KEY_B is the same as STRIPE_SECRET_KEY_OTOP_TH',
        'STRIPE_SECRET_KEY_OTOP_TH is the same as STRIPE_SECRET_KEY_B',
      ]);
    });

    test('are live ones in production, with secrets that nobody guesses', () => {
      const live = { STRIPE_SECRET_KEY_B: 'sk_live_9876543210', STRIPE_WEBHOOK_SECRET_B: secret };
      expect(Object.keys(readConfig({ ...production, ...live }).STRIPE_KEYS)).toEqual(['B']);
      const faults = faultsOf({
        ...production,
        STRIPE_SECRET_KEY_B: 'sk_test_0123456789',
        STRIPE_WEBHOOK_SECRET_B: 'whsec_sandbox_b',
      });
      expect(faults.map((line) => line.split(',')[0])).toEqual([
        'STRIPE_SECRET_KEY_B is a test key',
        'STRIPE_WEBHOOK_SECRET_B is too easy to guess: take the one that Stripe shows for this endpoint.',
      ]);
      const test = { ...production, TEST_MONEY: '1', STRIPE_SECRET_KEY: 'sk_test_0123456789' };
      expect(faultsOf({ ...test, ...live })).toEqual([expect.stringMatching(/^STRIPE_SECRET_KEY_B is a live key/)]);
      expect(faultsOf({ ...test, ...live, STRIPE_SECRET_KEY_B: 'sk_test_9876543210' })).toEqual([]);
    });
  });

  test('production starts with secrets of its own', () => {
    expect(readConfig(production).NODE_ENV).toBe('production');
  });

  test.each([
    ['DEMO', { DEMO: '1' }],
    ['SESSION_SECRET', { SESSION_SECRET: undefined }],
    ['SESSION_SECRET', { SESSION_SECRET: 'aaaaaaaaaaaaaaaa' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'abcdefghijklmnopqrstuvwxyz' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'K9#mK9#mK9#mK9#m' }],
    ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: undefined }],
    ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: 'sk_test_0123456789' }],
    ['TEST_MONEY', { TEST_MONEY: '1' }],
    ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: undefined }],
    ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: 'whsec_' }],
    ['STRIPE_API_BASE', { STRIPE_API_BASE: 'http://127.0.0.1:4010' }],
    ['BANK_URL', { BANK_URL: 'http://bank.example' }],
    ['BANK_URL', { BANK_URL: 'http://127.0.0.1:4010/bank' }],
    ['SMTP_URL', { SMTP_URL: undefined }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://market.example' }],
  ])('production refuses %s as development has it: %j', (name, change) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(ConfigError);
    expect(() => readConfig({ ...production, ...change })).toThrow(new RegExp(`^${name} `));
  });

  test('with TEST_MONEY=1 production takes a test key, and Stripe and the bank on this machine', () => {
    const test = { ...production, TEST_MONEY: '1', STRIPE_SECRET_KEY: 'sk_test_0123456789' };
    expect(
      faultsOf({ ...test, STRIPE_API_BASE: 'http://127.0.0.1:4010', BANK_URL: 'http://localhost:4010/bank' }),
    ).toEqual([]);
    expect(faultsOf({ ...test, STRIPE_API_BASE: 'http://[::1]:4010', BANK_URL: 'https://bank.example' })).toEqual([]);
    const elsewhere = { STRIPE_API_BASE: 'http://127.0.0.1.example', BANK_URL: 'http://10.0.0.1' };
    expect(faultsOf({ ...test, ...elsewhere }).map((line) => line.split(' ')[0])).toEqual([
      'STRIPE_API_BASE',
      'BANK_URL',
    ]);
  });
});
