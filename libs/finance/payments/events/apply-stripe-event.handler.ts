import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { log } from '#platform/config';
import { UnitOfWork, type Tx } from '#platform/database';
import { system } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import { fetchCurrent, type Current } from '../stripe/current.js';
import { STRIPE } from '../stripe/stripe-client.js';
import { applyCurrent } from './apply-current.js';

/** Asks Stripe how the event's object stands now, and brings our books there. */
@Injectable()
export class ApplyStripeEvent implements Handler<'stripe.eventReceived', Current | null> {
  readonly name = 'payments.applyStripeEvent';
  readonly event = 'stripe.eventReceived';
  readonly channel = 'stripe';

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(STRIPE) private readonly stripe: Stripe,
  ) {}

  async before({ eventId }: { eventId: string }): Promise<Current | null> {
    const [row] = await this.uow.read(system, (reader) => reader.sql<{ type: string; object: { id: string; payment_intent?: unknown } }>(
      `select type, body->'data'->'object' as object from finance.stripe_event where id = $1`, [eventId]));
    return row ? fetchCurrent(this.stripe, row.type, row.object) : null;
  }

  async run(tx: Tx, { eventId }: { eventId: string }, _context: unknown, current: Current | null): Promise<void> {
    const reason = current ? await applyCurrent(tx, current) : undefined;
    if (!reason) return;
    log.error({ eventId, reason }, 'a Stripe event is quarantined');
    await tx.sql(`update finance.stripe_event set state = 'QUARANTINED', reason = $2 where id = $1`, [eventId, reason]);
  }
}
