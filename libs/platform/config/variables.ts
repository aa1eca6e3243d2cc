import { isIP } from 'node:net';
import { z } from 'zod';
import { secretKey, webhookSecret, type StripeKeysByName } from './stripe-keys.js';
import { trustProxy } from './trust-proxy.js';

/** Values that the launcher and the tests use; production refuses them. */
export const DEFAULT_SECRET = 'only-for-development';
export const DEFAULT_WEBHOOK_SECRET = 'whsec_sandbox';

const flag = z
  .enum(['0', '1'], 'is 0 or 1')
  .default('0')
  .transform((text) => text === '1');
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());
const whole = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^(0|[1-9]\d{0,8})$/.test(text) && Number(text) >= least && Number(text) <= most,
      `is a whole number from ${least} to ${most}`,
    )
    .transform(Number);

/** An address whose scheme is one of these. */
const address = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) && new URL(text).hostname,
      { message: `is an address like ${schemes[0]}://host`, abort: true },
    );

/** The same without a login in it: it would be refused where it is used, and told in the log. */
const openAddress = (...schemes: string[]) =>
  address(...schemes).refine((text) => !new URL(text).username && !new URL(text).password, 'has no login in it');

/** scheme://host:port and nothing behind it: what a browser calls an origin. */
const origin = address('http', 'https')
  .refine((text) => {
    const { pathname, search, hash, username } = new URL(text);
    return pathname === '/' && !search && !hash && !username;
  }, 'is scheme://host[:port], without a path')
  .transform((text) => new URL(text).origin);

const database = address('postgres', 'postgresql').refine(
  (text) => new URL(text).username && new URL(text).pathname.length > 1,
  'is postgres://login:password@host:port/database',
);

const host = z
  .string()
  .refine(
    (text) => isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'is an IP address or the name of this host',
  );

/** `mail@host` or `Name <mail@host>`. */
const sender = z
  .string()
  .regex(
    /^(?:[^\s<>@]+@[^\s<>@]+|[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>)$/,
    'is an address like OVOP Market <no-reply@market.example>',
  );

/** Every variable, in the order in which their faults are told. */
export const variables = {
  /** The runtime login: never a superuser, never the owner (asserted at start). */
  DATABASE_URL: database,
  /** Never assumed: whoever starts a program says what it is. The launcher, tests and bench do. */
  NODE_ENV: z.enum(['development', 'test', 'production'], 'is development, test or production'),
  DATABASE_POOL: whole(2, 200).default(10),
  /** Queue on Redis; without it BullMQ's PostgreSQL backend. */
  REDIS_URL: optional(address('redis', 'rediss')),
  /** Localhost unless it is said otherwise (in a container). */
  HOST: host.default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  /** Where the worker says whether it lives and is ready; without it, it doesn't. */
  PROBE_PORT: optional(whole(1, 65_535)),
  /** The proxies in front of us, whose word on a client's address is taken. */
  TRUST_PROXY: trustProxy,
  /** Points that a person or a visitor may spend in a minute (apps/api/limits/budget.ts). */
  RATE_PERSON: whole(10, 1_000_000).default(600),
  RATE_VISITOR: whole(10, 1_000_000).default(300),
  /** Generated and uploaded files; `media/` in it holds the public pictures. */
  FILES_FOLDER: z.string().min(1, 'is a folder').default('.data/files'),
  /**
   * Where people reach the page: links in mails, cookies and origin checks are made from it, never from the Host
   * header.
   */
  PUBLIC_URL: origin.default('http://localhost:3000'),
  /** Where mails go; without it none is sent (they stay readable in the app). */
  SMTP_URL: optional(
    address('smtp', 'smtps').refine((text) => !new URL(text).search, 'has nothing behind a question mark'),
  ),
  MAIL_FROM: sender.default('OVOP Market <no-reply@ovop-market.example>'),
  SESSION_SECRET: z.string().min(16, 'has at least 16 characters').default(DEFAULT_SECRET),
  /**
   * Of the default programme; the others' bear their code (stripe-keys.ts). Without it the official SDK talks to the
   * sandbox at SANDBOX_URL instead of Stripe.
   */
  STRIPE_SECRET_KEY: optional(secretKey),
  STRIPE_WEBHOOK_SECRET: webhookSecret.default(DEFAULT_WEBHOOK_SECRET),
  /** Where the official SDK finds Stripe, when that is neither Stripe's own address nor the sandbox. */
  STRIPE_API_BASE: optional(origin),
  SANDBOX_URL: origin.default('http://localhost:4010'),
  /**
   * Where the bank takes payment files and answers. Without it the sandbox's bank does; in production
   * finance downloads the file.
   */
  BANK_URL: optional(openAddress('http', 'https')),
  /** Payments move no real money: production then takes a test key, and every page says so. */
  TEST_MONEY: flag,
  /** Demo people may enter without a password, the demo's clock may be moved, and the seed may be written. */
  DEMO: flag,
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is debug, info, warn, error or silent')
    .default('info'),
};

export type Config = { [Name in keyof typeof variables]: z.infer<(typeof variables)[Name]> } & {
  /** Of the programmes beside the default one, by the end of their variables' names. */
  readonly STRIPE_KEYS: StripeKeysByName;
};
