import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { getDocument, PrintDocument } from '#finance/invoicing';
import { DiskFiles, FileDamaged } from '#platform/files';
import { newId, system } from '#platform/kernel';
import { Printer } from '#platform/pdf';
import { WANTED_ON } from '../../support/market.js';
import { hash, type Office } from './office.js';

export function printing(given: () => Office): void {
  describe('what goes on a document', () => {
    const ask = (change: { place?: string; title?: string; note?: string }) => {
      const { market } = given();
      return market.requests.submit(market.buyer, {
        title: 'Pepper',
        place: 'Sihanoukville',
        wantedOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        cooperativeIds: [market.managers[0]!.organisationId],
        lines: [{ kindCode: 'pepper-red', grade: 'standard', quantity: '80', targetPrice: '25.00' }],
        ...change,
      });
    };

    test.each([
      ['place', '上海港', 'U+4E0A "上"'],
      ['place', 'Kampot\nSihanoukville', 'U+000A'],
      ['place', 'Port 😀', 'U+1F600 "😀"'],
      ['title', 'ไทย', 'U+0E44 "ไ"'],
      ['place', 'ميناء', 'U+0645 "م"'],
    ])(
      'is held against its fonts where it is typed: %s %j is refused, with its character',
      async (field, text, character) => {
        const { market } = given();
        await expect(ask({ [field]: text })).rejects.toMatchObject({
          code: 'BAD_INPUT',
          details: { field, character },
        });
        expect(await market.rows('select from trade.request')).toEqual([]);
      },
    );

    test('and what it takes is printed, in Latin, Greek, Cyrillic and Khmer; a note, which is only shown, takes every script', async () => {
      const { market, proforma, printed } = given();
      for (const place of ['Hồ Chí Minh', 'Θεσσαλονίκη', 'Владивосток', 'ព្រះសីហនុ', 'Łódź, 50 %']) {
        const { quoteIds } = await ask({ place, title: place, note: '上海港 مرحبا 😀\n二行目' });
        const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
        await printed((await proforma(orderId)).documentId);
      }
    });
  });

  describe('an issued document', () => {
    test('is changed, deleted or truncated by nobody: not by the runtime, not by the owner', async () => {
      const { market, write, proforma, printed, orders } = given();
      const [orderId] = await orders(1);
      const { documentId } = await proforma(orderId!);
      await printed(documentId);
      for (const table of ['finance.document', 'finance.artifact']) {
        const id = table === 'finance.document' ? 'order_id = order_id' : 'bytes = 1';
        for (const statement of [`update ${table} set ${id}`, `delete from ${table}`, `truncate ${table} cascade`]) {
          await expect(market.rows(statement)).rejects.toThrow('is refused');
          await expect(write((tx) => tx.sql(statement))).rejects.toThrow('permission denied');
        }
      }
    });

    test('is seen by its buyer, its cooperative and the secretariat, and by nobody else, also without a filter', async () => {
      const { market, documents, proforma, printed, orders } = given();
      const [orderId] = await orders(1);
      const { documentId } = await proforma(orderId!);
      await expect(documents.readDocument(market.buyer, documentId)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        details: { ready: false },
      });
      expect(await documents.ofOrders(market.buyer, [orderId!])).toMatchObject([
        { id: documentId, orderId, type: 'PROFORMA', ready: false },
      ]);
      await printed(documentId);
      for (const actor of [market.buyer, market.managers[0]!, market.operator]) {
        expect(await documents.ofOrders(actor, [orderId!])).toMatchObject([{ ready: true }]);
        const { content, size, fileName } = await documents.readDocument(actor, documentId);
        const bytes = await buffer(content);
        expect([bytes.subarray(0, 5).toString(), bytes.length]).toEqual(['%PDF-', size]);
        expect(fileName).toMatch(/^PI-\d{4}-00001_O-\d{4}-00001\.pdf$/);
      }
      for (const actor of [market.otherBuyer, market.managers[1]!]) {
        await expect(documents.readDocument(actor, documentId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        expect(
          await market.uow.read(actor, async (reader) => [
            await reader.sql('select from finance.document'),
            await reader.sql('select from finance.artifact'),
          ]),
        ).toEqual([[], []]);
        await expect(
          market.uow.read(actor, (reader) => reader.sql('select from finance.document_series')),
        ).rejects.toThrow('permission denied');
      }
    });

    test('is printed to the same bytes by a repeated job and by another process, and kept once', async () => {
      const { market, folder, proforma, printed, orders } = given();
      const [orderId] = await orders(1);
      const { documentId } = await proforma(orderId!);
      const first = await printed(documentId);
      expect(await printed(documentId)).toEqual(first);
      const another = new Printer();
      const document = await new PrintDocument(market.uow, new DiskFiles(folder), another).render(
        await market.uow.read(system, (reader) => getDocument(reader, documentId)),
      );
      await another.onModuleDestroy();
      expect(hash(document)).toBe(first.sha256);
      expect(await market.rows(`select encode(sha256, 'hex') as sha256, bytes from finance.artifact`)).toEqual([
        { sha256: first.sha256, bytes: document.length },
      ]);
    });

    test('a flipped byte of its file is found when it is read', async () => {
      const { market, folder, documents, proforma, printed, orders } = given();
      const [orderId] = await orders(1);
      const { documentId } = await proforma(orderId!);
      const { sha256 } = await printed(documentId);
      const path = join(folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
      const bytes = await readFile(path);
      bytes[1_000]! ^= 1;
      await chmod(path, 0o600);
      await writeFile(path, bytes);
      await expect(documents.readDocument(market.buyer, documentId)).rejects.toThrow(FileDamaged);
    });

    test('a snapshot that was changed behind the triggers is not printed', async () => {
      const { market, proforma, printed, orders } = given();
      const [orderId] = await orders(1);
      const { documentId } = await proforma(orderId!);
      await market.rows('alter table finance.document disable trigger is_issued');
      await market.rows(`update finance.document set snapshot = snapshot || '{"total": "1.00"}'`);
      await expect(printed(documentId)).rejects.toThrow('no longer has its hash');
    });
  });
}
