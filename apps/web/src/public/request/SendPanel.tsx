import { formatAmount, lineAmount, sumExact } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import type { RequestList } from '../market/request-list';
import { typedPrice, typedQuantity } from '../../words/typed';
import type { Draft } from './draft';

/** What is sent, to how many, and what follows from it. */
export function SendPanel({ draft, lines, busy }: { draft: Draft; lines: RequestList; busy: boolean }) {
  const { t } = useWords();
  const count = draft.cooperativeIds.length;
  const total = totalOf(lines);
  const binding = lines.length > 0 && lines.every(({ targetPrice }) => targetPrice.trim() !== '');
  return (
    <div className="grid gap-4 rounded-panel border border-line p-5 shadow-lift wide:sticky wide:top-4">
      <p className="font-semibold">{t('market.listOf', { lines: t('market.lines', { count: lines.length }), cooperatives: t('market.cooperatives', { count }) })}</p>
      {total ? (
        <p role="status" className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-ink-2">{t('request.total')}</span> <b className="num text-h2">{total}</b>
        </p>
      ) : (
        <p className="text-dense text-ink-2">{t('request.totalPart')}</p>
      )}
      <Button type="submit" look="primary" size="large" busy={busy}>
        {busy ? t('request.sending') : count === 0 ? t('request.sendNone') : t('request.send', { count })}
      </Button>
      <p className="text-dense text-ink-2">
        {t('request.sealed', { count })} {count > 0 && (binding ? t('request.accept', { count }) : t('request.noAccept'))}
      </p>
    </div>
  );
}

function totalOf(lines: RequestList): string | undefined {
  const amounts = lines.flatMap(({ quantity, targetPrice, tiers }) => {
    const [typed, price] = [typedQuantity(quantity), typedPrice(targetPrice)];
    return typed && price ? [lineAmount(typed, { amount: price, currency: tiers[0]?.unitPrice.currency ?? 'USD' })] : [];
  });
  if (amounts.length === 0 || amounts.length < lines.length) return undefined;
  return formatAmount({ amount: sumExact(amounts.map(({ amount }) => amount)), currency: amounts[0]!.currency });
}
