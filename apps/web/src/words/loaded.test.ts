import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadWords, type WordArea } from '#platform/words/browser';

const areas: readonly WordArea[] = [
  'shell',
  'landing',
  'books',
  'catalogue',
  'coop',
  'deal',
  'ledger',
  'listing',
  'market',
  'matching',
  'notifications',
  'orders',
  'payouts',
  'quotes',
  'request',
  'shipping',
  'stripeEvents',
  'today',
];
const SOURCE = 'apps/web/src';

/** A module of the page by its path as it is imported; undefined for a package, a style or a picture. */
function moduleAt(from: string, wanted: string): string | undefined {
  const base = join(dirname(from), wanted);
  return wanted.startsWith('.') ? [`${base}.tsx`, `${base}.ts`].find((path) => existsSync(path)) : undefined;
}

/** The module and all that it imports, but for what a route loads by itself. */
function modulesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, wanted] of readFileSync(path, 'utf8').matchAll(/^(?:import|export) [^;]*?from '([^']+)'/gms)) {
    const found = moduleAt(path, wanted!);
    if (found) modulesOf(found, seen);
  }
  return seen;
}

/** Each page: its component's module, and the areas that its route and its frame load. */
function pagesOf(routes: string): { page: string; loads: string[] }[] {
  const text = readFileSync(`${SOURCE}/${routes}.ts`, 'utf8');
  const parts = text.split(/(?=createRoute\()/).slice(1);
  const loadsOf = (part: string): string[] =>
    [...part.matchAll(/ensureWords\(([^)]*)\)/g)].flatMap(([, list]) =>
      [...list!.matchAll(/'(\w+)'/g)].map(([, area]) => area!),
    );
  const frame = parts[0] && /path: '\/\w+'/.test(parts[0]) ? loadsOf(parts[0]) : [];
  return parts.flatMap((part) =>
    [...part.matchAll(/import\('([^']+)'\)/g)].map(([, page]) => ({
      page: moduleAt(`${SOURCE}/${routes}.ts`, page!)!,
      loads: ['shell', ...frame, ...loadsOf(part)],
    })),
  );
}

describe('the words of a page', () => {
  const keys = new Map<string, WordArea>();
  beforeAll(async () => {
    for (const area of areas) for (const key of Object.keys(await loadWords(area, 'en'))) keys.set(key, area);
  });

  /** The areas of all keys that a module writes, whole or up to a value. */
  function areasOf(path: string): Map<string, string> {
    const text = readFileSync(path, 'utf8');
    const whole = [...text.matchAll(/'([\w.]+)'/g)].map(([, key]) => key!).filter((key) => keys.has(key));
    const begun = [...text.matchAll(/`([\w.]+\.)\$\{/g)]
      .map(([, begin]) => [...keys.keys()].find((key) => key.startsWith(begin!)))
      .filter((key) => key !== undefined);
    return new Map([...whole, ...begun].map((key) => [keys.get(key)!, key]));
  }

  it.each(['public/routes', 'public/deal-routes', 'public/market-routes', 'coop/routes', 'admin/routes'])(
    'of %s are loaded before it is shown, however the reader came there',
    (routes) => {
      const missing = pagesOf(routes).flatMap(({ page, loads }) =>
        [...modulesOf(page)].flatMap((module) =>
          [...areasOf(module)]
            .filter(([area]) => !loads.includes(area))
            .map(
              ([area, key]) =>
                `${page.slice(SOURCE.length + 1)} wants ${area} (${key} in ${module.slice(SOURCE.length + 1)})`,
            ),
        ),
      );
      expect(missing).toEqual([]);
    },
  );
});
