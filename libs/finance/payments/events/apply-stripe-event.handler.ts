import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { log } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { system } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import { fetchCurrent, type Current } from '../stripe/current.js';
import { STRIPE } from '../stripe/stripe-client.js';
import { applyEvent } from './apply-event.js';
import { findEvent, quarantine } from './stripe-events.store.js';

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
    const event = await this.uow.read(system, (reader) => findEvent(reader, eventId));
    return event ? fetchCurrent(this.stripe, event.type, event.object) : null;
  }

  async run(
    tx: PlatformTx,
    { eventId }: { eventId: string },
    _context: unknown,
    current: Current | null,
  ): Promise<void> {
    const event = current && (await findEvent(tx, eventId));
    const wrong = event ? await applyEvent(tx, event, current) : undefined;
    if (!wrong) return;
    log.error({ eventId, ...wrong }, 'a Stripe event is quarantined');
    await quarantine(tx, eventId, wrong);
  }
}
