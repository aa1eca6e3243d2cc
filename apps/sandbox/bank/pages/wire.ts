import { type Markup, html } from '../../page.js';
import { OPENING_CAPITAL, type WireInput } from '../wires.js';

/** Wires as they come in life; whoever tries one pastes the reference of an instalment, which the bank can't know. */
const EXAMPLES: { name: string; why: string; fields: Record<string, string> }[] = [
  {
    name: 'Balance, charges deducted',
    why: '7,000.00 sent, a bank on the way keeps 25.00',
    fields: { payer: 'Lindhof Feinkost GmbH', amount: '7000.00', charges: '25.00' },
  },
  {
    name: 'Balance, exact',
    why: '7,000.00, every cent arrives',
    fields: { payer: 'Lindhof Feinkost GmbH', amount: '7000.00' },
  },
  {
    name: 'Paid too much',
    why: '7,100.00 instead of 7,000.00',
    fields: { payer: 'Lindhof Feinkost GmbH', amount: '7100.00' },
  },
  {
    name: 'No reference',
    why: 'Only the invoice is named',
    fields: { payer: 'LINDHOF FEINKOST', amount: '7000.00', reference: 'Payment for pepper, thank you' },
  },
  {
    name: 'Wrong reference',
    why: 'Its check digits do not fit',
    fields: { payer: 'Lindhof Feinkost GmbH', amount: '7000.00', reference: 'RF99 1234 5678' },
  },
  { name: 'Opening capital', why: '1,000.00 from the programme fund', fields: OPENING_CAPITAL },
];

export function wireBody(typed: WireInput, fault?: string): Markup {
  return html`<p>Plays a buyer's bank: the money is on the account at once and on the next statement.</p>
<form method="post" action="/bank/wire" class="card"><div class="fields">
${field('payer', 'Payer', typed, fault, html` required maxlength="140" autocomplete="off"`)}
${field('amount', 'Amount sent', typed, fault, html` required inputmode="decimal" placeholder="7000.00" autocomplete="off"`)}
${field('currency', 'Currency', { currency: 'USD', ...typed }, fault, html` required maxlength="3"`)}
${field('reference', 'Reference for the recipient', typed, fault, html` maxlength="140" placeholder="RF18 5390 0754 7034" autocomplete="off"`)}
${field('charges', 'Charges kept on the way', typed, fault, html` inputmode="decimal" placeholder="0.00" autocomplete="off"`)}
${field('payerAccount', 'Account of the payer', typed, fault, html` maxlength="34" placeholder="optional" autocomplete="off"`)}
</div><button>Send the wire</button></form>
<h2>Typical cases</h2><p class="quiet">Each fills the form; add the payment reference that the buyer was given.</p>
<div class="scroll"><table class="stack"><tbody>${EXAMPLES.map(({ name, why, fields }) => html`<tr><td><a href="/bank/wire?${new URLSearchParams(fields).toString()}">${name}</a></td><td>${why}</td><td class="quiet">${fields.payer}</td></tr>`)}</tbody></table></div>`;
}

const field = (
  name: keyof WireInput,
  label: string,
  typed: WireInput,
  fault: string | undefined,
  attributes: Markup,
): Markup =>
  html`<label>${label}<input name="${name}" value="${typeof typed[name] === 'string' ? typed[name] : ''}"${attributes}${fault === name && html` aria-invalid="true" autofocus`}></label>`;
