import { Injectable } from '@nestjs/common';
import { eachAlone, UnitOfWork, type Reader } from '#platform/database';
import { newId, system, systemOf, type SystemActor } from '#platform/kernel';
import { cancelOrder, lockInstalment } from '#trade/orders';
import { pageOf } from '../attempts/attempt.js';
import { findOpenAttempts } from '../attempts/attempts.store.js';
import { CheckoutService } from '../checkout/checkout.service.js';
import { PaymentPages } from '../checkout/payment-pages.service.js';
import { isSilence } from '../stripe/silence.js';
import { findLateOrders, type LateOrder } from './late-orders.store.js';

/** Which of these are not cancelled, because money waits that may be theirs; said by who knows where money waits. */
export type FindKept = (reader: Reader, orders: readonly LateOrder[]) => Promise<ReadonlyMap<string, unknown>>;

const MOST = 100;

/**
 * An order whose deposit has not come by its day is cancelled, and its capacity is free again; an order for which any
 * money has come is a person's matter.
 */
@Injectable()
export class UnpaidOrdersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checkout: CheckoutService,
    private readonly pages: PaymentPages,
  ) {}

  /**
   * At most a hundred at once, asked again under each order's lock; safe to repeat. Their payment pages are closed
   * before: while Stripe does not say that nothing was paid there, the order stays. Money that comes all the same is
   * the buyer's credit.
   */
  async cancelDue(findKept: FindKept): Promise<void> {
    const due = await this.uow.read(system, async (reader) => {
      const late = (await findLateOrders(reader)).filter(({ partPaid, cardWaits }) => !partPaid && !cardWaits);
      // Their pages are asked about below.
      const withoutPages = late.map((order) => ({ ...order, pageOpen: false }));
      const kept = await findKept(reader, withoutPages);
      return late.filter(({ orderId }) => !kept.has(orderId)).slice(0, MOST);
    });
    let silent = false; // one time-out a turn: the pages of the others are asked about in the next
    await eachAlone(due, 'a late order could not be cancelled', async ({ orderId, depositId, programmeId }) => {
      const actor = systemOf(programmeId);
      if (!silent)
        await this.closePages(actor, orderId).catch((error: unknown) => {
          silent = isSilence(error);
          throw error;
        });
      await this.uow.write(
        { actor, name: 'cancelUnpaid', key: `unpaid-${newId()}`, input: { orderId } },
        async (tx) => {
          await lockInstalment(tx, depositId);
          const [late] = await findLateOrders(tx, orderId);
          if (!late || late.partPaid || late.cardWaits || late.pageOpen || (await findKept(tx, [late])).has(orderId))
            return;
          await cancelOrder(tx, orderId, await tx.now());
        },
      );
    });
  }

  /** Throws while Stripe is silent. A page that is being paid on stays open in our books. */
  private async closePages(actor: SystemActor, orderId: string): Promise<void> {
    for (const { id, state } of await this.uow.read(actor, (reader) => findOpenAttempts(reader, orderId))) {
      // A lost answer may have left its page open: it is found, to be closed.
      if (state === 'REQUESTED') await this.checkout.show(id);
    }
    for (const attempt of await this.uow.read(actor, (reader) => findOpenAttempts(reader, orderId))) {
      const page = pageOf(attempt);
      if (page) await this.pages.close(page);
    }
  }
}
