import { languages, words, zoneName, type Locale } from '#platform/words';
import type { Told } from '../notices/kinds/index.js';
import type { ToldSide } from '../notices/notice.js';
import { noticeText, type Listener } from '../notices/notice-text.js';

/** Who reads the mail, and where its one link leads. */
export interface Reader extends Listener {
  name: string;
  link: string;
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** Why one gets it. Only a buyer pays by wire: a cooperative looks for no account of ours. */
const closings = {
  buyer: 'mail.closing.buyer',
  cooperative: 'mail.closing',
  secretariat: 'mail.closing.secretariat',
  address: 'mail.closing.address',
} as const satisfies Record<ToldSide, string>;

/** One notice as a mail in the reader's language: what happened and what to do in the first two lines, one link. */
export function composeMail(told: Told, reader: Reader, now: Date): Mail {
  const catalogue = words(reader.locale);
  const { t } = catalogue;
  const { subject, lines, action } = noticeText(catalogue, told, reader, now);
  const greeting = t('mail.greeting', { name: reader.name });
  const closing = `${t(closings[reader.side])} ${t('session.zone', { zone: zoneName(reader.zone, reader.locale) })}`;
  return {
    subject,
    text: [greeting, '', ...lines, '', `${action}: ${reader.link}`, '', closing].join('\n'),
    html: page(reader.locale, { subject, greeting, lines, action, link: reader.link, closing }),
  };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (c) => escapes[c]!);

interface Letter {
  subject: string;
  greeting: string;
  lines: string[];
  action: string;
  link: string;
  closing: string;
}

/** The weave of the mark: its three colours as lines of so many pixels. */
const weave = (
  [
    [3, '#26396b'],
    [2, '#9a1f47'],
    [2, '#f2b93b'],
  ] as const
)
  .map(
    ([height, colour]) =>
      `<tr><td style="height:${height}px;background:${colour};font-size:0;line-height:0">&nbsp;</td></tr>`,
  )
  .join('\n');

const paragraph = (text: string, style = ''): string => `<p style="margin:0 0 14px;${style}">${escape(text)}</p>`;

/** Plain tables and inline styles, as mail programs need; no picture is loaded from anywhere. */
function page(locale: Locale, { subject, greeting, lines, action, link, closing }: Letter): string {
  const { direction, mail } = languages[locale];
  const button =
    'display:inline-block;background:#26396b;color:#ffffff;text-decoration:none;font-weight:600;' +
    'padding:12px 22px;border-radius:4px';
  const card =
    'max-width:560px;width:100%;background:#ffffff;border:1px solid #dcdcd5;' +
    `font:16px/${mail.lineHeight} ${escape(mail.fonts)};color:#171d2e`;
  const khmer = `color:#626775;font-weight:400;font-family:${escape(languages.km.mail.fonts)}`;
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;background:#f6f6f3">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f6f3">
<tr><td align="center" style="padding:28px 16px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="${card}">
<tr><td style="padding:20px 28px 16px;font-weight:600;font-size:17px">
OVOP Market <span lang="km" style="${khmer}">ផ្សារភូមិ</span></td></tr>
${weave}
<tr><td style="padding:28px 28px 8px">
${paragraph(greeting, 'color:#474d5e')}
${lines.map((line, i) => paragraph(line, i === 0 ? 'font-weight:600' : '')).join('\n')}
<p style="margin:22px 0 26px"><a href="${escape(link)}" style="${button}">${escape(action)}</a></p></td></tr>
<tr><td style="padding:16px 28px 22px;border-top:1px solid #dcdcd5;color:#626775;font-size:14px">
${escape(closing)}</td></tr>
</table></td></tr></table></body></html>`;
}
