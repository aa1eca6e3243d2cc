import type Stripe from 'stripe';
import { html, type Markup } from '../page.js';
import { balanceOf } from './balance.js';
import { calm, type Chaos } from './settings.js';
import { accountsOf, type Delivery, type StripeState } from './state.js';
import { money, stripePage, tag, time } from './style.js';

const shownRows = 25;
const latest = <T>(rows: T[]): T[] => rows.slice(-shownRows).reverse();

/** What the merchant sees at Stripe, and the switches that only a sandbox has. */
export function overviewPage(state: StripeState): string {
  return stripePage(
    state.name ? `Stripe, ${state.name}` : 'Stripe',
    html`<h1>Stripe${state.name ? html`, account <code>${state.name}</code>` : ''}</h1>${others(state)}
<p class="soft">Plays Stripe for the platform: card payments, balance, payouts, webhooks.
Its clock says ${time(state.seconds)} UTC.</p>
${balanceTiles(state)}
<h2>Payments</h2>${payments(state)}
<h2>Payouts</h2>${payouts(state)}
<h2>Open pay pages</h2>${sessions(state)}
<h2>Events and their webhooks</h2><p class="soft">${receiver(state)}</p>${events(state)}
<h2>Chaos</h2>${chaosForm(state)}`,
    { merchant: true },
  );
}

/** The ways to the other accounts: none sees what another has. */
function others(state: StripeState): Markup | '' {
  const all = accountsOf(state.part).filter((each) => each !== state);
  if (all.length === 0) return '';
  return html`<p>${all.map(
    ({ home, name }) => html`<a href="${home}">${name ? html`Account <code>${name}</code>` : 'The first account'}</a> `,
  )}</p>`;
}

