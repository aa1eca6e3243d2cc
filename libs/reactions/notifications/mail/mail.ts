import { formatAmount, formatDate, formatMoment, nameIn, words, type Locale, type Words } from '#platform/words';
import type { NoticeFacts, NoticeKind, TradeSide } from '../notices/notice.js';

/** Who reads the mail, and where its one link leads. */
export interface Reader {
  name: string;
  locale: Locale;
  side: TradeSide;
  /** IANA zone in which the reader's moments are written. */
  zone: string;
  link: string;
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** One notice as a mail in the reader's language: what happened and what to do in the first two lines, one link. */
export function composeMail(kind: NoticeKind, facts: NoticeFacts, reader: Reader, now: Date): Mail {
  const catalogue = words(reader.locale);
  const { t } = catalogue;
  const { subject, lines, action } = noticeText(catalogue, kind, facts, reader, now);
  const greeting = t('mail.greeting', { name: reader.name });
  const closing = t('mail.closing');
  return {
    subject,
    text: [greeting, '', ...lines, '', `${action}: ${reader.link}`, '', closing].join('\n'),
    html: page(reader.locale, { subject, greeting, lines, action, link: reader.link, closing }),
  };
}

/** The words of a notice: as the mail's subject and lines, and as one row of the list in the app. */
export function noticeText(catalogue: Words, kind: NoticeKind, facts: NoticeFacts, { locale, side, zone }: Pick<Reader, 'locale' | 'side' | 'zone'>, now: Date): { subject: string; lines: string[]; action: string } {
  const { t } = catalogue;
  const other = side === 'buyer' ? nameIn(locale, { name: facts.cooperative, nameKm: facts.cooperativeKm }) : facts.buyer;
  const total = facts.total ? formatAmount(facts.total) : '';
  const until = formatMoment(catalogue, new Date(facts.validUntil), { zone, now });
  const values = { other, total, until, title: facts.requestTitle, quote: facts.quoteNumber, request: facts.requestNumber, revision: facts.revision, order: facts.orderNumber ?? '' };
  switch (kind) {
    case 'request.submitted':
      return { subject: t('notice.request.submitted', values), lines: [t('notice.request.submitted.1', values), t('notice.until', values)], action: t('notice.answer') };
    case 'quote.offered':
      return { subject: t('notice.quote.offered', values), lines: [t('notice.quote.offered.1', values), t('notice.until', values)], action: t('notice.compare') };
    case 'quote.countered':
      return { subject: t('notice.quote.countered', values), lines: [t('notice.quote.countered.1', values), t('notice.until', values)], action: t('notice.answer') };
    case 'quote.declined':
      return { subject: t('notice.quote.declined', values), lines: [t('notice.quote.declined.1', values)], action: t('notice.look') };
    case 'quote.withdrawn':
      return { subject: t('notice.quote.withdrawn', values), lines: [t('notice.quote.withdrawn.1', values)], action: t('notice.look') };
    case 'quote.lost':
      return { subject: t('notice.quote.lost', values), lines: [t('notice.quote.lost.1', values)], action: t('notice.look') };
    case 'quote.expired':
      return { subject: t('notice.quote.expired', values), lines: [t('notice.quote.expired.1', values)], action: t('notice.look') };
    case 'order.placed':
      return { subject: t('notice.order.placed', values), lines: orderLines(catalogue, facts, { locale, side }, values), action: t('notice.seeOrder') };
    case 'order.depositPaid':
      return { subject: t('notice.deposit.paid', values), lines: paidLines(catalogue, facts, { locale, side }), action: t('notice.seeOrder') };
    case 'order.readyToShip':
      return { subject: t('notice.order.ready', values), lines: readyLines(catalogue, facts, values), action: t('notice.seeOrder') };
    case 'order.shipped':
      return { subject: t('notice.order.shipped', values), lines: [side === 'buyer' ? t('notice.order.shipped.buyer', values) : t('notice.order.shipped.cooperative', values)], action: t('notice.seeOrder') };
    case 'billOfLading.rejected':
      return { subject: t('notice.bill.rejected', values), lines: [t('notice.bill.rejected.1', { ...values, number: facts.billOfLading?.number ?? '', reason: facts.billOfLading?.reason ?? '' }), t('notice.bill.again')], action: t('notice.seeOrder') };
    case 'order.cancelled':
      return { subject: t('notice.order.cancelled', values), lines: [t('notice.order.cancelled.1', values)], action: t('notice.seeOrder') };
    case 'order.paymentTakenBack':
      return { subject: t('notice.payment.takenBack', values), lines: [t('notice.payment.takenBack.1', values)], action: t('notice.seeOrder') };
    case 'order.balancePaid':
      return { subject: t('notice.balance.paid', values), lines: [t('notice.balance.paid.1', { ...values, amount: facts.balance ? formatAmount(facts.balance) : total })], action: t('notice.seeOrder') };
  }
}

function orderLines({ t }: Words, facts: NoticeFacts, { locale, side }: Pick<Reader, 'locale' | 'side'>, values: { other: string; total: string; order: string }): string[] {
  const agreed = t('notice.order.placed.1', values);
  if (!facts.deposit || !facts.depositDueOn) return [agreed];
  const deposit = { deposit: formatAmount(facts.deposit), due: formatDate(facts.depositDueOn, locale) };
  return [agreed, side === 'buyer' ? t('notice.order.pay', deposit) : t('notice.order.wait', deposit)];
}

function readyLines({ t }: Words, { balance, balancePaid }: NoticeFacts, values: { other: string; order: string }): string[] {
  const ready = t('notice.order.ready.1', values);
  return balance && !balancePaid ? [ready, t('notice.order.ready.pay', { balance: formatAmount(balance) })] : [ready];
}

function paidLines({ t }: Words, facts: NoticeFacts, { locale, side }: Pick<Reader, 'locale' | 'side'>): string[] {
  const values = { amount: facts.deposit ? formatAmount(facts.deposit) : '', order: facts.orderNumber ?? '', ready: facts.readyOn ? formatDate(facts.readyOn, locale) : '' };
  return [t('notice.deposit.paid.1', values), side === 'buyer' ? t('notice.deposit.made', values) : t('notice.deposit.make', values)];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (c) => escapes[c]!);

const FONTS = { en: '"Hanken Grotesk", "Segoe UI", Roboto, Helvetica, Arial, sans-serif', km: '"Noto Sans Khmer", "Khmer OS", "Leelawadee UI", Roboto, sans-serif' };

/** Plain tables and inline styles, as mail programs need; no picture is loaded from anywhere. */
function page(locale: Locale, { subject, greeting, lines, action, link, closing }: { subject: string; greeting: string; lines: string[]; action: string; link: string; closing: string }): string {
  const height = locale === 'km' ? 1.8 : 1.5;
  const paragraph = (text: string, style = ''): string => `<p style="margin:0 0 14px;${style}">${escape(text)}</p>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f6f6f3">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f6f3"><tr><td align="center" style="padding:28px 16px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;width:100%;background:#ffffff;border:1px solid #dcdcd5;font:16px/${height} ${escape(FONTS[locale])};color:#171d2e">
<tr><td style="padding:20px 28px 16px;font-weight:600;font-size:17px">OVOP Market <span lang="km" style="color:#626775;font-weight:400;font-family:${escape(FONTS.km)}">ផ្សារភូមិ</span></td></tr>
<tr><td style="height:3px;background:#26396b;font-size:0;line-height:0">&nbsp;</td></tr><tr><td style="height:2px;background:#9a1f47;font-size:0;line-height:0">&nbsp;</td></tr><tr><td style="height:2px;background:#f2b93b;font-size:0;line-height:0">&nbsp;</td></tr>
<tr><td style="padding:28px 28px 8px">${paragraph(greeting, 'color:#474d5e')}${lines.map((line, i) => paragraph(line, i === 0 ? 'font-weight:600' : '')).join('')}
<p style="margin:22px 0 26px"><a href="${escape(link)}" style="display:inline-block;background:#26396b;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 22px;border-radius:4px">${escape(action)}</a></p></td></tr>
<tr><td style="padding:16px 28px 22px;border-top:1px solid #dcdcd5;color:#626775;font-size:14px">${escape(closing)}</td></tr>
</table></td></tr></table></body></html>`;
}
