import type { PlatformTx } from '#platform/database';
import type { Handler, JobContext } from '#platform/queue';
import type { NoticeKind } from './notice.js';
import type { NoticesService } from './notices.service.js';
import { quoteOfOrder, quoteOfPayout, quoteOfUpload, quotesOfRequest } from './notices.store.js';

type OrderKind = Extract<NoticeKind, `order.${string}`>;
type QuoteKind = Extract<NoticeKind, `quote.${string}`>;

/** Tells people of what happened to a quote. */
export const notifyOfQuote = <K extends QuoteKind>(notices: NoticesService, kind: K): Handler<K> => ({
  name: nameOf(kind),
  event: kind,
  run: (
    tx: PlatformTx,
    { quoteId, revision = null }: { quoteId: string; revision?: number | null },
    context: JobContext,
  ) => notices.write(tx, kind, { quoteId, revision }, context),
});

/** Tells each cooperative that was asked of its own quote. */
export const notifyOfRequest = (notices: NoticesService): Handler<'request.submitted'> => ({
  name: nameOf('request.submitted'),
  event: 'request.submitted',
  async run(tx, { requestId }, context) {
    for (const quoteId of await quotesOfRequest(tx, requestId))
      await notices.write(tx, 'request.submitted', { quoteId, revision: 1 }, context);
  },
});

/** Tells both sides of what happened to their order. */
export const notifyOfOrder = <K extends OrderKind>(notices: NoticesService, kind: K): Handler<K> => ({
  name: nameOf(kind),
  event: kind,
  async run(tx: PlatformTx, { orderId }: { orderId: string }, context: JobContext) {
    const quoteId = await quoteOfOrder(tx, orderId);
    if (quoteId) await notices.write(tx, kind, { quoteId, revision: null }, context);
  },
});

/** Tells the cooperative what is wrong with what it brought. */
export const notifyOfRejection = (notices: NoticesService): Handler<'billOfLading.rejected'> => ({
  name: nameOf('billOfLading.rejected'),
  event: 'billOfLading.rejected',
  async run(tx, { uploadId }, context) {
    const quoteId = await quoteOfUpload(tx, uploadId);
    if (quoteId) await notices.write(tx, 'billOfLading.rejected', { quoteId, revision: null, uploadId }, context);
  },
});

/** Tells the cooperative that money has reached its account. */
export const notifyOfPayout = (notices: NoticesService): Handler<'payout.settled'> => ({
  name: nameOf('payout.settled'),
  event: 'payout.settled',
  async run(tx, { payoutId }, context) {
    const quoteId = await quoteOfPayout(tx, payoutId);
    if (quoteId) await notices.write(tx, 'payout.settled', { quoteId, revision: null, payoutId }, context);
  },
});

/** 'quote.offered' -> 'notify.quoteOffered' */
const nameOf = (kind: NoticeKind): string =>
  `notify.${kind.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())}`;
