import sharp from 'sharp';
import { refused, withCatalogue } from './intake.fixture.js';
import { Intake, INTAKE, mediaTypeOf, type Unfit } from './intake.js';

const intake = new Intake();
afterAll(() => intake.onModuleDestroy());

const expectRefused = (file: Uint8Array, reason: Unfit) =>
  expect(intake.take(file, 'a person')).rejects.toMatchObject(refused(reason));

const photo = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#884422' } });

describe('a photo', () => {
  test('is turned upright and written anew, without where and when it was taken', async () => {
    const taken = await photo()
      .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'Secret' }, IFD3: { GPSLatitude: '11/1 33/1 0/1' } } })
      .jpeg()
      .toBuffer();
    expect(taken.includes('Secret')).toBe(true);
    const { type, bytes } = await intake.take(taken, 'a person');
    const { width, height, exif, orientation } = await sharp(bytes).metadata();
    expect([type, width, height, exif, orientation, bytes.includes('Secret')]).toEqual([
      'image/jpeg',
      40,
      60,
      undefined,
      undefined,
      false,
    ]);
  });

  test("of a screenshot, in sixteen bits or in printers' colours comes out as a plain JPEG", async () => {
    const all = [
      await photo().png().toBuffer(),
      await photo().toColourspace('rgb16').png().toBuffer(),
      await photo().toColourspace('cmyk').jpeg().toBuffer(),
      await photo().ensureAlpha(0).png().toBuffer(),
    ];
    for (const file of all) {
      const { bytes } = await intake.take(file, 'a person');
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: 'jpeg',
        space: 'srgb',
        depth: 'uchar',
        channels: 3,
      });
    }
  });

  test('loses what hides behind its end', async () => {
    const { bytes } = await intake.take(
      Buffer.concat([await photo().jpeg().toBuffer(), Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]),
      'a person',
    );
    expect(bytes.includes('<script>')).toBe(false);
  });

  test("that isn't whole is refused", async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    await expectRefused(Buffer.from([0xff, 0xd8, 0xff]), 'UNREADABLE');
    await expectRefused(whole.subarray(0, whole.length / 2), 'UNREADABLE');
    await expectRefused((await photo().png().toBuffer()).subarray(0, 60), 'UNREADABLE');
    expect((await intake.take(whole, 'a person')).type).toBe('image/jpeg');
  });

  test('of 40,000 x 40,000 is refused by its size before a pixel is decoded, in less memory than it would fill', async () => {
    const header = Buffer.from('89504e470d0a1a0a0000000d4948445200009c4000009c400802000000', 'hex');
    await expectRefused(
      Buffer.concat([header, Buffer.alloc(4), Buffer.from('0000000049454e44ae426082', 'hex')]),
      'UNREADABLE',
    ); // a wrong checksum
    const blank = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await expectRefused(blank, 'TOO_MANY_PIXELS');
  });
});

describe('any file', () => {
  test('is known by its first bytes', async () => {
    expect([
      mediaTypeOf(withCatalogue('')),
      mediaTypeOf(await photo().jpeg().toBuffer()),
      mediaTypeOf(await photo().png().toBuffer()),
    ]).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
  });

  test('of another kind, empty or too large is refused with what to do', async () => {
    await expectRefused(Buffer.alloc(0), 'EMPTY');
    await expectRefused(Buffer.alloc(INTAKE.bytes + 1, '%PDF-'), 'TOO_LARGE');
    for (const text of ['<html><script>', '%PD', 'GIF89a', 'PK\u0003\u0004%PDF-1.7', ' %PDF-1.7'])
      await expectRefused(Buffer.from(text), 'OTHER_TYPE');
    await expectRefused(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'HEIC');
  });

  test('is asked to come again when too many wait', async () => {
    const busy = new Intake({ waiting: 2 });
    const file = withCatalogue('');
    const answers = await Promise.allSettled([
      busy.take(file, 'a person'),
      busy.take(file, 'a person'),
      busy.take(file, 'a person'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((answers[2] as PromiseRejectedResult).reason).toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfter: 10 },
    });
    await busy.onModuleDestroy();
  });

  test('of one person waits for his others, and not for all that somebody else has sent', async () => {
    const fair = new Intake();
    const file = withCatalogue('');
    const done: string[] = [];
    const send = (who: string) => fair.take(file, who).then(() => done.push(who));
    await Promise.all([...Array.from({ length: 6 }, () => send('the one')), send('the other')]);
    expect(done.indexOf('the other')).toBeLessThanOrEqual(2);
    await fair.onModuleDestroy();
  });

  test('whose turn does not come in time is asked to come again, and the one in hand is taken', async () => {
    const slow = new Intake({ waitMs: 1 });
    const [first, second] = await Promise.allSettled([
      slow.take(withCatalogue(''), 'the one'),
      slow.take(withCatalogue(''), 'the other'),
    ]);
    expect([first!.status, (second as PromiseRejectedResult).reason]).toMatchObject([
      'fulfilled',
      { code: 'RATE_LIMITED', details: { retryAfter: 10 } },
    ]);
    await slow.onModuleDestroy();
  });
});
