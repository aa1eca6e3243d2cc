import * as ledger from '#finance/ledger';
import { bank } from '#finance/ledger';
import { newId } from '#platform/kernel';
import { refusal } from '../../support/refusals.js';
import { usd } from '../../support/releases.js';
import { BANK, type Books } from './books.js';

export function sameAgain(given: () => Books): void {
  describe('the same event again', () => {
    test('is a no-op when it says the same, in whatever order, and REFERENCE_REUSED when it says something else', async () => {
      const { owner, record } = given();
      const line = newId();
      const first = await record(ledger.wireArrived({ line, bankAccountId: BANK, amount: usd('10.00') }));
      const arrived = ledger.wireArrived({ line, bankAccountId: BANK, amount: usd('10.00') });
      expect(await record({ ...arrived, entries: [...arrived.entries].reverse(), occurredAt: new Date(0) })).toEqual({
        id: first.id,
        replayed: true,
      });
      expect(first.replayed).toBe(false);
      expect(
        await refusal(record(ledger.wireArrived({ line, bankAccountId: BANK, amount: usd('10.01') }))),
      ).toMatchObject({
        code: 'REFERENCE_REUSED',
        details: { kind: 'statement_credit', source: 'statement', reference: line },
      });
      expect((await owner.query('select from finance.ledger_transaction where reference = $1', [line])).rowCount).toBe(
        1,
      );
    });

    test('of twenty at once one is posted and nineteen find it', async () => {
      const { record } = given();
      const wire = ledger.wireArrived({ line: newId(), bankAccountId: BANK, amount: usd('3.00') });
      const posted = await Promise.all(Array.from({ length: 20 }, () => record(wire)));
      expect(posted.filter((one) => !one.replayed)).toHaveLength(1);
      expect(new Set(posted.map((one) => one.id)).size).toBe(1);
    });

    test('a statement line moves the bank once, under whatever kind', async () => {
      const { record } = given();
      const line = newId();
      await record(ledger.wireArrived({ line, bankAccountId: BANK, amount: usd('35.00') }));
      expect((await refusal(record(ledger.bankCharge({ line, bankAccountId: BANK, amount: usd('35.00') })))).code).toBe(
        'REFERENCE_REUSED',
      );
    });

    test('a reversal brings back every balance, is made once, and a wrong match undone leaves the bank as its statement says', async () => {
      const { write, record, natural, moves } = given();
      await moves({ bank: bank(BANK, 'USD'), suspense: ledger.suspensePayments('USD') }, async (moved) => {
        const cooperativeId = newId();
        await record(ledger.capitalPaidIn({ match: newId(), amount: usd('1.00') })).then(({ id }) =>
          write((tx) => ledger.reverse(tx, id, 'typed twice')),
        );
        await record({
          ...ledger.batchApproved({ batch: newId(), payouts: [{ cooperativeId, amount: usd('40.00') }] }),
        });
        const { id } = await record(
          ledger.payoutSettled({ line: newId(), bankAccountId: BANK, cooperativeId, amount: usd('40.00') }),
        );
        const undone = await write((tx) => ledger.unmatch(tx, id, 'another payout'));
        expect(await moved()).toEqual({ bank: '-40.00', suspense: '40.00' });
        expect(await natural(ledger.coopInTransit(cooperativeId, 'USD'))).toBe('40.00');
        expect(await write((tx) => ledger.unmatch(tx, id, 'another payout'))).toEqual({
          id: undone.id,
          replayed: true,
        });
        expect((await refusal(write((tx) => ledger.reverse(tx, id, 'again')))).code).toBe('REFERENCE_REUSED');
        expect((await refusal(write((tx) => ledger.reverse(tx, newId(), 'what')))).code).toBe('NOT_FOUND');
      });
    });
  });
}
