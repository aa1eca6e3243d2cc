import type { FastifyRequest } from 'fastify';
import { StripeError } from './errors.js';
import type { StripeState } from './state.js';
import { ApiVersion } from './version.js';

/**
 * The account of the secret key, which comes as a bearer or as the user name of basic authentication, with a version
 * that this sandbox speaks.
 */
export function callerOf<Account extends { state: StripeState }>(
  accounts: readonly Account[],
  request: FastifyRequest,
): Account {
  const key = keyOf(request.headers.authorization ?? '');
  if (!key)
    throw refused(
      'You did not provide an API key. You need to provide your API key in the Authorization header, ' +
        "using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  const account = accounts.find(({ state }) => state.account.secretKey === key);
  if (!account)
    throw refused(
      `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(8)}${key.length > 12 ? key.slice(-4) : ''}`,
    );
  const version = request.headers['stripe-version'];
  if (version && version !== ApiVersion)
    throw new StripeError(400, {
      type: 'invalid_request_error',
      message: `Invalid Stripe API version: ${String(version).slice(0, 60)}. The SANDBOX speaks ${ApiVersion}.`,
    });
  return account;
}

function keyOf(header: string): string {
  const [scheme, value = ''] = header.split(' ', 2);
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString().split(':')[0]!;
  return '';
}

const refused = (message: string): StripeError => new StripeError(401, { type: 'invalid_request_error', message });
