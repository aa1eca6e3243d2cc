import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { Intake, INTAKE, mediaTypeOf, type Unfit } from './intake.js';

const intake = new Intake();
afterAll(() => intake.onModuleDestroy());

const refused = (reason: Unfit) => ({
  code: 'BAD_INPUT',
  details: expect.objectContaining({ field: 'file', reason, message: expect.any(String) }),
});
const expectRefused = (file: Uint8Array, reason: Unfit) =>
  expect(intake.take(file, 'a person')).rejects.toMatchObject(refused(reason));

const photo = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#884422' } });

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
function pdf(objects: readonly (string | Buffer)[], { trailer = '', end = '' } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => {
    offsets.push(size());
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  });
  const start = size();
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`,
    ),
  );
  parts.push(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n${end}`,
    ),
  );
  return Buffer.concat(parts);
}
const PAGES = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'];
const withCatalogue = (more: string, ...objects: (string | Buffer)[]) =>
  pdf([`<< /Type /Catalog /Pages 2 0 R ${more} >>`, ...PAGES, ...objects]);

/** Objects packed in a compressed stream. */
function packed(...objects: readonly [number: number, text: string][]): Buffer {
  const body = objects.map(([, text]) => text).join(' ');
  let at = 0;
  const head =
    objects
      .map(([number, text]) => {
        const entry = `${number} ${at}`;
        at += text.length + 1;
        return entry;
      })
      .join(' ') + ' ';
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.from(head + body));
}
/** The body of a stream as it stands, in no code. */
const wrapped = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${body.length} >>\nstream\n`), Buffer.from(body), Buffer.from('\nendstream')]);
const changed = (file: Buffer, from: string, to: string): Buffer =>
  Buffer.from(file.toString('latin1').replace(from, to), 'latin1');
function stream(dict: string, content: Buffer): Buffer {
  const bytes = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

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

describe('a PDF', () => {
  test('that only shows pages is kept as it came, byte for byte', async () => {
    const plain = withCatalogue('/OpenAction [3 0 R /Fit]');
    expect(await intake.take(plain, 'a person')).toEqual({ type: 'application/pdf', bytes: plain });
  });

  test('that a carrier has signed is kept byte for byte, as is one with links that a person may follow', async () => {
    const field =
      '<< /FT /Sig /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /T (Signature1) /V 6 0 R /P 3 0 R >>';
    const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 840 960 240] /Contents <${'30'.repeat(60)}> /M (D:20261127) >>`;
    const before = withCatalogue('', stream('', Buffer.from('BT (1 0 of a trailer, seen by the object) Tj ET')));
    const signed = Buffer.concat([
      before,
      Buffer.from(`1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /SigFlags 3 >> >>\nendobj
5 0 obj\n${field}\nendobj\n6 0 obj\n${signature}\nendobj\ntrailer\n<< /Root 1 0 R /Size 7 /Prev 400 >>\nstartxref\n700\n%%EOF\n`),
    ]);
    const links = [
      '(https://carrier.example/track?bl=1)',
      '(mailto:desk@carrier.example)',
      '(www.carrier.example)',
      '<68747470733a2f2f612e6578616d706c65>',
      '4 0 R',
    ].map((link) => `<< /Type /Annot /Subtype /Link /Border [0 0 0] /A << /S /URI /URI ${link} >> >>`);
    const linked = withCatalogue(
      '/OpenAction << /S /GoTo /D [3 0 R /Fit] >> /URI << /Base (https://carrier.example/) >>',
      '(tel:+855123)',
      ...links,
    );
    for (const file of [signed, linked])
      expect(await intake.take(file, 'a person')).toEqual({ type: 'application/pdf', bytes: file });
  });

  test.each<[string, Buffer]>([
    ['of five bytes', Buffer.from('%PDF-')],
    ['of words', Buffer.from('%PDF-1.7 and so on')],
    ['cut in the middle', withCatalogue('').subarray(0, 150)],
    ['without a page', pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])],
    ['without a catalogue', pdf(['<< /Type /Nothing >>', ...PAGES])],
    [
      'whose tree of pages bites its tail',
      pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    ],
    ['of ten thousand nested lists', withCatalogue('', '['.repeat(10_000) + ']'.repeat(10_000))],
    [
      'whose packed objects are in an unknown code',
      withCatalogue('', '<< /Type /ObjStm /N 1 /First 4 /Filter /Unknown /Length 3 >>\nstream\n1 0\nendstream'),
    ],
    [
      'that hides its packed objects',
      withCatalogue('', changed(packed([9, '<< /Type /Font >>']), '/Type /ObjStm', '/Type 8 0 R  ')),
    ],
    [
      'whose packed objects do not say that they are',
      withCatalogue('', changed(packed([9, '<< /S /JavaScript /JS (x) >>']), '/Type /ObjStm', '')),
    ],
    [
      'whose packed objects lie in the body of a stream',
      withCatalogue(
        '',
        wrapped(
          Buffer.concat([
            Buffer.from('\n8 0 obj\n'),
            packed([9, '<< /S /JavaScript /JS (x) >>']),
            Buffer.from('\nendobj\n'),
          ]),
        ),
      ),
    ],
    [
      'whose packed objects are written in a second code',
      withCatalogue(
        '',
        changed(packed([9, '<< /Type /Font >>']), '/Filter', '/DecodeParms << /Predictor 12 >> /Filter'),
      ),
    ],
    [
      "whose packed objects' code is told elsewhere",
      withCatalogue('', '/FlateDecode', changed(packed([9, '<< /Type /Font >>']), '/FlateDecode', '4 0 R')),
    ],
    [
      'with an object that is longer than anybody reads, in the body of a stream',
      withCatalogue('', wrapped(`\n8 0 obj\n<< /X (${'x'.repeat(70_000)}) /S /JavaScript >>\nendobj\n`)),
    ],
  ])('%s is refused as unreadable', async (_, file) => expectRefused(file, 'UNREADABLE'));

  test('of more parts than any paper has is refused before anybody waits for it', async () => {
    const parts = Array.from({ length: 20_001 }, (_, i) => `${i + 9} 0 obj<<>>endobj`).join('\n');
    await expectRefused(withCatalogue('', Buffer.from(parts)), 'TOO_COMPLEX');
  });

  test.each<[string, Buffer]>([
    ['a script when it opens', withCatalogue('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    ['a script under an escaped name', withCatalogue('/OpenAction << /S /J#61vaScript /J#53 (x) >>')],
    [
      'a script in a compressed stream',
      withCatalogue('/OpenAction 9 0 R', packed([9, '<< /S /JavaScript /JS (x) >>'])),
    ],
    [
      'a script in the tree of names',
      withCatalogue('/Names << /JavaScript << /Names [(a) 4 0 R] >> >>', '<< /S /JavaScript /JS (x) >>'),
    ],
    ['a script that no page refers to', withCatalogue('', '<< /S /JavaScript /JS (x) >>')],
    [
      'a script under another object of the same number',
      Buffer.concat([
        withCatalogue('', '<< /S /JavaScript /JS (x) >>'),
        Buffer.from('4 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
      ]),
    ],
    ['a script in the trailer', pdf([`<< /Type /Catalog /Pages 2 0 R >>`, ...PAGES], { trailer: '/X << /JS (x) >>' })],
    [
      'an action of a page',
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        PAGES[0]!,
        '<< /Type /Page /Parent 2 0 R /AA << /O << /S /Named >> >> >>',
      ]),
    ],
    ['a program to launch', withCatalogue('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    ['a program to launch, named elsewhere', withCatalogue('/OpenAction << /S 4 0 R /F (cmd.exe) >>', '/Launch')],
    ['a form that is sent', withCatalogue('', '<< /S /SubmitForm /F (https://evil.example) >>')],
    ['a form to be filled in', withCatalogue('/AcroForm << /Fields [] >>')],
    ['a leap to another file', withCatalogue('', '<< /Type /Action /S /Thread /F (\\\\evil\\x.pdf) >>')],
    ['an XFA form', withCatalogue('/AcroForm << /Fields [] /XFA 4 0 R >>', stream('', Buffer.from('<xdp/>')))],
    [
      'a script in the body of a stream, where a table may point',
      withCatalogue('/OpenAction 8 0 R', wrapped('\n8 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n')),
    ],
    [
      'a script in a comment',
      withCatalogue('/OpenAction 8 0 R', '<< >>\nendobj\n% 8 0 obj << /S /JavaScript /JS (x) >> endobj'),
    ],
    [
      'a script behind numbers with comments between',
      withCatalogue('/OpenAction 8 0 R', wrapped('\n8 % eight\n0 % zero\nobj << /S /JavaScript /JS (x) >> endobj')),
    ],
    [
      'a script behind such numbers, and what no parser reads',
      withCatalogue('/OpenAction 8 0 R', wrapped('\n8 % eight\n0 % zero\nobj << ?? /S /JavaScript /JS (x) >> endobj')),
    ],
    ['a script in a text', withCatalogue('/OpenAction 8 0 R', '(8 0 obj << /S /JavaScript /JS \\(x\\) >> endobj)')],
    [
      'a catalogue of its own in a trailer that hides in a stream',
      withCatalogue(
        '',
        wrapped('\ntrailer % here\n<< /Root << /Type /Catalog /OpenAction << /S /JavaScript /JS (x) >> >> >>\n'),
      ),
    ],
    ['a leap to a site when it opens', withCatalogue('/OpenAction << /S /URI /URI (https://evil.example) >>')],
    [
      'a leap to a site when it opens, told elsewhere',
      withCatalogue('/OpenAction 4 0 R', '<< /S /URI /URI (https://evil.example) >>'),
    ],
    [
      'a leap to a site when it opens, told by a later version',
      Buffer.concat([
        withCatalogue('/OpenAction 4 0 R', '<< /S /GoTo /D [3 0 R /Fit] >>'),
        Buffer.from(
          '4 0 obj\n<< /S /URI /URI (https://evil.example) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
        ),
      ]),
    ],
    [
      'a leap to a site when it opens, in the body of a stream',
      withCatalogue('/OpenAction 8 0 R', wrapped('\n8 0 obj\n<< /S /URI /URI (https://evil.example) >>\nendobj\n')),
    ],
    [
      'a leap to a page that goes on to a site',
      withCatalogue('/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://evil.example) >> >>'),
    ],
    ['a dialogue to print when it opens', withCatalogue('/OpenAction << /S /Named /N /Print >>')],
    ...[
      '(javascript:alert\\(1\\))',
      '(\\152avascript:x)',
      '<6a6176617363726970743a78>',
      '( javascript:x)',
      '(java\nscript:x)',
      '(file:///C:/x.exe)',
      '(\\\\\\\\evil\\\\x)',
      '(x.exe)',
      '4 0 R',
    ].map((link): [string, Buffer] => [
      `a link to ${link}`,
      withCatalogue('', '(vbscript:x)', `<< /S /URI /URI ${link} >>`),
    ]),
    ['links from a script', withCatalogue('/URI << /Base (javascript:x) >>')],
    [
      'a picture from another file',
      withCatalogue('', stream('/Type /XObject /Subtype /Image /F (\\\\evil\\x.png)', Buffer.from(''))),
    ],
    [
      'a picture from another site',
      withCatalogue('', stream('/Type /XObject /F << /FS /URL /F (https://evil.example/x.png) >>', Buffer.from(''))),
    ],
    [
      'a page of another file',
      withCatalogue('', stream('/Type /XObject /Subtype /Form /Ref << /F (x.pdf) /Page 0 >>', Buffer.from(''))),
    ],
    [
      'a form to be filled in beside a signature',
      withCatalogue('/AcroForm << /Fields [4 0 R 5 0 R] >>', '<< /FT /Sig /T (a) >>', '<< /FT /Tx /T (b) >>'),
    ],
    ['a film', withCatalogue('', '<< /Type /Annot /Subtype /RichMedia >>')],
  ])('with %s is refused as active', async (_, file) => expectRefused(file, 'ACTIVE'));

  test.each<[string, Buffer]>([
    [
      'in its tree of names',
      withCatalogue('/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>', '<< /Type /Filespec /F (a.exe) >>'),
    ],
    ['on a page', withCatalogue('', '<< /Type /Annot /Subtype /FileAttachment >>')],
    ['as a collection', withCatalogue('/Collection << /View /T >>')],
    ['in a compressed stream', withCatalogue('', packed([9, '<< /Type /Filespec /EF << /F 8 0 R >> >>']))],
  ])('with a file attached %s is refused', async (_, file) => expectRefused(file, 'ATTACHMENT'));

  test('that is locked is refused', async () => {
    const encrypt =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [<00><00>]';
    await expectRefused(pdf(['<< /Type /Catalog /Pages 2 0 R >>', ...PAGES], { trailer: encrypt }), 'ENCRYPTED');
  });

  test('that inflates without end ends the process that opens it, and the next file is taken', async () => {
    const small = new Intake({ memory: 200_000_000 });
    const bomb = withCatalogue(
      '',
      stream('/Type /ObjStm /N 1 /First 4', Buffer.concat([Buffer.from('9 0 '), Buffer.alloc(300_000_000, ' ')])),
    );
    expect(bomb.length).toBeLessThan(INTAKE.bytes);
    await expect(small.take(bomb, 'a person')).rejects.toMatchObject(refused('UNREADABLE'));
    expect((await small.take(withCatalogue(''), 'a person')).type).toBe('application/pdf');
    await small.onModuleDestroy();
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
