import { formatAmount, formatDate, nameIn, type Words } from '#platform/words/browser';
import { misfitText } from '../../words/fit';
import { quantityText } from '../../words/quantity-text';
import type { Bounds, CounterFault } from './counter';
import type { Revision } from './quote-query';

export function faultText(
  words: Words,
  fault: CounterFault,
  { total, lines }: Revision,
  { latest, deposit }: Pick<Bounds, 'latest' | 'deposit'>,
): string {
  const { t, locale } = words;
  if (fault.kind === 'readyOn') return t('counter.fault.readyOn', { latest: formatDate(latest, locale) });
  if (fault.kind === 'deposit')
    return t('counter.fault.deposit', { least: deposit.depositPercentLeast, most: deposit.depositPercentMost });
  if (fault.kind === 'least' || fault.kind === 'step')
    return misfitText(
      words,
      nameOf(words, fault.position, lines),
      fault.kind,
      quantityText(words, { value: fault.fit[fault.kind], unit: fault.fit.unit }),
    );
  if (fault.kind === 'floor')
    return t('counter.fault.floor', {
      line: fault.position,
      floor: formatAmount({ amount: fault.floor, currency: total.currency }),
    });
  return 'position' in fault
    ? t(`counter.fault.${fault.kind}`, { line: fault.position })
    : t(`counter.fault.${fault.kind}`);
}

const nameOf = ({ locale }: Words, position: number, lines: Revision['lines']): string => {
  const line = lines.find((each) => each.position === position);
  return line ? nameIn(locale, line) : '';
};
