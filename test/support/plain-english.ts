import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import type { Page } from 'playwright-core';

/** What the api never means to be read as it is: the values of its closed sets. */
const codes = new Set(
  Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap()).flatMap((type) =>
    isEnumType(type) && !type.name.startsWith('__') ? type.getValues().map(({ name }) => name) : [],
  ),
);

/** What a page was told by the api: names, titles, numbers and the like stand on it as they are. */
const told = new WeakMap<Page, Set<string>>();

/** Formats, and what is called so in every language. */
const EVERYWHERE = ['USD', 'UTC', 'HTTP', 'GraphQL', 'OVOP', 'Market', 'Stripe', 'PDF', 'JPEG', 'PNG', 'XML'];

/** Whole sentences: where they are shown stands in which language they are. */
const SAID_IN_A_LANGUAGE = ['story', 'subject'];

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const words = (text: string): string[] =>
  text.replace(ID, '').match(/(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/gu) ?? [];

/** From now on it is kept what the api tells this page. */
export function listen(page: Page): void {
  const heard = new Set<string>(EVERYWHERE);
  told.set(page, heard);
  page.on('response', (response) => {
    if (new URL(response.url()).pathname !== '/graphql') return;
    response.json().then(
      ({ data }: { data?: unknown }) => keep(heard, data),
      () => undefined,
    );
  });
}

function keep(heard: Set<string>, value: unknown): void {
  if (typeof value === 'string' && !codes.has(value)) words(value).forEach((word) => heard.add(word));
  if (typeof value === 'object' && value !== null)
    Object.entries(value).forEach(([key, each]) => SAID_IN_A_LANGUAGE.includes(key) || keep(heard, each));
}

/** Words in Latin letters without an accent that the page shows and nobody told it: they are of no catalogue. */
export async function plainEnglish(page: Page): Promise<string[]> {
  const heard = new Set([...told.get(page)!, ...words(page.url())]);
  const texts = await page.evaluate(SHOWN);
  return [
    ...new Set(
      texts.flatMap((text) =>
        words(text)
          .filter((word) => !heard.has(word))
          .map((word) => `${word}: ${text}`),
      ),
    ),
  ];
}

/** The texts of a page and what is read aloud of it, but what says that it is in a language of its own, and code. */
const SHOWN = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  const foreign = (element: Element | null): boolean =>
    Boolean(element?.closest('body [lang], code, kbd, script, noscript, style'));
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!foreign(node.parentElement) && node.textContent!.trim()) texts.push(node.textContent!.trim());
  for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
    for (const element of document.body.querySelectorAll(`[${name}]`))
      if (!foreign(element)) texts.push(element.getAttribute(name)!);
  return texts;
};
