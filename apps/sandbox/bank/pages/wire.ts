import { type Markup, html } from '../../page.js';
import { OPENING_CAPITAL, type WireInput } from '../wires.js';

interface Example {
  name: string;
  why: string;
  fields: Record<string, string>;
}

/** Wires as they come in life; whoever tries one pastes the reference of an instalment, which the bank can't know. */
const EXAMPLES: Example[] = [
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
  const field = (name: keyof WireInput, label: string, attributes: Markup, before = ''): Markup => {
    const value = typeof typed[name] === 'string' ? typed[name] : before;
    const refused = name === fault && html` aria-invalid="true" autofocus`;
    return html`<label>${label}<input name="${name}" value="${value}"${attributes}${refused}></label>`;
  };
  return html`<p>Plays a buyer's bank: the money is on the account at once and on the next statement.</p>
<form method="post" action="/bank/wire" class="card"><div class="fields">
${field('payer', 'Payer', html` required maxlength="140" autocomplete="off"`)}
${field('amount', 'Amount sent', html` required inputmode="decimal" placeholder="7000.00" autocomplete="off"`)}
${field('currency', 'Currency', html` required maxlength="3"`, 'USD')}
${field(
  'reference',
  'Reference for the recipient',
  html` maxlength="140" placeholder="RF18 5390 0754 7034"
autocomplete="off"`,
)}
${field('charges', 'Charges kept on the way', html` inputmode="decimal" placeholder="0.00" autocomplete="off"`)}
${field('payerAccount', 'Account of the payer', html` maxlength="34" placeholder="optional" autocomplete="off"`)}
</div><button>Send the wire</button></form>
<h2>Typical cases</h2><p class="quiet">Each fills the form; add the payment reference that the buyer was given.</p>
<div class="scroll"><table class="stack"><tbody>${EXAMPLES.map(exampleRow)}</tbody></table></div>`;
}

const exampleRow = ({ name, why, fields }: Example): Markup =>
  html`<tr><td><a href="/bank/wire?${new URLSearchParams(fields).toString()}">${name}</a></td>
<td>${why}</td><td class="quiet">${fields.payer}</td></tr>`;
