import fc from 'fast-check';
import * as ledger from '#finance/ledger';
import { newId, Refusal, system } from '#platform/kernel';
import { toDecimal } from '#platform/money';
import type { PayoutDesk } from '../../support/payout-desk.js';

export function whateverHappens(given: () => PayoutDesk): void {
  test('whatever happens in whatever order, not a cent is lost: what is due, on its way and paid is what the ledger says', async () => {
    const { market, releases } = given();
    await releases.fund('20000.00');
    const step = fc.record({
      what: fc.constantFrom(
        'release',
        'draft',
        'approve',
        'approve',
        'cancel',
        'accept',
        'reject',
        'settle',
        'settle',
        'return',
      ),
      which: fc.nat(1_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        for (const { what, which } of steps)
          await play(what, which).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
        for (const i of [0, 1, 2]) await expectWhole(i);
        expect(await market.uow.read(system, ledger.findFaults)).toEqual({ drifted: [], unbalanced: [] });
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 180_000);

  async function play(what: string, which: number): Promise<unknown> {
    const { market, releases, draft, approve, cancel, payouts, file, answer, settle, giveBack } = given();
    const pick = async (table: string): Promise<string> => {
      const rows = await market.rows<{ id: string }>(`select id from finance.${table} order by id`);
      return rows.length === 0 ? newId() : rows[which % rows.length]!.id;
    };
    switch (what) {
      case 'release':
        return releases.due(which % 3);
      case 'draft':
        return draft();
      case 'approve':
        return approve(await pick('payout_batch')).then(async () => file(await pick('payout_batch')));
      case 'cancel':
        return cancel(await pick('payout_batch'));
      case 'settle':
        return settleWhole(await pick('payout'), settle);
      case 'return':
        return settleWhole(await pick('payout'), giveBack);
      default: {
        const batchId = await pick('payout_batch');
        const all = await payouts(batchId);
        if (all.some(({ state }) => state !== 'IN_TRANSIT')) return undefined;
        return answer(
          batchId,
          'any',
          all.map(({ end_to_end_id: endToEndId }, i) => ({
            endToEndId,
            status: what === 'reject' && i === which % all.length ? 'RJCT' : 'ACSP',
          })),
        );
      }
    }
  }

  async function settleWhole(
    payoutId: string,
    by: (payoutId: string, amount: string) => Promise<unknown>,
  ): Promise<unknown> {
    const { market } = given();
    const [payout] = await market.rows<{ amount_minor: string }>(
      'select amount_minor from finance.payout where id = $1',
      [payoutId],
    );
    return payout ? by(payoutId, toDecimal({ minor: BigInt(payout.amount_minor), currency: 'USD' })) : undefined;
  }

  async function expectWhole(i: number): Promise<void> {
    const { market, owed } = given();
    const [row] = await market.rows<Record<string, string>>(
      `with in_payout as (select state, amount_minor from finance.payout where cooperative_id = $1)
       select coalesce(sum(s.amount_minor), 0)::text as all,
              coalesce(sum(s.amount_minor) filter (where s.state = 'PAID'), 0)::text as paid,
              coalesce(sum(s.amount_minor) filter (where s.state = 'DUE' or p.state = 'DRAFT'), 0)::text as payable,
              (select coalesce(sum(amount_minor), 0) from in_payout where state = 'IN_TRANSIT')::text as transit,
              (select coalesce(sum(amount_minor), 0) from in_payout where state = 'SETTLED')::text as settled
         from finance.settlement s left join finance.payout p on p.id = s.payout_id where s.cooperative_id = $1`,
      [market.managers[i]!.organisationId],
    );
    const decimal = (minor: string | undefined): string => toDecimal({ minor: BigInt(minor!), currency: 'USD' });
    expect(await owed(i)).toEqual({ payable: decimal(row!.payable), inTransit: decimal(row!.transit) });
    expect(row!.settled).toBe(row!.paid);
    expect(BigInt(row!.payable!) + BigInt(row!.transit!) + BigInt(row!.paid!)).toBe(BigInt(row!.all!));
  }
}
