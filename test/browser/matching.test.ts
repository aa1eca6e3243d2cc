import type { Browser, Page } from 'playwright-core';
import { axe, inChromium, openAs, openPage, scrollsSideways, withBrowser } from '../support/browser.js';
import { globalId } from '../support/api.js';
import type { World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

/**
 * Three lines that need a person: one unknown, one by name only, one short of its balance; and capital, which a rule
 * has matched.
 */
async function statement(): Promise<{ number: string }> {
  const { market } = world;
  const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  const [row] = await market.rows<{ number: string; reference: string }>(
    `select o.number, i.reference
       from trade.order o join trade.instalment i on i.order_id = o.id and i.kind = 'BALANCE'
      where o.id = $1`,
    [orderId],
  );
  await world.bank('opening-capital');
  await world.bank('wires', { payer: 'ELBE GEWURZHANDEL', amount: '2000.00', reference: row!.reference });
  await world.bank('wires', { payer: 'Elbe Gewurzhandel', amount: '3000.00', reference: 'PEPPER ORDER' });
  await world.bank('wires', { payer: 'Unknown, via bank 044', amount: '640.00', reference: 'NO REF' });
  await world.bank('close-day');
  const finance = await world.api.as(market.finance.personId);
  await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
  return row!;
}

async function asFinance(path: string): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(browser, 1280);
  await opened.page.goto(`${world.api.url}/`);
  await opened.page.evaluate(
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
    globalId('Person', world.market.finance.personId),
  );
  await opened.page.goto(`${world.api.url}${path}`);
  return opened;
}

