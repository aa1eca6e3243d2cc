import type Stripe from 'stripe';
import { newId } from './ids.js';
import type { Delivery, StripeState } from './state.js';

/** The endpoint that the sandbox's start options name, beside those made over the API. */
export const implicitEndpoint = 'we_sandbox';

export interface Receiver {
  id: string;
  url: string;
  secret: string;
}

export function receiverOf(state: StripeState, endpoint: string): Receiver | undefined {
  const { webhookUrl, webhookSecret } = state.account;
  if (endpoint === implicitEndpoint)
    return webhookUrl ? { id: endpoint, url: webhookUrl, secret: webhookSecret } : undefined;
  const made = state.endpoints.get(endpoint);
  return made && made.status === 'enabled' ? { id: endpoint, url: made.url, secret: made.secret ?? '' } : undefined;
}

/** One delivery for each endpoint that wants the event, written with the event. Answers how many are on their way. */
export function addDeliveries(state: StripeState, event: Stripe.Event): number {
  const wants = (endpoint: Stripe.WebhookEndpoint): boolean =>
    endpoint.status === 'enabled' &&
    (endpoint.enabled_events.includes('*') || endpoint.enabled_events.includes(event.type));
  const implicit = state.account.webhookUrl ? [implicitEndpoint] : [];
  const endpoints = [
    ...implicit,
    ...state.endpoints
      .all()
      .filter(wants)
      .map((endpoint) => endpoint.id),
  ];
  const { chaos } = state;
  const each = chaos.duplicate ? 2 : 1;
  for (const endpoint of endpoints) for (let i = 0; i < each; i++) addDelivery(state, event, endpoint);
  return chaos.dropEvents ? 0 : endpoints.length * each;
}

export function addDelivery(state: StripeState, event: Stripe.Event, endpoint: string, byHand = false): Delivery {
  const { chaos, now } = state;
  const due = byHand ? now : chaos.reorder ? endOfWindow(now) + chaos.delayMs : now + chaos.delayMs;
  const id = newId('whd');
  const status = chaos.dropEvents && !byHand ? 'dropped' : 'pending';
  return state.deliveries.put(id, {
    id,
    event: event.id,
    type: event.type,
    endpoint,
    status,
    attempts: 0,
    due,
    made: now,
    lastAnswer: null,
  });
}

/** All of three seconds fall due together, so that they can be told in reverse. */
const endOfWindow = (now: number): number => (Math.floor(now / 3_000) + 1) * 3_000;
