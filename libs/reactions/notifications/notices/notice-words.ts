import type { Amount, Words } from '#platform/words';
import type { NoticeFacts, NoticeKind, TradeSide } from './notice.js';

/** A notice in a reader's words: the mail's subject and lines, the list's row, and what there is to do. */
export interface NoticeText {
  subject: string;
  lines: string[];
  action: string;
}

/** What the words of a notice are made of. */
export interface Telling {
  t: Words['t'];
  facts: NoticeFacts;
  side: TradeSide;
  values: {
    other: string;
    total: string;
    title: string;
    quote: string;
    request: string;
    revision: number;
    order: string;
  };
  /** Until when it can be answered, or that it can't be any more. */
  deadline: string;
  write: (amount: Amount) => string;
  /** A day, `YYYY-MM-DD`, as its reader writes it. */
  day: (iso: string) => string;
}

/** Of every kind its words. */
export const noticeWords: Record<NoticeKind, (of: Telling) => NoticeText> = {
  'request.submitted': ({ t, values, deadline }) => ({
    subject: t('notice.request.submitted', values),
    lines: [t('notice.request.submitted.1', values), deadline],
    action: t('notice.answer'),
  }),
  'quote.offered': ({ t, values, deadline }) => ({
    subject: t('notice.quote.offered', values),
    lines: [t('notice.quote.offered.1', values), deadline],
    action: t('notice.compare'),
  }),
  'quote.countered': ({ t, values, deadline }) => ({
    subject: t('notice.quote.countered', values),
    lines: [t('notice.quote.countered.1', values), deadline],
    action: t('notice.answer'),
  }),
  'quote.declined': ({ t, values }) => ({
    subject: t('notice.quote.declined', values),
    lines: [t('notice.quote.declined.1', values)],
    action: t('notice.look'),
  }),
  'quote.withdrawn': ({ t, values }) => ({
    subject: t('notice.quote.withdrawn', values),
    lines: [t('notice.quote.withdrawn.1', values)],
    action: t('notice.look'),
  }),
  'quote.lost': ({ t, values }) => ({
    subject: t('notice.quote.lost', values),
    lines: [t('notice.quote.lost.1', values)],
    action: t('notice.look'),
  }),
  'quote.expired': ({ t, values }) => ({
    subject: t('notice.quote.expired', values),
    lines: [t('notice.quote.expired.1', values)],
    action: t('notice.look'),
  }),
  'order.placed': (of) => ({
    subject: of.t('notice.order.placed', of.values),
    lines: [of.t('notice.order.placed.1', of.values), ...depositDue(of)],
    action: of.t('notice.seeOrder'),
  }),
  'order.depositPaid': (of) => ({
    subject: of.t('notice.deposit.paid', of.values),
    lines: depositPaid(of),
    action: of.t('notice.seeOrder'),
  }),
  'order.balancePaid': ({ t, values, facts, write }) => ({
    subject: t('notice.balance.paid', values),
    lines: [t('notice.balance.paid.1', { ...values, amount: facts.balance ? write(facts.balance) : values.total })],
    action: t('notice.seeOrder'),
  }),
  'order.paymentTakenBack': ({ t, values }) => ({
    subject: t('notice.payment.takenBack', values),
    lines: [t('notice.payment.takenBack.1', values)],
    action: t('notice.seeOrder'),
  }),
  'order.readyToShip': (of) => ({
    subject: of.t('notice.order.ready', of.values),
    lines: [of.t('notice.order.ready.1', of.values), ...balanceDue(of)],
    action: of.t('notice.seeOrder'),
  }),
  'order.shipped': ({ t, values, side }) => ({
    subject: t('notice.order.shipped', values),
    lines: [side === 'buyer' ? t('notice.order.shipped.buyer', values) : t('notice.order.shipped.cooperative', values)],
    action: t('notice.seeOrder'),
  }),
  'order.cancelled': (of) => ({
    subject: of.t('notice.order.cancelled', of.values),
    lines: [of.t('notice.order.cancelled.1', of.values), ...credited(of)],
    action: of.t('notice.seeOrder'),
  }),
  'billOfLading.rejected': (of) => ({
    subject: of.t('notice.bill.rejected', of.values),
    lines: rejected(of),
    action: of.t('notice.seeOrder'),
  }),
  'payout.settled': (of) => ({
    subject: of.t('notice.payout.settled', { ...of.values, paid: paidOut(of) }),
    lines: [settled(of)],
    action: of.t('notice.seeOrder'),
  }),
};

function depositDue({ t, facts, side, write, day }: Telling): string[] {
  if (!facts.deposit || !facts.depositDueOn) return [];
  const deposit = { deposit: write(facts.deposit), due: day(facts.depositDueOn) };
  return [side === 'buyer' ? t('notice.order.pay', deposit) : t('notice.order.wait', deposit)];
}

function depositPaid({ t, facts, side, values: { order }, write, day }: Telling): string[] {
  const values = {
    amount: facts.deposit ? write(facts.deposit) : '',
    order,
    ready: facts.readyOn ? day(facts.readyOn) : '',
  };
  return [
    t('notice.deposit.paid.1', values),
    side === 'buyer' ? t('notice.deposit.made', values) : t('notice.deposit.make', values),
  ];
}

const balanceDue = ({ t, facts: { balance, balancePaid }, write }: Telling): string[] =>
  balance && !balancePaid ? [t('notice.order.ready.pay', { balance: write(balance) })] : [];

const credited = ({ t, facts: { credit }, side, write }: Telling): string[] =>
  credit && side === 'buyer' ? [t('notice.order.cancelled.credit', { amount: write(credit) })] : [];

function rejected({ t, facts: { billOfLading }, values }: Telling): string[] {
  const { number, reason } = billOfLading ?? { number: '', reason: '' };
  return [t('notice.bill.rejected.1', { ...values, number, reason }), t('notice.bill.again')];
}

const paidOut = ({ facts: { paid }, values, write }: Telling): string => (paid ? write(paid) : values.total);

function settled(of: Telling): string {
  const { t, facts, values } = of;
  const told = { paid: paidOut(of), order: values.order };
  return facts.paid && facts.paid.orders > 1
    ? t('notice.payout.settled.more', { ...told, count: facts.paid.orders })
    : t('notice.payout.settled.1', told);
}
