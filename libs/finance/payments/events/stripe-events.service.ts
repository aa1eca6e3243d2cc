import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { CONFIG, log, type Config } from '#platform/config';
import { eachAlone, UnitOfWork } from '#platform/database';
import { newId, system, wallClock } from '#platform/kernel';
import { findSilentAttempts, moveAttempt } from '../attempts/attempts.store.js';
import { CheckoutService } from '../checkout/checkout.service.js';
import { isSilence } from '../stripe/silence.js';
import { STRIPE } from '../stripe/stripe-client.js';
import { readEvent, verifyEvent, type SignedEvent } from '../stripe/verify-event.js';
import { isLive, judgeEvent } from './judge.js';
import { isKept, keepEvent, newestEventAt } from './stripe-events.store.js';

/** An attempt that nobody has heard of for so many minutes is looked after at Stripe. */
const SILENCE = 15;
/** The sweep looks back this far before the newest event that we have, in seconds. */
const OVERLAP = 3600;

@Injectable()
export class StripeEventsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checkout: CheckoutService,
    @Inject(STRIPE) private readonly stripe: Stripe,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A webhook: stored and answered at once; a job does the rest. Refuses with BAD_SIGNATURE, and with BAD_INPUT what is
   * signed but no event.
   */
  async receive(rawBody: Buffer, signature: string | undefined): Promise<void> {
    await this.store(verifyEvent(rawBody, signature, this.config.STRIPE_WEBHOOK_SECRET, wallClock()));
  }

  /** Fetches what webhooks have missed: the sweep alone makes whole what an outage of ours has lost. */
  async sweep(): Promise<void> {
    const newest = await this.uow.read(system, newestEventAt);
    const since = newest ? Math.floor(newest.getTime() / 1000) - OVERLAP : 0;
    for await (const event of this.stripe.events.list({ created: { gte: since }, limit: 100 })) {
      await eachAlone([{ eventId: event.id }], 'an event could not be stored', () => this.store(readEvent(event)));
    }
    await this.healSilentAttempts();
  }

  /**
   * At most so many at once. Each goes to the end of the line before Stripe is asked: one of which it says nothing
   * holds up no other. While it says nothing at all, one time-out ends the turn.
   */
  async healSilentAttempts(most = 50): Promise<void> {
    const silent = await this.uow.read(system, (reader) => findSilentAttempts(reader, SILENCE, most));
    let over = false;
    await eachAlone(silent, 'an attempt to pay could not be looked after', async ({ id }) => {
      if (over) return;
      await this.uow.write(
        { actor: system, name: 'lookAfterAttempt', key: newId(), input: { id } },
        async (tx) => void (await moveAttempt(tx, id, {}, await tx.now())),
      );
      await this.checkout.show(id).catch((error: unknown) => {
        over = isSilence(error);
        throw error;
      });
    });
  }

  private async store(event: SignedEvent): Promise<void> {
    if (await this.uow.read(system, (reader) => isKept(reader, event.id))) return;
    const judged = judgeEvent(event, isLive(this.config.STRIPE_SECRET_KEY));
    const state = judged === 'apply' ? 'RECEIVED' : judged === 'harmless' ? 'IGNORED' : 'QUARANTINED';
    const quarantine = judged === 'apply' || judged === 'harmless' ? undefined : { reason: judged };
    if (quarantine) log.error({ eventId: event.id, type: event.type, ...quarantine }, 'a Stripe event is quarantined');
    await this.uow.write(
      { actor: system, name: 'receiveStripeEvent', key: newId(), input: { id: event.id } },
      async (tx) => {
        if ((await keepEvent(tx, event, state, quarantine)) && state === 'RECEIVED')
          tx.emit('stripe.eventReceived', { eventId: event.id });
      },
    );
  }
}
