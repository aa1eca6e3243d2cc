import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { CONFIG, log, type Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { globalId, newId, refuse, system, type Actor } from '#platform/kernel';
import { findInstalmentsById, lockInstalment } from '#trade/orders';
import { STRIPE } from '../stripe/stripe-client.js';
import { PaymentAttempt } from './attempt.entity.js';
import { attemptSteps } from './attempt.states.js';
import { dueOf } from './due.js';
import { allocatedTo, findOpenAttempt, getAttempt, moveAttempt } from './attempts.store.js';

@Injectable()
export class CheckoutService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(STRIPE) private readonly stripe: Stripe,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens Stripe's page for an instalment; its address. Three steps, and a crash between any two is finished by the next
   * try: commit the intent, call Stripe with a key of the attempt's own, commit the answer.
   */
  async pay(actor: Actor, { instalmentId, key }: { instalmentId: string; key: string }): Promise<{ url: string }> {
    const { attemptId } = await this.uow.write({ actor, name: 'payInstalment', key, input: { instalmentId } }, async (tx) => {
      const [seen] = await findInstalmentsById(tx, [instalmentId]);
      if (!seen) refuse('NOT_FOUND', { field: 'instalmentId', message: 'There is no such instalment.' });
      tx.asSystem();
      const locked = await lockInstalment(tx, instalmentId);
      const due = dueOf(locked, (await allocatedTo(tx, [instalmentId])).get(instalmentId) ?? 0n);
      const open = await findOpenAttempt(tx, instalmentId);
      if (open) return { attemptId: open.id };
      const at = await tx.now();
      const attempt = { id: newId(), instalmentId, orderId: locked.order.id, buyerId: locked.order.buyerId, cooperativeId: locked.order.cooperativeId, currency: due.currency, amountMinor: due.minor.toString(), state: 'REQUESTED' as const, sessionId: null, url: null, intentId: null, requestedAt: at, movedAt: at };
      await tx.db.insert(PaymentAttempt, attempt);
      return { attemptId: attempt.id };
    });
    return { url: await this.open(attemptId) };
  }

  private async open(attemptId: string): Promise<string> {
    const { attempt, orderNumber } = await this.uow.read(system, async (reader) => {
      const attempt = await getAttempt(reader, attemptId);
      const [order] = await reader.sql<{ number: string }>('select number from trade.order where id = $1', [attempt.orderId]);
      return { attempt, orderNumber: order!.number };
    });
    if (attempt.url && attempt.state === 'OPEN') return attempt.url;
    if (attempt.state !== 'REQUESTED') refuse('ALREADY_PAID', { field: 'instalmentId', message: 'This try to pay has ended: look at the order, then pay again with a new key.' });
    const session = await this.create(attempt, orderNumber);
    await this.uow.write({ actor: system, name: 'openCheckout', key: `session-${attemptId}`, input: { attemptId } }, async (tx) => {
      await moveAttempt(tx, attemptId, { state: attemptSteps.next('REQUESTED', 'open'), sessionId: session.id, url: session.url }, await tx.now());
    });
    return session.url!;
  }

  private async create(attempt: PaymentAttempt, orderNumber: string): Promise<Stripe.Checkout.Session> {
    const back = `${this.config.PUBLIC_URL}/orders/${globalId('Order', attempt.orderId)}`;
    try {
      return await this.stripe.checkout.sessions.create({
        mode: 'payment',
        allowed_payment_method_types: ['card'],
        client_reference_id: attempt.id,
        line_items: [{ quantity: 1, price_data: { currency: attempt.currency.toLowerCase(), unit_amount: Number(attempt.amountMinor), product_data: { name: `Order ${orderNumber}` } } }],
        metadata: { attempt: attempt.id },
        payment_intent_data: { description: `Order ${orderNumber}`, metadata: { attempt: attempt.id } },
        success_url: `${back}?paid=1`,
        cancel_url: back,
      }, { idempotencyKey: `${attempt.id}:create` });
    } catch (error) {
      log.error({ attemptId: attempt.id, error: String(error) }, 'Stripe did not open a page');
      return refuse('PAYMENT_UNAVAILABLE', { message: 'The payment page could not be opened. Nothing was charged; try again in a minute.' });
    }
  }
}
