import { urlOf } from './database.js';
import { choosePort } from './ports.js';
import { say } from './screen.js';
import { keepSecrets } from './secrets.js';
import { Trouble } from './trouble.js';

/** Whose port it is, as people are told. */
const USERS = { page: 'the page', sandbox: 'the sandbox (web)', mail: 'the sandbox (mail)' };

/**
 * The ports that people see: the wanted ones, or free ones where those are taken.
 * @param {NodeJS.ProcessEnv} own
 */
export async function choosePorts(own) {
  const given = new Set();
  const ports = { page: 3000, sandbox: 4010, mail: 4025 };
  const wanted = { page: own.PORT, sandbox: own.SANDBOX_PORT, mail: own.SANDBOX_SMTP_PORT };
  for (const name of /** @type {(keyof typeof ports)[]} */ (Object.keys(ports))) {
    const port = Number(wanted[name] || ports[name]);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Trouble(`"${wanted[name]}" is no port number.`, { wayOut: 'A port is a number from 1 to 65535.' });
    ports[name] = await choosePort(port, given);
    if (port && ports[name] !== port) say(`  Port ${port} is taken; ${USERS[name]} uses ${ports[name]}.`);
  }
  return ports;
}

/** @typedef {Awaited<ReturnType<typeof choosePorts>>} Ports */

/** The codes of the demo's programmes beside the default one: each has an account at the sandbox's Stripe. */
const OTHER_PROGRAMMES = ['ovop-rw'];

/**
 * Keys of the sandbox's Stripe for each of them, as the api, the worker and the sandbox read them.
 * @param {string[]} codes @param {string} secret
 */
export const sandboxKeys = (codes, secret) =>
  Object.fromEntries(
    codes.flatMap((code) => {
      const name = code.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
      const account = name.toLowerCase();
      return [
        [`STRIPE_SECRET_KEY_${name}`, `sk_test_sandbox_${account}`],
        [`STRIPE_WEBHOOK_SECRET_${name}`, `whsec_${secret}_${account}`],
      ];
    }),
  );

/**
 * The environment of every program we start. What the person has set wins, but for ports and the like that we choose.
 * @param {NodeJS.ProcessEnv} own @param {import('./place.js').Places} places @param {Ports} ports
 */
export function environment(own, places, ports) {
  const secrets = keepSecrets(places.secrets);
  const inherited = Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('npm_')));
  const publicUrl = own.PUBLIC_URL || `http://localhost:${ports.page}`;
  return {
    NODE_ENV: 'development',
    DEMO: '1',
    SESSION_SECRET: secrets.session,
    STRIPE_WEBHOOK_SECRET: `whsec_${secrets.stripeWebhook}`,
    ...sandboxKeys(OTHER_PROGRAMMES, secrets.stripeWebhook ?? ''),
    SMTP_URL: `smtp://127.0.0.1:${ports.mail}`,
    FILES_FOLDER: places.files,
    ...inherited,
    END_WITH_PARENT: '1',
    HOST: '127.0.0.1',
    PORT: String(ports.page),
    PUBLIC_URL: publicUrl,
    SANDBOX_URL: `http://localhost:${ports.sandbox}`,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_SMTP_PORT: String(ports.mail),
    SANDBOX_FOLDER: places.sandbox,
    SANDBOX_WEBHOOK_URL: `${publicUrl}/webhooks/stripe`,
  };
}

/**
 * Who gets to see the database: the sandbox never, the owner's url only the one-off steps.
 * @param {NodeJS.ProcessEnv} env @param {{ owner: string, app: string }} database
 */
export function environmentsFor(env, database) {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...outside } = env;
  return {
    sandbox: outside,
    service: { ...outside, DATABASE_URL: database.app },
    steps: { ...outside, DATABASE_URL: database.app, DATABASE_OWNER_URL: database.owner },
  };
}

/** @param {string} ownerUrl @param {import('./place.js').Places} places */
export const appUrl = (ownerUrl, places) =>
  urlOf(ownerUrl, 'ovop', { user: 'ovop_app', password: keepSecrets(places.secrets).databaseApp ?? '' });
