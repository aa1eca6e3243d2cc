import { z } from 'zod';
import { isGuessable } from './guessable.js';

/** Of an account at Stripe; each programme has its own. */
export const secretKey = z.string().regex(/^(sk|rk)_(test|live)_\w+$/, 'is a secret key of Stripe (sk_live_…)');
export const webhookSecret = z.string().startsWith('whsec_', 'begins with whsec_');

/** The keys of a programme's own account at Stripe. */
export interface StripeKeys {
  readonly secretKey: string;
  readonly webhookSecret: string;
}

/** By the end of their variables' names: STRIPE_SECRET_KEY_OTOP_TH is of the programme with the code `otop-th`. */
export type StripeKeysByName = Readonly<Record<string, StripeKeys>>;

const KEY = 'STRIPE_SECRET_KEY';
const SECRET = 'STRIPE_WEBHOOK_SECRET';

/** How a programme's code stands at the end of the names of its variables. */
export const nameOfCode = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');

/** A key that the sandbox has made up: it is no key of Stripe. */
export const isSandboxKey = (key: string): boolean => /^sk_test_sandbox(_|$)/.test(key);
export const isLiveKey = (key: string | undefined): boolean => /^.._live_/.test(key ?? '');

interface Mode {
  readonly NODE_ENV?: string;
  readonly TEST_MONEY?: boolean;
}

/**
 * The keys of the other programmes; the default one's bear no code. A line for each fault, which names the variable:
 * one of the two is missing, it is another one's too, or it is unfit for what kind of start this is.
 */
export function readStripeKeys(
  environment: NodeJS.ProcessEnv,
  mode: Mode,
): { keys: StripeKeysByName; faults: string[] } {
  const faults: string[] = [];
  const keys: Record<string, StripeKeys> = {};
  for (const name of namesIn(environment)) {
    const pair = { [KEY]: environment[`${KEY}_${name}`], [SECRET]: environment[`${SECRET}_${name}`] };
    const own = ([KEY, SECRET] as const).flatMap((variable) =>
      faultOf(environment, variable, name, pair[variable], mode).map((fault) => `${variable}_${name} ${fault}.`),
    );
    if (own.length === 0) keys[name] = { secretKey: pair[KEY]!, webhookSecret: pair[SECRET]! };
    faults.push(...own);
  }
  return { keys, faults };
}

/** Of every variable that is set and ends in a code, the code as it stands there. */
function namesIn(environment: NodeJS.ProcessEnv): string[] {
  const found = Object.entries(environment).flatMap(([variable, value]) => {
    const name = /^STRIPE_(?:SECRET_KEY|WEBHOOK_SECRET)_([A-Z0-9]+(?:_[A-Z0-9]+)*)$/.exec(variable)?.[1];
    return name && value ? [name] : [];
  });
  return [...new Set(found)].sort();
}

function faultOf(
  environment: NodeJS.ProcessEnv,
  variable: typeof KEY | typeof SECRET,
  name: string,
  value: string | undefined,
  mode: Mode,
): string[] {
  const other = variable === KEY ? SECRET : KEY;
  if (!value) return [`is missing: ${other}_${name} is set, and a programme has both or neither`];
  const parsed = (variable === KEY ? secretKey : webhookSecret).safeParse(value);
  if (!parsed.success) return [`is wrong: it ${parsed.error.issues.map(({ message }) => message).join(', and it ')}`];
  const twin = Object.entries(environment).find(
    ([each, its]) => its === value && each !== `${variable}_${name}` && each.startsWith(variable),
  );
  if (twin) return [`is the same as ${twin[0]}: every programme has an account at Stripe of its own`];
  return variable === KEY ? unfitKey(value, mode) : unfitSecret(value, mode);
}

function unfitKey(key: string, { NODE_ENV, TEST_MONEY }: Mode): string[] {
  if (NODE_ENV !== 'production')
    return isLiveKey(key) ? ['is a live key, which takes real money: only NODE_ENV=production may have one'] : [];
  if (TEST_MONEY) return isLiveKey(key) ? ['is a live key, and TEST_MONEY must not be on with one in production'] : [];
  return isLiveKey(key) ? [] : ['is a test key, which takes no real money: set the live one, or TEST_MONEY=1'];
}

const unfitSecret = (secret: string, { NODE_ENV }: Mode): string[] =>
  NODE_ENV === 'production' && isGuessable(secret.slice('whsec_'.length))
    ? ['is too easy to guess: take the one that Stripe shows for this endpoint']
    : [];
