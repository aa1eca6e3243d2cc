import type { Tx } from '#platform/database';
import type { Handler, JobContext } from '#platform/queue';
import type { NoticeKind } from './notice.js';
import type { NoticesService } from './notices.service.js';
import { quoteOfOrder, quotesOfRequest } from './notices.store.js';

type QuoteKind = Exclude<NoticeKind, 'request.submitted' | 'order.placed'>;

/** Tells people of what happened to a quote. */
export const notifyOfQuote = <K extends QuoteKind>(notices: NoticesService, kind: K): Handler<K> => ({
  name: `notify.${kind.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())}`,
  event: kind,
  run: (tx: Tx, { quoteId, revision = null }: { quoteId: string; revision?: number | null }, context: JobContext) => notices.write(tx, kind, { quoteId, revision }, context),
});

/** Tells each cooperative that was asked of its own quote. */
export const notifyOfRequest = (notices: NoticesService): Handler<'request.submitted'> => ({
  name: 'notify.requestSubmitted',
  event: 'request.submitted',
  async run(tx, { requestId }, context) {
    for (const quoteId of await quotesOfRequest(tx, requestId)) await notices.write(tx, 'request.submitted', { quoteId, revision: 1 }, context);
  },
});

/** Tells both sides of their order. */
export const notifyOfOrder = (notices: NoticesService): Handler<'order.placed'> => ({
  name: 'notify.orderPlaced',
  event: 'order.placed',
  async run(tx, { orderId }, context) {
    const quoteId = await quoteOfOrder(tx, orderId);
    if (quoteId) await notices.write(tx, 'order.placed', { quoteId, revision: null }, context);
  },
});
