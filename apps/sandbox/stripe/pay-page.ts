import type Stripe from 'stripe';
import { html, type Markup } from '../page.js';
import { testCards } from './cards.js';
import { money, stripePage } from './style.js';

export interface CardForm {
  email: string;
  card: string;
  expiry: string;
  cvc: string;
  name: string;
}

export const emptyForm: CardForm = { email: '', card: '', expiry: '', cvc: '', name: '' };

/** The hosted page of an open session: works without a script. */
export function payPage(
  home: string,
  session: Stripe.Checkout.Session,
  items: Stripe.LineItem[],
  form: CardForm,
  message: string | null,
): string {
  const amount = money(session.amount_total!, session.currency!);
  return stripePage(
    'Pay by card',
    html`<div class="pay"><section class="what"><h1>Amount to pay</h1><div class="amount">${amount}</div>
<ul class="items">${items.map(item)}</ul>
${session.client_reference_id ? html`<p class="soft">Reference ${session.client_reference_id}</p>` : ''}
${session.cancel_url ? html`<p><a href="${session.cancel_url}">Cancel and go back</a></p>` : ''}</section>
<section class="how">${message ? html`<div class="note bad" role="alert">${message}</div>` : ''}
<form method="post" action="${home}/pay/${session.id}" autocomplete="off">${fields(session, form)}
<button class="main" name="do" value="pay"${form.card && !message ? html` autofocus` : ''}>Pay ${amount}</button>
</form></section></div>`,
  );
}

function item({ description, quantity, amount_total, currency }: Stripe.LineItem): Markup {
  const times = (quantity ?? 1) > 1 ? ` × ${quantity}` : '';
  return html`<li><span>${description}${times}</span><span>${money(amount_total, currency)}</span></li>`;
}

function fields(session: Stripe.Checkout.Session, form: CardForm): Markup {
  // The first button of a form is what the Enter key presses: paying, out of sight, stands before the test cards.
  return html`<button name="do" value="pay" hidden tabindex="-1" aria-hidden="true"></button>
<fieldset class="tests"><legend>Fill in a test card</legend><div>${testCards.map(fillButton)}</div></fieldset>
${session.customer_email ? html`<p class="soft">Paying as ${session.customer_email}</p>` : emailField(form)}
<label class="field"><span>Card number</span><input type="text" name="card" inputmode="numeric" required maxlength="23"
value="${grouped(form.card)}" placeholder="4242 4242 4242 4242"></label>
<div class="two"><label class="field"><span>Expires</span><input type="text" name="expiry" inputmode="numeric" required
maxlength="7" placeholder="MM / YY" value="${form.expiry}"></label>
<label class="field"><span>CVC</span><input type="text" name="cvc" inputmode="numeric" required
maxlength="4" placeholder="123" value="${form.cvc}"></label></div>
<label class="field"><span>Name on card</span><input type="text" name="name"
maxlength="100" value="${form.name}"></label>`;
}

function fillButton({ number, brand, label }: (typeof testCards)[number]): Markup {
  const text = label === 'Succeeds' ? `${brand === 'visa' ? 'Visa' : 'Mastercard'}, succeeds` : label;
  return html`<button name="fill" value="${number}" formnovalidate>${text}</button>`;
}

const emailField = (form: CardForm): Markup =>
  html`<label class="field"><span>Email</span><input type="email" name="email"
value="${form.email}" maxlength="200"></label>`;

const grouped = (digits: string): string => digits.replaceAll(/\D/g, '').replaceAll(/(.{4})(?=.)/g, '$1 ');

export function confirmPage(amount: number, currency: string, action: string): string {
  return stripePage(
    'Confirm the payment',
    html`<div class="pay"><section class="what"><h1>Your bank asks</h1>
<div class="amount">${money(amount, currency)}</div><p class="soft">3D Secure, played by the SANDBOX.</p></section>
<section class="how"><p>Do you confirm this payment?</p><form class="answer" method="post" action="${action}">
<button class="main" name="answer" value="yes">Confirm</button><button name="answer" value="no">Refuse</button>
</form></section></div>`,
  );
}

export function closedPage(session: Stripe.Checkout.Session): string {
  const paid = session.status === 'complete';
  const back = paid ? session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) : session.cancel_url;
  return stripePage(
    paid ? 'Already paid' : 'Expired',
    html`<div class="pay"><section class="what"><h1>${paid ? 'Paid' : 'Not paid'}</h1>
<div class="amount">${money(session.amount_total!, session.currency!)}</div></section>
<section class="how"><p>${
      paid
        ? 'This payment has been made. Nothing more will be taken.'
        : 'This page has expired. Go back and begin the payment again.'
    }</p>
${back ? html`<p><a href="${back}">Go back to the shop</a></p>` : ''}</section></div>`,
  );
}
