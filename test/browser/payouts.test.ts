import type { Browser } from 'playwright-core';
import { globalId } from '../support/api.js';
import { axe, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import { Releases } from '../support/releases.js';
import type { World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

inChromium('two people of finance, with the keyboard', () => {
  test('one drafts what is due, the other approves it, the bank takes it, and a click opens what the margin is made of', async () => {
    const releases = new Releases(world.market);
    await releases.due(0);
    await releases.due(1);
    await world.bank('wires', { payer: 'OVOP', amount: '30000.00', reference: 'x' });

    const { page: maker, faults } = await openAs(browser, world.api.url, world.market.finance.personId, { width: 1280, path: '/admin' });
    await maker.getByRole('link', { name: 'Payouts' }).press('Enter');
    await maker.getByRole('checkbox', { name: /Kep Hill Farmers/ }).press('Space');
    await maker.getByRole('button', { name: 'Draft a batch: US$ 9,500.00' }).waitFor();
    await maker.getByText('One transfer to 1 cooperative. No money moves until another person approves it.').waitFor();
    await maker.getByRole('checkbox', { name: /Kep Hill Farmers/ }).press('Space');
    await maker.getByRole('button', { name: 'Draft a batch: US$ 19,000.00' }).press('Enter');
    await maker.getByText('You drafted it. Another person of finance must approve it.').waitFor();
    expect(await maker.getByRole('button', { name: /^Approve/ }).count()).toBe(0);

    const { page: approver, faults: others } = await openAs(browser, world.api.url, world.market.otherFinance.personId, { width: 1280, path: '/admin/payouts' });
    await approver.getByRole('link', { name: /^PB-/ }).press('Enter');
    await approver.getByRole('button', { name: 'Approve: pay out US$ 19,000.00' }).press('Enter');
    await approver.getByText('The bank has taken it. The next statement tells what was paid.').waitFor({ timeout: 30_000 });
    await approver.locator('summary', { hasText: 'margin' }).first().press('Enter');
    await approver.getByText('US$ 500.00').first().waitFor();
    await approver.locator('summary', { hasText: 'Commission' }).press('Enter');
    await approver.getByText(/^released, /).waitFor();
    await approver.locator('summary', { hasText: 'Entries of' }).first().press('Enter');
    await approver.getByText('batch_approved').waitFor();
    expect([await axe(approver), await scrollsSideways(approver), await axe(maker)]).toEqual([[], false, []]);
    expect([faults, others]).toEqual([[], []]);
    expect(await world.market.rows(`select state from finance.payout_batch`)).toEqual([{ state: 'SENT' }]);
    expect(await approver.evaluate('location.search')).toContain(globalId('PayoutBatch', (await world.market.rows<{ id: string }>('select id from finance.payout_batch'))[0]!.id));
  }, 120_000);
});
