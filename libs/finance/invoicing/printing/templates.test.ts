import { createHash } from 'node:crypto';
import { Printer } from '#platform/pdf';
import type { DocumentType, OrderFacts } from '../documents/document.js';
import { longOrder, pepperOrder } from '../documents/document.fixture.js';
import { composeSnapshot } from '../documents/document.js';
import { latestTemplate, templateOf } from './templates.js';

const AT = new Date('2026-11-24T08:00:00Z');
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const printer = new Printer();
afterAll(() => printer.onModuleDestroy());

function print(type: DocumentType, facts: OrderFacts, { by = printer, demo = true } = {}): Promise<Buffer> {
  const snapshot = composeSnapshot(
    type,
    facts,
    { number: 'PI-2026-00001', issuedAt: AT, issuedOn: '2026-11-24' },
    demo,
  );
  return by.renderPdf(latestTemplate(type), { ...snapshot, seal: 'ab12cd34'.repeat(8) }, AT);
}
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('the templates', () => {
  test('a version that documents were issued with is never edited: add a new one instead', () => {
    expect(
      ['PROFORMA', 'COMMERCIAL_INVOICE'].map(
        (type) => `${type}/1 ${hash(templateOf(type as DocumentType, 1).source).slice(0, 16)}`,
      ),
    ).toEqual(['PROFORMA/1 608f79d24c8e9bd6', 'COMMERCIAL_INVOICE/1 1b2691bbbd4fadb6']);
  });

  test.each<DocumentType>(['PROFORMA', 'COMMERCIAL_INVOICE'])(
    '%s: its day stands beside the zone that it is a day of',
    (type) => {
      expect(latestTemplate(type).source).toContain('#day(d.issuedOn) #small[(#d.zone time)]');
      expect(
        composeSnapshot(
          type,
          pepperOrder,
          { number: 'PI-2026-00001', issuedAt: new Date('2026-11-24T17:30:00Z'), issuedOn: '2026-11-25' },
          true,
        ),
      ).toMatchObject({ issuedOn: '2026-11-25', zone: 'Phnom Penh' });
    },
  );

  test('a version that this worker does not have yet is told', () => {
    expect(() => templateOf('PROFORMA', 99)).toThrow('there is no template 99 of PROFORMA');
  });

  test.each<DocumentType>(['PROFORMA', 'COMMERCIAL_INVOICE'])(
    '%s: the same bytes in two fresh processes',
    async (type) => {
      const others = [new Printer(), new Printer()];
      const [a, b] = await Promise.all(others.map((by) => print(type, pepperOrder, { by })));
      await Promise.all(others.map((each) => each.onModuleDestroy()));
      expect(hash(a!)).toBe(hash(b!));
      expect(pages(a!)).toBe(1);
    },
  );

  test('sixty lines go over three pages, three hundred over more', async () => {
    expect(pages(await print('COMMERCIAL_INVOICE', longOrder(60)))).toBe(3);
    expect(pages(await print('COMMERCIAL_INVOICE', longOrder(300)))).toBeGreaterThan(8);
  });

  test('long names, many instalments, riels without decimals, missing Khmer and an unknown unit are laid out', async () => {
    const long = 'A cooperative of weavers, potters, growers and smiths of eleven villages on both banks of the river';
    await print('PROFORMA', {
      ...pepperOrder,
      currency: 'KHR',
      totalMinor: '123456789012',
      seller: { ...pepperOrder.seller, name: long, nameKm: null, placeKm: null },
      buyer: { ...pepperOrder.buyer, name: `${long} GmbH & Co. KG`, country: 'GB' },
      incoterm: 'FCA',
      place: 'Phnom Penh International Airport, cargo terminal',
      lines: [
        {
          ...pepperOrder.lines[0]!,
          name: long,
          nameKm: 'ក្រមាសូត្រចងគៀតជ្រលក់ពណ៌ធម្មជាតិ '.repeat(4).trim(),
          unit: 'XBG',
          quantity: '1234567.125',
          unitPrice: '100000.123456',
          amountMinor: '123456789012',
        },
      ],
      schedule: Array.from({ length: 12 }, () => pepperOrder.schedule[0]!),
    });
  });

  test.each(['#read("/etc/passwd")', '*x* _y_ $z$ `w` <v> @u #{1}', '"] #panic() ["'])(
    'a party called %p is printed as it is called',
    async (name) => {
      await print('COMMERCIAL_INVOICE', {
        ...pepperOrder,
        buyer: { ...pepperOrder.buyer, name, place: name },
        seller: { ...pepperOrder.seller, name, nameKm: name },
      });
    },
  );

  test('a party whose name turns the reading direction is refused, and the character is named', async () => {
    await expect(
      print('PROFORMA', { ...pepperOrder, buyer: { ...pepperOrder.buyer, name: 'Elbe \u202eHbmG' } }),
    ).rejects.toThrow('the character U+202E of buyer.name');
  });
});
