import type Stripe from 'stripe';
import { invalid } from './errors.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { flag, hash, list, mergeMetadata, metadata, paging, required, text } from './params.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';
import { ApiVersion } from './version.js';

const createParams = hash({
  url: required(text()),
  enabled_events: required(list(text(100), 300)),
  description: text(),
  metadata,
  api_version: text(),
});
const updateParams = hash({
  url: text(),
  enabled_events: list(text(100), 300),
  description: text(),
  metadata,
  disabled: flag,
});

/** The sandbox talks to this machine only. */
function loopback(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host))
    throw invalid('Invalid URL: the SANDBOX delivers to this machine only', 'url', 'url_invalid');
  return url;
}

const withoutSecret = ({ secret: _secret, ...endpoint }: Stripe.WebhookEndpoint): object => endpoint;

function create(state: StripeState, params: ReturnType<typeof createParams>): Stripe.WebhookEndpoint {
  const id = newId('we');
  return state.endpoints.put(id, {
    id,
    object: 'webhook_endpoint',
    api_version: params.api_version ?? ApiVersion,
    application: null,
    created: state.seconds,
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    secret: newId('whsec', 32),
    status: 'enabled',
    url: loopback(params.url),
  });
}

function update(
  state: StripeState,
  { disabled, metadata: change, url, ...rest }: ReturnType<typeof updateParams>,
  id: string,
): object {
  const before = need(state.endpoints, 'webhook endpoint', id);
  const status = disabled === undefined ? before.status : disabled ? 'disabled' : 'enabled';
  return withoutSecret(
    state.endpoints.put(id, {
      ...before,
      ...rest,
      status,
      url: url ? loopback(url) : before.url,
      metadata: mergeMetadata(before.metadata, change),
    }),
  );
}

export const webhookEndpointRoutes = [
  route('POST', '/webhook_endpoints', createParams, create),
  route('GET', '/webhook_endpoints', hash(paging), (state, page) => {
    const found = pageOf(state.endpoints.all(), page, '/v1/webhook_endpoints', 'webhook endpoint');
    return { ...found, data: found.data.map(withoutSecret) };
  }),
  route('GET', '/webhook_endpoints/:id', hash({}), (state, _params, id) =>
    withoutSecret(need(state.endpoints, 'webhook endpoint', id)),
  ),
  route('POST', '/webhook_endpoints/:id', updateParams, update),
  route('DELETE', '/webhook_endpoints/:id', hash({}), (state, _params, id) => {
    need(state.endpoints, 'webhook endpoint', id);
    state.endpoints.delete(id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
];
