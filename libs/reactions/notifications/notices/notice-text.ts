import { formatAmount, formatDate, formatMoment, nameIn, type Amount, type Locale, type Words } from '#platform/words';
import type { NoticeFacts, NoticeKind, TradeSide } from './notice.js';

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

type Write = (amount: Amount) => string;

/** The words of a notice: as the mail's subject and lines, and as one row of the list in the app. */
export function noticeText(
  catalogue: Words,
  kind: NoticeKind,
  facts: NoticeFacts,
  { locale, side, zone, answerable, onPhone = false }: Listener,
  now: Date,
): { subject: string; lines: string[]; action: string } {
  const { t } = catalogue;
  const write: Write = (amount) => formatAmount(amount, onPhone ? 'short' : 'full');
  const other =
    side === 'buyer' ? nameIn(locale, { name: facts.cooperative, nameKm: facts.cooperativeKm }) : facts.buyer;
  const total = facts.total ? write(facts.total) : '';
  const until = formatMoment(catalogue, new Date(facts.validUntil), { zone, now });
  const deadline = answerable ? t('notice.until', { until }) : t('notice.past');
  const values = {
    other,
    total,
    until,
    title: facts.requestTitle,
    quote: facts.quoteNumber,
    request: facts.requestNumber,
    revision: facts.revision,
    order: facts.orderNumber ?? '',
  };
  switch (kind) {
    case 'request.submitted':
      return {
        subject: t('notice.request.submitted', values),
        lines: [t('notice.request.submitted.1', values), deadline],
        action: t('notice.answer'),
      };
    case 'quote.offered':
      return {
        subject: t('notice.quote.offered', values),
        lines: [t('notice.quote.offered.1', values), deadline],
        action: t('notice.compare'),
      };
    case 'quote.countered':
      return {
        subject: t('notice.quote.countered', values),
        lines: [t('notice.quote.countered.1', values), deadline],
        action: t('notice.answer'),
      };
    case 'quote.declined':
      return {
        subject: t('notice.quote.declined', values),
        lines: [t('notice.quote.declined.1', values)],
        action: t('notice.look'),
      };
    case 'quote.withdrawn':
      return {
        subject: t('notice.quote.withdrawn', values),
        lines: [t('notice.quote.withdrawn.1', values)],
        action: t('notice.look'),
      };
    case 'quote.lost':
      return {
        subject: t('notice.quote.lost', values),
        lines: [t('notice.quote.lost.1', values)],
        action: t('notice.look'),
      };
    case 'quote.expired':
      return {
        subject: t('notice.quote.expired', values),
        lines: [t('notice.quote.expired.1', values)],
        action: t('notice.look'),
      };
    case 'order.placed':
      return {
        subject: t('notice.order.placed', values),
        lines: orderLines(catalogue, write, facts, { locale, side }, values),
        action: t('notice.seeOrder'),
      };
    case 'order.depositPaid':
      return {
        subject: t('notice.deposit.paid', values),
        lines: paidLines(catalogue, write, facts, { locale, side }),
        action: t('notice.seeOrder'),
      };
    case 'order.readyToShip':
      return {
        subject: t('notice.order.ready', values),
        lines: readyLines(catalogue, write, facts, values),
        action: t('notice.seeOrder'),
      };
    case 'order.shipped':
      return {
        subject: t('notice.order.shipped', values),
        lines: [
          side === 'buyer' ? t('notice.order.shipped.buyer', values) : t('notice.order.shipped.cooperative', values),
        ],
        action: t('notice.seeOrder'),
      };
    case 'billOfLading.rejected':
      return {
        subject: t('notice.bill.rejected', values),
        lines: [
          t('notice.bill.rejected.1', {
            ...values,
            number: facts.billOfLading?.number ?? '',
            reason: facts.billOfLading?.reason ?? '',
          }),
          t('notice.bill.again'),
        ],
        action: t('notice.seeOrder'),
      };
    case 'payout.settled':
      return {
        subject: t('notice.payout.settled', { ...values, paid: facts.paid ? write(facts.paid) : total }),
        lines: paidOutLines(catalogue, write, facts, values),
        action: t('notice.seeOrder'),
      };
    case 'order.cancelled':
      return {
        subject: t('notice.order.cancelled', values),
        lines: cancelledLines(catalogue, write, facts, side, values),
        action: t('notice.seeOrder'),
      };
    case 'order.paymentTakenBack':
      return {
        subject: t('notice.payment.takenBack', values),
        lines: [t('notice.payment.takenBack.1', values)],
        action: t('notice.seeOrder'),
      };
    case 'order.balancePaid':
      return {
        subject: t('notice.balance.paid', values),
        lines: [t('notice.balance.paid.1', { ...values, amount: facts.balance ? write(facts.balance) : total })],
        action: t('notice.seeOrder'),
      };
  }
}

function orderLines(
  { t }: Words,
  write: Write,
  facts: NoticeFacts,
  { locale, side }: Pick<Listener, 'locale' | 'side'>,
  values: { other: string; total: string; order: string },
): string[] {
  const agreed = t('notice.order.placed.1', values);
  if (!facts.deposit || !facts.depositDueOn) return [agreed];
  const deposit = { deposit: write(facts.deposit), due: formatDate(facts.depositDueOn, locale) };
  return [agreed, side === 'buyer' ? t('notice.order.pay', deposit) : t('notice.order.wait', deposit)];
}

function readyLines(
  { t }: Words,
  write: Write,
  { balance, balancePaid }: NoticeFacts,
  values: { other: string; order: string },
): string[] {
  const ready = t('notice.order.ready.1', values);
  return balance && !balancePaid ? [ready, t('notice.order.ready.pay', { balance: write(balance) })] : [ready];
}

function paidLines(
  { t }: Words,
  write: Write,
  facts: NoticeFacts,
  { locale, side }: Pick<Listener, 'locale' | 'side'>,
): string[] {
  const values = {
    amount: facts.deposit ? write(facts.deposit) : '',
    order: facts.orderNumber ?? '',
    ready: facts.readyOn ? formatDate(facts.readyOn, locale) : '',
  };
  return [
    t('notice.deposit.paid.1', values),
    side === 'buyer' ? t('notice.deposit.made', values) : t('notice.deposit.make', values),
  ];
}

function cancelledLines(
  { t }: Words,
  write: Write,
  { credit }: NoticeFacts,
  side: TradeSide,
  values: { other: string; order: string },
): string[] {
  const cancelled = t('notice.order.cancelled.1', values);
  return credit && side === 'buyer'
    ? [cancelled, t('notice.order.cancelled.credit', { amount: write(credit) })]
    : [cancelled];
}

function paidOutLines(
  { t }: Words,
  write: Write,
  { paid }: NoticeFacts,
  { order, total }: { order: string; total: string },
): string[] {
  const settled = { paid: paid ? write(paid) : total, order };
  return paid && paid.orders > 1
    ? [t('notice.payout.settled.more', { ...settled, count: paid.orders })]
    : [t('notice.payout.settled.1', settled)];
}
