import type { Browser, Page } from 'playwright-core';
import { axe, inChromium, loaded, openAs, openPage, resize, scrollsSideways, withBrowser } from '../support/browser.js';
import { Deals } from '../support/deals.js';
import { listen, plainEnglish } from '../support/plain-english.js';
import { buildPseudoPage, PSEUDO, servePage } from '../support/pseudo-language.js';
import type { World } from '../support/world.js';
import { pageStates, people, type PageState, type Person } from './states.js';

interface Found {
  readonly where: string;
  readonly axe: readonly string[];
  readonly sideways: boolean;
  readonly errors: readonly string[];
  /** Words of no catalogue. */
  readonly plain: readonly string[];
}

/**
 * Each language at both widths, as a reader turns the phone. Axe takes most of the time, and what it finds hangs on the
 * language and on the width alone: each is judged once.
 */
const LOOKS = [
  { locale: 'en', widths: [1280, 360], judged: 1280 },
  { locale: 'km', widths: [360, 1280], judged: 360 },
  // Longer than any language, and nothing on it is English: the narrow phone is the hardest.
  { locale: PSEUDO, widths: [360], judged: null },
] as const;

/** Opens the page in one language, and then in the others as if chosen in another tab; what was found wrong. */
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
      const plain = locale === PSEUDO ? await plainEnglish(page) : [];
      const seen = { where, axe: broken, sideways: await scrollsSideways(page), errors: faults.splice(0), plain };
      if ([seen.axe, seen.errors, plain].some(({ length }) => length > 0) || seen.sideways) found.push(seen);
    }
  }
  return found;
}

/** What another tab does when a language is chosen there. */
const CHOOSE = (newValue: string): void => {
  localStorage.setItem('locale', newValue);
  dispatchEvent(new StorageEvent('storage', { key: 'locale', newValue }));
};

/**
 * While one page is worked on: STATES=/orders opens only what has that in its name, LOOK=km only that language,
 * SHOTS=folder keeps pictures.
 */
const looked = pageStates.filter(({ page, state, who }) =>
  `${page} ${state} ${who}`.includes(process.env.STATES ?? ''),
);

const spoken = LOOKS.filter(({ locale }) => locale.includes(process.env.LOOK ?? ''));

/** Tests that these people find every page of theirs in order, in every state of the table. */
export function everyStateOf(seers: readonly Person[]): void {
  let world: World;
  let browser: Browser;
  withBrowser((...opened) => ([world, browser] = opened));

  inChromium('every page in every state, wide and narrow, in English and Khmer', () => {
    let deals: Deals;
    let pseudoPage: string;
    beforeAll(async () => {
      deals = new Deals(world);
      pseudoPage = await buildPseudoPage();
    }, 60_000);

    test.each(seers)(
      '%s finds no fault of axe, no sideways scroll, no error and no English in another language',
      async (who) => {
        const { market, api } = world;
        const person = await people[who](market);
        const { page, faults } = person
          ? await openAs(browser, api.url, person.personId, { width: 1280, path: '/sign-in', serviceWorkers: 'block' })
          : await openPage(browser, 1280, 'block');
        listen(page);
        await servePage(page.context(), pseudoPage);
        await page.goto(`${api.url}/sign-in`);
        const found: Found[] = [];
        for (const [i, state] of looked.filter((each) => each.who === who).entries()) {
          const path = await state.path(deals);
          const kept = state.kept?.(market) ?? {};
          await page.evaluate(
            (all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, JSON.stringify(value))),
            kept,
          );
          found.push(
            ...(await look(page, state, `${api.url}${path}`, { faults, looks: i % 2 ? spoken : spoken.toReversed() })),
          );
        }
        expect(found).toEqual([]);
        await page.context().close();
      },
      600_000,
    );
  });
}
