import type { Browser, Page } from 'playwright-core';
import { axe, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import type { World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

/** A line that nothing explains, then a statement that does not add up. */
async function troubledBank(): Promise<void> {
  const finance = await world.api.as(world.market.finance.personId);
  const bring = async () => {
    await world.bank('close-day');
    await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
  };
  await world.bank('wires', { payer: 'Somebody', amount: '780.00', reference: 'TRANSFER' });
  await bring();
  await world.bank('flaws', { unbalanced: '1.00' });
  await world.bank('wires', { payer: 'Somebody', amount: '10.00', reference: 'X' });
  await bring();
}

const sectionOf = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const plain = async (page: Page, name: string) => (await sectionOf(page, name).innerText()).replaceAll('\u00a0', ' ');

inChromium('today', () => {
  test('finance sees the lines that wait, the statement in quarantine and the proofs, and goes to the lines', async () => {
    await troubledBank();
    const { page, faults } = await openAs(browser, world.api.url, world.market.finance.personId, {
      width: 1280,
      path: '/admin',
    });
    await page.getByRole('heading', { level: 1, name: /^Today, / }).waitFor();
    expect(await plain(page, 'Bank lines that wait')).toMatch(/1[\s\S]*Came in\s+US\$ 780\.00/);
    expect(await plain(page, 'Statements in quarantine')).toMatch(
      /Statement 2 of account 001810000027\s+Its lines do not add up to its balance/,
    );
    expect(await plain(page, 'Three proofs')).toMatch(
      new RegExp(
        /Every line is explained\s*Does not hold\s+1\s+/.source +
          /Bank equals ledger\s*Holds\s+US\$ 0\.00\s+/.source +
          /Nothing is missing\s*Does not hold\s+1 gap/.source,
      ),
    );
    expect(await page.getByText('Orders on their way').count()).toBe(0);
    await page.getByRole('link', { name: 'Explain them' }).click();
    await page.getByText('TRANSFER').first().waitFor();
    expect(faults).toEqual([]);

    // No right statement will come: finance says why, and the proofs no longer count it; its row stays.
    await page.goto(`${world.api.url}/admin/books?show=statements`);
    await page.getByRole('link', { name: 'Nothing is missing: 1 gap' }).waitFor();
    await page.getByText('In quarantine: Its lines do not add up to its balance').waitFor();
    await page.getByRole('button', { name: 'Set aside' }).click();
    await page
      .getByText('The proofs no longer count it. The statement and its file stay, with your reason and your name.')
      .waitFor();
    await page.getByLabel('Why no right one will come').fill('The bank has withdrawn it');
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: 'Set it aside with this reason' }).click();
    await page
      .getByText(/^Set aside by A person of OVOP secretariat, finance, .+: The bank has withdrawn it$/)
      .waitFor();
    await page.getByRole('link', { name: 'Nothing is missing: 0 gaps' }).waitFor();
    await page.getByText('In quarantine: Its lines do not add up to its balance').waitFor();
    expect([await page.getByRole('button', { name: 'Set aside' }).count(), faults]).toEqual([0, []]);
  }, 90_000);

  test('the operator sees orders by state, first the one that has stood longest, and says which are late; on a phone in Khmer too', async () => {
    const { market } = world;
    await world.worker.end(); // it would cancel what is late
    await market.rows(`update platform.clock set ahead = '-9 days'`);
    const ids: string[] = [];
    for (let i = 0; i < 3; i++)
      ids.push((await market.accept(market.managers[0]!, (await market.ask([0])).quoteIds[0]!, 1)).orderId);
    const numbers = Object.fromEntries(
      (await market.rows<{ id: string; number: string }>('select id, number from trade.order')).map(
        ({ id, number }) => [id, number],
      ),
    );
    await market.rows(`update trade.order set moved_at = moved_at - interval '2 days' where id = $1`, [ids[2]]);
    await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [ids[1]]);
    await market.rows(`update platform.clock set ahead = '0'`);

    const { page, faults } = await openAs(browser, world.api.url, market.operator.personId, {
      width: 1280,
      path: '/admin',
    });
    await sectionOf(page, 'Ready to ship').waitFor();
    const due = await plain(page, 'Deposit due');
    expect(due).toMatch(/^Deposit due\s+2/);
    expect(due.indexOf(numbers[ids[2]!]!)).toBeLessThan(due.indexOf(numbers[ids[0]!]!));
    expect(due.match(/2 days late/g)).toHaveLength(2);
    expect(await plain(page, 'Ready to ship')).toContain(numbers[ids[1]!]);
    expect(await page.getByText('Three proofs').count()).toBe(0);
    expect(faults).toEqual([]);

    const { page: phone } = await openAs(browser, world.api.url, market.operator.personId, {
      width: 360,
      path: '/admin',
    });
    await phone.evaluate(() => localStorage.setItem('locale', 'km'));
    await phone.reload();
    await phone.getByText('យឺត 2 ថ្ងៃ').first().waitFor();
    expect([await axe(phone), await scrollsSideways(phone)]).toEqual([[], false]);
  }, 90_000);
});
