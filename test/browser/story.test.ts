import type { Browser } from 'playwright-core';
import { axe, busiestMinute, inChromium, openAs, openPage, scrollsSideways, withBrowser } from '../support/browser.js';
import { globalId, openApi } from '../support/api.js';
import type { World } from '../support/world.js';

/** Points of a minute: RATE_PERSON and RATE_VISITOR, where nobody says otherwise. */
const [PERSON, VISITOR] = [600, 300];

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

/** A quote whose second revision waits for the buyer: 10,000.00. */
async function waiting(): Promise<string> {
  const { quoteIds } = await world.market.ask([0, 1]);
  await world.market.revise(world.market.managers[0]!, quoteIds[0]!, 1);
  return quoteIds[0]!;
}

const open = (personId: string, width: number, path: string) =>
  openAs(browser, world.api.url, personId, { width, path });

inChromium('a buyer, by clicking', () => {
  test("enters by the landing's door, accepts revision 2, pays the deposit on the sandbox's page, sees the order in production, and the landing tells how far it is", async () => {
    await waiting();
    const { page, faults, spent } = await openPage(browser, 1280);
    await page.goto(`${world.api.url}/`);
    await page.getByText('2 of 6 done').waitFor();
    const entered = spent.length;
    await page.getByRole('button', { name: 'Enter as buyer' }).first().click();
    await page.waitForLoadState('networkidle');
    await page
      .getByRole('link', { name: /Requests and quotes/ })
      .first()
      .click();
    await page.locator('a[href^="/quotes/"]').first().click();
    await page.getByRole('button', { name: 'Accept revision 2: US$ 10,000.00' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Order for US$ 10,000.00' }).click();
    await page.getByText('The order is placed: US$ 10,000.00, binding for both sides.').waitFor();
    expect(faults).toEqual([]);

    await page.getByRole('button', { name: 'Pay US$ 3,000.00 by card' }).click();
    await page.getByText('SANDBOX').first().waitFor();
    await page.getByRole('button', { name: 'Visa, succeeds' }).click();
    await page.getByLabel('Email').fill('owner@elbe.example');
    await page.getByLabel('Name on card').fill('E. Owner');
    await page.getByRole('button', { name: 'Pay USD 3,000.00' }).click();
    await page.getByText('Deposit, US$ 3,000.00: your payment has come in').waitFor({ timeout: 30_000 });
    expect(await page.getByRole('region', { name: 'Payment schedule' }).innerText()).toMatch(/Paid \w+/);
    expect(await page.getByRole('button', { name: /by card/ }).innerText()).toContain('7,000.00');

    await page.goto(`${world.api.url}/#follow`);
    await page.getByText('4 of 6 done').waitFor();
    const left = spent.length;
    await page.getByRole('button', { name: 'Continue here' }).click();
    await page.waitForURL('**/admin/books');
    await page.getByRole('heading', { level: 1, name: 'Books' }).waitFor();
    // By a script that never stops to read; and still a tenth of what each may ask in a minute.
    const buyers = busiestMinute(spent.slice(entered, left));
    const all = busiestMinute(spent);
    expect([buyers > 20, buyers <= PERSON / 10, all - buyers <= VISITOR / 10]).toEqual([true, true, true]);
  }, 120_000);
});

inChromium('the bell', () => {
  test('counts what is new, leads to it, and is at rest when all is read: in English for the buyer, in Khmer for the cooperative', async () => {
    const quoteId = await waiting();
    await world.settled();
    await world.market.rows(
      "update reactions.notification set read_at = written_at where not (facts->>'quoteId' = $1)",
      [quoteId],
    );

    const { page, faults } = await open(world.market.buyer.personId, 1280, '/catalogue');
    await page.getByRole('link', { name: 'Notifications, 1 new' }).click();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'New' }).allInnerTexts()).toEqual([
      expect.stringContaining('Phnom Tbeng Growers offers US$\u00a010,000.00 for "Pepper for spring" (revision 2 of'),
    ]);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
    await page.getByText('New', { exact: true }).waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /Phnom Tbeng Growers offers/ })
      .first()
      .click();
    await page.waitForURL(`**/quotes/${globalId('Quote', quoteId)}`);
    expect(faults).toEqual([]);
    await page.context().close();

    const { page: phone } = await open(world.market.managers[0]!.personId, 360, '/coop');
    await phone.getByRole('link', { name: 'ដំណឹង ថ្មី 1' }).click();
    await phone.getByText('Elbe Gewürzhandel GmbH សុំតម្លៃពីអ្នកសម្រាប់ «Pepper for spring»').first().waitFor();
    await phone.getByRole('button', { name: 'កត់ថាអានទាំងអស់ហើយ' }).click();
    await phone.getByText('ថ្មី', { exact: true }).waitFor({ state: 'detached' });
    await phone.goto(`${world.api.url}/coop`);
    await phone.getByRole('link', { name: 'ដំណឹង', exact: true }).waitFor();
    // Opening one reads it.
    await world.market.ask([0]);
    await world.settled();
    await phone.goto(`${world.api.url}/coop`);
    await phone.getByRole('link', { name: 'ដំណឹង ថ្មី 1' }).click();
    await phone.getByRole('listitem').filter({ hasText: 'ថ្មី' }).getByRole('link').click();
    await phone.waitForURL('**/coop/quotes/*');
    await phone.goto(`${world.api.url}/coop`);
    await phone.getByRole('link', { name: 'ដំណឹង', exact: true }).waitFor();
    await phone.context().close();

    const { page: finance } = await open(world.market.finance.personId, 1280, '/catalogue');
    await finance.getByRole('button', { name: 'Your account' }).waitFor();
    expect(await finance.getByRole('link', { name: /Notifications/ }).count()).toBe(0);
    await finance.context().close();
  }, 90_000);
});

inChromium('a market with test money', () => {
  test("says on the page of every side that no real money moves, in the reader's language, and a market without does not", async () => {
    const { url, close } = await openApi(world.market.database.appUrl, { TEST_MONEY: '1', DEMO: '0' });
    const { page, faults } = await openPage(browser, 360);
    for (const path of ['/', '/catalogue', '/sign-in', '/coop', '/admin']) {
      await page.goto(`${url}${path}`);
      await page
        .getByText('Payments on this market move no real money.')
        .or(page.getByText('មិនផ្ទេរប្រាក់ពិតទេ'))
        .waitFor();
      expect([path, await axe(page), await scrollsSideways(page)]).toEqual([path, [], false]);
    }
    await page.goto(`${world.api.url}/catalogue`);
    await page.getByText('Cooperatives, people and money are invented.').waitFor();
    expect(await page.getByText('move no real money').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
    await close();
  });
});
