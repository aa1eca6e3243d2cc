import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { globalId, newId, systemOf } from '#platform/kernel';
import { money } from '#platform/money';
import { findOrders, lockInstalment } from '#trade/orders';
import { applyCurrent } from '../applying/apply-current.js';
import type { PaymentAttempt } from '../attempts/attempt.entity.js';
import { attemptSteps } from '../attempts/attempt.states.js';
import { findAttemptOfPage, getAttempt, moveAttempt } from '../attempts/attempts.store.js';
import { isForWhatIsOpen } from '../attempts/due.js';
import { allocatedTo } from '../receipts/receipts.store.js';
import { fetchSession, type CurrentPayment, type CurrentSession } from '../stripe/current.js';
import { StripeAccounts } from '../stripe/stripe-accounts.js';
import { toStripe } from '../stripe/units.js';

/** A page at Stripe, of the account of its order's programme. */
export interface Page {
  readonly sessionId: string;
  readonly programmeId: string;
}

/** Where a page stands: it can be paid on at its address, it was used and the payment is on its way, or it is over. */
export type PageStanding = { state: 'open'; url: string } | { state: 'processing' } | { state: 'over' };

/** Stripe will never open this page: another try comes to the same. */
export class PageRefused extends Error {}

/**
 * The payment pages at Stripe, each of one attempt; a crash between any two steps is finished by the next that looks.
 */
@Injectable()
export class PaymentPages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: StripeAccounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens the page of a requested attempt, or finds the one that a lost answer has left at Stripe: the key is the
   * attempt's own. One that is not for what is open any more is closed at once. Throws PageRefused; the attempt has
   * ended then.
   */
  async open(attempt: PaymentAttempt, patience?: Stripe.RequestOptions): Promise<PageStanding> {
    const session = await this.create(attempt, patience).catch(async (error: unknown) => {
      if (!isLasting(error)) throw error;
      await this.end(attempt);
      // The key was used with other words, by another version of ours: its page is nobody's, a new attempt has its own.
      if (error instanceof Stripe.errors.StripeIdempotencyError) return null;
      throw new PageRefused((error as Error).message, { cause: error });
    });
    if (!session) return { state: 'over' };
    const kept = await this.uow.write(
      { actor: systemOf(attempt.programmeId), name: 'openCheckout', key: newId(), input: { attemptId: attempt.id } },
      (tx) => keepPage(tx, attempt, session),
    );
    const page = { sessionId: session.id, programmeId: attempt.programmeId };
    if (!kept.current) return this.close(page, patience);
    return kept.replayed ? this.ask(page, patience) : { state: 'open', url: session.url! };
  }

  /** How a page stands at Stripe now; our books follow. One that Stripe doesn't know is over: its attempt ends. */
  async ask({ sessionId, programmeId }: Page, patience?: Stripe.RequestOptions): Promise<PageStanding> {
    const current = await fetchSession(await this.stripeOf(programmeId), sessionId, patience);
    if (current.kind !== 'nothing') return this.follow(programmeId, current);
    const attempt = await this.uow.read(systemOf(programmeId), (reader) => findAttemptOfPage(reader, sessionId));
    if (attempt) await this.end(attempt);
    return { state: 'over' };
  }

  /** So that nobody pays on it any more. A quicker payment is booked; one under way leaves the page `processing`. */
  async close(page: Page, patience?: Stripe.RequestOptions): Promise<PageStanding> {
    const stripe = await this.stripeOf(page.programmeId);
    await stripe.checkout.sessions.expire(page.sessionId, {}, patience).catch((error: unknown) => {
      // Invalid: it was not open any more, or is being paid on.
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    });
    const standing = await this.ask(page, patience);
    return standing.state === 'open' ? { state: 'processing' } : standing;
  }

  private async stripeOf(programmeId: string): Promise<Stripe> {
    return (await this.uow.read(systemOf(programmeId), (reader) => this.accounts.get(reader, programmeId))).stripe;
  }

  private async follow(programmeId: string, current: CurrentPayment | CurrentSession): Promise<PageStanding> {
    const { waits } = await this.uow.write(
      { actor: systemOf(programmeId), name: 'followCheckout', key: newId(), input: { kind: current.kind } },
      async (tx) => ({ waits: (await applyCurrent(tx, current, { programmeId })) ?? null }),
    );
    // It has come, and a person looks at it.
    if (current.kind === 'payment' && waits && !isGone(current)) return { state: 'processing' };
    if (current.kind === 'session' && current.status === 'open' && current.url)
      return { state: 'open', url: current.url };
    return current.kind === 'session' && current.status === 'complete' ? { state: 'processing' } : { state: 'over' };
  }

  private end({ id: attemptId, programmeId }: PaymentAttempt): Promise<unknown> {
    const command = { actor: systemOf(programmeId), name: 'endAttempt', key: newId(), input: { attemptId } };
    return this.uow.write(command, async (tx) => {
      const { state } = await getAttempt(tx, attemptId);
      if (attemptSteps.allows(state, 'expire'))
        await moveAttempt(tx, attemptId, { state: attemptSteps.next(state, 'expire') }, await tx.now());
    });
  }

  private async create(
    attempt: PaymentAttempt,
    patience: Stripe.RequestOptions = {},
  ): Promise<Stripe.Response<Stripe.Checkout.Session>> {
    const [order] = await this.uow.read(systemOf(attempt.programmeId), (reader) =>
      findOrders(reader, [attempt.orderId]),
    );
    const back = `${this.config.PUBLIC_URL}/orders/${globalId('Order', attempt.orderId)}`;
    const instalment = globalId('Instalment', attempt.instalmentId);
    const metadata = { attempt: attempt.id, instalment: attempt.instalmentId };
    const name = `Order ${order!.number}`;
    const stripe = await this.stripeOf(attempt.programmeId);
    return stripe.checkout.sessions.create(
      {
        mode: 'payment',
        allowed_payment_method_types: ['card'],
        client_reference_id: attempt.id,
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: attempt.currency.toLowerCase(),
              unit_amount: toStripe(money(attempt.amountMinor, attempt.currency)),
              product_data: { name },
            },
          },
        ],
        metadata,
        payment_intent_data: { description: name, metadata },
        success_url: `${back}?paid=${instalment}`,
        cancel_url: `${back}?left=${instalment}`,
      },
      { ...patience, idempotencyKey: `${attempt.id}:create` },
    );
  }
}

