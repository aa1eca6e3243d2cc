import type { Browser, Page } from 'playwright-core';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { axe, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import { globalId } from '../support/api.js';
import { until, type World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

const stateOf = async (orderId: string) =>
  (await world.market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;

/** Until it is so in the page; its policy lets no text be evaluated by the page itself. */
const seen = (page: Page, what: string) => until(what, 30, async () => Boolean(await page.evaluate(what)));
const inEnglish = (page: Page) => page.evaluate(`localStorage.setItem('locale', 'en')`).then(() => page.reload());

/** Pays an instalment of an order by card, as the buyer would on Stripe's page. */
async function pay(orderId: string, position: number): Promise<void> {
  const buyer = await world.api.as(world.market.buyer.personId);
  const [instalment] = await world.market.rows<{ id: string }>(
    'select id from trade.instalment where order_id = $1 and position = $2',
    [orderId, position],
  );
  const { payInstalment } = await buyer.get(
    'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }',
    { input: { instalmentId: globalId('Instalment', instalment!.id), key: crypto.randomUUID() } },
  );
  await fetch(
    `${world.sandboxUrl}/stripe/admin/pay/${new URL(payInstalment.url as string).pathname.split('/').pop()}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ card: '4242424242424242', email: 'owner@elbe.example', name: 'E. Owner' }),
    },
  );
  await until(
    'the instalment is paid',
    20,
    async () =>
      (await world.market.rows('select from trade.paid_instalment where instalment_id = $1', [instalment!.id]))
        .length === 1,
  );
}

inChromium('from made to shipped, by clicking', () => {
  test('the manager finishes the order and sends a photo of the bill of lading from a phone in Khmer, the operator rejects it and accepts the next, the buyer opens it', async () => {
    const { market } = world;
    const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    const order = globalId('Order', orderId);
    await pay(orderId, 1);
    const sharpPhoto = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#e8e4da' } })
      .jpeg({ quality: 100 })
      .toBuffer();

    const phone = await openAs(browser, world.api.url, market.managers[0]!.personId, {
      width: 360,
      path: `/coop/orders/${order}`,
    });
    await phone.page.evaluate(() => localStorage.setItem('locale', 'km'));
    await phone.page.reload();
    await phone.page.getByRole('button', { name: 'ធ្វើរួចទាំងអស់' }).click();
    await phone.page.getByRole('dialog').getByRole('button', { name: 'បាទ/ចាស រួចរាល់ ចាំដឹក' }).click();
    await phone.page.getByRole('link', { name: 'ផ្ញើប័ណ្ណដឹកជញ្ជូន (B/L)' }).waitFor();
    expect(await stateOf(orderId)).toBe('READY_TO_SHIP');

    const send = async (number: string, pages = 1): Promise<void> => {
      await phone.page.goto(`${world.api.url}/coop/orders/${order}/bill-of-lading`);
      await phone.page.getByRole('button', { name: 'ផ្ញើទៅ OVOP' }).click();
      await phone.page.getByText('ជ្រើសរូបថត ឬ PDF មិនលើស 10 MB។').waitFor();
      for (let page = 1; page <= pages; page++) {
        await phone.page
          .locator('input[type=file]')
          .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: sharpPhoto });
        await phone.page.getByRole('img', { name: `ទំព័រ ${page} ` }).waitFor();
      }
      await phone.page.getByLabel('លេខនៅលើវា').fill(number);
      expect([await axe(phone.page), await scrollsSideways(phone.page)]).toEqual([[], false]);
      await phone.page.getByRole('button', { name: 'ផ្ញើទៅ OVOP' }).click();
      await phone.page.getByText('OVOP កំពុងពិនិត្យប័ណ្ណដឹកជញ្ជូន (B/L) របស់អ្នក។').waitFor();
    };
    await send('MSKH 1');
    const [kept] = await market.rows<{ bytes: number }>('select bytes from trade.upload');
    expect(kept!.bytes).toBeLessThan(sharpPhoto.length); // made smaller for a slow network

    const desk = await openAs(browser, world.api.url, market.operator.personId, {
      width: 1280,
      path: '/admin/shipping',
    });
    await desk.page.getByText('It can be accepted when US$ 7,000.00 has come.').waitFor();
    expect(await desk.page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
    await desk.page.getByRole('button', { name: 'Reject' }).click();
    await desk.page.getByLabel('What is wrong? The cooperative reads it.').fill('The port of discharge is missing');
    await desk.page.getByRole('button', { name: 'Reject and ask for another' }).click();
    await desk.page.getByText('No bill of lading waits').waitFor();

    await phone.page.goto(`${world.api.url}/coop/orders/${order}`);
    await phone.page.getByText('The port of discharge is missing').waitFor();
    await pay(orderId, 2);
    await send('MSKH 2', 3);
    await desk.page.goto(`${world.api.url}/admin/shipping`);
    await desk.page.getByRole('button', { name: 'Accept: ship the order of US$ 10,000.00' }).click();
    await desk.page.getByText(/is shipped\. .* is paid with the next batch\./).waitFor();
    expect([await stateOf(orderId), await axe(desk.page)]).toEqual(['SHIPPED', []]);

    const buyer = await openAs(browser, world.api.url, market.buyer.personId, {
      width: 1280,
      path: `/orders/${order}`,
    });
    const link = buyer.page.getByRole('link', { name: 'Bill of lading MSKH 2' });
    const file = await buyer.page.request.get(new URL((await link.getAttribute('href'))!, world.api.url).href);
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await PDFDocument.load(await file.body())).getPageCount()).toBe(3); // the photos of three pages, one paper
    expect([phone.faults, desk.faults, buyer.faults]).toEqual([[], [], []]);
  }, 120_000);

  test('a photo goes smaller, with its progress and an end that is seen; what broke off is sent again with the same photo, and counts once', async () => {
    const { market } = world;
    const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [orderId]);
    const order = globalId('Order', orderId);
    const large = await sharp({
      create: {
        width: 4000,
        height: 3000,
        channels: 3,
        background: '#e8e4da',
        noise: { type: 'gaussian', mean: 200, sigma: 25 },
      },
    })
      .jpeg({ quality: 92 })
      .toBuffer();

    const { page, faults } = await openAs(browser, world.api.url, market.managers[0]!.personId, {
      width: 360,
      path: `/coop/orders/${order}/bill-of-lading`,
    });
    await inEnglish(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: large });
    await page.getByLabel('Number on it').fill('MSKH 77');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send to OVOP' }).click();
    await page.getByText('it counts only once').waitFor();
    expect([
      await page.getByRole('img', { name: 'Page 1, the photo that you chose' }).count(),
      await page.getByLabel('Number on it').inputValue(),
    ]).toEqual([1, 'MSKH 77']);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByRole('button', { name: 'Send to OVOP' }).click();
    await page.getByText("The photo of page 2 can't be opened. Remove it and take it again.").waitFor();
    await page.getByRole('button', { name: 'Remove page 2' }).click();
    await page.getByRole('button', { name: 'Send to OVOP' }).click();
    await page.getByText('it counts only once').waitFor();
    await page.context().setOffline(false);
    await page.evaluate(
      `new MutationObserver(() => {
        const bar = document.querySelector('progress');
        if (bar) (window.bars ??= []).push(bar.value);
      }).observe(document.body, { subtree: true, childList: true, attributes: true })`,
    );
    await page.getByRole('button', { name: 'Try again' }).last().click();
    await page.getByText('OVOP checks your bill of lading.').waitFor();
    expect(await page.evaluate('window.bars.at(-1)')).toBe(100);
    await seen(page, `document.activeElement?.textContent?.includes('OVOP checks your bill')`);
    const [kept] = await market.rows<{ bytes: number; n: number }>(
      'select max(bytes) as bytes, count(*)::int as n from trade.upload where order_id = $1',
      [orderId],
    );
    expect([kept!.n, kept!.bytes < large.length / 2]).toEqual([1, true]);
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
  }, 120_000);

  test('a clerk is told who accepts and who finishes, and is led to neither; what a manager did is where the eye and the focus go', async () => {
    const { market } = world;
    const manager = market.managers[1]!;
    const clerk = await market.colleague(manager, 'clerk');
    const { quoteIds } = await market.ask([1], { prices: ['15.00', '25.00', '28.00'] });
    const quote = `/coop/quotes/${globalId('Quote', quoteIds[0]!)}`;
    const hers = await openAs(browser, world.api.url, clerk.personId, { width: 360, path: quote });
    await inEnglish(hers.page);
    await hers.page.getByText(/Your manager A person of Kep Hill Farmers accepts or says no/).waitFor();
    expect(await hers.page.getByRole('button', { name: /^(Accept|Say no|Decline)/ }).count()).toBe(0);
    expect([await axe(hers.page), await scrollsSideways(hers.page)]).toEqual([[], false]);
    if (process.env.SHOTS) await hers.page.screenshot({ path: `${process.env.SHOTS}/clerk.png` });

    const theirs = await openAs(browser, world.api.url, manager.personId, { width: 360, path: quote });
    await inEnglish(theirs.page);
    await theirs.page.getByRole('button', { name: /^Accept/ }).waitFor();
    await theirs.page.mouse.wheel(0, 5_000);
    await theirs.page.getByRole('button', { name: /^Accept/ }).click();
    await theirs.page.getByRole('dialog').getByRole('button').first().click();
    await seen(
      theirs.page,
      `document.activeElement?.querySelector('[role=status]') &&
       document.activeElement.getBoundingClientRect().top >= 0 &&
       document.activeElement.getBoundingClientRect().bottom <= innerHeight`,
    );

    const [order] = await market.rows<{ id: string }>('select id from trade.order where quote_id = $1', [quoteIds[0]]);
    await market.rows(`update trade.order set state = 'IN_PRODUCTION' where id = $1`, [order!.id]);
    await hers.page.goto(`${world.api.url}/coop/orders/${globalId('Order', order!.id)}`);
    await hers.page.getByText(/your manager A person of Kep Hill Farmers says so here/).waitFor();
    expect(await hers.page.getByRole('button', { name: 'Everything is made' }).count()).toBe(0);
    expect([hers.faults, theirs.faults]).toEqual([[], []]);
  }, 120_000);

  test.each([
    ['a cooperative, in Khmer', () => world.market.managers[0]!.personId, '/coop', '/coop/orders', 'គ្មានអ៊ីនធឺណិត'],
    ['a buyer', () => world.market.buyer.personId, '/quotes', '/orders', 'No internet'],
  ])(
    'without a network %s is told so and sees what was loaded, also after a reload; ' +
      'nothing of it is left after signing out',
    async (_, person, list, orders, words) => {
      const { page } = await openAs(browser, world.api.url, person(), { width: 360, path: list });
      await page.evaluate(`localStorage.setItem('locale', '${list === '/coop' ? 'km' : 'en'}')`);
      await page.goto(`${world.api.url}${list}`);
      await seen(page, `navigator.serviceWorker.controller`);
      await page.goto(`${world.api.url}${orders}`);
      const first = page.locator(`main a[href^="${orders}/"]`).first();
      await first.waitFor();
      const before = await first.textContent();
      await seen(page, `(localStorage.getItem('kept') ?? '').includes('orders')`);

      await page.context().setOffline(true);
      await page.getByText(words).first().waitFor();
      await page.reload();
      await page.getByText(words).first().waitFor();
      await first.waitFor();
      expect(await first.textContent()).toBe(before);
      expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/offline-${list.slice(1)}.png` });

      await page.context().setOffline(false);
      await page.getByRole('status').getByRole('button').click();
      await page.getByText(words).first().waitFor({ state: 'detached' });
      await page.evaluate(async () => {
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `mutation { signOut(input: { key: "${crypto.randomUUID()}" }) }` }),
        });
      });
      await page.goto(`${world.api.url}${orders}`);
      await seen(page, `localStorage.getItem('kept') === null`);
      const cached = await page.evaluate<string[]>(
        `(async () => {
          const paths = [];
          for (const name of await caches.keys())
            for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
          return paths;
        })()`,
      );
      expect([cached.includes('/'), cached.filter((path) => path !== '/' && !path.startsWith('/assets/'))]).toEqual([
        true,
        [],
      ]);
    },
    120_000,
  );
});
