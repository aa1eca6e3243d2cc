import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { axe, inChromium, loaded, openAs, openPage, resize, scrollsSideways, withBrowser } from '../support/browser.js';
import { Deals } from '../support/deals.js';
import type { World } from '../support/world.js';
import { pageStates, people, type PageState, type Person } from './states.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

interface Found {
  readonly where: string;
  readonly axe: readonly string[];
  readonly sideways: boolean;
  readonly errors: readonly string[];
}

/** Opens the page in both languages, each at both widths; what was found wrong. */
async function look(page: Page, { page: name, state }: PageState, url: string, errors: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const locale of ['en', 'km']) {
    await page.evaluate((to) => localStorage.setItem('locale', to), locale);
    await page.goto(url);
    await loaded(page, locale);
    for (const width of locale === 'en' ? [1280, 360] : [360, 1280]) {
      await resize(page, width);
      const seen = { where: `${name}, ${state}, ${locale} at ${width}`, axe: await axe(page), sideways: await scrollsSideways(page), errors: errors.splice(0) };
      if (seen.axe.length > 0 || seen.sideways || seen.errors.length > 0) found.push(seen);
    }
  }
  return found;
}

/** While one page is worked on: STATES=/orders opens only what has that in its name. */
const looked = pageStates.filter(({ page, state, who }) => `${page} ${state} ${who}`.includes(process.env.STATES ?? ''));

inChromium('every page in every state, wide and narrow, in English and Khmer', () => {
  let deals: Deals;
  beforeAll(() => void (deals = new Deals(world)));

  test.each(Object.keys(people) as Person[])('%s finds no fault of axe, no sideways scroll and no error', async (who) => {
    const { market, api } = world;
    const person = await people[who](market);
    const { page, faults } = person ? await openAs(browser, api.url, person.personId, { width: 1280, path: '/sign-in' }) : await openPage(browser, 1280);
    if (!person) await page.goto(`${api.url}/sign-in`);
    const found: Found[] = [];
    for (const state of looked.filter((each) => each.who === who)) {
      const path = await state.path(deals);
      await page.evaluate((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, JSON.stringify(value))), state.kept?.(market) ?? {});
      found.push(...(await look(page, state, `${api.url}${path}`, faults)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  }, 600_000);

  test('has a row for every page that the router knows', async () => {
    const files = { 'public/routes': '', 'public/deal-routes': '', 'public/market-routes': '', 'coop/routes': '/coop', 'admin/routes': '/admin' };
    const pages = await Promise.all(Object.entries(files).map(async ([file, frame]) => {
      const text = await readFile(`apps/web/src/${file}.ts`, 'utf8');
      return [...text.matchAll(/ path: '([^']+)'/g)].map(([, path]) => (path === frame ? '' : path === '/' ? frame || '/' : `${frame}${path}`)).filter(Boolean);
    }));
    expect(pages.flat().filter((path) => pageStates.every(({ page }) => page !== path))).toEqual([]);
  });
});
