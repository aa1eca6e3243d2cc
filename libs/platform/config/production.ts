import { isGuessable } from './guessable.js';
import { isLiveKey } from './stripe-keys.js';
import { DEFAULT_SECRET, DEFAULT_WEBHOOK_SECRET, type Config } from './variables.js';

/** What was read; a variable that is wrong by itself is not among it, and has its line already. */
type Read = Partial<Config>;

/** What production refuses: the variable, when, and why. */
const rules: readonly [name: keyof Config, refused: (config: Read) => boolean | undefined, why: string][] = [
  ['DEMO', ({ DEMO }) => DEMO, 'must not be on'],
  ['SESSION_SECRET', ({ SESSION_SECRET: own }) => own === DEFAULT_SECRET, 'must not have its default value'],
  [
    'SESSION_SECRET',
    ({ SESSION_SECRET: own }) => own !== DEFAULT_SECRET && isWeak(own),
    'is too easy to guess: take 32 random characters',
  ],
  [
    'STRIPE_SECRET_KEY',
    (config) => !config.STRIPE_SECRET_KEY && 'STRIPE_SECRET_KEY' in config,
    'must be set (the sandbox takes no real money)',
  ],
  [
    'STRIPE_SECRET_KEY',
    (config) => isTestKey(config) && !config.TEST_MONEY,
    'is a test key, which takes no real money: set the live one, or TEST_MONEY=1',
  ],
  [
    'TEST_MONEY',
    (config) => config.TEST_MONEY && isLiveKey(config.STRIPE_SECRET_KEY),
    'must not be on with a live key, which takes real money',
  ],
  [
    'STRIPE_WEBHOOK_SECRET',
    ({ STRIPE_WEBHOOK_SECRET: own }) => own === DEFAULT_WEBHOOK_SECRET,
    'must not have its default value',
  ],
  [
    'STRIPE_WEBHOOK_SECRET',
    ({ STRIPE_WEBHOOK_SECRET: own }) => own !== DEFAULT_WEBHOOK_SECRET && isWeak(own?.slice('whsec_'.length)),
    'is too easy to guess: take the one that Stripe shows for this endpoint',
  ],
  [
    'STRIPE_API_BASE',
    (config) => isOpen(config.STRIPE_API_BASE, config),
    'must begin with https:// (with TEST_MONEY=1 it may be http on this machine)',
  ],
  [
    'BANK_URL',
    (config) => isOpen(config.BANK_URL, config),
    'must begin with https:// (with TEST_MONEY=1 it may be http on this machine)',
  ],
  ['SMTP_URL', (config) => !config.SMTP_URL && 'SMTP_URL' in config, 'must be set'],
  ['PUBLIC_URL', ({ PUBLIC_URL }) => PUBLIC_URL?.startsWith('http://'), 'must begin with https://'],
];

/** One line for each thing that is only fit for development. */
export const productionFaults = (config: Read): string[] =>
  rules.filter(([, refused]) => refused(config)).map(([name, , why]) => `${name} ${why} in production.`);

/** What is refused everywhere else: there the doors stand open, and real money must not. */
export const trialFaults = (config: Read): string[] =>
  isLiveKey(config.STRIPE_SECRET_KEY)
    ? ['STRIPE_SECRET_KEY is a live key, which takes real money: only NODE_ENV=production may have one.']
    : [];

const isWeak = (secret: string | undefined): boolean => secret !== undefined && isGuessable(secret);
const isTestKey = ({ STRIPE_SECRET_KEY: key }: Read): boolean => /^.._test_/.test(key ?? '');

/** What goes there can be read on the way. */
function isOpen(address: string | undefined, { TEST_MONEY }: Read): boolean {
  if (!address || address.startsWith('https://')) return false;
  return !(TEST_MONEY && isLoopback(new URL(address).hostname));
}

/** This machine itself. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
