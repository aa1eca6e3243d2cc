import type { Browser } from 'playwright-core';
import { globalId } from '../support/api.js';
import { axe, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import { Releases } from '../support/releases.js';
import { madeStatement } from '../support/statement.js';
import { until, type World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

inChromium('two people of finance, with the keyboard', () => {
  test('one drafts what is due, the other approves it, the bank takes it, and a click opens what the margin is made of', async () => {
    const releases = new Releases(world.market);
    await releases.due(0);
    await releases.due(1);
    await world.bank('wires', { payer: 'OVOP', amount: '30000.00', reference: 'x' });

    const { page: maker, faults } = await openAs(browser, world.api.url, world.market.finance.personId, {
      width: 1280,
      path: '/admin',
    });
    await maker.getByRole('link', { name: 'Payouts' }).press('Enter');
    await maker.getByRole('checkbox', { name: /Kep Hill Farmers/ }).press('Space');
    await maker.getByRole('button', { name: 'Draft a batch: US$ 9,500.00' }).waitFor();
    await maker.getByText('One transfer to 1 cooperative. No money moves until another person approves it.').waitFor();
    await maker.getByRole('checkbox', { name: /Kep Hill Farmers/ }).press('Space');
    await maker.getByRole('button', { name: 'Draft a batch: US$ 19,000.00' }).press('Enter');
    await maker.getByText('You drafted it. Another person of finance must approve it.').waitFor();
    expect(await maker.getByRole('button', { name: /^Approve/ }).count()).toBe(0);

    const { page: approver, faults: others } = await openAs(
      browser,
      world.api.url,
      world.market.otherFinance.personId,
      { width: 1280, path: '/admin/payouts' },
    );
    await approver.getByRole('link', { name: /^PB-/ }).press('Enter');
    await approver.getByRole('button', { name: 'Approve: pay out US$ 19,000.00' }).press('Enter');
    await approver
      .getByText('The bank has taken it. The next statement tells what was paid.')
      .waitFor({ timeout: 30_000 });
    await approver.locator('summary', { hasText: 'margin' }).first().press('Enter');
    await approver.getByText('US$ 500.00').first().waitFor();
    await approver.locator('summary', { hasText: 'Commission' }).press('Enter');
    await approver.getByText(/^Released to the cooperative/).waitFor();
    await approver.locator('summary', { hasText: 'Entries of' }).first().press('Enter');
    await approver.getByText('Payout approved').first().waitFor();
    expect([await axe(approver), await scrollsSideways(approver), await axe(maker)]).toEqual([[], false, []]);
    expect([faults, others]).toEqual([[], []]);
    expect(await world.market.rows(`select state from finance.payout_batch`)).toEqual([{ state: 'SENT' }]);
    expect(await approver.evaluate('location.search')).toContain(
      globalId('PayoutBatch', (await world.market.rows<{ id: string }>('select id from finance.payout_batch'))[0]!.id),
    );
  }, 120_000);

  test('what the bank says while it decides nothing stands at its transfer, also on a phone and in Khmer', async () => {
    const { market, api } = world;
    const [{ id }] = (await market.rows<{ id: string }>(
      `select id from finance.payout_batch where state = 'SENT'`,
    )) as [{ id: string }];
    await market.rows(
      `update finance.payout set bank_status = 'PDNG', reason = $2 where batch_id = $1 and position = 1`,
      [id, `NARR: Waits for a check, see https://bank.example/${'x'.repeat(90)}`],
    );
    const path = `/admin/payouts?batch=${globalId('PayoutBatch', id)}`;
    const { page, faults } = await openAs(browser, api.url, market.finance.personId, { width: 360, path });
    await page.getByText(/^The bank has not decided on it\. Its last word: PDNG, NARR: Waits for a check/).waitFor();
    expect([
      await page.getByText('The bank has not decided on it').count(),
      await axe(page),
      await scrollsSideways(page),
      faults,
    ]).toEqual([1, [], false, []]);
    await page.evaluate(`localStorage.setItem('locale', 'km')`);
    await page.reload();
    await page.getByText(/^ធនាគារមិនទាន់សម្រេចទេ។ ចម្លើយចុងក្រោយ៖ PDNG, NARR/).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
  }, 60_000);

  test('what the bank has paid before a restore is drafted under the id that the statement writes, and a wrong id is refused in words', async () => {
    const { market, api } = world;
    await new Releases(market).due(2);
    const finance = await api.as(market.finance.personId);
    const paid = { amount: '-9500.00', name: 'Chhak Pepper Families', endToEndId: 'PB-2026-00042-1-1A2B3C4D' };
    await finance.post('/statements', new Uint8Array(madeStatement(1, '20000.00', [paid])), 'application/xml');
    const { page, faults } = await openAs(browser, api.url, market.finance.personId, {
      width: 360,
      path: '/admin/payouts',
    });
    const draft = page.getByRole('button', { name: 'Draft what the bank has paid' });
    await page.getByText('After a restore: the bank has paid the chosen ones already').click();
    await page.getByLabel('End-to-end id, as the statement writes it').fill('PB-2026-00042-1-00000000');
    await draft.click();
    await page
      .getByText('No statement tells of a payout with this id that the books do not know. Copy it from the bank line.')
      .waitFor();
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    faults.length = 0; // the browser tells of every refusal
    await page.getByLabel('End-to-end id, as the statement writes it').fill(' pb-2026-00042-1-1a2b3c4d ');
    await draft.click();
    await page.getByText('You drafted it. Another person of finance must approve it.').waitFor();
    await page.getByText(/PB-2026-00042-1-1a2b3c4d/i).waitFor();
    expect(faults).toEqual([]);

    const { page: approver } = await openAs(browser, api.url, market.otherFinance.personId, {
      width: 1280,
      path: '/admin/payouts',
    });
    await approver.getByRole('link', { name: /^PB-/ }).first().click();
    await approver.getByRole('button', { name: 'Approve: pay out US$ 9,500.00' }).click();
    await until(
      'the bank line settles it, and no file has gone',
      60, // lines that wait are matched anew every 30 s
      async () =>
        (
          await market.rows(
            `select from finance.payout p join finance.payout_batch b on b.id = p.batch_id
              where p.end_to_end_id ilike 'pb-2026-00042-1-1a2b3c4d' and b.state = 'SETTLED'`,
          )
        ).length === 1,
    );
  }, 120_000);
});
