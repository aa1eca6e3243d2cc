import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { glyphs } from './fonts.js';
import { assertPrintable, Unprintable } from './printable.js';
import { Printer, PrintError } from './printer.js';

const AT = new Date('2026-11-24T08:00:00Z');
const page = (body: string) => ({
  source: [
    '#set document(title: "A test", date: auto)',
    '#set text(font: ("Noto Sans", "Noto Sans Khmer"), fallback: false)',
    '#let data = json(bytes(sys.inputs.data))',
    body,
  ].join('\n'),
});
const TEXT = page('#data.text');
const ENDLESS = page('#for a in range(100000) { for b in range(100000) { a = b } }');
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const printers: Printer[] = [];
function printer(...how: ConstructorParameters<typeof Printer>): Printer {
  const made = new Printer(...how);
  printers.push(made);
  return made;
}
afterEach(() => Promise.all(printers.splice(0).map((each) => each.onModuleDestroy())));

describe('the printer', () => {
  test('starts its press with the first document, and makes a PDF/A-3', async () => {
    const one = printer();
    expect(one.pressId).toBeUndefined();
    const pdf = (await one.renderPdf(TEXT, { text: 'Kampot pepper ម្រេចកំពត' }, AT)).toString('latin1');
    expect(one.pressId).toBeDefined();
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf).toContain('2026-11-24T08:00:00');
  });

  test('prints the same bytes in two fresh processes, and other bytes for other data or another time', async () => {
    const [a, b] = [printer(), printer()];
    const first = await a.renderPdf(TEXT, { text: 'ម្រេចកំពត' }, AT);
    expect(hash(await b.renderPdf(TEXT, { text: 'ម្រេចកំពត' }, AT))).toBe(hash(first));
    expect(a.pressId).not.toBe(b.pressId);
    expect(hash(await a.renderPdf(TEXT, { text: 'ម្រេច' }, AT))).not.toBe(hash(first));
    const later = new Date('2026-11-24T08:00:01Z');
    expect(hash(await a.renderPdf(TEXT, { text: 'ម្រេចកំពត' }, later))).not.toBe(hash(first));
  });

  test('twenty at once are printed one after the other, each with its own data', async () => {
    const one = printer({ documents: 7 });
    const sizes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        one.renderPdf(page('#for i in range(data.pages) { [#i]; pagebreak(weak: true) }'), { pages: i + 1 }, AT),
      ),
    );
    expect(sizes.map((pdf) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  test('replaces its press after so many documents, and closes it when there is no work', async () => {
    const one = printer({ documents: 2, idleMs: 50 });
    const ids: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      await one.renderPdf(TEXT, { text: 'x' }, AT);
      ids.push(one.pressId);
    }
    expect(new Set(ids).size).toBe(2);
    await sleep(200);
    expect(one.pressId).toBeUndefined();
    await one.renderPdf(TEXT, { text: 'x' }, AT);
  });

  test('gives up a document that never ends, and prints the next one', async () => {
    const one = printer({ timeoutMs: 700 });
    const endless = one.renderPdf(ENDLESS, {}, AT);
    const next = one.renderPdf(TEXT, { text: 'x' }, AT);
    await expect(endless).rejects.toThrow('given up after 700 ms');
    expect((await next).length).toBeGreaterThan(1_000);
  });

  test('a press that is killed fails its document, and the next one gets a new press', async () => {
    const one = printer();
    const busy = one.renderPdf(ENDLESS, {}, AT);
    busy.catch(() => undefined);
    while (one.pressId === undefined) await sleep(5);
    process.kill(one.pressId, 'SIGKILL');
    await expect(busy).rejects.toThrow('the press ended (SIGKILL)');
    await one.renderPdf(TEXT, { text: 'x' }, AT);
  });

  test('a wrong template is an error that says what is wrong, and so is a font that we do not have', async () => {
    await expect(printer().renderPdf(page('#nothing()'), {}, AT)).rejects.toThrow(/unknown variable: nothing/);
    await expect(printer().renderPdf(page('#text(font: "Wingdings")[x]'), {}, AT)).rejects.toThrow(
      /unknown font family: wingdings/,
    );
  });
});

describe('what is typed by people', () => {
  test.each([
    '#read("/etc/passwd")',
    '*bold* _it_ $x$ `raw` <label> @ref',
    '] #panic("x") [',
    '\\u{41} // # \\',
    '"quoted" & <a>',
  ])('%p is text like any other', async (text) => {
    const literal = await printer().renderPdf(page('#data.text'), { text }, AT);
    const plain = await printer().renderPdf(page(`#${JSON.stringify(text)}`), {}, AT);
    expect(hash(literal)).toBe(hash(plain));
  });

  test('a template reads no file of this machine', async () => {
    await expect(printer().renderPdf(page('#read("/etc/passwd")'), {}, AT)).rejects.toThrow(PrintError);
    await expect(printer().renderPdf(page('#read("../../etc/passwd")'), {}, AT)).rejects.toThrow(PrintError);
  });

  test.each([
    ['U+202E', 'a\u202eb'],
    ['U+0000', 'a\u0000b'],
    ['U+0007', 'a\u0007b'],
    ['U+2066', '\u2066a'],
    ['U+00AD', 'a\u00adb'],
    ['U+D800', '\ud800'],
    ['U+E000', '\ue000'],
    ['U+0E44 "ไ"', 'ไทย'],
    ['U+1F600 "😀"', '😀'],
    ['U+5317 "北"', '北京'],
    ['U+0645 "م"', 'م'],
  ])('%s is refused and named, with its place', (name, text) => {
    expect(() => assertPrintable({ buyer: { name: text } })).toThrow(Unprintable);
    expect(() => assertPrintable({ buyer: { name: text } })).toThrow(
      `the character ${name} of buyer.name can't be printed`,
    );
  });

  test('what our sellers and buyers are called is printable, and the press agrees', async () => {
    const names = [
      'Elbe Gewürzhandel GmbH',
      'Żółć & Søn AS',
      'Công ty Hồ Tiêu',
      'Ελιά ΑΕ',
      'ООО «Чай»',
      'សហគមន៍ម្រេចភ្នំទ្បេង',
      'ទឹក\u200bឃ្មុំ',
      'ស្ត្រី',
      '“Ink” – № 5, 50 % €',
    ];
    expect(() => assertPrintable(names)).not.toThrow();
    await printer().renderPdf(page('#data.names.join()'), { names }, AT);
  });

  test('the characters that are let through are those that the press can print', async () => {
    const some = [...glyphs()]
      .filter((point) => point > 32 && point % 7 === 0)
      .map((point) => String.fromCodePoint(point))
      .filter((text) => {
        try {
          assertPrintable(text);
          return true;
        } catch {
          return false;
        }
      });
    expect(some.length).toBeGreaterThan(300);
    await printer().renderPdf(page('#for each in data.some { [#each ]; text(weight: "bold", each) }'), { some }, AT);
  });
});

describe('fonts of the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-fonts-'));
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('change nothing, be they there or not', async () => {
    const data = { text: 'Kampot pepper ម្រេចកំពត' };
    const here = hash(await printer().renderPdf(page('#data.text *#data.text*'), data, AT));
    const without = printer({}, { FONTCONFIG_FILE: join(folder, 'fonts.conf') });
    expect(hash(await without.renderPdf(page('#data.text *#data.text*'), data, AT))).toBe(here);
  });
});
