import { Link } from '@tanstack/react-router';
import { formatDay, nameIn } from '#platform/words/browser';
import { StateBadge } from '../../components/StateBadge';
import { Swatch } from '../../components/Swatch';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import type { Listing } from './listing-query';

export function Story({ listing }: { listing: Listing }) {
  const { t, locale } = useWords();
  const story = (locale === 'km' && listing.storyKm) || listing.story;
  if (!story) return null;
  return (
    <section>
      <h2 className="text-h2">{t('listing.story')}</h2>
      <p className="mt-2 max-w-[62ch] whitespace-pre-line text-ink-2">{story}</p>
    </section>
  );
}

/** Who makes it, where, how many they are, and who says so. */
export function Maker({ listing: { cooperative } }: { listing: Listing }) {
  const { t, locale } = useWords();
  const { verifiedAt, zone, members, place, placeKm } = cooperative;
  return (
    <section>
      <h2 className="text-h2">{t('listing.maker')}</h2>
      <div className="mt-3 flex gap-4 border-y border-line py-4">
        <Swatch side="COOPERATIVE" size={44} />
        <div className="grid min-w-0 justify-items-start gap-1">
          <h3 className="text-h3">{nameIn(locale, cooperative)}</h3>
          <p className="text-ink-2">
            {[
              (locale === 'km' && placeKm) || withProvince(place, cooperative.province),
              members === null ? '' : t('market.members', { count: members }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {verifiedAt && (
            <StateBadge kind="verified">
              {t('market.verifiedOn', {
                day: formatDay(new Date(verifiedAt), locale, { zone, now: platformNow(), weekday: false }),
              })}
            </StateBadge>
          )}
          <Link
            to="/catalogue"
            search={{ cooperative: cooperative.id }}
            className="link-line mt-1 inline-block min-h-6 text-indigo"
          >
            {t('listing.moreOf')}
          </Link>
        </div>
      </div>
    </section>
  );
}

const withProvince = (place: string, province: string | null): string =>
  province && !place.includes(province) ? `${place}, ${province}` : place;
