import { escapeHtml, html, Markup } from '../page.js';

const css = `
:root {
  --ink: #171d2e; --soft: #5b6479; --line: #dfe3ec; --paper: #fff; --ground: #f5f6fa;
  --primary: #26396b; --good: #1d6b45; --bad: #a02a2a; --wait: #7a5600
}
* { box-sizing: border-box }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif
}
.bar {
  background: #fff4d6; border-bottom: 1px solid #ecd9a0; color: #5c4300; padding: 8px 20px;
  font-size: 14px
}
.bar b { letter-spacing: .06em; margin-right: 8px }
.bar a { color: inherit }
main { max-width: 1240px; margin: 0 auto; padding: 24px 20px 64px }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px }
h2 { font-size: 17px; margin: 36px 0 10px }
p { margin: 0 0 12px }
.soft { color: var(--soft) }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 20px }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 12px; margin: 20px 0 }
.tiles .card { padding: 14px 16px }
.figure { font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px }
table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td {
  text-align: left; padding: 8px 12px; border-top: 1px solid var(--line); white-space: nowrap;
  vertical-align: middle
}
thead th { border-top: 0; color: var(--soft); font-weight: 500; font-size: 13px }
td.wide { white-space: normal; min-width: 200px; width: 40% }
main a { color: var(--primary) }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
code { font: 13px ui-monospace, SFMono-Regular, Menlo, monospace; color: #3a4460 }
.tag {
  display: inline-block; padding: 1px 8px; border-radius: 99px; font-size: 13px; background: #eceff6;
  color: #3a4460
}
.tag.good { background: #e0f1e8; color: var(--good) }
.tag.bad { background: #fae5e5; color: var(--bad) }
.tag.wait { background: #fdf1d3; color: var(--wait) }
button, .button {
  font: inherit; font-weight: 500; border: 1px solid var(--line); background: #fff;
  color: var(--ink); border-radius: 8px; padding: 6px 12px; cursor: pointer; min-height: 36px;
  text-decoration: none
}
button:hover { border-color: #aab3c8 }
button.main { background: var(--primary); border-color: var(--primary); color: #fff }
button.main:hover { background: #1d2c54 }
:focus-visible { outline: 3px solid #7f9be8; outline-offset: 2px }
.switches { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 10px 20px }
.switches label { display: flex; gap: 8px; align-items: center; min-height: 28px }
input[type=checkbox] { flex: none; width: 18px; height: 18px; accent-color: var(--primary) }
input[type=text], input[type=email], input[type=number] {
  font: inherit; color: inherit; background: #fff; border: 1px solid #b6bfd1; border-radius: 8px;
  padding: 9px 12px; width: 100%; min-height: 42px
}
.switches label.field { display: block }
.row { display: flex; gap: 12px; flex-wrap: wrap; align-items: center }
.note {
  border-left: 3px solid var(--primary); background: #eef1f8; border-radius: 0 8px 8px 0;
  padding: 10px 14px; margin: 12px 0
}
.note.bad { border-color: var(--bad); background: #fbeaea; color: #7c1f1f }
.pay {
  display: grid; grid-template-columns: 1fr 1.1fr; gap: 0; max-width: 920px; margin: 24px auto;
  background: var(--paper); border: 1px solid var(--line); border-radius: 14px; overflow: hidden
}
.pay .what { background: #eef1f8; padding: 32px }
.pay .how { padding: 32px }
.pay h1 { font-size: 16px; font-weight: 500; color: var(--soft) }
.pay .amount {
  font-size: 34px; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums;
  margin: 2px 0 20px
}
.items { list-style: none; margin: 0 0 24px; padding: 0; border-top: 1px solid #d4daea }
.items li {
  display: flex; justify-content: space-between; gap: 16px; padding: 10px 0;
  border-bottom: 1px solid #d4daea
}
.items span:last-child { font-variant-numeric: tabular-nums; white-space: nowrap }
.field { display: block; margin: 0 0 14px }
.field > span { display: block; font-size: 14px; font-weight: 500; margin-bottom: 4px }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 12px }
.pay .answer button { width: 100%; min-height: 46px; margin-bottom: 10px }
.pay button.main { width: 100%; min-height: 46px; font-size: 16px; margin-top: 4px }
.pay a { color: var(--primary) }
.tests { margin: 0 0 18px; padding: 0; border: 0 }
.tests legend { font-size: 13px; color: var(--soft); padding: 0; margin-bottom: 6px }
.tests div { display: flex; flex-wrap: wrap; gap: 6px }
.tests button { font-size: 13px; padding: 4px 10px; min-height: 32px; font-weight: 400 }
@media (max-width: 720px) {
  .pay { grid-template-columns: 1fr; margin: 0; border-radius: 0; border-width: 0 0 1px }
  .pay .what, .pay .how { padding: 20px }
  main:has(.pay) { padding: 0 }
  .scroll { background: none; border: 0; overflow: visible }
  thead { display: none }
  table, tbody, tr, td { display: block }
  tr {
    background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 8px 0;
    margin-bottom: 10px
  }
  td, td.n, td.wide {
    display: flex; justify-content: space-between; gap: 16px; text-align: right; border: 0;
    padding: 4px 14px; width: auto; white-space: normal; overflow-wrap: anywhere
  }
  td:empty { display: none }
  td::before { content: attr(data-label); color: var(--soft); text-align: left; flex: none }
}
`;

/** A whole page of the sandbox's Stripe. */
export function stripePage(title: string, body: Markup, { merchant = false } = {}): string {
  const way = merchant ? html` <a href="/">Sandbox</a> · <a href="/stripe">Stripe</a>` : '';
  return html`${new Markup('<!doctype html>')}<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${new Markup(escapeHtml(title))} · SANDBOX</title><style>${new Markup(css)}</style></head>
<body><div class="bar"><b>SANDBOX</b>No real money moves. Test cards only.${way}</div>
<main>${body}</main></body></html>`.text;
}

/** 300000 usd as `USD 3,000.00`: by the currency's own number of digits. */
export function money(minor: number, currency: string): string {
  const code = currency.toUpperCase();
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2;
  const sign = minor < 0 ? '−' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = (digits ? text.slice(0, -digits) : text).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${code} ${sign}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
}

const colours: Record<string, string> = {
  succeeded: 'good',
  paid: 'good',
  complete: 'good',
  delivered: 'good',
  available: 'good',
  failed: 'bad',
  dropped: 'bad',
  canceled: 'bad',
  expired: 'bad',
  pending: 'wait',
  in_transit: 'wait',
  open: 'wait',
};

export const tag = (status: string): Markup =>
  html`<span class="tag ${colours[status] ?? ''}">${status.replaceAll('_', ' ')}</span>`;

export const time = (seconds: number): Markup => {
  const iso = new Date(seconds * 1000).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;
};
