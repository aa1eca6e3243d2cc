import { Injectable, type OnModuleInit } from '@nestjs/common';
import { log } from '#platform/config';
import { eachAlone, UnitOfWork } from '#platform/database';
import { newId, refuse, system, systemOf, wallClock } from '#platform/kernel';
import { findSilentAttempts, moveAttempt } from '../attempts/attempts.store.js';
import { CheckoutService } from '../checkout/checkout.service.js';
import { isSilence } from '../stripe/silence.js';
import { StripeAccounts, type StripeAccount } from '../stripe/stripe-accounts.js';
import { readEvent, verifyEvent, type SignedEvent } from '../stripe/verify-event.js';
import { judgeEvent } from './judge.js';
import { isKept, keepEvent, newestEventAt } from './stripe-events.store.js';

/** An attempt that nobody has heard of for so many minutes is looked after at Stripe. */
const SILENCE = 15;
/** The sweep looks back this far before the newest event that we have, in seconds. */
const OVERLAP = 3600;

@Injectable()
export class StripeEventsService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checkout: CheckoutService,
    private readonly accounts: StripeAccounts,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uow.read(system, (reader) => this.accounts.assertNamed(reader));
  }

  /**
   * A webhook of the account of the programme with this code (null: the default one's): stored and answered at once; a
   * job does the rest. Refuses with BAD_SIGNATURE, with BAD_INPUT what is signed but no event, and with NOT_FOUND at
   * the path of no account.
   */
  async receive(code: string | null, rawBody: Buffer, signature: string | undefined): Promise<void> {
    const account = await this.uow.read(system, (reader) => this.accounts.ofPath(reader, code));
    if (!account) return refuse('NOT_FOUND', { field: 'path', message: 'No programme with an account at Stripe.' });
    await this.store(account, verifyEvent(rawBody, signature, account.webhookSecret, wallClock()));
  }

  /** Fetches what webhooks have missed: the sweep alone makes whole what an outage of ours has lost. */
  async sweep(): Promise<void> {
    const accounts = await this.uow.read(system, (reader) => this.accounts.all(reader));
    let silent: unknown;
    for (const account of accounts) await this.sweepAccount(account).catch((error: unknown) => (silent = error));
    await this.healSilentAttempts();
    if (silent) throw silent;
  }

  private async sweepAccount(account: StripeAccount): Promise<void> {
    const newest = await this.uow.read(system, (reader) => newestEventAt(reader, account.programmeId));
    const since = newest ? Math.floor(newest.getTime() / 1000) - OVERLAP : 0;
    for await (const event of account.stripe.events.list({ created: { gte: since }, limit: 100 })) {
      await eachAlone([{ eventId: event.id }], 'an event could not be stored', () =>
        this.store(account, readEvent(event)),
      );
    }
  }

  /**
   * At most so many at once. Each goes to the end of the line before Stripe is asked: one of which it says nothing
   * holds up no other. While it says nothing at all, one time-out ends the turn.
   */
  async healSilentAttempts(most = 50): Promise<void> {
    const silent = await this.uow.read(system, async (reader) => {
      const programmes = (await this.accounts.all(reader)).map(({ programmeId }) => programmeId);
      return findSilentAttempts(reader, programmes, SILENCE, most);
    });
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

  private async store({ programmeId, live }: StripeAccount, event: SignedEvent): Promise<void> {
    if (await this.uow.read(system, (reader) => isKept(reader, event.id))) return;
    const judged = judgeEvent(event, live);
    const state = judged === 'apply' ? 'RECEIVED' : judged === 'harmless' ? 'IGNORED' : 'QUARANTINED';
    const quarantine = judged === 'apply' || judged === 'harmless' ? undefined : { reason: judged };
    if (quarantine) log.error({ eventId: event.id, type: event.type, ...quarantine }, 'a Stripe event is quarantined');
    await this.uow.write(
      { actor: systemOf(programmeId), name: 'receiveStripeEvent', key: newId(), input: { id: event.id } },
      async (tx) => {
        if ((await keepEvent(tx, programmeId, event, state, quarantine)) && state === 'RECEIVED')
          tx.emit('stripe.eventReceived', { eventId: event.id });
      },
    );
  }
}
