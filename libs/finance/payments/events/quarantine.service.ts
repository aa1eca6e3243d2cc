import { Injectable } from '@nestjs/common';
import { log } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { refuse, type Actor } from '#platform/kernel';
import type { Quarantine } from '../applying/quarantine.js';
import { fetchCurrent, type Current } from '../stripe/current.js';
import { inTime } from '../stripe/in-time.js';
import { StripeAccounts, type StripeAccount } from '../stripe/stripe-accounts.js';
import { applyEvent } from './apply-event.js';
import { judgeEvent } from './judge.js';
import {
  findQuarantinedEvents,
  getEvent,
  lockEvent,
  quarantine,
  release,
  type EventObject,
  type QuarantinedRow,
} from './stripe-events.store.js';

/** What Stripe told and our books don't show: a person may have it applied again once the cause is mended. */
@Injectable()
export class QuarantineService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: StripeAccounts,
  ) {}

  list(actor: Actor, most: number, after: readonly (string | number)[] | null): Promise<QuarantinedRow[]> {
    return this.uow.read(actor, (reader) => findQuarantinedEvents(reader, most, after));
  }

  /**
   * Judges a quarantined event anew, by what Stripe says now; why it still waits, or null when our books show it. An
   * attempt that they have lost is taken from Stripe's own record of it. Refuses with NOT_FOUND, ILLEGAL_STEP,
   * PAYMENT_UNAVAILABLE.
   */
  async applyAgain(
    actor: Actor,
    { eventId, key }: { eventId: string; key: string },
  ): Promise<{ waits: Quarantine | null }> {
    const { event, account } = await this.uow.read(actor, async (reader) => {
      const found = await getEvent(reader, eventId);
      return { event: found, account: await this.accounts.get(reader, found.programmeId) };
    });
    const { programmeId } = event;
    const judged = judgeEvent(event, account.live);
    const current = judged === 'apply' || judged === 'DISPUTE' ? await this.ask(account, event) : null;
    return this.uow.write({ actor, name: 'applyStripeEvent', key, input: { eventId } }, async (tx) => {
      return tx.about(actor).asPlatform(async (platform) => {
        const state = await lockEvent(platform, eventId);
        if (state !== 'QUARANTINED')
          refuse('ILLEGAL_STEP', { field: 'eventId', message: 'This event does not wait any more.', state });
        const waits = current
          ? await applyEvent(platform, event, current, { programmeId, restore: true })
          : judged === 'harmless' || judged === 'apply'
            ? undefined
            : { reason: judged };
        if (waits) await quarantine(platform, eventId, waits);
        else await release(platform, eventId);
        return { waits: waits ?? null };
      });
    });
  }

  private ask({ stripe }: StripeAccount, { id, type, object }: EventObject): Promise<Current> {
    return inTime((patience) => fetchCurrent(stripe, type, object, patience())).catch((error: unknown) => {
      log.error({ eventId: id, error: String(error) }, 'Stripe did not say how an event stands');
      return refuse('PAYMENT_UNAVAILABLE', {
        message: 'Stripe does not answer at the moment. Nothing is applied; try again in a minute.',
      });
    });
  }
}
