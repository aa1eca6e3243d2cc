import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { quantityText } from '../market/labels';
import { tierFor } from '../market/tiers';
import type { Listing } from './listing-query';

/** Falling prices; the row of the typed quantity is marked by its ground and by words. */
export function TierTable({
  listing: { tiers, minimum },
  quantity,
}: {
  listing: Listing;
  quantity: string | undefined;
}) {
  const words = useWords();
  const { t } = words;
  const reached = quantity === undefined ? undefined : tierFor(tiers, quantity);
  return (
    <table className="table">
      <caption className="pb-1 text-left text-h3 text-ink">{t('listing.tiers')}</caption>
      <thead>
        <tr>
          <th scope="col" className="!pl-2">
            {t('listing.from')}
          </th>
          <th scope="col" className="num !pr-2">
            {t('listing.unitPrice', { currency: tiers[0]?.unitPrice.currency ?? '' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier) => (
          <tr key={tier.from.value} className={tier === reached ? 'bg-gold-tint' : ''}>
            <th scope="row" className="!pl-2 font-normal">
              {quantityText(words, tier.from.value, minimum.unit)}
              {tier === reached && (
                <b className="ml-3 text-small font-semibold whitespace-nowrap text-gold-ink">{t('listing.yourTier')}</b>
              )}
            </th>
            <td className={`num !pr-2 ${tier === reached ? 'font-semibold' : ''}`}>
              {formatAmount(tier.unitPrice, 'bare')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
