import { formatDate } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { paymentText } from '../deal/terms-text';
import { OldNew } from './ChangeTag';
import { whereOf, type Changes } from './changes';
import type { Revision } from './quote-query';

/** Day, place and payment, old struck above new. */
export function TermsRow({ changes, newest }: { changes: Changes; newest: Revision }) {
  const words = useWords();
  const { t, locale } = words;
  const day = (date: string): string => formatDate(date, locale, { now: platformNow() });
  const { readyOn, depositPercent, where } = changes;
  const terms = [
    { name: t('deal.readyOn'), now: day(newest.readyOn), old: readyOn && day(readyOn) },
    { name: t('deal.where'), now: whereOf(newest), old: where },
    {
      name: t('deal.payment'),
      now: paymentText(words, newest.depositPercent),
      old: depositPercent === undefined ? undefined : paymentText(words, depositPercent),
    },
  ];
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-3 border-y border-line py-3 sm:grid-cols-3">
      {terms.map(({ name, now, old }) => (
        <div key={name} className={old ? 'border-b-2 border-gold-line bg-gold-tint p-1' : 'p-1 pl-0'}>
          <dt className="text-small text-ink-2">{name}</dt>
          <dd className="font-semibold wrap-anywhere">
            <OldNew old={old} now={now} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
