import { compareExact, formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import type { Funds } from './payouts-query';

/** What is due, and what there is to pay it from: a batch above what is available is refused. */
export function FundsBar({ funds }: { funds: Funds | undefined }) {
  const { t } = useWords();
  const figure = (of: 'due' | 'bank' | 'inTransit' | 'available'): string =>
    funds ? formatAmount(funds[of], 'bare') : '…';
  const short = funds !== undefined && compareExact(funds.due.amount, funds.available.amount) > 0;
  return (
    <dl aria-label={t('payouts.funds')} className="grid grid-cols-2 border-b border-line sm:grid-cols-4">
      <Figure
        name={t('payouts.due')}
        what={t('payouts.dueCount', { count: funds?.dueCount ?? 0 })}
        figure={figure('due')}
      />
      <Figure name={t('payouts.bank')} what={t('payouts.bankWhat')} figure={figure('bank')} />
      <Figure name={t('payouts.inTransit')} what={t('payouts.inTransitWhat')} figure={figure('inTransit')} />
      <Figure
        name={t('payouts.available')}
        what={t(short ? 'payouts.availableShort' : 'payouts.availableWhat')}
        figure={figure('available')}
        short={short}
      />
    </dl>
  );
}

function Figure({
  name,
  what,
  figure,
  short = false,
}: {
  name: string;
  what: string;
  figure: string;
  short?: boolean;
}) {
  return (
    <div
      className="border-line px-4 py-3 nth-[2n]:border-l nth-[n+3]:border-t
        sm:nth-[n+2]:border-l sm:nth-[n+3]:border-t-0"
    >
      <dt className="font-semibold">{name}</dt>
      <dd className={`num text-left font-title text-[22px] leading-8 font-semibold ${short ? 'text-gold-ink' : ''}`}>
        {figure}
      </dd>
      <dd className="text-small text-ink-2">{what}</dd>
    </div>
  );
}
