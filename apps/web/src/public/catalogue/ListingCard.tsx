import { Link } from '@tanstack/react-router';
import { formatAmount, formatMonth, nameIn, sourceLocale } from '#platform/words/browser';
import { OtherTextIn, TextIn } from '../../components/TextIn';
import { Picture } from '../../components/Picture';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import type { ListingCardFragment } from '../graphql/graphql';
import { capacityOf } from '../market/capacity';
import { CooperativeLine } from '../market/Cooperative';
import { pictureSource, quantityText, unitText } from '../market/labels';
import { sameProduct } from '../market/request-list';
import { useRequestList } from '../market/use-request-list';

/** One product of one cooperative; the whole card leads to its page. */
export function ListingCard({ listing, lazy }: { listing: ListingCardFragment; lazy: boolean }) {
  const words = useWords();
  const { t, locale } = words;
  const name = nameIn(locale, listing);
  const { list } = useRequestList();
  const asked = list.some(
    (line) =>
      line.listingId === listing.id ||
      (sameProduct(line, listing) && line.sellers.some(({ id }) => id === listing.cooperative.id)),
  );
  return (
    <>
      <div className="relative">
        <Picture
          src={pictureSource(listing.picture)}
          name={name}
          width={222}
          sizes="(width >= 900px) 222px, (width >= 640px) 31vw, 46vw"
          lazy={lazy}
        />
        {listing.certificates.includes('GI') && (
          <abbr
            title={t('market.certificate.GI')}
            className="badge absolute top-2 left-2 bg-cotton text-palm no-underline"
          >
            {t('market.gi')}
          </abbr>
        )}
      </div>
      <h2 className="mt-2.5 text-body font-semibold">
        <Link
          to="/listings/$id"
          params={{ id: listing.id }}
          className="after:absolute after:inset-0 hover:underline hover:underline-offset-4"
        >
          <TextIn texts={listing.name} />
        </Link>
      </h2>
      {locale !== sourceLocale && <OtherTextIn texts={listing.name} className="block text-dense text-ink-3" />}
      <CooperativeLine cooperative={listing.cooperative} />
      <Prices listing={listing} />
      <p className="mt-2 flex flex-wrap gap-x-4 text-dense text-ink-3">
        <span>
          {t('catalogue.minimumOf', { quantity: quantityText(words, listing.minimum.value, listing.minimum.unit) })}
        </span>
        <span>{t('market.days', { count: listing.leadDays })}</span>
      </p>
      <Scarce listing={listing} />
      {asked && <p className="mt-1 text-dense font-semibold text-indigo">{t('catalogue.inList')}</p>}
    </>
  );
}

function Prices({ listing: { tiers, minimum } }: { listing: ListingCardFragment }) {
  const words = useWords();
  const [first, next] = tiers;
  if (!first) return null;
  return (
    <>
      <p className="mt-2.5 text-ink-2">
        <b className="text-[17px] font-semibold text-ink">{formatAmount(first.unitPrice)}</b>{' '}
        {words.t('market.perUnit', { unit: unitText(words, minimum.unit) })}
      </p>
      {next && (
        <p className="text-dense text-ink-2">
          {words.t('catalogue.from', {
            price: formatAmount(next.unitPrice, 'bare'),
            quantity: quantityText(words, next.from.value, minimum.unit),
          })}
        </p>
      )}
    </>
  );
}

/** Only when it may become too little: what is left, or when there is some again. */
function Scarce({ listing }: { listing: ListingCardFragment }) {
  const words = useWords();
  const now = platformNow();
  const capacity = capacityOf(listing, now);
  if (capacity.kind === 'enough') return null;
  const month = listing.available ? formatMonth(listing.available.month, words.locale, now) : '';
  const text =
    capacity.kind === 'none'
      ? words.t('catalogue.full')
      : capacity.kind === 'later'
        ? words.t('catalogue.nextMonth', { month })
        : words.t('catalogue.left', { quantity: quantityText(words, capacity.left, listing.minimum.unit), month });
  return <p className="mt-0.5 text-dense font-semibold text-gold-ink">{text}</p>;
}
