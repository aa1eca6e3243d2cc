import type { ReactNode } from 'react';
import { formatAmount, formatMonth, formatQuantity } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { certificateText, countryText, provinceText, quantityText, unitText } from '../market/labels';
import type { Listing } from './listing-query';

/** Grams as kilograms: three places to the left, on the string. */
const kilograms = (grams: number): string =>
  `${String(grams).padStart(4, '0').slice(0, -3)}.${String(grams).padStart(4, '0').slice(-3)}`;

export function Facts({ listing }: { listing: Listing }) {
  const words = useWords();
  const { t, locale } = words;
  const { minimum, available, floor, cooperative } = listing;
  const unit = minimum.unit;
  const carton = {
    quantity: quantityText(words, listing.perCarton.value, unit),
    weight: formatQuantity(kilograms(listing.cartonGrossGrams)),
  };
  const capacity = available
    ? t('listing.capacityOf', {
        quantity: quantityText(words, available.left.value, unit),
        month: formatMonth(available.month, locale, platformNow()),
      })
    : t('listing.capacityNone');
  const origin = countryText(words, listing.origin);
  return (
    <section>
      <h2 className="text-h2">{t('listing.facts')}</h2>
      <dl className="mt-3 grid border-t-2 border-ink min-[560px]:grid-cols-2 min-[560px]:gap-x-9">
        {floor && (
          <Fact name={t('listing.floor')}>
            {t('listing.floorKept', {
              floor: `${formatAmount(floor)} ${t('market.perUnit', { unit: unitText(words, unit) })}`,
            })}
          </Fact>
        )}
        <Fact name={t('listing.lead')}>{t('listing.leadOf', { count: listing.leadDays })}</Fact>
        <Fact name={t('listing.minimum')}>{quantityText(words, minimum.value, unit)}</Fact>
        <Fact name={t('listing.capacity')}>{capacity}</Fact>
        <Fact name={t('listing.origin')}>
          {cooperative.province
            ? t('listing.originOf', { province: provinceText(words, cooperative.province), country: origin })
            : origin}
        </Fact>
        <Fact name={t('listing.hs')}>{listing.hsCode.replace(/^(\d{4})(\d{2})$/, '$1.$2')}</Fact>
        <Fact name={t('listing.packing')}>{t('listing.packingOf', carton)}</Fact>
        <Fact name={t('listing.certificates')}>
          {listing.certificates.length > 0
            ? listing.certificates.map((code) => certificateText(words, code)).join(', ')
            : t('listing.noCertificates')}
        </Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="border-b border-line py-2.5">
    <dt className="text-small text-ink-3">{name}</dt>
    <dd className="font-medium">{children}</dd>
  </div>
);
