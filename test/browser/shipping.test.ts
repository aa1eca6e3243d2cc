import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { axe, inChromium, openAs, scrollsSideways, withBrowser } from '../support/browser.js';
import { globalId } from '../support/api.js';
import { until, type World } from '../support/world.js';

let world: World;
let browser: Browser;

withBrowser((...opened) => ([world, browser] = opened));

const stateOf = async (orderId: string) => (await world.market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;

/** Pays an instalment of an order by card, as the buyer would on Stripe's page. */
async function pay(orderId: string, position: number): Promise<void> {
  const buyer = await world.api.as(world.market.buyer.personId);
  const [instalment] = await world.market.rows<{ id: string }>('select id from trade.instalment where order_id = $1 and position = $2', [orderId, position]);
  const { payInstalment } = await buyer.get('mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }', { input: { instalmentId: globalId('Instalment', instalment!.id), key: crypto.randomUUID() } });
  await fetch(`${world.sandboxUrl}/stripe/admin/pay/${new URL(payInstalment.url as string).pathname.split('/').pop()}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ card: '4242424242424242', email: 'owner@elbe.example', name: 'E. Owner' }) });
  await until('the instalment is paid', 20, async () => (await world.market.rows('select from trade.paid_instalment where instalment_id = $1', [instalment!.id])).length === 1);
}

inChromium('from made to shipped, by clicking', () => {
  test('the manager finishes the order and sends a photo of the bill of lading from a phone in Khmer, the operator rejects it and accepts the next, the buyer opens it', async () => {
    const { market } = world;
    const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    const order = globalId('Order', orderId);
    await pay(orderId, 1);
    const sharpPhoto = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#e8e4da' } }).jpeg({ quality: 100 }).toBuffer();

    const phone = await openAs(browser, world.api.url, market.managers[0]!.personId, { width: 360, path: `/coop/orders/${order}` });
    await phone.page.evaluate(() => localStorage.setItem('locale', 'km'));
    await phone.page.reload();
    await phone.page.getByRole('button', { name: 'ធ្វើរួចទាំងអស់' }).click();
    await phone.page.getByRole('dialog').getByRole('button', { name: 'បាទ/ចាស រួចរាល់ ចាំដឹក' }).click();
    await phone.page.getByRole('link', { name: 'ផ្ញើប័ណ្ណដឹកជញ្ជូន (B/L)' }).waitFor();
    expect(await stateOf(orderId)).toBe('READY_TO_SHIP');

    const send = async (number: string): Promise<void> => {
      await phone.page.goto(`${world.api.url}/coop/orders/${order}/bill-of-lading`);
      await phone.page.getByRole('button', { name: 'ផ្ញើទៅ OVOP' }).click();
      await phone.page.getByText('ជ្រើសរូបថត ឬ PDF មិនលើស 10 MB។').waitFor();
      await phone.page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: sharpPhoto });
      await phone.page.getByLabel('លេខនៅលើវា').fill(number);
      expect([await axe(phone.page), await scrollsSideways(phone.page)]).toEqual([[], false]);
      await phone.page.getByRole('button', { name: 'ផ្ញើទៅ OVOP' }).click();
      await phone.page.getByText('OVOP កំពុងពិនិត្យប័ណ្ណដឹកជញ្ជូន (B/L) របស់អ្នក។').waitFor();
    };
    await send('MSKH 1');
    const [kept] = await market.rows<{ bytes: number }>('select bytes from trade.upload');
    expect(kept!.bytes).toBeLessThan(sharpPhoto.length); // made smaller for a slow network

    const desk = await openAs(browser, world.api.url, market.operator.personId, { width: 1280, path: '/admin/shipping' });
    await desk.page.getByText('It can be accepted when US$ 7,000.00 has come.').waitFor();
    expect(await desk.page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
    await desk.page.getByRole('button', { name: 'Reject' }).click();
    await desk.page.getByLabel('What is wrong? The cooperative reads it.').fill('The port of discharge is missing');
    await desk.page.getByRole('button', { name: 'Reject and ask for another' }).click();
    await desk.page.getByText('No bill of lading waits').waitFor();

    await phone.page.goto(`${world.api.url}/coop/orders/${order}`);
    await phone.page.getByText('The port of discharge is missing').waitFor();
    await pay(orderId, 2);
    await send('MSKH 2');
    await desk.page.goto(`${world.api.url}/admin/shipping`);
    await desk.page.getByRole('button', { name: 'Accept: ship the order of US$ 10,000.00' }).click();
    await desk.page.getByText(/is shipped\. .* is paid with the next batch\./).waitFor();
    expect([await stateOf(orderId), await axe(desk.page)]).toEqual(['SHIPPED', []]);

    const buyer = await openAs(browser, world.api.url, market.buyer.personId, { width: 1280, path: `/orders/${order}` });
    const link = buyer.page.getByRole('link', { name: 'Bill of lading MSKH 2' });
    const file = await buyer.page.request.get(new URL((await link.getAttribute('href'))!, world.api.url).href);
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    expect([phone.faults, desk.faults, buyer.faults]).toEqual([[], [], []]);
  }, 120_000);
});
