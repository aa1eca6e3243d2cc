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

/** An account: what it holds, what waits, its newest lines. */
export function accountBody(bank: Bank, account: Account): Markup {
  const { book, statements } = bank;
  const lines = book.lines(account.number);
  const pending = lines.filter((line) => !book.isBooked(line));
  const open = new Set(statements.open(account.number).map((line) => line.reference));
  const booked = lines.filter((line) => book.isBooked(line)).sort((a, b) => (a.bookedAt < b.bookedAt ? 1 : -1));
  return html`${otherAccounts(bank, account)}
<div class="card"><div class="figures"><span>Balance<b>${account.currency} ${shownAmount(book.balance(account.number), account.currency)}</b></span>
<span>Not yet on a statement<b>${open.size} ${open.size === 1 ? 'line' : 'lines'}</b></span><span>Account<b>${account.number}</b>${account.owner}</span></div></div>
<div class="actions"><form method="post" action="/bank/documents/close-day"><input type="hidden" name="account" value="${account.number}"><button>Close the day</button></form><a class="button plain" href="/bank/wire">Send a wire</a></div>
${pending.length > 0 && html`<h2>Pending</h2>${lineTable(pending, () => html`<span class="tag wait">pending</span>`)}`}
<h2>Booked</h2>
${booked.length === 0 ? html`<p class="empty">Nothing booked yet. <a href="/bank/wire">Send a wire</a>, or let Stripe pay out.</p>` : lineTable(booked, (line) => open.has(line.reference) && html`<span class="tag wait">next statement</span>`)}`;
}

const otherAccounts = ({ book }: Bank, account: Account): Markup | false =>
  book.accounts().length > 1 &&
  html`<p>${book.accounts().map((each) => (each.number === account.number ? html`<strong>${each.currency} account</strong> ` : html`<a href="/bank?account=${each.number}">${each.currency} account</a> `))}</p>`;

const lineTable = (
  lines: Line[],
  tag: (line: Line) => Markup | false,
): Markup => html`<div class="scroll"><table class="stack">
<thead><tr><th>Day</th><th>What</th><th>From or to</th><th>Reference</th><th class="num">Amount</th></tr></thead>
<tbody>${lines.map(
  (
    line,
  ) => html`<tr><td class="nowrap">${line.bookedAt.slice(0, 10)}<small>${shownTime(line.bookedAt).slice(11)}</small></td><td>${KINDS[line.kind]} ${tag(line)}<small>${line.reference}</small></td>
<td>${line.counterparty.name}${line.counterparty.account && html`<small>${line.counterparty.account}</small>`}</td><td>${references(line)}</td><td class="num">${shownAmount(signed(line), line.currency)}${line.chargesMinor && html`<small>${shownAmount(BigInt(line.chargesMinor), line.currency)} kept on the way</small>`}</td></tr>`,
)}</tbody></table></div>`;

function references(line: Line): Markup {
  const said = line.creditorReference ?? line.remittance;
  const id =
    line.endToEndId !== 'NOTPROVIDED' &&
    line.endToEndId !== undefined &&
    !said?.includes(line.endToEndId) &&
    line.endToEndId;
  return html`${said || html`<span class="quiet">none</span>`}${id && html`<small>EndToEndId ${id}</small>`}`;
}
