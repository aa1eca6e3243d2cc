import { ConfigError, readConfig } from './index.js';

const good = { DATABASE_URL: 'postgres://ovop_app:secret@127.0.0.1:5432/ovop' };
const production = { ...good, NODE_ENV: 'production', PUBLIC_URL: 'https://market.example', SESSION_SECRET: 'a-secret-of-its-own-0123456789', SMTP_URL: 'smtp://mail.example', STRIPE_SECRET_KEY: 'sk_live_0123456789', STRIPE_WEBHOOK_SECRET: 'whsec_of_its_own' };

describe('configuration', () => {
  test('a missing variable is named, with the way out', () => {
    expect(() => readConfig({})).toThrow(/^DATABASE_URL is missing\. Set it in the environment/);
  });

  test('a wrong value is named', () => {
    expect(() => readConfig({ ...good, PORT: 'eighty' })).toThrow(/^PORT is wrong/);
  });

  test('production starts with secrets of its own', () => {
    expect(readConfig(production).NODE_ENV).toBe('production');
  });

  test.each([
    ['DEMO', { DEMO: '1' }],
    ['SESSION_SECRET', { SESSION_SECRET: undefined }],
    ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: undefined }],
    ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: undefined }],
    ['SMTP_URL', { SMTP_URL: undefined }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://market.example' }],
  ])('production refuses %s as development has it', (name, change) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(ConfigError);
    expect(() => readConfig({ ...production, ...change })).toThrow(new RegExp(`^${name} `));
  });
});