/** Under the order's lock: whether the page is still for what is open, and whether Stripe told of it before. */
async function keepPage(
  tx: PlatformTx,
  attempt: PaymentAttempt,
  session: Stripe.Response<Stripe.Checkout.Session>,
): Promise<{ current: boolean; replayed: boolean }> {
  const locked = await lockInstalment(tx, attempt.instalmentId);
  const { state } = await getAttempt(tx, attempt.id);
  if (state === 'REQUESTED')
    await moveAttempt(
      tx,
      attempt.id,
      { state: attemptSteps.next(state, 'open'), sessionId: session.id, url: session.url },
      await tx.now(),
    );
  const allocated = (await allocatedTo(tx, [attempt.instalmentId])).get(attempt.instalmentId) ?? 0n;
  return {
    current: isForWhatIsOpen(attempt, locked, allocated),
    replayed: state !== 'REQUESTED' || session.lastResponse.headers['idempotent-replayed'] === 'true',
  };
}

/** All of it went back to the card. */
const isGone = ({ received, refunded }: CurrentPayment): boolean => refunded > 0 && refunded >= received;

/** Stripe understood and said no; a time-out, a full line or a fault of Stripe's passes. */
const isLasting = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError ||
  error instanceof Stripe.errors.StripeIdempotencyError ||
  error instanceof Stripe.errors.StripePermissionError ||
  error instanceof Stripe.errors.StripeAuthenticationError;
