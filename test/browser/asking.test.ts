import type { Browser } from 'playwright-core';
import { globalId } from '../support/api.js';
import { axe, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import type { World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

inChromium('a buyer who asks', () => {
  test('is asked what "2.000" means, finds the draft again after a reload, says whether the target may be accepted, and is told that it was sent', async () => {
    const { market, api } = world;
    const { page, faults } = await openAs(browser, api.url, market.buyer.personId, { width: 1280, path: `/listings/${globalId('Listing', market.listings[0]![0]!)}` });
    await page.getByLabel(/^Quantity/).fill('10');
    await page.getByRole('button', { name: 'Take 25 kg' }).click();
    expect(await page.getByLabel(/^Quantity/).inputValue()).toBe('25');
    await page.getByLabel(/^Quantity/).fill('2.000');
    await page.getByText('"2.000" can be read in two ways.').waitFor();
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: 'I mean 2,000' }).click();
    await page.getByLabel(/^Your target price/).fill('13,99');
    await page.getByRole('button', { name: 'Add to request' }).click();
    await page.getByText('Raise the target price to at least US$\u00a014.00').first().waitFor();
    await page.getByLabel(/^Your target price/).fill('14,80');
    await page.getByRole('button', { name: 'Add to request' }).click();
    await page.getByRole('link', { name: 'Open the request list' }).click();

    await page.getByLabel(/^Note/).fill('25 kg bags?');
    await page.getByRole('checkbox', { name: /It may accept my target prices at once/ }).waitFor();
    await page.reload();
    expect(await page.getByLabel(/^Note/).inputValue()).toBe('25 kg bags?');
    await page.getByRole('checkbox', { name: /Kep Hill Farmers/ }).check();
    expect(await page.getByRole('checkbox', { name: /They may accept my target prices at once/ }).isChecked()).toBe(false);
    await page.getByLabel(/^Named place/).fill('上海港');
    await page.getByRole('button', { name: /^Send to 2/ }).click();
    expect(await page.locator('#place-fault').innerText()).toMatch(/can not print .*4E0A.*Write it in Latin letters/);
    expect(await page.getByLabel(/^Named place/).inputValue()).toBe('上海港');
    faults.length = 0; // the browser tells of every refusal
    await page.getByLabel(/^Named place/).fill('Shanghai');
    await page.getByRole('button', { name: /^Send to 2/ }).click();
    await page.getByText(/^Sent to 2\. They answer by /).waitFor();
    expect(await page.locator('h2').first().innerText()).toBe('Just sent');
    expect([await axe(page), await scrollsSideways(page), faults]).toEqual([[], false, []]);
    expect(await market.rows('select revision from trade.quote')).toEqual([{ revision: 0 }, { revision: 0 }]);
    await page.goto(`${api.url}/request`);
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("draft:")).length')).toBe(0);
  }, 120_000);
});
