import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { CONFIG, log, type Config } from '#platform/config';
import { eachAlone, UnitOfWork } from '#platform/database';
import { system, wallClock } from '#platform/kernel';
import { findSilentAttempts } from '../attempts/attempts.store.js';
import { fetchSession } from '../stripe/current.js';
import { STRIPE } from '../stripe/stripe-client.js';
import { verifyEvent } from '../stripe/verify-event.js';
import { applyCurrent } from './apply-current.js';

/** What we act on; every other type is stored and ignored. */
const HEEDED = /^(payment_intent\.(succeeded|canceled)|charge\.(succeeded|updated)|checkout\.session\.(completed|expired|async_payment_succeeded)|payout\.(created|updated|paid|failed|canceled))$/;

/** An open attempt that nobody has heard of for so many minutes is asked for at Stripe. */
const SILENCE = 15;
/** The sweep looks back this far before the newest event that we have, in seconds. */
const OVERLAP = 3600;

@Injectable()
export class StripeEventsService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(STRIPE) private readonly stripe: Stripe,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A webhook: stored and answered at once; a job does the rest. Refuses with BAD_SIGNATURE. */
  async receive(rawBody: Buffer, signature: string | undefined): Promise<void> {
    await this.store(verifyEvent(rawBody, signature, this.config.STRIPE_WEBHOOK_SECRET, wallClock()));
  }

  /** Fetches what webhooks have missed: the sweep alone makes whole what an outage of ours has lost. */
  async sweep(): Promise<void> {
    const [newest] = await this.uow.read(system, (reader) => reader.sql<{ at: Date | null }>('select max(created_at) as at from finance.stripe_event'));
    const since = newest?.at ? Math.floor(newest.at.getTime() / 1000) - OVERLAP : 0;
    for await (const event of this.stripe.events.list({ created: { gte: since }, limit: 100 })) {
      await eachAlone([{ eventId: event.id }], 'an event could not be stored', () => this.store(event));
    }
    await this.askForSilentAttempts();
  }

  private async askForSilentAttempts(): Promise<void> {
    const silent = await this.uow.read(system, (reader) => findSilentAttempts(reader, SILENCE, 50));
    await eachAlone(silent, 'an attempt could not be asked for at Stripe', async ({ id, sessionId }) => {
      if (!sessionId) return; // its buyer asks again with the same key
      const current = await fetchSession(this.stripe, sessionId);
      await this.uow.write({ actor: system, name: 'askForAttempt', key: `ask-${id}-${Math.floor(wallClock().getTime() / 60_000)}`, input: { id } }, async (tx) => void (await applyCurrent(tx, current)));
    });
  }

  private async store(event: Stripe.Event): Promise<void> {
    const wrong = wrongness(event, this.config);
    if (wrong) log.error({ eventId: event.id, reason: wrong }, 'a Stripe event is quarantined');
    const state = wrong ? 'QUARANTINED' : HEEDED.test(event.type) ? 'RECEIVED' : 'IGNORED';
    const { id } = event.data.object as { id?: string };
    await this.uow.write({ actor: system, name: 'receiveStripeEvent', key: event.id, input: { id: event.id } }, async (tx) => {
      const first = await tx.sql(
        `insert into finance.stripe_event (id, type, object_id, body, created_at, received_at, state, reason)
         values ($1, $2, $3, $4, to_timestamp($5), platform.now(), $6, $7) on conflict do nothing returning 1`,
        [event.id, event.type, id ?? '', JSON.stringify(event), event.created, state, wrong ?? null]);
      if (first.length > 0 && state === 'RECEIVED') tx.emit('stripe.eventReceived', { eventId: event.id });
    });
  }
}

/** Test and live money are never mixed, and the shape of an event is that of the version that we were built for. */
function wrongness(event: Stripe.Event, config: Config): string | undefined {
  const live = config.STRIPE_SECRET_KEY?.includes('_live_') ?? false;
  if (event.livemode !== live) return `livemode is ${event.livemode}`;
  if (event.api_version !== Stripe.API_VERSION) return `api_version is ${event.api_version}`;
  return undefined;
}
