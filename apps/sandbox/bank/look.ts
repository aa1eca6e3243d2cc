import { type Markup, html, page } from '../page.js';

/** The calm look of the sandbox's bank and mail pages: system font, hairlines, indigo for what one can do. */
const style = html`<style>
:root {
  --ink: #171d2e; --ink-2: #474d5e; --ink-3: #626775; --line: #dcdcd5; --line-strong: #8b8e92;
  --indigo: #26396b; --indigo-tint: #e8ecf5; --palm: #27663f; --palm-tint: #e3f0e7; --brick: #b3301c;
  --brick-tint: #fbe9e4; --gold-ink: #7a5200; --gold-tint: #fff3d1; --ground: #f6f6f3
}
* { box-sizing: border-box }
body {
  margin: 0; color: var(--ink); background: #fff;
  font: 15px/22px system-ui, 'Noto Sans', 'Noto Sans Khmer', sans-serif
}
body > p { margin: 0; padding: 8px 24px; background: var(--gold-tint); color: var(--ink) }
body > p a { margin-left: 12px }
main { max-width: 1120px; margin: 0 auto; padding: 20px 24px 64px }
h1 {
  font-size: 28px; line-height: 34px; font-weight: 600; letter-spacing: -.015em; margin: 8px 0 4px;
  overflow-wrap: anywhere
}
h2 { font-size: 19px; line-height: 26px; font-weight: 600; margin: 32px 0 8px }
a { color: var(--indigo) }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible {
  outline: 2px solid var(--indigo); outline-offset: 2px
}
.tabs {
  display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 12px;
  border-bottom: 1px solid var(--line)
}
.tabs a { padding: 8px 0; text-decoration: none; color: var(--ink-2) }
.tabs a[aria-current] { color: var(--indigo); font-weight: 600; box-shadow: inset 0 -2px var(--indigo) }
.quiet { color: var(--ink-3) }
.sub { margin: 0 0 16px; color: var(--ink-2) }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.nowrap { white-space: nowrap }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse }
th { text-align: left; font-size: 13px; font-weight: 600; color: var(--ink-2) }
th.num { text-align: right }
th, td { padding: 9px 16px 9px 0; border-bottom: 1px solid var(--line); vertical-align: top }
td { overflow-wrap: anywhere }
td small, dd small { display: block; color: var(--ink-3); font-size: 13px; line-height: 18px }
button, .button {
  display: inline-block; font: inherit; font-weight: 600; padding: 7px 14px; border-radius: 6px;
  border: 1px solid var(--indigo); background: var(--indigo); color: #fff; cursor: pointer;
  text-decoration: none
}
button.plain, .button.plain {
  background: #fff; color: var(--indigo); border-color: var(--line-strong); font-weight: 500
}
label { display: block; font-size: 13px; font-weight: 600; color: var(--ink-2) }
input, select {
  display: block; width: 100%; margin-top: 4px; font: inherit; font-weight: 400; color: var(--ink);
  padding: 7px 10px; border: 1px solid var(--line-strong); border-radius: 6px; background: #fff
}
input[type=checkbox] { display: inline-block; width: auto; margin: 0 6px 0 0 }
form.row { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin: 0 0 12px }
form.row label { flex: 1 1 160px; max-width: 480px }
.fields {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 12px 16px;
  margin-bottom: 14px
}
.actions { display: flex; flex-wrap: wrap; gap: 10px; margin: 12px 0 }
.actions form { margin: 0 }
.tag {
  display: inline-block; padding: 0 8px; border-radius: 10px; font-size: 13px; line-height: 20px;
  background: var(--ground); color: var(--ink-2); white-space: nowrap
}
.tag.ok { background: var(--palm-tint); color: var(--palm) }
.tag.bad { background: var(--brick-tint); color: var(--brick) }
.tag.wait { background: var(--gold-tint); color: var(--gold-ink) }
.card { background: var(--ground); border-radius: 10px; padding: 16px 20px; margin: 0 0 16px }
.figures { display: flex; flex-wrap: wrap; gap: 16px 48px }
.figures b {
  display: block; font-size: 26px; line-height: 34px; font-weight: 600;
  font-variant-numeric: tabular-nums
}
.empty {
  padding: 40px 20px; text-align: center; color: var(--ink-2); background: var(--ground);
  border-radius: 10px
}
.note {
  padding: 10px 14px; border-radius: 8px; background: var(--palm-tint); color: var(--palm);
  margin: 0 0 14px
}
.note.bad { background: var(--brick-tint); color: var(--brick) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 16px }
dt { color: var(--ink-3) }
dd { margin: 0; overflow-wrap: anywhere }
pre {
  white-space: pre-wrap; overflow-wrap: anywhere; background: var(--ground); border-radius: 8px;
  padding: 14px 16px; margin: 0 0 16px; font: 14px/21px ui-monospace, monospace
}
pre.words { font: inherit }
iframe { width: 100%; height: 62vh; border: 1px solid var(--line); border-radius: 8px; background: #fff }
@media (max-width: 600px) {
  main { padding: 12px 16px 48px }
  body > p { padding: 8px 16px }
  dl { grid-template-columns: 1fr; gap: 0 }
  dd { margin-bottom: 8px }
  table.stack thead { display: none }
  table.stack tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line) }
  table.stack td { display: block; padding: 1px 0; border: 0; text-align: left }
  table.stack td[data-label]::before { content: attr(data-label) ' '; color: var(--ink-3) }
}
</style>`;

/** A sandbox page in that look. `title` becomes the page's h1. */
export const lookedPage = (title: string, body: Markup): string => page(title, html`${style}${body}`);

/** `2026-11-24 13:26:05` in UTC: one form for all times on these pages. */
export const shownTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
