import { type Markup, html } from '../../page.js';
import { shownStatement, stateOf } from '../admin.js';
import type { Bank } from '../bank.js';
import type { Booking } from '../book.js';
import { shownTime } from '../look.js';
import type { Statement } from '../statements/statements.js';
import { shownAmount } from './layout.js';

/** Statements, newest first, with what is wrong with them when a flaw was asked for. */
export function statementsBody(bank: Bank): Markup {
  const all = bank.book
    .accounts()
    .flatMap(({ number }) => bank.statements.of(number))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.number - a.number));
  return html`<form method="post" action="/bank/documents/close-day" class="actions">
<button>Close the day</button></form>
<p class="quiet">Makes the next camt.053 statement of everything that was booked since the last one.</p>
${
  all.length === 0
    ? html`<p class="empty">No statement yet. Close the day to make number 1.</p>`
    : html`<div class="scroll"><table class="stack"><thead><tr><th>Number</th><th>Made</th><th class="num">Lines</th>
<th class="num">Opening</th><th class="num">Closing</th><th>File</th></tr></thead>
<tbody>${all.map((each) => statementRow(bank, each))}</tbody></table></div>`
}`;
}

function statementRow(bank: Bank, statement: Statement): Markup {
  const { number, account, createdAt, lines, withheld, unbalancedBy } = statement;
  const { currency, urls, opening, closing } = shownStatement(bank, statement);
  const slip = unbalancedBy && html`<small><span class="tag bad">does not add up</span></small>`;
  const downloads = urls.map((url, i) => html`<a href="${url}">Download${i > 0 && ` copy ${i + 1}`}</a> `);
  return html`<tr><td data-label="Number">${number} <small>${account} ${currency}</small></td>
<td class="nowrap">${shownTime(createdAt)}</td><td class="num" data-label="Lines">${lines.length}</td>
<td class="num" data-label="Opening">${grouped(opening)}</td>
<td class="num" data-label="Closing">${grouped(closing)}${slip}</td>
<td>${downloads}${withheld && html`<span class="tag bad">withheld</span>`}${
    (withheld || unbalancedBy) && mendForm(statement)
  }</td></tr>`;
}

const mendForm = ({ number, account, withheld }: Statement): Markup =>
  html`<form method="post" action="/bank/documents/mend">
<input type="hidden" name="number" value="${number}"><input type="hidden" name="account" value="${account}">
<button class="plain">${withheld ? 'Send it now' : 'Send a right one'}</button></form>`;

const grouped = (decimal: string): string => decimal.replace('-', '−').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

const STATUS = { ACSP: ['ok', 'executed'], PART: ['wait', 'partly executed'], RJCT: ['bad', 'rejected'] } as const;
const statusTag = (status: keyof typeof STATUS): Markup =>
  html`<span class="tag ${STATUS[status][0]}">${status} ${STATUS[status][1]}</span>`;

/** Payment files as received, with the status of each payment. */
export function filesBody(bank: Bank): Markup {
  const received = bank.book
    .all()
    .filter((booking) => booking.file)
    .reverse();
  return received.length === 0
    ? html`<p class="empty">No payment file yet. The platform sends a pain.001 to <code>POST /bank/pain001</code>
when a payout batch is approved.</p>`
    : html`${received.map(fileCard)}`;
}

function fileCard({ id, receivedAt, file }: Booking): Markup {
  const { messageId, status, reason, message, payments } = file!;
  return html`<section class="card">
<h2 style="margin-top:0">${messageId === 'NOTPROVIDED' ? 'Not readable' : messageId} ${statusTag(status)}</h2>
<p class="quiet">${shownTime(receivedAt)}. <a href="/bank/files/${id}/pain001.xml">File</a>
<a href="/bank/files/${id}/pain002.xml">Answer</a></p>
${reason && html`<p>${reason}: ${message}</p>`}
${
  payments.length > 0 &&
  html`<div class="scroll"><table class="stack">
<thead><tr><th>EndToEndId</th><th>Beneficiary</th><th>Status</th><th class="num">Amount</th></tr></thead>
<tbody>${payments.map(paymentRow)}</tbody></table></div>`
}</section>`;
}

type Payment = NonNullable<Booking['file']>['payments'][number];

const paymentRow = ({ endToEndId, beneficiary, status, reason, message, currency, amount }: Payment): Markup =>
  html`<tr><td>${endToEndId}</td><td>${beneficiary}</td>
<td>${statusTag(status)}${reason && html`<small>${reason}: ${message}</small>`}</td>
<td class="num">${currency} ${grouped(amount)}</td></tr>`;

/** What the bank will do wrong next, and what it charges. */
export function behaviourBody(bank: Bank): Markup {
  const { charge } = stateOf(bank);
  const { flaws } = bank.behaviour;
  const decimal = (minor: string | undefined): string =>
    minor === undefined ? '' : shownAmount(BigInt(minor), 'USD').replace('−', '-').replaceAll(',', '');
  const difference = (name: 'payoutDifference' | 'unbalanced', label: string, example: string): Markup =>
    html`<label>${label}<input name="${name}" value="${decimal(flaws[name])}" placeholder="${example}"
inputmode="decimal" autocomplete="off"></label>`;
  const box = (name: 'gap' | 'twice' | 'rejectPayment', text: string): Markup =>
    html`<p><label><input type="checkbox" name="${name}"${flaws[name] && html` checked`}>${text}</label></p>`;
  return html`<p>Real banks slip too. Each of these happens once, then the bank is well-behaved again.</p>
<form method="post" action="/bank/behaviour" class="card"><div class="fields">
${difference('payoutDifference', 'Book the next payment off by', '0.01')}
${difference('unbalanced', 'Next closing balance off by', '1.00')}</div>
${box('gap', 'The next statement number jumps by one (the skipped one is empty and withheld)')}
${box('twice', 'The next statement is delivered twice')}
${box('rejectPayment', 'The next payment is turned down: account closed (AC04)')}
<button>Save</button></form>
<h2>Charge</h2><form method="post" action="/bank/behaviour/charge" class="row">
<label>Charge per payment of a file, USD<input name="amount" value="${charge}" required inputmode="decimal"></label>
<button class="plain">Set</button></form>`;
}
