import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFiles } from '#platform/files';
import { newId } from '#platform/kernel';
import { UploadsService } from '#trade/documents';
import { ShippingService } from '#trade/orders';
import { Market, outcomes } from '../support/market.js';

let market: Market;
let folder: string;
let shipping: ShippingService;
let uploads: UploadsService;

beforeEach(async () => {
  market = await Market.open();
  folder = await mkdtemp(join(tmpdir(), 'shipping-'));
  const files = new DiskFiles(folder);
  shipping = new ShippingService(market.uow, files);
  uploads = new UploadsService(market.uow, files);
});
afterEach(async () => {
  await market.close();
  await rm(folder, { recursive: true, force: true });
});

const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text}`);
const bring = (orderId: string, text = 'one', key = newId(), manager = market.managers[0]!) => shipping.bring(manager, { orderId, number: 'MSKH 26/0042', file: pdf(text), key });
const accept = (uploadId: string) => shipping.accept(market.operator, { uploadId, key: newId() });
const reject = (uploadId: string, reason = 'The port of discharge is missing') => shipping.reject(market.operator, { uploadId, reason, key: newId() });
const stateOf = async (orderId: string) => (await market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;
const events = async (name: string) => (await market.rows('select from platform.outbox where name = $1', [name])).length;

/** An order whose goods are ready. */
async function ready({ paid = true } = {}): Promise<string> {
  const { quoteIds } = await market.ask([0]);
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  await market.rows(`update trade.order set state = 'IN_PRODUCTION' where id = $1`, [orderId]);
  if (paid) await market.rows('insert into trade.paid_instalment select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where order_id = $1', [orderId]);
  await shipping.finish(market.managers[0]!, { orderId, key: newId() });
  return orderId;
}

describe('shipping on the database', () => {
  test('of ten who accept and ten who reject one bill of lading at once, one decides', async () => {
    const orderId = await ready();
    const { uploadId } = await bring(orderId);
    const all = outcomes(await Promise.allSettled(Array.from({ length: 20 }, (_, i) => (i % 2 ? accept(uploadId) : reject(uploadId)))));
    expect(all.filter((each) => each === 'done')).toHaveLength(1);
    expect(all.filter((each) => each === 'ILLEGAL_STEP')).toHaveLength(19);
    const shipped = (await stateOf(orderId)) === 'SHIPPED';
    expect([await events('order.shipped'), await events('billOfLading.rejected')]).toEqual(shipped ? [1, 0] : [0, 1]);
  });

  test('of those brought at once one waits, the others are replaced; an accept of a replaced one is told so', async () => {
    const orderId = await ready();
    const brought = await Promise.all(Array.from({ length: 8 }, (_, i) => bring(orderId, String(i))));
    const rows = await market.rows<{ id: string; state: string }>('select id, state from trade.upload');
    expect(rows.map(({ state }) => state).sort()).toEqual(['REPLACED', 'REPLACED', 'REPLACED', 'REPLACED', 'REPLACED', 'REPLACED', 'REPLACED', 'SUBMITTED']);
    const replaced = brought.find(({ uploadId }) => rows.find(({ id }) => id === uploadId)!.state === 'REPLACED')!;
    await expect(accept(replaced.uploadId)).rejects.toMatchObject({ code: 'ILLEGAL_STEP', message: 'The cooperative has brought another one. Look at that.' });
  });

  test('an order with an unpaid balance is not shipped; once it is paid the same bill of lading is accepted', async () => {
    const orderId = await ready({ paid: false });
    const { uploadId } = await bring(orderId);
    await expect(accept(uploadId)).rejects.toMatchObject({ code: 'NOT_PAID', details: { unpaid: ['DEPOSIT', 'BALANCE'] } });
    expect([await stateOf(orderId), await events('order.shipped')]).toEqual(['READY_TO_SHIP', 0]);
    await market.rows('insert into trade.paid_instalment select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where order_id = $1', [orderId]);
    await accept(uploadId);
    expect(await stateOf(orderId)).toBe('SHIPPED');
  });

  test('the buyer sees a bill of lading once it is accepted, another cooperative and another buyer never', async () => {
    const orderId = await ready();
    const { uploadId } = await bring(orderId);
    const strangers = [market.otherBuyer, market.managers[1]!];
    for (const actor of [market.buyer, ...strangers]) await expect(uploads.readFile(actor, uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await uploads.readFile(market.operator, uploadId)).bytes).toEqual(pdf('one'));
    await accept(uploadId);
    expect(await uploads.readFile(market.buyer, uploadId)).toEqual({ bytes: pdf('one'), fileName: 'BL-MSKH-26-0042.pdf', type: 'application/pdf' });
    for (const actor of strangers) await expect(uploads.readFile(actor, uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('one who may not bring it leaves nothing behind', async () => {
    const orderId = await ready();
    await expect(bring(orderId, 'mine', newId(), market.managers[1]!)).rejects.toMatchObject({ code: 'NOT_FOUND', details: { field: 'orderId' } });
    expect(await readdir(folder)).toEqual([]);
    expect(await market.rows('select from trade.upload')).toEqual([]);
  });

  test('the same key brings the same file once; with another file it is refused', async () => {
    const orderId = await ready();
    const key = newId();
    const [first, again] = [await bring(orderId, 'one', key), await bring(orderId, 'one', key)];
    expect(again).toEqual(first);
    await expect(bring(orderId, 'two', key)).rejects.toMatchObject({ code: 'KEY_REUSED' });
    expect(await events('billOfLading.uploaded')).toBe(1);
  });

  test('the operator of another programme finds no such document', async () => {
    const { uploadId } = await bring(await ready());
    const stranger = await market.stranger('operator');
    await expect(shipping.accept(stranger, { uploadId, key: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(shipping.reject(stranger, { uploadId, reason: 'It is not mine', key: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await market.rows('select state from trade.upload')).toEqual([{ state: 'SUBMITTED' }]);
  });

  test('after a rejection another one is brought and accepted; what was decided stays as it is', async () => {
    const orderId = await ready();
    const first = await bring(orderId, 'wrong');
    await reject(first.uploadId);
    const second = await bring(orderId, 'right');
    await accept(second.uploadId);
    expect(await market.rows('select state, reason from trade.upload order by uploaded_at')).toEqual([{ state: 'REJECTED', reason: 'The port of discharge is missing' }, { state: 'ACCEPTED', reason: null }]);
    await expect(market.rows(`update trade.upload set state = 'SUBMITTED', decided_by = null, decided_at = null, reason = null`)).rejects.toThrow('is decided');
    await expect(market.rows('delete from trade.upload')).rejects.toThrow('is refused');
  });
});
