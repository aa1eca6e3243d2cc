import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import { limitDocument } from '../../apps/api/limits/document-limits.js';
import { pointsOf } from '../../apps/api/limits/price.js';
import { globalId } from './api.js';
import { World } from './world.js';

const PROGRAM = '/usr/bin/chromium';

/** Debian's Chromium; the tests of what people see need it; where it is missing they are skipped, and said to be. */
const hasChromium = existsSync(PROGRAM);
export const inChromium = hasChromium ? describe : describe.skip;
// Jest shows no console of a file that is skipped whole.
if (!hasChromium) process.stderr.write('SKIPPED: what people see (chromium is not installed)\n');

/** A world and a browser for the tests of a file: opened before the first, closed after the last. */
export function withBrowser(use: (world: World, browser: Browser) => void): void {
  let [world, browser]: [World?, Browser?] = [];
  beforeAll(async () => {
    if (!hasChromium) return;
    world = await World.open();
    browser = await openBrowser();
    use(world, browser);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
}

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** How many requests of a page are on their way. */
const asked = new WeakMap<Page, number>();

/** Waits until the page has its heading, in this language, and has asked for nothing more for a tenth of a second. */
export async function loaded(page: Page, locale: string): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator(`html[lang=${locale}]`).waitFor({ state: 'attached' });
  for (let still = 0; still < 2; still = asked.get(page) ? 0 : still + 1) await sleep(50);
}

const heightAt = (width: number): number => (width < 500 ? 800 : 900);

/** As if the window were made so wide; waits until it is drawn anew. */
export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: heightAt(width) });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** What a page has asked of the api, in points of its reader's budget, and when (milliseconds since 1970). */
export type Spent = readonly { at: number; points: number }[];

/** The most points that were spent in any sixty seconds. */
export const busiestMinute = (spent: Spent): number =>
  Math.max(
    0,
    ...spent.map(({ at }) =>
      spent.reduce((all, each) => all + (each.at >= at && each.at < at + 60_000 ? each.points : 0), 0),
    ),
  );

function priceOf(asking: Request): number {
  const { pathname } = new URL(asking.url());
  if (pathname.startsWith('/files/')) return 1;
  const body = pathname === '/graphql' ? (asking.postDataJSON() as { query: string; variables?: unknown }) : undefined;
  return body ? pointsOf(limitDocument(body.query), body.variables) : 0;
}

/** Without service workers a page loads in less: for tests that are never offline. */
type ServiceWorkers = 'allow' | 'block';

/** A page of a visitor, with everything that went wrong in it and all that it asked. */
export async function openPage(
  browser: Browser,
  width: number,
  serviceWorkers: ServiceWorkers = 'allow',
): Promise<{ page: Page; faults: string[]; spent: Spent }> {
  const context = await browser.newContext({ viewport: { width, height: heightAt(width) }, serviceWorkers });
  // The demo's seed draws the pictures; a test's market has none.
  await context.route('**/media/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  const page = await context.newPage();
  const faults: string[] = [];
  asked.set(page, 0);
  page.on('request', () => asked.set(page, asked.get(page)! + 1));
  const answered = () => asked.set(page, asked.get(page)! - 1);
  page.on('requestfinished', answered).on('requestfailed', answered);
  const spent: { at: number; points: number }[] = [];
  page.on('request', (asking) => spent.push({ at: Date.now(), points: priceOf(asking) }));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { page, faults, spent };
}

/** A page of one of the people, by a session of their own. */
export async function openAs(
  browser: Browser,
  url: string,
  personId: string,
  { width, path, serviceWorkers }: { width: number; path: string; serviceWorkers?: ServiceWorkers },
): Promise<Awaited<ReturnType<typeof openPage>>> {
  const opened = await openPage(browser, width, serviceWorkers);
  await opened.page.goto(`${url}/`);
  await enterDemo(opened.page, personId);
  await opened.page.goto(`${url}${path}`);
  return opened;
}

/** The browser becomes somebody else's, and no page of it is told. */
export async function enterDemo(page: Page, personId: string): Promise<void> {
  await page.evaluate(
    async (id) => {
      await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'mutation($i: EnterDemoInput!) { enterDemo(input: $i) { side } }',
          variables: { i: { personId: id, key: crypto.randomUUID() } },
        }),
      });
    },
    globalId('Person', personId),
  );
}

/** What axe finds once the page has its heading, by rule and place; nothing, on every page of ours. */
export async function axe(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)})`);
  return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`);
}

/** Only what is wrong is written out in full: to name the places of all that is right takes a third of the time. */
const AXE_OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
};

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
