import { newId } from '#platform/kernel';
import { job, type Office } from './office.js';

export function issuing(given: () => Office): void {
  describe('issuing', () => {
    test('an order has one proforma, however often and however many at once ask for it', async () => {
      const { market, jobs, write, proforma, issued, orders } = given();
      const [orderId] = await orders(1);
      const all = await Promise.all(Array.from({ length: 10 }, () => proforma(orderId!)));
      expect(new Set(all.map(({ documentId }) => documentId)).size).toBe(1);
      await write((tx) => jobs.issueProforma.run(tx, { orderId: orderId! }, job, undefined));
      expect(await issued()).toHaveLength(1);
      expect(await market.rows(`select payload from platform.outbox where name = 'document.issued'`)).toEqual([
        { payload: { documentId: all[0]!.documentId } },
      ]);
    });

    test('the snapshot holds the order as it was, under its hash', async () => {
      const { market, proforma, orders, rename } = given();
      const [orderId] = await orders(1);
      await proforma(orderId!);
      await rename(market.buyer.organisationId, 'Another Name GmbH');
      const [row] = await market.rows<{ snapshot: object; snapshot_sha256: Buffer }>('select * from finance.document');
      expect(row!.snapshot).toMatchObject({
        type: 'PROFORMA',
        demo: true,
        currency: 'USD',
        total: '9492.50',
        totalInWords: 'Nine thousand four hundred and ninety-two and 50/100 US dollars',
        seller: { name: 'Phnom Tbeng Growers', nameKm: 'សហគមន៍', country: 'Cambodia' },
        buyer: { name: 'Elbe Gewürzhandel GmbH', country: 'Germany' },
        delivery: { rule: 'FOB', place: 'Sihanoukville', edition: 'Incoterms 2020' },
        origin: ['Cambodia'],
      });
      expect(row!.snapshot).toHaveProperty('lines.0', {
        position: 1,
        name: 'Kampot pepper, black',
        nameKm: 'ម្រេចកំពតខ្មៅ',
        hsCode: '090411',
        origin: 'KH',
        quantity: '300',
        unit: 'KGM',
        unitPrice: '14.20',
        amount: '4260.00',
      });
      expect(row!.snapshot).toHaveProperty('schedule.0.reference', expect.stringMatching(/^RF\d{2}/));
    });

    test('a commercial invoice is issued once, when the goods are ready; it names the proforma', async () => {
      const { jobs, write, proforma, invoice, issued, orders, move } = given();
      const [orderId] = await orders(1);
      const { number } = await proforma(orderId!);
      await expect(invoice(orderId!)).rejects.toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { state: 'AWAITING_DEPOSIT' },
      });
      await move(orderId!, 'READY_TO_SHIP');
      await expect(invoice(newId())).rejects.toMatchObject({ code: 'NOT_FOUND', details: { field: 'orderId' } });
      await write((tx) => jobs.issueCommercialInvoice.run(tx, { orderId: orderId! }, job, undefined));
      const [a, b] = [await invoice(orderId!), await invoice(orderId!)];
      expect(b).toEqual(a);
      expect(a.number).toMatch(/^CI-\d{4}-00001$/);
      expect((await issued())[1]!.snapshot).toMatchObject({ type: 'COMMERCIAL_INVOICE', proforma: { number } });
    });

    test('a cancelled order gets no proforma, and uses no number', async () => {
      const { market, jobs, write, proforma, orders, move } = given();
      const [orderId] = await orders(1);
      await move(orderId!, 'CANCELLED');
      await write((tx) => jobs.issueProforma.run(tx, { orderId: orderId! }, job, undefined));
      await expect(proforma(orderId!)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
      expect(await market.rows('select from finance.document_series')).toEqual([]);
    });

    test('an order that does not add up, or lacks an origin, is refused and uses no number', async () => {
      const { market, proforma, orders } = given();
      const [orderId] = await orders(1);
      await market.rows('alter table trade.order_line disable trigger lines_are_frozen');
      await market.rows('update trade.order_line set amount_minor = amount_minor + 1 where position = 2');
      await expect(proforma(orderId!)).rejects.toMatchObject({ code: 'OUT_OF_BALANCE' });
      await market.rows('update trade.order_line set amount_minor = amount_minor - 1 where position = 2');
      await market.rows(`update trade.order_line set hs_code = '' where position = 3`);
      await expect(proforma(orderId!)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { message: expect.stringContaining('no HS code of six digits in line 3') },
      });
      expect(await market.rows('select from finance.document_series')).toEqual([]);
    });

    test('a name that can not be printed is refused before a number is taken, and issued once it is mended', async () => {
      const { market, proforma, printed, orders, rename } = given();
      const [orderId] = await orders(1);
      for (const [name, said] of [
        ['Elbe \u202eHbmG', 'U+202E'],
        ['ร้านไทย', 'U+0E23 "ร"'],
        ['Pepper 😀', 'U+1F600 "😀"'],
      ] as const) {
        await rename(market.buyer.organisationId, name);
        await expect(proforma(orderId!)).rejects.toMatchObject({
          code: 'BAD_INPUT',
          details: { message: expect.stringContaining(`the character ${said}`) },
        });
      }
      await rename(market.buyer.organisationId, '#read("/etc/passwd") *x* $y$');
      expect((await proforma(orderId!)).number).toMatch(/-00001$/);
      await printed((await market.rows<{ id: string }>('select id from finance.document'))[0]!.id);
    });
  });
}
