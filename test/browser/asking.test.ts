import type { Browser, Page } from 'playwright-core';
import { globalId } from '../support/api.js';
import { axe, enterDemo, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import { formatDay } from '#platform/words';
import { pdfText } from '../support/pdf-text.js';
import { until, type World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

/** What stands on the device that is a person's or a company's. */
const keptOf = (page: Page) =>
  page.evaluate<string[]>('Object.keys(localStorage).filter((key) => /^(draft|request-list):/.test(key))');

inChromium('a buyer who asks', () => {
  test('is asked what "2.000" means, finds the draft again after a reload, says whether the target may be accepted, and is told that it was sent', async () => {
    const { market, api } = world;
    const { page, faults } = await openAs(browser, api.url, market.buyer.personId, {
      width: 1280,
      path: `/listings/${globalId('Listing', market.listings[0]![0]!)}`,
    });
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
    expect(await page.getByRole('checkbox', { name: /They may accept my target prices at once/ }).isChecked()).toBe(
      false,
    );
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

  test('whose answer was lost sends the draft again after a reload, in another language too, and it counts once; another draft is another request', async () => {
    const { market, api } = world;
    const { page } = await openAs(browser, api.url, market.buyer.personId, {
      width: 1280,
      path: `/listings/${globalId('Listing', market.listings[0]![0]!)}`,
    });
    const asked = () => page.locator('input[type=checkbox]:checked').first().waitFor(); // who sells it is known
    const requests = async (): Promise<number> =>
      (await market.rows<{ n: number }>('select count(*)::int as n from trade.request'))[0]!.n;
    const before = await requests();
    await page.getByLabel(/^Quantity/).fill('25');
    await page.getByLabel(/^Your target price/).fill('15.5');
    await page.getByRole('button', { name: 'Add to request' }).click();
    await page.getByRole('link', { name: 'Open the request list' }).click();

    // The server does it, and the answer does not come.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('submitRequest')) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await asked();
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByText('You can send it again: it counts only once.').waitFor();
    expect(await requests()).toBe(before + 1);
    await page.unroute('**/graphql');
    await page.evaluate(`localStorage.setItem('locale', 'km')`);
    await page.reload();
    await page.locator('html[lang=km]').waitFor({ state: 'attached' });
    await asked();
    await page.locator('form button[type=submit]').click();
    await page.waitForURL('**/quotes');
    await until('no draft is left', 20, () =>
      page.evaluate('!Object.keys(localStorage).some((key) => key.startsWith("draft:"))'),
    );
    expect(await requests()).toBe(before + 1);

    await page.goto(`${api.url}/listings/${globalId('Listing', market.listings[0]![0]!)}`);
    await page.evaluate(`localStorage.setItem('locale', 'en')`);
    await page.reload();
    await page.getByLabel(/^Quantity/).fill('25');
    await page.getByLabel(/^Your target price/).fill('15.5');
    await page.getByRole('button', { name: 'Add to request' }).click();
    await page.getByRole('link', { name: 'Open the request list' }).click();
    await asked();
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.waitForURL('**/quotes');
    expect(await requests()).toBe(before + 2);
  }, 120_000);

  test('sends nothing as somebody else who was signed in in another tab: the page says whose it is now, and keeps the draft for its own', async () => {
    const { market, api } = world;
    const manager = market.managers[0]!;
    const { page } = await openAs(browser, api.url, market.buyer.personId, {
      width: 360,
      path: `/listings/${globalId('Listing', market.listings[0]![0]!)}`,
    });
    const become = (personId: string) => enterDemo(other, personId);
    await page.getByLabel(/^Quantity/).fill('25');
    await page.getByRole('button', { name: 'Add to request' }).click();
    await page.getByRole('link', { name: 'Open the request list' }).click();
    await page.getByLabel(/^Note/).fill('Ours alone');
    await page.locator('input[type=checkbox]:checked').first().waitFor();
    const other = await page.context().newPage();
    await other.goto(api.url);
    await become(manager.personId);
    const count = () => market.rows('select count(*) from trade.request');
    const before = await count();

    const answer = page.waitForResponse((response) => !!response.request().postData()?.includes('submitRequest'));
    await page.getByRole('button', { name: /^Send/ }).click();
    expect(await (await answer).json()).toMatchObject({
      errors: [{ extensions: { code: 'SESSION_CHANGED', field: 'x-person' } }],
    });
    await page.getByRole('dialog', { name: /^You are .* now$/ }).waitFor();
    await page.bringToFront(); // a tab behind draws nothing
    await until('the dialog is seen', 10, () =>
      page.evaluate('getComputedStyle(document.querySelector("dialog[open]")).opacity === "1"'),
    );
    expect([await axe(page), await scrollsSideways(page), await count()]).toEqual([[], false, before]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/person-changed.png` });
    await page.getByRole('dialog').getByRole('button').click();
    await page.getByRole('heading', { name: 'This part is for another side' }).waitFor();

    // From a tab of ours that changes it, the others learn it at once.
    await become(market.buyer.personId);
    await page.reload();
    expect(await page.getByLabel(/^Note/).inputValue()).toBe('Ours alone');
    await other.goto(`${api.url}/catalogue`);
    await other.getByText('Your account').first().click();
    await page.context().setOffline(true);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await other.getByText('You are still signed in. No answer from the server.').waitFor();
    expect([
      await axe(other),
      await other.evaluate('Object.keys(localStorage).some((key) => key.startsWith("request-list:"))'),
    ]).toEqual([[], true]);
    if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/still-in.png` });
    await page.context().setOffline(false);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('dialog', { name: 'You are signed out' }).waitFor();
    expect([await page.getByLabel(/^Note/).count(), await keptOf(other)]).toEqual([0, []]);
  }, 120_000);

  test('is told how a payment stands when the payment page leads back, for the instalment that it was for; until that is known nobody pays again', async () => {
    const { market, api } = world;
    const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    const [deposit, balance] = (
      await market.rows<{ id: string }>('select id from trade.instalment where order_id = $1 order by position', [
        orderId,
      ])
    ).map(({ id }) => globalId('Instalment', id));
    const order = `${api.url}/orders/${globalId('Order', orderId)}`;
    const stripe = (path: string, body: object) =>
      fetch(`${world.sandboxUrl}/stripe/admin/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { page } = await openAs(browser, api.url, market.buyer.personId, {
      width: 360,
      path: new URL(order).pathname,
    });
    const said = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 30_000 });
    const pay = page.getByRole('button', { name: 'Pay US$\u00a03,000.00 by card' });

    await pay.click();
    await page.waitForURL((url) => url.origin !== api.url);
    const session = new URL(page.url()).pathname.split('/').pop()!;
    await page.goto(`${order}?left=${deposit}`);
    await said(/^Deposit, US\$\s3,000\.00: you left the payment page, and it is still open\./);
    expect(await pay.isEnabled()).toBe(true);

    // Paid, and nobody tells: no event comes, and Stripe itself is silent for a while.
    await stripe('chaos', { dropEvents: true });
    await stripe(`pay/${session}`, { card: '4242424242424242', email: 'owner@elbe.example', name: 'E. Owner' });
    await stripe('chaos', { dropEvents: true, silent: true });
    await page.goto(`${order}?paid=${deposit}`);
    await said(/^Deposit, US\$\s3,000\.00: (asking Stripe|Stripe does not say yet)/);
    expect([await pay.isDisabled(), await axe(page), await scrollsSideways(page)]).toEqual([true, [], false]);
    await stripe('chaos', { dropEvents: true, silent: false });
    await said(/^Deposit, US\$\s3,000\.00: your payment has come in, /);
    expect(await pay.count()).toBe(0);
    await page.getByText('Next: Phnom Tbeng Growers has it ready by').waitFor();

    // An old link says how it stands today; one about an instalment that nobody has paid says so, one about nothing
    // says nothing.
    await page.reload();
    await said(/^Deposit, US\$\s3,000\.00: your payment has come in, /);
    await page.goto(`${order}?paid=${balance}`);
    await said(/^Balance, US\$\s7,000\.00: Stripe says that it is not paid yet\. You can pay it here\./);
    expect(await page.getByRole('button', { name: 'Pay US$\u00a07,000.00 by card' }).isEnabled()).toBe(true);
    await page.goto(`${order}?paid=${globalId('Instalment', orderId)}`);
    await page.getByRole('heading', { name: 'Payment schedule' }).waitFor();
    expect(await page.getByText('Stripe says').count()).toBe(0);
  }, 120_000);

  test('reads one moment as one day on page, mail and paper, each with whose day it is, though it is another day in the village', async () => {
    const { market, api } = world;
    await market.rows(
      `update trade.organisation set zone = 'Europe/Berlin', place = '{"en": "Hamburg"}' where id = $1`,
      [market.buyer.organisationId],
    );
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const at = new Date(`${tomorrow}T17:30:00Z`); // the next day in Phnom Penh
    await market.rows(`update platform.clock set ahead = make_interval(secs => $1)`, [
      (at.getTime() - Date.now()) / 1000,
    ]);
    const day = (zone: string, days = 0) =>
      formatDay(new Date(at.getTime() + days * 86_400_000), 'en', { zone, now: at });
    const [buyers, villages, due] = [day('Europe/Berlin'), day('Asia/Phnom_Penh'), day('Asia/Phnom_Penh', 7)];
    expect(buyers).not.toBe(villages);
    const { quoteIds } = await market.ask([2]);
    const { orderId } = await market.accept(market.managers[2]!, quoteIds[0]!, 1);
    const [order] = await market.rows<{ number: string }>('select number from trade.order where id = $1', [orderId]);
    const { page } = await openAs(browser, api.url, market.buyer.personId, {
      width: 1280,
      path: `/orders/${globalId('Order', orderId)}`,
    });

    // The moment is of the reader's zone, on the page as in the mail; both say so.
    await page.getByText(new RegExp(`placed ${buyers}, 1[89]:3\\d in Berlin`)).waitFor();
    const mail = async () =>
      (await world.mails()).find(({ subject, text }) => subject.includes(order!.number) && text.includes('Berlin'));
    await until('the buyer has the mail', 30, async () => (await mail()) !== undefined);
    expect((await mail())!.text).toContain('Days and hours are those of Berlin.');
    // The paper's day is of the programme's zone, which it says; the page writes the same day beside it.
    const paper = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Proforma invoice/ }) });
    await paper.getByText(villages).waitFor();
    const file = await page.request.get(new URL((await paper.getByRole('link').getAttribute('href'))!, api.url).href);
    const text = (await pdfText(await file.body())).replaceAll(/\s+/g, ' ');
    const [, number, month] = villages.split(' ');
    expect(text).toMatch(new RegExp(`${number} ${month}\\w* \\d{4} ?\\(Phnom Penh time\\)`));
    // A day of the calendar is the same for everybody.
    await page.getByText(`Due by ${due}`).waitFor();
    const [, dueNumber, dueMonth] = due.split(' ');
    expect((await mail())!.text).toMatch(new RegExp(`due by ${dueNumber} ${dueMonth}`));
    expect(text).toMatch(new RegExp(`${dueNumber} ${dueMonth}`));
    await market.rows(`update platform.clock set ahead = '0'`);
  }, 90_000);

  test.each(['approver', 'viewer'] as const)(
    'and may only look (%s) is led to no button that refuses: the page says who asks, answers and pays',
    async (role) => {
      const { market, api } = world;
      const { quoteIds } = await market.ask([0]);
      await market.revise(market.managers[0]!, quoteIds[0]!, 1, ['15.00', '25.00', '28.00']);
      const { orderId } = await market.accept(market.managers[1]!, (await market.ask([1])).quoteIds[0]!, 1);
      const colleague = await market.colleague(market.buyer, role);
      const { page, faults } = await openAs(browser, api.url, colleague.personId, {
        width: 360,
        path: `/quotes/${globalId('Quote', quoteIds[0]!)}?counter=2`,
      });
      const owner = 'A person of Elbe Gewürzhandel GmbH';
      const word = role === 'viewer' ? 'Viewer' : 'Approver';
      await page.getByText(`${owner} answers it for your company. Your role (${word}) reads it.`).waitFor();
      await page.getByRole('heading', { name: `Waiting for ${owner}` }).waitFor();
      const buttons = () =>
        page
          .locator('main')
          .getByRole('button', { name: /^(Accept|Counter|Decline|Withdraw|Pay|Send|Add|Change)/ })
          .count();
      expect([
        await buttons(),
        await page.getByText('Your turn').count(),
        await axe(page),
        await scrollsSideways(page),
      ]).toEqual([0, 0, [], false]);
      await page.goto(`${api.url}/orders/${globalId('Order', orderId)}`);
      await page.getByText(`${owner} pays it for your company. Your role (${word}) reads it.`).waitFor();
      expect([await buttons(), await axe(page)]).toEqual([0, []]);
      await page.goto(`${api.url}/listings/${globalId('Listing', market.listings[0]![0]!)}`);
      await page.getByText(`${owner} asks cooperatives for your company.`).waitFor();
      await page.goto(`${api.url}/request`);
      await page.getByText(`${owner} asks cooperatives for your company.`).waitFor();
      expect([await buttons(), await axe(page), faults]).toEqual([0, [], []]);
    },
    60_000,
  );
});
