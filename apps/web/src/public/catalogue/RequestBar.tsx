import { Link } from '@tanstack/react-router';
import { formatAmount, lineAmount, nameIn, sumExact, type Words } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { quantityText } from '../market/labels';
import { sellersOf, toSend, type RequestList } from '../market/request-list';
import { missingTo, tierFor } from '../market/tiers';
import { useRequestList } from '../market/use-request-list';

/** What the buyer has put together, always at hand: lines, cooperatives, what it costs at the listed prices. */
export function RequestBar() {
  const words = useWords();
  const { t } = words;
  const list = toSend(useRequestList().list);
  if (list.length === 0) return null;
  const text = t('market.listOf', {
    lines: t('market.lines', { count: list.length }),
    cooperatives: t('market.cooperatives', { count: sellersOf(list).length }),
  });
  const missing = shortText(words, list);
  const total = listedTotal(list);
  return (
    <section
      aria-label={t('requestList.name')}
      className="bar-bottom sticky bottom-0 z-10 border-t border-line bg-cotton
        shadow-[0_-6px_20px_-10px_rgb(23_29_46/22%)]"
    >
      <div className="page flex items-center justify-between gap-x-8 gap-y-2 py-3">
        <p className="min-w-0 text-dense">
          <b className="mr-4 hidden font-semibold wide:inline">{t('requestList.name')}</b>
          {text}
          {total && (
            <>
              , <b className="font-semibold whitespace-nowrap">{total}</b>{' '}
              <span className="hidden text-ink-3 wide:inline">{t('market.listed')}</span>
            </>
          )}
        </p>
        {missing && <p className="hidden text-dense text-gold-ink wide:block">{missing}</p>}
        <Link to="/request" className="btn btn-primary shrink-0">
          {t('market.review')}
        </Link>
      </div>
    </section>
  );
}

/** Of lines in one currency; of several no sum is true. */
function listedTotal(list: RequestList): string | undefined {
  const amounts = list.flatMap(({ quantity, tiers }) => {
    const tier = tierFor(tiers, quantity);
    return tier ? [lineAmount(quantity, tier.unitPrice)] : [];
  });
  const currencies = [...new Set(amounts.map(({ currency }) => currency))];
  return currencies.length === 1
    ? formatAmount({ amount: sumExact(amounts.map(({ amount }) => amount)), currency: currencies[0]! })
    : undefined;
}

/** The first line that is below its minimum, and by how much. */
function shortText(words: Words, list: RequestList): string | undefined {
  for (const line of list) {
    const missing = missingTo(line.minimum, line.quantity);
    if (missing)
      return words.t('market.short', {
        name: nameIn(words.locale, line),
        missing: quantityText(words, missing, line.unit),
      });
  }
  return undefined;
}
