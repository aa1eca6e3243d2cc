import { z } from 'zod';

/** Values that the launcher and the tests use; production refuses them. */
const DEFAULT_SECRET = 'only-for-development';

const DEFAULT_WEBHOOK_SECRET = 'whsec_sandbox';

const url = z.string().regex(/^[a-z]+:\/\/\S+$/, 'is not an address like scheme://host');
const flag = z.enum(['0', '1']).default('0').transform((text) => text === '1');
const optional = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type.optional());

const shape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** The runtime login: never a superuser, never the owner (asserted at start). */
  DATABASE_URL: url,
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Queue on Redis; without it BullMQ's PostgreSQL backend. */
  REDIS_URL: optional(url),
  /** Localhost unless it is said otherwise (in a container). */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Generated and uploaded files; `media/` in it holds the public pictures. */
  FILES_FOLDER: z.string().min(1).default('.data/files'),
  /** Where people reach the page: links in mails, cookies and origin checks are made from it, never from the Host header. */
  PUBLIC_URL: url.default('http://localhost:3000'),
  /** Where mails go; without it none is sent (they stay readable in the app). */
  SMTP_URL: optional(url),
  MAIL_FROM: z.string().default('OVOP Market <no-reply@ovop-market.example>'),
  SESSION_SECRET: z.string().min(16, 'wants at least 16 characters').default(DEFAULT_SECRET),
  /** Without it the official SDK talks to the sandbox at SANDBOX_URL instead of Stripe. */
  STRIPE_SECRET_KEY: optional(z.string().regex(/^(sk|rk)_(test|live)_\w+$/, 'is not a secret key of Stripe')),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_', 'begins with whsec_').default(DEFAULT_WEBHOOK_SECRET),
  SANDBOX_URL: url.default('http://localhost:4010'),
  /** Where the bank takes payment files and answers. Without it the sandbox's bank does; in production finance downloads the file. */
  BANK_URL: optional(url),
  /** Demo people may enter without a password, the demo's clock may be moved, and the seed may be written. */
  DEMO: flag,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Config = z.infer<typeof shape>;

/** The configuration is wrong: one clear line that names the variable and the way out. */
export class ConfigError extends Error {}

export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = shape.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = issue!.path.join('.');
    throw new ConfigError(`${name} ${environment[name] === undefined ? 'is missing' : `is wrong: ${issue!.message}`}. Set it in the environment; docs/operations.md lists every variable.`);
  }
  if (parsed.data.NODE_ENV === 'production') refuseInProduction(parsed.data);
  return parsed.data;
}

function refuseInProduction(config: Config): void {
  const refuse = (name: string, why: string): never => {
    throw new ConfigError(`${name} ${why} in production. Change it in the environment; docs/operations.md lists every variable.`);
  };
  if (config.DEMO) refuse('DEMO', 'must not be on');
  if (config.SESSION_SECRET === DEFAULT_SECRET) refuse('SESSION_SECRET', 'must not have its default value');
  if (!config.STRIPE_SECRET_KEY) refuse('STRIPE_SECRET_KEY', 'must be set (the sandbox takes no real money)');
  if (config.STRIPE_WEBHOOK_SECRET === DEFAULT_WEBHOOK_SECRET) refuse('STRIPE_WEBHOOK_SECRET', 'must not have its default value');
  if (!config.SMTP_URL) refuse('SMTP_URL', 'must be set');
  if (!config.PUBLIC_URL.startsWith('https://')) refuse('PUBLIC_URL', 'must begin with https://');
}
