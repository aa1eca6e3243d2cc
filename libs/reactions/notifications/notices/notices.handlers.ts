import { eventNames, type EventName } from '#platform/kernel';
import type { Handler, HandlerTable } from '#platform/queue';
import { noticeKinds, type NoticeKind } from './kinds/index.js';
import type { NoticesService } from './notices.service.js';
import { noticeOf } from './told.js';

/** 'quote.offered' -> 'notify.quoteOffered' */
const nameOf = (kind: NoticeKind): string =>
  `notify.${kind.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())}`;

/** What is told of an event: a handler for each of its kinds. */
export const noticesOf = <E extends EventName>(notices: NoticesService, event: E): Handler<E>[] =>
  noticeKinds
    .filter((kind) => noticeOf(kind).event === event)
    .map((kind) => ({
      name: nameOf(kind),
      event,
      run: (tx, payload, context) => notices.tell(tx, kind, payload, context),
    }));

/** The table of handlers with what there is to tell of each event after what is done about it. */
export const withNotices = (table: HandlerTable, notices: NoticesService): HandlerTable =>
  Object.fromEntries(
    eventNames.map((event) => [event, [...table[event], ...noticesOf(notices, event)]]),
  ) as unknown as HandlerTable;
