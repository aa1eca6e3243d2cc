const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: unknown): string => String(text).replaceAll(/[&<>"']/g, (c) => escapes[c]!);

/** Markup with every value escaped, unless it is markup made by `html` itself (or a list of such). */
export class Markup {
  constructor(readonly text: string) {}
}

export function html(parts: TemplateStringsArray, ...values: unknown[]): Markup {
  const one = (value: unknown): string =>
    value instanceof Markup
      ? value.text
      : Array.isArray(value)
        ? value.map(one).join('')
        : value === undefined || value === null || value === false
          ? ''
          : escapeHtml(value);
  return new Markup(parts.map((part, i) => part + (i < values.length ? one(values[i]) : '')).join(''));
}

/** A whole page of the sandbox. Everything that it shows says SANDBOX. */
export function page(title: string, body: Markup): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}, SANDBOX</title></head><body>
<p><strong>SANDBOX</strong> No real money or mail. <a href="/">Overview</a></p>
<main><h1>${escapeHtml(title)}</h1>${body.text}</main></body></html>`;
}