inChromium('finance, by keyboard', () => {
  test('opens the lines, matches one, undoes it, parks, finds and splits; the proofs say so', async () => {
    const { number } = await statement();
    const { page, faults } = await asFinance('/admin/books');
    const proof = () => page.getByRole('link', { name: /Every line is explained: / }).innerText();
    const unexplained = (count: number) =>
      page.getByRole('link', { name: `Every line is explained: ${count}`, exact: true }).waitFor();
    const chosen = (name: RegExp) =>
      page.locator('[data-line][aria-current]').and(page.getByRole('link', { name })).waitFor();
    await unexplained(3);
    await page.getByRole('link', { name: 'Needs you 3' }).waitFor();
    await chosen(/Unknown, via bank 044, US\$\s640\.00, No match/);
    await page.getByText('Nothing to agree to yet').waitFor();
    const unknown = (await page.locator('[data-line][aria-current]').getAttribute('data-line'))!;
    const said = async (on: Page) =>
      (await on.getByRole('group').filter({ hasText: 'NO REF' }).innerText()).replaceAll(/\s+/g, ' ');
    expect(await said(page)).toMatch(
      new RegExp(
        /All that the bank said Came in US\$ 640\.00 Payer Unknown, via bank 044 Text NO REF /.source +
          /Booked on .+ Value date .+ Bank's reference \S+ .*Our account 001810000027, statement 1/.source,
      ),
    );
    const { page: phone } = await openAs(browser, world.api.url, world.market.finance.personId, {
      width: 360,
      path: `/admin/books?line=${unknown}`,
    });
    expect(await said(phone)).toContain('Came in US$ 640.00 Payer Unknown, via bank 044 Text NO REF');
    expect([await axe(phone), await scrollsSideways(phone)]).toEqual([[], false]);
    await phone.close();

    // Another payer and another amount: it is looked at twice, by name.
    await page.keyboard.press('f');
    await page.getByLabel('Buyer, order, reference or amount').fill(`${number} 3,000.00`);
    await page.getByRole('button', { name: `Match to this: ${number}, deposit` }).click();
    await page.getByRole('button', { name: 'OK: match in part, 2,360.00 stays open' }).click();
    const doubt = page.getByRole('dialog', { name: 'Neither the payer nor the amount is right' });
    expect((await doubt.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      'Unknown, via bank 044 paid, and Elbe Gewürzhandel GmbH is expected. ' +
        'US$ 640.00 came, and US$ 3,000.00 is open.',
    );
    await page.keyboard.press('Enter');
    await doubt.waitFor({ state: 'hidden' });
    await unexplained(3);
    await page.locator('[data-line][aria-current]').focus();

    // The next line is suggested by its name: what the button says is what is posted.
    await page.keyboard.press('j');
    await chosen(/Elbe Gewurzhandel, US\$\s3,000\.00, Suggested/);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Elbe Gewurzhandel');
    await page.getByRole('button', { name: 'OK: match exactly' }).waitFor();
    expect(
      (await page.getByRole('table', { name: 'What will be posted, USD' }).innerText()).replaceAll(/\s+/g, ' '),
    ).toContain(
      'Came in, not matched yet, USD suspense:receipts:usd 3,000.00 ' +
        `Held for the order, ${number}, USD held:${number}:usd 3,000.00 Debit less credit 0.00`,
    );
    await page.keyboard.press('Enter');
    await page.getByText('Matched 3,000.00, Elbe Gewurzhandel').first().waitFor();
    await unexplained(2);
    await chosen(/ELBE GEWURZHANDEL, US\$\s2,000\.00, Short/);
    await page.keyboard.press('u');
    await page.getByText('Taken back. The line waits again.').first().waitFor();
    await unexplained(3);

    // The last one is short of the balance: in part, then split over both instalments.
    await page.getByRole('button', { name: 'OK: match in part, 5,000.00 stays open' }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('button', { name: `Add: ${number}, deposit` }).waitFor();
    await page.getByLabel(`Part for ${number}, balance`).fill('1,500.00');
    await page.getByText('500.00 of the line is left').waitFor();
    await page.getByRole('button', { name: `Add: ${number}, deposit` }).click();
    await page.getByText('The parts are exactly the line').waitFor();
    await page.getByRole('button', { name: 'Use this split' }).click();
    await page.getByRole('button', { name: 'OK: split over 2' }).waitFor();
    await page.locator('[data-line][aria-current]').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Matched 2,000.00, ELBE GEWURZHANDEL').first().waitFor();
    await unexplained(2);

    // The unknown one is parked with a note.
    await page.getByRole('link', { name: /^Needs you/ }).click();
    await chosen(/Unknown/);
    await page.keyboard.press('p');
    await page.getByLabel('What is waited for').fill('Asked the bank');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Parked 1' }).waitFor();
    expect(await proof()).toBe('2');
    expect([faults, await axe(page)]).toEqual([[], []]);

    // Each figure opens what it is worked out from.
    await page.getByRole('link', { name: 'Every line is explained: 2' }).click();
    await page.getByRole('heading', { name: '2 items are not explained' }).waitFor();
    await page.getByRole('link', { name: 'Bank equals ledger: 0.00' }).click();
    await page.getByRole('table', { name: /^Entries of Bank, .+, USD$/ }).waitFor();
    await page.getByRole('link', { name: 'Nothing is missing: 0 gaps' }).click();
    await page.getByRole('table', { name: 'Statements' }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  test('turns single keys off, and types without setting any of them off', async () => {
    const { page } = await asFinance('/admin/books?tab=all');
    await page.locator('[data-line][aria-current]').waitFor();
    const where = () => page.locator('[data-line][aria-current]').getAttribute('data-line');
    const first = await where();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByLabel('Single keys work on this page').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await where()).toBe(first);
    await page.getByRole('button', { name: 'All keys' }).click();
    await page.getByRole('dialog').getByLabel('Single keys work on this page').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.waitForFunction(
      (id) =>
        (
          globalThis as unknown as { document: { querySelector(of: string): { getAttribute(name: string): string } } }
        ).document
          .querySelector('[data-line][aria-current]')
          .getAttribute('data-line') !== id,
      first,
    );
  }, 60_000);
});
