import { formatAmount, type Words } from '#platform/words/browser';
import type { CounterFault } from './counter';
import type { Revision } from './quote-query';

export function faultText({ t }: Words, fault: CounterFault, { total }: Revision): string {
  if (fault.kind === 'floor') return t('counter.fault.floor', { line: fault.position, floor: formatAmount({ amount: fault.floor, currency: total.currency }) });
  return 'position' in fault ? t(`counter.fault.${fault.kind}`, { line: fault.position }) : t(`counter.fault.${fault.kind}`);
}
