import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/kernel';
import type { Office } from './office.js';

export function numbersOfDocuments(given: () => Office): void {
  describe('numbers of documents', () => {
    test('two issuers, twenty at once each, some rolled back and some cut off: both series are 1 to n without a gap', async () => {
      const { market, documents, write, proforma, issued, orders } = given();
      const mine = [await orders(10, 0), await orders(10, 1)].flat();
      const attempt = (orderId: string, i: number) =>
        write(async (tx) => {
          const document = await documents.issueProforma(tx, orderId);
          if (i % 3 === 1) throw new Error('something after it fails');
          if (i % 10 === 5) await tx.sql('select pg_terminate_backend(pg_backend_pid())');
          return document;
        });
      const first = await Promise.allSettled([...mine, ...mine].map(attempt));
      expect(first.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(10);
      await Promise.all(mine.map(proforma));
      for (const manager of market.managers.slice(0, 2)) {
        const numbers = (await issued()).filter((row) => row.cooperative_id === manager.organisationId);
        expect(numbers.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(numbers[9]!.number).toBe(`PI-${numbers[9]!.year}-00010`);
      }
      expect(await market.rows('select last from finance.document_series')).toEqual([{ last: 10 }, { last: 10 }]);
      expect(
        await market.rows(`select count(*)::int as n from platform.outbox where name = 'document.issued'`),
      ).toEqual([{ n: 20 }]);
    });

    test('the year is that of Phnom Penh, and with it the series begins again at 1', async () => {
      const { proforma, issued, orders, setClock } = given();
      const [a, b, c] = await orders(3);
      await setClock('2031-12-31T16:59:58Z');
      expect((await proforma(a!)).number).toBe('PI-2031-00001');
      await setClock('2031-12-31T17:00:00Z');
      expect((await proforma(b!)).number).toBe('PI-2032-00001');
      expect((await proforma(c!)).number).toBe('PI-2032-00002');
      expect((await issued()).map(({ snapshot }) => snapshot.issuedOn)).toEqual([
        '2031-12-31',
        '2032-01-01',
        '2032-01-01',
      ]);
    });

    test('who waits for the counter over New Year still gets a number and a day of the old year', async () => {
      const { market, documents, write, proforma, issued, orders, setClock } = given();
      const [a, b] = await orders(2);
      await setClock('2031-12-31T16:59:50Z');
      const waiting = async () =>
        (
          await market.rows(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).length === 1;
      let goOn = (): void => undefined;
      const turn = new Promise<void>((resolve) => (goOn = resolve));
      let second: ReturnType<typeof proforma> | undefined;
      const first = write(async (tx) => {
        const document = await documents.issueProforma(tx, a!);
        second = proforma(b!);
        await turn;
        return document;
      });
      while (!(await waiting())) await sleep(10);
      await setClock('2031-12-31T17:00:05Z');
      goOn();
      expect([(await first).number, (await second!).number]).toEqual(['PI-2031-00001', 'PI-2031-00002']);
      expect((await issued()).map(({ snapshot }) => snapshot.issuedOn)).toEqual(['2031-12-31', '2031-12-31']);
      expect((await issued())[1]!.issued_at.toISOString()).toBe('2031-12-31T16:59:59.999Z');
    });

    test('the database itself refuses a gap, a counter that jumps, and a number that is not its own', async () => {
      const { market, proforma, issued, orders } = given();
      const [orderId, other] = await orders(2);
      await proforma(orderId!);
      await expect(market.rows('update finance.document_series set last = last + 2')).rejects.toThrow(
        'only counts up by one',
      );
      await expect(market.rows('delete from finance.document_series')).rejects.toThrow('is refused');
      const copy = (n: number, number: string) =>
        market.rows(
          `insert into finance.document
           select $1, programme_id, $2, buyer_id, cooperative_id, type, year, $3, $4, issued_at,
                  snapshot || jsonb_build_object('number', $4::text), snapshot_sha256, template_version
             from finance.document`,
          [newId(), other, n, number],
        );
      const year = (await issued())[0]!.year;
      await expect(copy(3, `PI-${year}-00003`)).rejects.toThrow('has no earlier one before it');
      await expect(copy(2, `PI-${year}-00003`)).rejects.toThrow('check constraint');
      await expect(copy(1, `PI-${year}-00001`)).rejects.toThrow('unique constraint');
    });
  });
}
