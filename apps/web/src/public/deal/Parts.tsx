import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay, type Locale, nameIn, otherName, textIn, type Texts } from '#platform/words/browser';
import { Alert } from '../../components/Notice';
import { Button } from '../../components/Button';
import { Picture } from '../../components/Picture';
import { OtherTextIn } from '../../components/TextIn';
import { StateBadge } from '../../components/StateBadge';
import { platformNow } from '../../data/clock';
import { useViewer } from '../../session/session';
import { useWords } from '../../words/words';
import type { DealLineFragment } from '../graphql/graphql';
import { hsText } from './terms-text';

export const placeIn = (locale: Locale, { place }: { place: Texts }): string => textIn(locale, place);

/** Picture, name in the reader's language, the other language beside it, HS code. */
export function Product({
  line,
  picture,
  faded = false,
}: {
  line: DealLineFragment;
  picture: string | undefined;
  faded?: boolean;
}) {
  const { t, locale } = useWords();
  const name = nameIn(locale, line);
  return (
    <div className="flex gap-3">
      <span className={`print:hidden ${faded ? 'opacity-50 grayscale' : ''}`}>
        <Picture src={picture} name={name} width={48} decorative />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{faded ? <s>{name}</s> : name}</p>
        <p className="text-small text-ink-3">
          {otherName(locale, line) && (
            <>
              <OtherTextIn texts={line.name} className="text-small" />
              {' · '}
            </>
          )}
          <span className="whitespace-nowrap">{t('deal.hs', { code: hsText(line.hsCode) })}</span>
        </p>
      </div>
    </div>
  );
}

/** Its day is of the reader's zone; a visitor's is the cooperative's. */
export function Verified({ at, zone }: { at: string | null; zone: string }) {
  const { t, locale } = useWords();
  const own = useViewer()?.organisation.zone;
  if (!at) return null;
  return (
    <StateBadge kind="verified">
      {t('deal.verified', {
        day: formatDay(new Date(at), locale, { zone: own ?? zone, now: platformNow(), weekday: false }),
      })}
    </StateBadge>
  );
}

export function Crumbs({ to, word, rest }: { to: '/quotes' | '/orders'; word: string; rest: readonly string[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('deal.youAreHere')} className="text-dense text-ink-2 print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        <li>
          <Link to={to} className="link-line inline-block min-h-6">
            {word}
          </Link>
        </li>
        {rest.map((part, index) => (
          <li key={part} aria-current={index === rest.length - 1 ? 'page' : undefined}>
            <span aria-hidden="true">/ </span>
            {part}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly more: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly onMore: () => void;
}

/** The next page of a list, added to what stands there. */
export function More({ shown, more, loading, failed, onMore }: MoreProps) {
  const { t } = useWords();
  return (
    <div className="mt-6 grid justify-items-start gap-3">
      {failed && <Alert kind="error">{t('deal.moreFailed')}</Alert>}
      <span role="status" className="sr-only">
        {loading ? t('state.loading') : t('deal.shown', { count: shown })}
      </span>
      {more && (
        <Button busy={loading} onClick={onMore}>
          {loading ? t('state.loading') : t('deal.more')}
        </Button>
      )}
    </div>
  );
}

/** A term and what was agreed. */
export const Term = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-small text-ink-2">{name}</dt>
    <dd className="font-semibold wrap-anywhere">{children}</dd>
  </div>
);
