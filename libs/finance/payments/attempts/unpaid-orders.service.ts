import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { log } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId, system } from '#platform/kernel';
import { cancelOrder, lockInstalment } from '#trade/orders';
import { STRIPE } from '../stripe/stripe-client.js';
import { findOpenAttempt, findUnpaidDeposits, hasMoney } from './attempts.store.js';

/** An order whose deposit has not come by its day is cancelled, and its capacity is free again; an order for which any money has come is a person's matter. */
@Injectable()
export class UnpaidOrdersService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(STRIPE) private readonly stripe: Stripe,
  ) {}

  /** At most a hundred at once; safe to repeat. Money that comes all the same is the buyer's credit. */
  async cancelDue(): Promise<void> {
    for (const { instalmentId } of await this.uow.read(system, (reader) => findUnpaidDeposits(reader, 100))) {
      const { sessionId } = await this.uow.write({ actor: system, name: 'cancelUnpaid', key: `unpaid-${newId()}`, input: { instalmentId } }, async (tx) => {
        const { order } = await lockInstalment(tx, instalmentId);
        if (order.state !== 'AWAITING_DEPOSIT' || (await hasMoney(tx, order.id))) return { sessionId: null };
        await cancelOrder(tx, order.id, await tx.now());
        return { sessionId: (await findOpenAttempt(tx, instalmentId))?.sessionId ?? null };
      });
      if (sessionId) await this.close(sessionId);
    }
  }

  /** So that nobody pays for what is no more; its event marks the attempt. */
  private async close(sessionId: string): Promise<void> {
    await this.stripe.checkout.sessions.expire(sessionId).catch((error: unknown) => log.warn({ sessionId, error: String(error) }, 'a payment page could not be closed'));
  }
}
