import type { Browser, Page } from 'playwright-core';
import { axe, inChromium, loaded, openAs, openPage, resize, scrollsSideways, withBrowser } from '../support/browser.js';
import { Deals } from '../support/deals.js';
import type { World } from '../support/world.js';
import { pageStates, people, type PageState, type Person } from './states.js';

interface Found {
  readonly where: string;
  readonly axe: readonly string[];
  readonly sideways: boolean;
  readonly errors: readonly string[];
}

/**
 * Each language at both widths, as a reader turns the phone. Axe takes most of the time, and what it finds hangs on the
 * language and on the width alone: each is judged once.
 */
const LOOKS = [
  { locale: 'en', widths: [1280, 360], judged: 1280 },
  { locale: 'km', widths: [360, 1280], judged: 360 },
] as const;

/** Opens the page in one language, and then in the other as if it were chosen in another tab; what was found wrong. */
async function look(
  page: Page,
  { page: name, state }: PageState,
  url: string,
  { faults, looks }: { faults: string[]; looks: readonly (typeof LOOKS)[number][] },
): Promise<Found[]> {
  const found: Found[] = [];
  for (const [i, { locale, widths, judged }] of looks.entries()) {
    await page.evaluate(CHOOSE, locale);
    if (i === 0) await page.goto(url);
    await loaded(page, locale);
    for (const width of widths) {
      await resize(page, width);
      const where = `${name}, ${state}, ${locale} at ${width}`;
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/${where.replace(/[^a-z0-9]+/gi, '-')}.png`,
          fullPage: true,
        });
      const broken = width === judged ? await axe(page) : [];
      const seen = { where, axe: broken, sideways: await scrollsSideways(page), errors: faults.splice(0) };
      if (seen.axe.length > 0 || seen.sideways || seen.errors.length > 0) found.push(seen);
    }
  }
  return found;
}

/** What another tab does when a language is chosen there. */
const CHOOSE = (newValue: string): void => {
  localStorage.setItem('locale', newValue);
  dispatchEvent(new StorageEvent('storage', { key: 'locale', newValue }));
};

/** While one page is worked on: STATES=/orders opens only what has that in its name, SHOTS=folder keeps pictures. */
const looked = pageStates.filter(({ page, state, who }) =>
  `${page} ${state} ${who}`.includes(process.env.STATES ?? ''),
);

/** Tests that these people find every page of theirs in order, in every state of the table. */
export function everyStateOf(seers: readonly Person[]): void {
  let world: World;
  let browser: Browser;
  withBrowser((...opened) => ([world, browser] = opened));

  inChromium('every page in every state, wide and narrow, in English and Khmer', () => {
    let deals: Deals;
    beforeAll(() => void (deals = new Deals(world)));

    test.each(seers)(
      '%s finds no fault of axe, no sideways scroll and no error',
      async (who) => {
        const { market, api } = world;
        const person = await people[who](market);
        const { page, faults } = person
          ? await openAs(browser, api.url, person.personId, { width: 1280, path: '/sign-in', serviceWorkers: 'block' })
          : await openPage(browser, 1280, 'block');
        if (!person) await page.goto(`${api.url}/sign-in`);
        const found: Found[] = [];
        for (const [i, state] of looked.filter((each) => each.who === who).entries()) {
          const path = await state.path(deals);
          const kept = state.kept?.(market) ?? {};
          await page.evaluate(
            (all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, JSON.stringify(value))),
            kept,
          );
          found.push(
            ...(await look(page, state, `${api.url}${path}`, { faults, looks: i % 2 ? LOOKS : LOOKS.toReversed() })),
          );
        }
        expect(found).toEqual([]);
        await page.context().close();
      },
      600_000,
    );
  });
}