/** A head with `#` is a column of figures, with `~` a wide one. On a phone a row is a block with heads as labels. */
function table(heads: string[], rows: unknown[][], none: string): Markup {
  if (rows.length === 0) return html`<p class="soft">${none}</p>`;
  const columns = heads.map((head) => ({
    name: head.replace(/^[#~]/, ''),
    kind: head.startsWith('#') ? 'n' : head.startsWith('~') ? 'wide' : '',
  }));
  const cell = (value: unknown, i: number): Markup =>
    html`<td class="${columns[i]!.kind}" data-label="${columns[i]!.name}">${value}</td>`;
  return html`<div class="scroll"><table>
<thead><tr>${columns.map(({ name, kind }) => html`<th class="${kind}">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

function button(state: StripeState, action: string, label: string, fields: Record<string, string> = {}): Markup {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${state.home}/admin/${action}">${hidden}<button>${label}</button></form>`;
}

/** In minor units. */
interface Amount {
  amount: number;
  currency: string;
}

function balanceTiles(state: StripeState): Markup {
  const { available, pending } = balanceOf(state);
  const transit = state.payouts.all().filter((payout) => payout.status === 'in_transit');
  const payable = available.filter((one) => one.amount > 0);
  const payOut = ({ amount, currency }: Amount): Markup =>
    button(state, 'payouts', `Pay out now: ${money(amount, currency)}`, { currency });
  return html`<div class="tiles">
${tile('Available', available)}${tile('Pending', pending)}${tile('On the way to the bank', summed(transit))}</div>
<div class="row">${payable.map(payOut)}
${pending.some((one) => one.amount > 0) ? button(state, 'available', 'Make pending money available') : ''}
${button(state, 'charges', 'Take 100.00 that nobody asked for', { amount: '10000', currency: 'usd' })}</div>`;
}

const tile = (label: string, amounts: Amount[]): Markup =>
  html`<div class="card"><div class="soft">${label}</div>${amounts.map(
    ({ amount, currency }) => html`<div class="figure">${money(amount, currency)}</div>`,
  )}</div>`;

function receiver(state: StripeState): string {
  const { webhookUrl } = state.account;
  return webhookUrl ? `Delivered to ${webhookUrl}.` : 'No webhook address is set, so nothing is delivered.';
}

function summed(payouts: Stripe.Payout[]): Amount[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of payouts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return sums.size === 0
    ? [{ amount: 0, currency: 'usd' }]
    : [...sums].map(([currency, amount]) => ({ currency, amount }));
}

function payments(state: StripeState): Markup {
  const row = (charge: Stripe.Charge): unknown[] => {
    const transaction = charge.balance_transaction
      ? state.transactions.get(charge.balance_transaction as string)
      : undefined;
    const payout = transaction && state.paidOut.get(transaction.id)?.payout;
    const took = charge.status === 'succeeded';
    const where = transaction
      ? payout
        ? tag('paid out')
        : tag(transaction.status)
      : took
        ? html`<span class="soft">not settled yet</span>`
        : charge.failure_message;
    return [
      time(charge.created),
      tag(charge.status),
      charge.description ?? html`<code>${charge.id}</code>`,
      money(charge.amount, charge.currency),
      transaction ? money(transaction.fee, transaction.currency) : '—',
      transaction ? money(transaction.net, transaction.currency) : '—',
      where,
      [
        took && !payout && button(state, 'payouts', 'Pay out', { 'charges[]': charge.id }),
        took && !charge.refunded && button(state, `charges/${charge.id}/refund`, 'Refund'),
      ],
    ];
  };
  return table(
    ['When', 'Payment', '~What', '#Amount', '#Fee', '#Net', 'Money', ''],
    latest(state.charges.all()).map(row),
    'No payment yet.',
  );
}

function payouts(state: StripeState): Markup {
  const row = (payout: Stripe.Payout): unknown[] => [
    time(payout.created),
    tag(payout.status),
    money(payout.amount, payout.currency),
    html`<code>${payout.id}</code>`,
    payout.status === 'in_transit'
      ? html`<span class="soft">paid when the bank books it</span>`
      : payout.failure_message,
    payout.status === 'failed' ? '' : button(state, `payouts/${payout.id}/failed`, 'Let it fail'),
  ];
  return table(['When', 'Payout', '#Amount', 'Id', '~', ''], latest(state.payouts.all()).map(row), 'No payout yet.');
}

function sessions(state: StripeState): Markup {
  const open = state.sessions.all().filter((session) => session.status === 'open');
  const row = (session: Stripe.Checkout.Session): unknown[] => [
    time(session.created),
    session.client_reference_id,
    money(session.amount_total!, session.currency!),
    html`<a href="${state.home}/pay/${session.id}">Open the pay page</a>`,
    button(state, `sessions/${session.id}/expire`, 'Let it expire'),
  ];
  return table(['When', '~Reference', '#Amount', '', ''], latest(open).map(row), 'None is open.');
}

function events(state: StripeState): Markup {
  const byEvent = new Map<string, Delivery[]>();
  for (const delivery of state.deliveries.all())
    byEvent.set(delivery.event, [...(byEvent.get(delivery.event) ?? []), delivery]);
  const told = ({ status, attempts, lastAnswer }: Delivery): Markup => {
    const times = attempts === 1 ? 'once' : `${attempts} times`;
    const answer = attempts > 0 ? `${lastAnswer ?? ''}, ${times}` : '';
    return html`<div>${tag(status)} <span class="soft">${answer}</span></div>`;
  };
  const row = (event: Stripe.Event): unknown[] => {
    const deliveries = byEvent.get(event.id) ?? [];
    return [
      time(event.created),
      event.type,
      html`<code>${event.id}</code>`,
      deliveries.length > 0 ? deliveries.map(told) : html`<span class="soft">no receiver</span>`,
      deliveries.length > 0 || state.account.webhookUrl ? button(state, `events/${event.id}/resend`, 'Send again') : '',
    ];
  };
  return table(['When', '~Event', 'Id', 'Delivery', ''], latest(state.events.all()).map(row), 'No event yet.');
}

const labels: Record<keyof Chaos, string> = {
  duplicate: 'Deliver everything twice',
  reorder: 'Deliver in reverse order',
  dropEvents: 'Deliver nothing',
  early: 'Deliver before the call’s own answer',
  twoIds: 'Two event ids for one change',
  wrongSecret: 'Sign with a wrong secret',
  silent: 'Never answer an API call',
  delayMs: 'Delay deliveries, ms',
  slowMs: 'Slow API calls, ms',
  loseAnswers: 'Lose the next answers, count',
  dropField: 'Leave out a field, object.field',
};

function chaosForm({ chaos, home }: StripeState): Markup {
  const names = Object.keys(calm) as (keyof Chaos)[];
  const check = (name: keyof Chaos): Markup => {
    const checked = chaos[name] ? html` checked` : '';
    return html`<label><input type="checkbox" name="${name}" value="true"${checked}>${labels[name]}</label>`;
  };
  const field = (name: keyof Chaos): Markup => {
    const type = name === 'dropField' ? 'text' : 'number';
    return html`<label class="field"><span>${labels[name]}</span>
<input type="${type}" min="0" name="${name}" value="${chaos[name]}"></label>`;
  };
  return html`<form class="card" method="post" action="${home}/admin/chaos">
<div class="switches">${names.filter((name) => typeof calm[name] === 'boolean').map(check)}</div>
<p></p><div class="switches">${names.filter((name) => typeof calm[name] !== 'boolean').map(field)}</div>
<button class="main">Save</button></form>`;
}
