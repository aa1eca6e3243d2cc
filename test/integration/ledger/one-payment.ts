import * as ledger from '#finance/ledger';
import { bank, post } from '#finance/ledger';
import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { usd } from '../../support/releases.js';
import { BANK, PROGRAMME, type Books } from './books.js';

export function eventsOfOnePayment(given: () => Books): void {
  describe('events of one payment', () => {
    type Name = 'success' | 'fee' | 'created' | 'line';
    const names: Name[] = ['success', 'fee', 'created', 'line'];
    /** Every order of the four and one of them again, wherever it comes: 4 x 5!/2! = 240. */
    const sequences = new Map(
      names.flatMap((again) => permutations([...names, again])).map((order) => [order.join(), order]),
    );

    /** As the handlers do it: a line that comes before its payout waits in suspense until the payout explains it. */
    function handlers(
      id: string,
      orderId: string,
      buyerId: string,
    ): Record<Name, (tx: PlatformTx) => Promise<unknown>> {
      const created = ledger.stripePayoutCreated({ payout: `po_${id}`, amount: usd('2867.70') });
      return {
        success: (tx) =>
          post(
            tx,
            PROGRAMME,
            ledger.cardSucceeded({
              intent: `pi_${id}`,
              orderId,
              buyerId,
              received: usd('3000.00'),
              due: usd('2900.00'),
            }),
          ),
        fee: (tx) => post(tx, PROGRAMME, ledger.feeKnown({ transaction: `txn_${id}`, orderId, fee: usd('132.30') })),
        created: async (tx) => {
          await post(tx, PROGRAMME, created);
          if ((await ledger.findBookedLine(tx, `line_${id}`))?.kind === 'statement_credit')
            await post(tx, PROGRAMME, ledger.stripePayoutLanded({ match: `match_${id}`, amount: usd('2867.70') }));
        },
        line: async (tx) => {
          if (await ledger.findBookedLine(tx, `line_${id}`)) return;
          const explained = await ledger.findPosted(tx, created);
          await post(
            tx,
            PROGRAMME,
            explained
              ? ledger.stripePayoutLanded({ line: `line_${id}`, bankAccountId: BANK, amount: usd('2867.70') })
              : ledger.wireArrived({ line: `line_${id}`, bankAccountId: BANK, amount: usd('2867.70') }),
          );
        },
      };
    }

    test('applied in every order and with every duplicate, give the same ledger', async () => {
      const { write, moves } = given();
      expect(sequences.size).toBe(240);
      for (const [label, sequence] of sequences) {
        const [id, orderId, buyerId] = [newId(), newId(), newId()];
        const accounts = {
          held: ledger.held(orderId, 'USD'),
          credit: ledger.buyerCredit(buyerId, 'USD'),
          stripe: ledger.pspStripe('USD'),
          inTransit: ledger.pspStripeInTransit('USD'),
          bank: bank(BANK, 'USD'),
          suspense: ledger.suspenseReceipts('USD'),
          fees: ledger.pspFees('USD'),
        };
        await moves(accounts, async (moved) => {
          const handle = handlers(id, orderId, buyerId);
          for (const event of sequence) await write(handle[event]);
          expect([label, await moved()]).toEqual([
            label,
            {
              held: '2900.00',
              credit: '100.00',
              stripe: '0.00',
              inTransit: '0.00',
              bank: '2867.70',
              suspense: '0.00',
              fees: '132.30',
            },
          ]);
        });
      }
    });

    function permutations<T>(all: T[]): T[][] {
      return all.length < 2
        ? [all]
        : all.flatMap((first, i) => permutations(all.filter((_, at) => at !== i)).map((rest) => [first, ...rest]));
    }
  });
}
