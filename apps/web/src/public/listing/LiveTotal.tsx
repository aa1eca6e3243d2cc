import { compareExact, formatAmount, formatMonth, lineAmount, timesExact } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { quantityText, unitText } from '../market/labels';
import { missingTo, tierAfter, tierFor } from '../market/tiers';
import type { Listing } from './listing-query';

/** What the typed quantity costs, what is missing to the minimum or the next price, and how many cartons it makes. */
export function LiveTotal({ listing, quantity }: { listing: Listing; quantity: string | undefined }) {
  const words = useWords();
  const { t } = words;
  const tier = quantity === undefined ? undefined : tierFor(listing.tiers, quantity);
  return (
    <output htmlFor="quantity" className="grid gap-1">
      {quantity === undefined || !tier ? (
        <span className="text-ink-2">{t('listing.typeQuantity')}</span>
      ) : (
        <>
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="text-ink-2">{t('listing.total')}</span>
            <b className="num text-h2">{formatAmount(lineAmount(quantity, tier.unitPrice))}</b>
          </span>
          <span className="text-dense text-ink-3">
            {t('listing.sum', {
              quantity: quantityText(words, quantity, listing.minimum.unit),
              price: formatAmount(tier.unitPrice),
            })}{' '}
            <Cartons listing={listing} quantity={quantity} />
          </span>
          <Missing listing={listing} quantity={quantity} />
          <Scarce listing={listing} quantity={quantity} />
        </>
      )}
    </output>
  );
}

function Missing({ listing: { tiers, minimum }, quantity }: { listing: Listing; quantity: string }) {
  const words = useWords();
  const { t } = words;
  const units = (value: string): string => quantityText(words, value, minimum.unit);
  const toMinimum = missingTo(minimum.value, quantity);
  if (toMinimum)
    return (
      <span className="text-dense font-semibold text-gold-ink">
        {t('listing.belowMinimum', { missing: units(toMinimum), minimum: units(minimum.value) })}
      </span>
    );
  const next = tierAfter(tiers, quantity);
  const toNext = next && missingTo(next.from.value, quantity);
  if (!next || !toNext) return <span className="text-dense text-palm">{t('listing.bestTier')}</span>;
  return (
    <span className="text-dense text-ink-2">
      {t('listing.nextTier', {
        missing: units(toNext),
        price: formatAmount(next.unitPrice),
        unit: unitText(words, minimum.unit),
      })}
    </span>
  );
}

/** More is wanted than the nearest month has left. */
function Scarce({ listing: { available, minimum }, quantity }: { listing: Listing; quantity: string }) {
  const words = useWords();
  if (!available || compareExact(quantity, available.left.value) <= 0) return null;
  const left = quantityText(words, available.left.value, minimum.unit);
  return (
    <span className="text-dense font-semibold text-gold-ink">
      {words.t('listing.overCapacity', { left, month: formatMonth(available.month, words.locale, platformNow()) })}
    </span>
  );
}

function Cartons({ listing: { perCarton, minimum }, quantity }: { listing: Listing; quantity: string }) {
  const words = useWords();
  if (minimum.unit === 'XCT') return null;
  const { times, even } = timesExact(quantity, perCarton.value);
  const count = Number(times);
  return (
    <>
      {even
        ? words.t('listing.fullCartons', { count })
        : `(${words.t('listing.partCarton', { count, carton: quantityText(words, perCarton.value, minimum.unit) })})`}
    </>
  );
}
