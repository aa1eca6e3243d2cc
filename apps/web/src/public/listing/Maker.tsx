import { Link } from '@tanstack/react-router';
import { formatDay, nameIn, textIn } from '#platform/words/browser';
import { StateBadge } from '../../components/StateBadge';
import { Swatch } from '../../components/Swatch';
import { TextIn } from '../../components/TextIn';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { provinceText } from '../market/labels';
import type { Listing } from './listing-query';

export function Story({ listing }: { listing: Listing }) {
  const { t } = useWords();
  if (!listing.story) return null;
  return (
    <section>
      <h2 className="text-h2">{t('listing.story')}</h2>
      <p className="mt-2 max-w-[62ch] whitespace-pre-line text-ink-2">
        <TextIn texts={listing.story} />
      </p>
    </section>
  );
}

/** Who makes it, where, how many they are, and who says so. */
export function Maker({ listing: { cooperative } }: { listing: Listing }) {
  const words = useWords();
  const { t, locale } = words;
  const { verifiedAt, zone, members, place, province } = cooperative;
  return (
    <section>
      <h2 className="text-h2">{t('listing.maker')}</h2>
      <div className="mt-3 flex gap-4 border-y border-line py-4">
        <Swatch side="COOPERATIVE" size={44} />
        <div className="grid min-w-0 justify-items-start gap-1">
          <h3 className="text-h3">{nameIn(locale, cooperative)}</h3>
          <p className="text-ink-2">
            {[
              withProvince(textIn(locale, place), province, province && provinceText(words, province)),
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

/** Some places name their province themselves, by its own name or in the reader's language. */
const withProvince = (place: string, ...[code, name]: (string | null)[]): string =>
  !code || place.includes(code) || place.includes(name!) ? place : `${place}, ${name}`;
