import { formatAmount, formatDate, formatMoment, textIn, type Locale, type Words } from '#platform/words';
import type { Told } from './kinds/index.js';
import type { NoticeText, ToldSide } from './notice.js';
import { noticeOf } from './told.js';

/** In whose words a notice is told: the reader's language, side, and the IANA zone of moments. */
export interface Listener {
  locale: Locale;
  side: ToldSide;
  zone: string;
  /** The terms that it tells of are still the newest ones, and their time is not over. */
  answerable: boolean;
  /** On the cooperative's phone money is written short, as on all its pages; in mails it is written in full. */
  onPhone?: boolean;
}

/** The words of a notice: as the mail's subject and lines, and as one row of the list in the app. */
export function noticeText(
  catalogue: Words,
  { kind, facts }: Told,
  { locale, side, zone, answerable, onPhone = false }: Listener,
  now: Date,
): NoticeText {
  const { t } = catalogue;
  return noticeOf(kind).words({
    t,
    facts,
    side,
    write: (amount) => formatAmount(amount, onPhone ? 'short' : 'full'),
    day: (iso) => formatDate(iso, locale),
    named: (texts) => textIn(locale, texts),
    deadline: (until) =>
      answerable
        ? t('notice.until', { until: formatMoment(catalogue, new Date(until), { zone, now }) })
        : t('notice.past'),
  });
}
