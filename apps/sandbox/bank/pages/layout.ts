import { type Currency, money, toDecimal } from '#platform/money';
import { type Markup, html } from '../../page.js';
import { BANK } from '../book.js';
import { lookedPage } from '../look.js';

const TABS = [
  ['/bank', 'Account'],
  ['/bank/wire', 'Send a wire'],
  ['/bank/documents', 'Statements'],
  ['/bank/files', 'Payment files'],
  ['/bank/behaviour', 'Behaviour'],
] as const;
export type Tab = (typeof TABS)[number][0];

/** What happened just now, said once on the page that follows a form. */
export interface Note {
  text: string;
  bad: boolean;
}

export function bankPage(tab: Tab, body: Markup, note?: Note): string {
  const [, title] = TABS.find(([path]) => path === tab)!;
  const link = ([path, name]: (typeof TABS)[number]): Markup =>
    html`<a href="${path}"${path === tab ? html` aria-current="page"` : ''}>${name}</a>`;
  return lookedPage(
    title,
    html`<p class="sub">${BANK.name}, ${BANK.bic}</p>
<nav class="tabs" aria-label="Bank">${TABS.map(link)}</nav>
${note && html`<p class="note${note.bad && ' bad'}" role="status">${note.text}</p>`}${body}`,
  );
}

/** `1,234.50`, with a real minus; the currency stands once beside the figures. */
export function shownAmount(minor: bigint, currency: Currency): string {
  const [whole, part] = toDecimal(money(minor < 0n ? -minor : minor, currency)).split('.');
  return `${minor < 0n ? '−' : ''}${whole!.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`;
}
