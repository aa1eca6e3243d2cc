import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { DiskFiles, Intake } from '#platform/files';
import { DocumentsService } from '#finance/invoicing';
import { newId, system, type Actor } from '#platform/kernel';
import { ORDER_LIMIT, UploadsService } from '#trade/documents';
import { ShippingService } from '#trade/orders';
import { billOfLading } from '../../apps/demo/story/bill-of-lading.js';
import { Market, outcomes } from '../support/market.js';

let market: Market;
let folder: string;
let shipping: ShippingService;
let uploads: UploadsService;
const intake = new Intake();
afterAll(() => intake.onModuleDestroy());

beforeEach(async () => {
  market = await Market.open();
  folder = await mkdtemp(join(tmpdir(), 'shipping-'));
  const files = new DiskFiles(folder);
  shipping = new ShippingService(market.uow, files, intake);
  uploads = new UploadsService(market.uow, files);
});
afterEach(async () => {
  await market.close();
  await rm(folder, { recursive: true, force: true });
});

const pdf = (text: string) => Buffer.from(billOfLading(text, 'O-2026-00001'));
const bring = (orderId: string, text = 'one', key = newId(), manager = market.managers[0]!) =>
  shipping.bring(manager, { orderId, number: 'MSKH 26/0042', file: pdf(text), key });
const accept = (uploadId: string) => shipping.accept(market.operator, { uploadId, key: newId() });
const reject = (uploadId: string, reason = 'The port of discharge is missing') =>
  shipping.reject(market.operator, { uploadId, reason, key: newId() });
