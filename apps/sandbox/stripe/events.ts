import type Stripe from 'stripe';
import { ApiVersion } from './version.js';
import { addDeliveries } from './webhook-deliveries.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { hash, list, paging, range, text } from './params.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

/** Tells a change: the object as it is now, and what was before. Must be called within that change. */
export function emit(state: StripeState, type: Stripe.Event.Type, object: object, previous?: object): void {
  const ids = state.chaos.twoIds ? 2 : 1;
  for (let i = 0; i < ids; i++) {
    const event = {
      id: newId('evt'),
      object: 'event',
      api_version: ApiVersion,
      created: state.seconds,
      data: { object, ...(previous && { previous_attributes: previous }) },
      livemode: false,
      pending_webhooks: 0,
      request: state.request ?? { id: null, idempotency_key: null },
      type,
    } as Stripe.Event;
    state.events.put(event.id, { ...event, pending_webhooks: addDeliveries(state, event) });
  }
}

/** As the API shows it now: with the deliveries that are still under way. */
function shown(state: StripeState, event: Stripe.Event, pending: Map<string, number>): Stripe.Event {
  return { ...event, pending_webhooks: pending.get(event.id) ?? 0 };
}

function pendingByEvent(state: StripeState): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { event, status } of state.deliveries.all())
    if (status === 'pending') counts.set(event, (counts.get(event) ?? 0) + 1);
  return counts;
}

const listParams = hash({ ...paging, created: range, type: text(), types: list(text(), 20) });

const matches = (wanted: string, type: string): boolean =>
  wanted === '*' || (wanted.endsWith('.*') ? type.startsWith(wanted.slice(0, -1)) : wanted === type);

export const eventRoutes = [
  route('GET', '/events/:id', hash({}), (state, _params, id) =>
    shown(state, need(state.events, 'event', id), pendingByEvent(state)),
  ),
  route('GET', '/events', listParams, (state, { created, type, types, ...page }) => {
    const wanted = type ? [type] : types;
    const rows = state.events
      .all()
      .filter(
        (event) => (created?.(event.created) ?? true) && (!wanted || wanted.some((one) => matches(one, event.type))),
      );
    const found = pageOf(rows, page, '/v1/events', 'event');
    const pending = pendingByEvent(state);
    return { ...found, data: found.data.map((event) => shown(state, event, pending)) };
  }),
];
