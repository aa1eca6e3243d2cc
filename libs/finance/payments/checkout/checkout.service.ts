import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { log } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { newId, Refusal, refuse, system, type Actor } from '#platform/kernel';
import { findInstalmentsById, findOrders, lockInstalment } from '#trade/orders';
import { newAttempt, pageOf } from '../attempts/attempt.js';
import {
  findNewestAttempt,
  findOpenAttempt,
  findStanding,
  getAttempt,
  isPaid,
  keepAttempt,
} from '../attempts/attempts.store.js';
import { dueOf, isForWhatIsOpen } from '../attempts/due.js';
import { byWireOnly, refuseCard } from '../card-limits/card-limit.rules.js';
import { findCardLimit } from '../card-limits/card-limits.store.js';
import { allocatedTo } from '../receipts/receipts.store.js';
import { inTime } from '../stripe/in-time.js';
import { StripeAccounts } from '../stripe/stripe-accounts.js';
import { PageRefused, PaymentPages, type Page, type PageStanding } from './payment-pages.service.js';

/** How the payment of an instalment stands: UNKNOWN while Stripe doesn't say. */
export type PaymentStanding = 'PAID' | 'PROCESSING' | 'NOT_PAID' | 'UNKNOWN';

/** A page that is over is followed by another; each turn ends one, and more than this are never needed. */
const TURNS = 4;

@Injectable()
export class CheckoutService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pages: PaymentPages,
    private readonly accounts: StripeAccounts,
  ) {}

  /**
   * The address of Stripe's page for what is open of an instalment now. The same page again while it is open, which
   * Stripe is asked; one for another amount is closed before. Refuses with NOT_FOUND, ALREADY_PAID, ILLEGAL_STEP
   * { state }, BY_WIRE_ONLY { reason, limit, currency }, PAYMENT_PROCESSING, and while Stripe does not answer with
   * PAYMENT_UNAVAILABLE.
   */
  async pay(actor: Actor, { instalmentId, key }: { instalmentId: string; key: string }): Promise<{ url: string }> {
    const first = await this.uow.write({ actor, name: 'payInstalment', key, input: { instalmentId } }, async (tx) => {
      const [seen] = await findInstalmentsById(tx, [instalmentId]);
      if (!seen) refuse('NOT_FOUND', { field: 'instalmentId', message: 'There is no such instalment.' });
      const [order] = await findOrders(tx, [seen.orderId]);
      return {
        attemptId: await tx.about(order!).asPlatform((platform) => nextAttempt(platform, this.accounts, instalmentId)),
      };
    });
    try {
      return await inTime((patience) => this.lead(first.attemptId, instalmentId, patience));
    } catch (error) {
      return sayWhy(error, instalmentId);
    }
  }

  /**
   * How the payment stands, for one who comes back from Stripe's page; Stripe is asked, so that no lost event matters.
   * Refuses with NOT_FOUND.
   */
  async check(actor: Actor, instalmentId: string): Promise<PaymentStanding> {
    const [seen] = await this.uow.read(actor, (reader) => findInstalmentsById(reader, [instalmentId]));
    if (!seen) refuse('NOT_FOUND', { field: 'instalmentId', message: 'There is no such instalment.' });
    const attempt = await this.uow.read(system, (reader) => findNewestAttempt(reader, instalmentId));
    const page = attempt?.state === 'OPEN' ? pageOf(attempt) : null;
    const standing = page && (await this.askInTime(page));
    if (await this.uow.read(system, (reader) => isPaid(reader, instalmentId))) return 'PAID';
    if (standing === 'UNKNOWN') return 'UNKNOWN';
    return standing?.state === 'processing' ? 'PROCESSING' : 'NOT_PAID';
  }

  private async askInTime(page: Page): Promise<PageStanding | 'UNKNOWN'> {
    return inTime((patience) => this.pages.ask(page, patience())).catch((error: unknown) => {
      log.warn({ sessionId: page.sessionId, error: String(error) }, 'Stripe did not say how a payment page stands');
      return 'UNKNOWN';
    });
  }

  private async lead(
    attemptId: string,
    instalmentId: string,
    patience: () => Stripe.RequestOptions,
  ): Promise<{ url: string }> {
    let id = attemptId;
    for (let turn = 0; turn < TURNS; turn++) {
      const standing = await this.show(id, patience);
      if (standing.state === 'open') return { url: standing.url };
      if (standing.state === 'processing')
        refuse('PAYMENT_PROCESSING', {
          field: 'instalmentId',
          message: 'A payment by card is under way for this instalment. It shows here when it has come in.',
        });
      id = await this.uow.write({ actor: system, name: 'nextAttempt', key: newId(), input: { instalmentId } }, (tx) =>
        nextAttempt(tx, this.accounts, instalmentId),
      );
    }
    throw new Error(`no page of instalment ${instalmentId} stays open`);
  }

  /**
   * Looks at one attempt at Stripe and finishes what is unfinished: opens its page, closes one that is for something
   * else, books what was paid.
   */
  async show(attemptId: string, patience?: () => Stripe.RequestOptions): Promise<PageStanding> {
    const { attempt, current } = await this.uow.read(system, async (reader) => {
      const attempt = await getAttempt(reader, attemptId);
      const { standing, allocated } = await findStanding(reader, attempt.instalmentId);
      return { attempt, current: isForWhatIsOpen(attempt, standing, allocated) };
    });
    if (attempt.state === 'REQUESTED') return this.pages.open(attempt, patience?.());
    const page = pageOf(attempt);
    if (attempt.state !== 'OPEN' || !page) return { state: 'over' };
    return current ? this.pages.ask(page, patience?.()) : this.pages.close(page, patience?.());
  }
}

/**
 * The attempt that may be paid now, or a new one; under the order's lock. One for another amount is still the one: it
 * must be closed first.
 */
async function nextAttempt(tx: PlatformTx, accounts: StripeAccounts, instalmentId: string): Promise<string> {
  const locked = await lockInstalment(tx, instalmentId);
  const { order } = locked;
  const due = dueOf(locked, (await allocatedTo(tx, [instalmentId])).get(instalmentId) ?? 0n);
  const open = await findOpenAttempt(tx, instalmentId);
  if (open) return open.id;
  const takes = (await accounts.find(tx, order.programmeId)) !== undefined;
  const byWire = byWireOnly(due, takes ? await findCardLimit(tx, order.id) : 'CARDS_OFF');
  if (byWire) refuseCard(byWire);
  const at = await tx.now();
  const attempt = newAttempt({ id: newId(), instalmentId, order, amount: due, state: 'REQUESTED', at });
  await keepAttempt(tx, attempt);
  return attempt.id;
}

/** Passing or lasting; and never that nothing has happened, which can't be known. */
function sayWhy(error: unknown, instalmentId: string): never {
  if (error instanceof Refusal) throw error;
  log.error({ instalmentId, error: String(error) }, 'Stripe did not open a page');
  if (error instanceof PageRefused) return refuseCard({ reason: 'PROVIDER', limit: null });
  return refuse('PAYMENT_UNAVAILABLE', {
    message:
      'Stripe does not answer at the moment, so no payment page can be shown. If you have paid on one already, ' +
      'it shows here when it has come in; else try again in a minute, or pay by wire.',
  });
}
