import { formatAmount, formatDate, formatMoment, nameIn, type Amount, type Locale, type Words } from '#platform/words';
import type { NoticeFacts, NoticeKind, TradeSide } from './notice.js';
import { noticeWords, type NoticeText } from './notice-words.js';

/** In whose words a notice is told: the reader's language, side, and the IANA zone of moments. */
export interface Listener {
  locale: Locale;
  side: TradeSide;
  zone: string;
  /** The terms that it tells of are still the newest ones, and their time is not over. */
  answerable: boolean;
  /** On the cooperative's phone money is written short, as on all its pages; in mails it is written in full. */
  onPhone?: boolean;
}

/** The words of a notice: as the mail's subject and lines, and as one row of the list in the app. */
export function noticeText(
  catalogue: Words,
  kind: NoticeKind,
  facts: NoticeFacts,
  { locale, side, zone, answerable, onPhone = false }: Listener,
  now: Date,
): NoticeText {
  const { t } = catalogue;
  const write = (amount: Amount): string => formatAmount(amount, onPhone ? 'short' : 'full');
  const until = formatMoment(catalogue, new Date(facts.validUntil), { zone, now });
  return noticeWords[kind]({
    t,
    facts,
    side,
    values: {
      other: side === 'buyer' ? nameIn(locale, { name: facts.cooperative, nameKm: facts.cooperativeKm }) : facts.buyer,
      total: facts.total ? write(facts.total) : '',
      title: facts.requestTitle,
      quote: facts.quoteNumber,
      request: facts.requestNumber,
      revision: facts.revision,
      order: facts.orderNumber ?? '',
    },
    deadline: answerable ? t('notice.until', { until }) : t('notice.past'),
    write,
    day: (iso) => formatDate(iso, locale),
  });
}
