import { formatDate, type Words } from '#platform/words/browser';
import { platformNow } from '../data/clock';
import type { InboxOrder } from './inbox/groups';

/** What the cooperative has to do for an order, in its words. */
export function taskText(
  { t, locale }: Words,
  task: InboxOrder['waitsFor'][number]['task'],
  { readyOn }: Pick<InboxOrder, 'readyOn'>,
): string {
  if (task === 'MAKE_GOODS')
    return t('coop.todo.MAKE_GOODS', { day: formatDate(readyOn, locale, { now: platformNow() }) });
  return t(
    task === 'BRING_ANOTHER_BILL_OF_LADING'
      ? 'coop.todo.BRING_ANOTHER_BILL_OF_LADING'
      : 'coop.todo.BRING_BILL_OF_LADING',
  );
}
