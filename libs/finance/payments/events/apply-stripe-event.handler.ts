import { Injectable } from '@nestjs/common';
import { log } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import type { SystemActor } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import { fetchCurrent, type Current } from '../stripe/current.js';
import { StripeAccounts } from '../stripe/stripe-accounts.js';
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
    private readonly accounts: StripeAccounts,
  ) {}

  async before({ eventId }: { eventId: string }, _context: unknown, actor: SystemActor): Promise<Current | null> {
    const found = await this.uow.read(actor, async (reader) => {
      const event = await findEvent(reader, eventId);
      return event && { event, account: await this.accounts.get(reader, event.programmeId) };
    });
    return found ? fetchCurrent(found.account.stripe, found.event.type, found.event.object) : null;
  }

  async run(
    tx: PlatformTx,
    { eventId }: { eventId: string },
    _context: unknown,
    current: Current | null,
  ): Promise<void> {
    const event = current && (await findEvent(tx, eventId));
    const wrong = event ? await applyEvent(tx, event, current, { programmeId: event.programmeId }) : undefined;
    if (!wrong) return;
    log.error({ eventId, ...wrong }, 'a Stripe event is quarantined');
    await quarantine(tx, eventId, wrong);
  }
}