const stateOf = async (orderId: string) =>
  (await market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;
const events = async (name: string) =>
  (await market.rows('select from platform.outbox where name = $1', [name])).length;

const filesIn = async (part: string) =>
  (await readdir(join(folder, part), { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ name }) => name);

/** An order whose goods are ready; its commercial invoice is a job's. */
async function ready({ paid = true, invoiced = true } = {}): Promise<string> {
  const { quoteIds } = await market.ask([0]);
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  await market.rows(`update trade.order set state = 'IN_PRODUCTION' where id = $1`, [orderId]);
  if (paid)
    await market.rows(
      `insert into trade.paid_instalment
       select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where order_id = $1`,
      [orderId],
    );
  await shipping.finish(market.managers[0]!, { orderId, key: newId() });
  if (invoiced) await market.rows('update trade.order set invoiced_at = now() where id = $1', [orderId]);
  return orderId;
}

describe('shipping on the database', () => {
  test('of ten who accept and ten who reject one bill of lading at once, one decides', async () => {
    const orderId = await ready();
    const { uploadId } = await bring(orderId);
    const all = outcomes(
      await Promise.allSettled(Array.from({ length: 20 }, (_, i) => (i % 2 ? accept(uploadId) : reject(uploadId)))),
    );
    expect(all.filter((each) => each === 'done')).toHaveLength(1);
    expect(all.filter((each) => each === 'ILLEGAL_STEP')).toHaveLength(19);
    const shipped = (await stateOf(orderId)) === 'SHIPPED';
    expect([await events('order.shipped'), await events('billOfLading.rejected')]).toEqual(shipped ? [1, 0] : [0, 1]);
  });

  test('of those brought at once one waits, the others are replaced; an accept of a replaced one is told so', async () => {
    const orderId = await ready();
    const brought = await Promise.all(Array.from({ length: 8 }, (_, i) => bring(orderId, String(i))));
    const rows = await market.rows<{ id: string; state: string }>('select id, state from trade.upload');
    expect(rows.map(({ state }) => state).sort()).toEqual([
      'REPLACED',
      'REPLACED',
      'REPLACED',
      'REPLACED',
      'REPLACED',
      'REPLACED',
      'REPLACED',
      'SUBMITTED',
    ]);
    const replaced = brought.find(({ uploadId }) => rows.find(({ id }) => id === uploadId)!.state === 'REPLACED')!;
    await expect(accept(replaced.uploadId)).rejects.toMatchObject({
      code: 'ILLEGAL_STEP',
      message: 'The cooperative has brought another one. Look at that.',
    });
  });

  test('an order with an unpaid balance is not shipped; once it is paid the same bill of lading is accepted', async () => {
    const orderId = await ready({ paid: false });
    const { uploadId } = await bring(orderId);
    await expect(accept(uploadId)).rejects.toMatchObject({
      code: 'NOT_PAID',
      details: { unpaid: ['DEPOSIT', 'BALANCE'] },
    });
    expect([await stateOf(orderId), await events('order.shipped')]).toEqual(['READY_TO_SHIP', 0]);
    await market.rows(
      `insert into trade.paid_instalment
       select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where order_id = $1`,
      [orderId],
    );
    await accept(uploadId);
    expect(await stateOf(orderId)).toBe('SHIPPED');
  });

  test('goods do not ship before their commercial invoice is issued; the bill of lading waits and is accepted then', async () => {
    const orderId = await ready({ invoiced: false });
    const { uploadId } = await bring(orderId);
    await expect(accept(uploadId)).rejects.toMatchObject({ code: 'NOT_INVOICED', details: { orderId } });
    expect([await stateOf(orderId), await events('order.shipped')]).toEqual(['READY_TO_SHIP', 0]);
    await market.uow.write({ actor: system, name: 'invoice', key: newId(), input: {} }, (tx) =>
      new DocumentsService(market.uow, new DiskFiles(folder), { DEMO: true }).issueCommercialInvoice(tx, orderId),
    );
    await accept(uploadId);
    expect(await stateOf(orderId)).toBe('SHIPPED');
  });

  test('the buyer sees a bill of lading once it is accepted, another cooperative and another buyer never', async () => {
    const orderId = await ready();
    const { uploadId } = await bring(orderId);
    const strangers = [market.otherBuyer, market.managers[1]!];
    for (const actor of [market.buyer, ...strangers])
      await expect(uploads.readFile(actor, uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const read = async (actor: Actor) => {
      const { content, ...named } = await uploads.readFile(actor, uploadId);
      return { ...named, bytes: await buffer(content) };
    };
    expect((await read(market.operator)).bytes).toEqual(pdf('one'));
    await accept(uploadId);
    expect(await read(market.buyer)).toEqual({
      bytes: pdf('one'),
      size: pdf('one').length,
      fileName: 'BL-MSKH-26-0042.pdf',
      type: 'application/pdf',
    });
    for (const actor of strangers)
      await expect(uploads.readFile(actor, uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('one who may not bring it leaves nothing behind', async () => {
    const orderId = await ready();
    await expect(bring(orderId, 'mine', newId(), market.managers[1]!)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { field: 'orderId' },
    });
    expect(await readdir(folder)).toEqual([]);
    expect(await market.rows('select from trade.upload')).toEqual([]);
  });

  test('a file that is refused, by what it is or by what the order has, leaves neither row nor file', async () => {
    const orderId = await ready();
    const send = (file: Buffer, number = 'MSKH 1', key = newId()) =>
      shipping.bring(market.managers[0]!, { orderId, number, file, key });
    for (const file of [Buffer.from('%PDF-'), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('GIF89a'), Buffer.alloc(0)])
      await expect(send(file)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'file' } });
    await expect(send(pdf('one'), '<b>')).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'number' } });
    expect([await readdir(folder), await market.rows('select from trade.upload')]).toEqual([[], []]);

    const key = newId();
    await send(pdf('one'), 'MSKH 1', key);
    await expect(send(pdf('two'), 'MSKH 1', key)).rejects.toMatchObject({ code: 'KEY_REUSED' });
    await market.rows(`update trade.order set state = 'CANCELLED' where id = $1`, [orderId]);
    await expect(send(pdf('three'))).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    expect([
      await filesIn('arriving'),
      (await filesIn('sha256')).length,
      (await market.rows('select from trade.upload')).length,
    ]).toEqual([[], 1, 1]);
  });

  test("of two that race for an order's last place one is taken, and the other leaves no file", async () => {
    const orderId = await ready();
    const first = await bring(orderId, 'the first');
    await market.rows(
      `insert into trade.upload (id, order_id, buyer_id, cooperative_id, type, number, sha256, media_type, bytes, state,
                                 uploaded_by, uploaded_at)
       select gen_random_uuid(), order_id, buyer_id, cooperative_id, type, number, sha256, media_type, bytes,
              'REPLACED', uploaded_by, uploaded_at
         from trade.upload, generate_series(1, $2::int - 2)
        where id = $1`,
      [first.uploadId, ORDER_LIMIT.files],
    );
    const answers = await Promise.allSettled([bring(orderId, 'this'), bring(orderId, 'that')]);
    expect(outcomes(answers).sort()).toEqual(['BAD_INPUT', 'done']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { details: { field: 'file', reason: 'ORDER_FULL', files: 30 } },
    });
    expect([(await filesIn('sha256')).length, await filesIn('arriving')]).toEqual([2, []]);
  });

  test('a photo is kept without where it was taken, and a repeat of it is the same command', async () => {
    const orderId = await ready();
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } })
      .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitude: '11/1 33/1 0/1' } } })
      .png()
      .toBuffer();
    const command = { orderId, number: 'MSKH 1', file: photo, key: newId() };
    const { uploadId } = await shipping.bring(market.managers[0]!, command);
    expect(await shipping.bring(market.managers[0]!, command)).toEqual({ uploadId });
    const { content, type, fileName } = await uploads.readFile(market.operator, uploadId);
    const { width, height, exif } = await sharp(await buffer(content)).metadata();
    expect([type, fileName, width, height, exif]).toEqual(['image/jpeg', 'BL-MSKH-1.jpg', 20, 30, undefined]);
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
    await expect(shipping.reject(stranger, { uploadId, reason: 'It is not mine', key: newId() })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    expect(await market.rows('select state from trade.upload')).toEqual([{ state: 'SUBMITTED' }]);
  });

  test('after a rejection another one is brought and accepted; what was decided stays as it is', async () => {
    const orderId = await ready();
    const first = await bring(orderId, 'wrong');
    await reject(first.uploadId);
    const second = await bring(orderId, 'right');
    await accept(second.uploadId);
    expect(await market.rows('select state, reason from trade.upload order by uploaded_at')).toEqual([
      { state: 'REJECTED', reason: 'The port of discharge is missing' },
      { state: 'ACCEPTED', reason: null },
    ]);
    await expect(
      market.rows(`update trade.upload set state = 'SUBMITTED', decided_by = null, decided_at = null, reason = null`),
    ).rejects.toThrow('is decided');
    await expect(market.rows('delete from trade.upload')).rejects.toThrow('is refused');
  });
});
