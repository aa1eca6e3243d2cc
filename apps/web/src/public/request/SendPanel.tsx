import { formatAmount, lineAmount, sumExact } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import { currencyOf, type RequestList } from '../market/request-list';
import { typedPrice, typedQuantity } from '../../words/typed';
import { fullyPriced, type Draft } from './draft';

interface SendPanelProps {
  readonly draft: Draft;
  readonly lines: RequestList;
  /** For so long those that are asked may answer. */
  readonly validityDays: number;
  readonly busy: boolean;
  readonly onMayAccept: (mayAccept: boolean) => void;
}

/** What is sent, to how many, and what follows from it. */
export function SendPanel({ draft, lines, validityDays, busy, onMayAccept }: SendPanelProps) {
  const { t } = useWords();
  const count = draft.cooperativeIds.length;
  const total = totalOf(lines);
  return (
    <div className="grid gap-4 rounded-panel border border-line p-5 shadow-lift wide:sticky wide:top-4">
      <p className="font-semibold">
        {t('market.listOf', {
          lines: t('market.lines', { count: lines.length }),
          cooperatives: t('market.cooperatives', { count }),
        })}
      </p>
      {total ? (
        <p role="status" className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-ink-2">{t('request.total')}</span> <b className="num text-h2">{total}</b>
        </p>
      ) : (
        <p className="text-dense text-ink-2">{t('request.totalPart')}</p>
      )}
      {fullyPriced(draft) && count > 0 && (
        <label className="flex min-h-11 cursor-pointer items-start gap-3">
          <input
            type="checkbox"
            className="checkbox checkbox-sm checkbox-primary mt-0.5"
            checked={draft.mayAccept}
            onChange={(event) => onMayAccept(event.target.checked)}
          />
          <span>
            <span className="block font-semibold">{t('request.mayAccept', { count })}</span>
            <span className="block text-dense text-ink-2">
              {draft.mayAccept ? t('request.accept', { count }) : t('request.onlyTold')}
            </span>
          </span>
        </label>
      )}
      <Button type="submit" look="primary" size="large" busy={busy}>
        {busy ? t('request.sending') : count === 0 ? t('request.sendNone') : t('request.send', { count })}
      </Button>
      <p className="text-dense text-ink-2">
        {t('request.sealed', { count, days: validityDays })} {count > 0 && !fullyPriced(draft) && t('request.noAccept')}
      </p>
    </div>
  );
}

function totalOf(lines: RequestList): string | undefined {
  const amounts = lines.flatMap((line) => {
    const [typed, price] = [typedQuantity(line.quantity), typedPrice(line.targetPrice)];
    return typed && price ? [lineAmount(typed, { amount: price, currency: currencyOf(line) })] : [];
  });
  if (
    amounts.length === 0 ||
    amounts.length < lines.length ||
    amounts.some(({ currency }) => currency !== amounts[0]!.currency)
  )
    return undefined;
  return formatAmount({ amount: sumExact(amounts.map(({ amount }) => amount)), currency: amounts[0]!.currency });
}
