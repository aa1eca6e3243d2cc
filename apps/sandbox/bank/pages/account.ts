import { type Markup, html } from '../../page.js';
import type { Bank } from '../bank.js';
import { type Account, type Line, signed } from '../book.js';
import { shownTime } from '../look.js';
import { shownAmount } from './layout.js';

const KINDS: Record<Line['kind'], string> = {
  wire: 'Wire in',
  stripe_payout: 'Stripe payout',
  payment: 'Payment out',
  charge: 'Charge',
  return: 'Returned payment',
  reversal: 'Reversal',
};

const NOTHING = html`<p class="empty">
Nothing booked yet. <a href="/bank/wire">Send a wire</a>, or let Stripe pay out.</p>`;

/** An account: what it holds, what waits, its newest lines. */
export function accountBody(bank: Bank, account: Account): Markup {
  const { book, statements } = bank;
  const { number, currency, owner } = account;
  const lines = book.lines(number);
  const pending = lines.filter((line) => !book.isBooked(line));
  const open = new Set(statements.open(number).map((line) => line.reference));
  const booked = lines.filter((line) => book.isBooked(line)).sort((a, b) => (a.bookedAt < b.bookedAt ? 1 : -1));
  return html`${otherAccounts(bank, account)}
<div class="card"><div class="figures">
<span>Balance<b>${currency} ${shownAmount(book.balance(number), currency)}</b></span>
<span>Not yet on a statement<b>${open.size} ${open.size === 1 ? 'line' : 'lines'}</b></span>
<span>Account<b>${number}</b>${owner}</span></div></div>
<div class="actions"><form method="post" action="/bank/documents/close-day">
<input type="hidden" name="account" value="${number}"><button>Close the day</button></form>
<a class="button plain" href="/bank/wire">Send a wire</a></div>
${pending.length > 0 && html`<h2>Pending</h2>${lineTable(pending, () => waiting('pending'))}`}
<h2>Booked</h2>
${booked.length === 0 ? NOTHING : lineTable(booked, (line) => open.has(line.reference) && waiting('next statement'))}`;
}

const waiting = (forWhat: string): Markup => html`<span class="tag wait">${forWhat}</span>`;

const otherAccounts = ({ book }: Bank, account: Account): Markup | false =>
  book.accounts().length > 1 && html`<p>${book.accounts().map((each) => accountLink(each, account))}</p>`;

const accountLink = ({ number, currency }: Account, shown: Account): Markup =>
  number === shown.number
    ? html`<strong>${currency} account</strong> `
    : html`<a href="/bank?account=${number}">${currency} account</a> `;

type TagOfLine = (line: Line) => Markup | false;

function lineTable(lines: Line[], tag: TagOfLine): Markup {
  return html`<div class="scroll"><table class="stack">
<thead><tr><th>Day</th><th>What</th><th>From or to</th><th>Reference</th><th class="num">Amount</th></tr></thead>
<tbody>${lines.map((line) => lineRow(line, tag))}</tbody></table></div>`;
}

function lineRow(line: Line, tag: TagOfLine): Markup {
  const { bookedAt, counterparty, currency, chargesMinor } = line;
  const kept = chargesMinor && html`<small>${shownAmount(BigInt(chargesMinor), currency)} kept on the way</small>`;
  return html`<tr><td class="nowrap">${bookedAt.slice(0, 10)}<small>${shownTime(bookedAt).slice(11)}</small></td>
<td>${KINDS[line.kind]} ${tag(line)}<small>${line.reference}</small></td>
<td>${counterparty.name}${counterparty.account && html`<small>${counterparty.account}</small>`}</td>
<td>${references(line)}</td>
<td class="num">${shownAmount(signed(line), currency)}${kept}</td></tr>`;
}

function references(line: Line): Markup {
  const said = line.creditorReference ?? line.remittance;
  const id =
    line.endToEndId !== 'NOTPROVIDED' &&
    line.endToEndId !== undefined &&
    !said?.includes(line.endToEndId) &&
    line.endToEndId;
  return html`${said || html`<span class="quiet">none</span>`}${id && html`<small>EndToEndId ${id}</small>`}`;
}
