import { formatAmount, minusExact } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import { PanelFrame } from './Panel';
import { signed } from './ChangesTable';
import type { Quote, Revision } from './quote-query';
import { QuoteDeadline, useCooperative } from './QuoteDeadline';

interface CounterPanelProps {
  readonly quote: Quote;
  readonly base: Revision;
  /** As typed; undefined while a figure is missing. */
  readonly total: string | undefined;
  /** Nothing differs from the terms that it answers: they are accepted, not sent again. */
  readonly unchanged: boolean;
  readonly busy: boolean;
  readonly onStop: () => void;
}

/** The live total, against the terms that it answers, and the way out. */
export function CounterPanel({ quote, base, total, unchanged, busy, onStop }: CounterPanelProps) {
  const { t } = useWords();
  const name = useCooperative(quote);
  const number = base.number + 1;
  const money = (amount: string) => ({ amount, currency: base.total.currency });
  const text =
    total === undefined
      ? t('counter.sendPlain', { number })
      : t('counter.send', { number, total: formatAmount(money(total)) });
  return (
    <PanelFrame look="yours" title={t('turn.yours')} revision={base.number}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        <dt className="text-ink-2">{t('quote.revisionOf', { number: base.number })}</dt>
        <dd className="num">{formatAmount(base.total)}</dd>
        <dt className="font-semibold">{t('counter.total')}</dt>
        <dd className="num font-semibold">{total === undefined ? t('counter.noTotal') : formatAmount(money(total))}</dd>
        {total !== undefined && (
          <>
            <dt className="text-ink-2">{t('quote.difference')}</dt>
            <dd className="num">{signed(money(minusExact(total, base.total.amount)))}</dd>
          </>
        )}
      </dl>
      {unchanged && !busy ? (
        <div role="status" className="grid gap-3">
          <p className="font-semibold">{t('counter.unchanged', { number: base.number })}</p>
          <Button look="primary" size="large" className="w-full" onClick={onStop}>
            {t('counter.toAccept', { number: base.number })}
          </Button>
        </div>
      ) : (
        <>
          <Button type="submit" look="primary" size="large" className="w-full" busy={busy}>
            {busy ? t('quote.working') : text}
          </Button>
          <p className="text-dense text-ink-2">{t('counter.sendWhat', { name })}</p>
        </>
      )}
      <QuoteDeadline quote={quote} />
      <Button onClick={onStop}>{t('counter.stop')}</Button>
    </PanelFrame>
  );
}
