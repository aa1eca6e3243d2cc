import type { ParsedMail } from 'mailparser';
import { lookedPage, shownTime } from '../bank/look.js';
import { type Markup, html } from '../page.js';
import type { Mail } from './mailbox.js';

const copies = (mail: Mail): Markup | false =>
  mail.copies.length > 1 && html`<span class="tag wait">${mail.copies.length} copies</span>`;
const subjectOf = (mail: Mail): string => mail.subject.trim() || '(no subject)';
/** Names as people write them, without the quotes that the header needs. */
const unquoted = (addresses: string): string => addresses.replaceAll(/"([^"]*)" </g, '$1 <');
const bytes = (size: number): string =>
  size < 10_000
    ? `${size} bytes`
    : size < 1_000_000
      ? `${Math.round(size / 1000)} kB`
      : `${(size / 1_000_000).toFixed(1)} MB`;

export function listPage(mails: Mail[], search: string, smtpPort: number): string {
  const all = search !== '' && html`<a class="button plain" href="/mail">Show all</a>`;
  const body = html`<p class="sub">Every mail that was sent to localhost:${smtpPort}, newest first.
Nothing leaves this machine.</p>
<form class="row" method="get" action="/mail"><label>Search
<input type="search" name="search" value="${search}" placeholder="Address, subject or words"></label>
<button>Search</button>${all}</form>
${mails.length === 0 ? emptyBox(search) : mailTable(mails)}`;
  return lookedPage('Mail box', body);
}

const emptyBox = (search: string): Markup =>
  search === ''
    ? html`<p class="empty">No mail yet. The first one shows here as soon as the platform sends it.</p>`
    : html`<p class="empty">No mail has "${search}" in its addresses, subject or text.
<a href="/mail">Show all</a></p>`;

const mailTable = (mails: Mail[]): Markup =>
  html`<p class="quiet">${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}</p>
<div class="scroll"><table class="stack">
<thead><tr><th>Subject</th><th>To</th><th>From</th><th>Received</th></tr></thead>
<tbody>${mails.map(mailRow)}</tbody></table></div>`;

function mailRow(mail: Mail): Markup {
  const attached = mail.attachments.map((each) => each.name).join(', ');
  return html`<tr><td><a href="/mail/${mail.id}" dir="auto">${subjectOf(mail)}</a> ${copies(mail)}${
    mail.attachments.length > 0 && html`<small>${attached}</small>`
  }</td>
<td data-label="To">${unquoted(mail.shownTo)}</td><td data-label="From">${unquoted(mail.from)}</td>
<td class="nowrap">${shownTime(mail.receivedAt)}</td></tr>`;
}

/** The mail as its reader sees it; the HTML part stands in a frame that may run nothing. */
export function mailPage(mail: Mail, opened: ParsedMail): string {
  const body = html`<p class="sub"><a href="/mail">All mails</a></p>
<dl><dt>From</dt><dd>${unquoted(mail.from)}</dd><dt>To</dt><dd>${unquoted(mail.shownTo)}</dd>
<dt>Received</dt><dd>${shownTime(mail.receivedAt)}</dd>
<dt>Message-ID</dt><dd>${mail.messageId ?? 'none'} ${copies(mail)}</dd></dl>
${attachmentList(mail)}
${opened.html && frameOf(mail)}
${mail.text.trim() !== '' && html`<h2>Text part</h2><pre class="words" dir="auto">${mail.text}</pre>`}
${!opened.html && mail.text.trim() === '' && html`<p class="empty">This mail has no text.</p>`}
${copyList(mail)}
<h2>Headers</h2><pre>${opened.headerLines.map(({ line }) => line).join('\n')}</pre>
<p><a class="button plain" href="/mail/${mail.id}/raw">Download as .eml</a>
<span class="quiet">${bytes(mail.size)}</span></p>`;
  return lookedPage(subjectOf(mail), body);
}

const frameOf = (mail: Mail): Markup =>
  html`<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/html"
title="The mail, as its reader sees it"></iframe>`;

const attachmentList = (mail: Mail): Markup | false =>
  mail.attachments.length > 0 &&
  html`<div class="actions">${mail.attachments.map(
    (each, i) =>
      html`<a class="button plain" href="/mail/${mail.id}/attachments/${i}">${each.name}
<span class="quiet">${bytes(each.size)}</span></a>`,
  )}</div>`;

function copyList(mail: Mail): Markup | false {
  if (mail.copies.length <= 1) return false;
  const item = ({ id, receivedAt }: Mail['copies'][number]): Markup =>
    html`<li><a href="/mail/${id}">${shownTime(receivedAt)}</a>${id === mail.id && ' (this one)'}</li>`;
  return html`<h2>${mail.copies.length} copies</h2><ul>${mail.copies.map(item)}</ul>`;
}
