import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { SystemActor } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import { pageOf } from '../attempts/attempt.js';
import { findOpenAttempts, findStanding } from '../attempts/attempts.store.js';
import { isForWhatIsOpen } from '../attempts/due.js';
import { PaymentPages, type Page } from './payment-pages.service.js';

/**
 * A page is for what is open now: when money comes by another way, is taken back, or the order is cancelled, the pages
 * that are for something else are closed at Stripe, so that nobody pays on them.
 */
@Injectable()
export class ClosePages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pages: PaymentPages,
  ) {}

  readonly ofChanged: Handler<'order.dueChanged'> = {
    name: 'payments.closePagesOfChanged',
    event: 'order.dueChanged',
    channel: 'stripe',
    before: ({ orderId }, _context, actor) => this.close(orderId, actor),
    run: () => Promise.resolve(),
  };
  readonly ofCancelled: Handler<'order.cancelled'> = {
    name: 'payments.closePagesOfCancelled',
    event: 'order.cancelled',
    channel: 'stripe',
    before: ({ orderId }, _context, actor) => this.close(orderId, actor),
    run: () => Promise.resolve(),
  };

  /** Safe to repeat. A page that is being paid on at this moment is looked at again by the sweep. */
  private async close(orderId: string, actor: SystemActor): Promise<void> {
    for (const page of await this.uow.read(actor, async (reader) => {
      const wrong: Page[] = [];
      for (const attempt of await findOpenAttempts(reader, orderId)) {
        const { standing, allocated } = await findStanding(reader, attempt.instalmentId);
        const page = pageOf(attempt);
        if (page && !isForWhatIsOpen(attempt, standing, allocated)) wrong.push(page);
      }
      return wrong;
    }))
      await this.pages.close(page);
  }
}
