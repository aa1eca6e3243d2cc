import { systemOf } from '#platform/kernel';
import * as ledger from '#finance/ledger';
import { SendBatch } from '#finance/settlement';
import type { Files } from '#platform/files';
import { outcomes } from '../../support/market.js';
import type { PayoutRow, PayoutDesk } from '../../support/payout-desk.js';
import { refusal } from '../../support/refusals.js';

export function payoutsThatLeft(given: () => PayoutDesk): void {
  describe('a payout that left', () => {
    /** Two payouts of 9,500.00 under way. */
    async function sent(): Promise<{ batchId: string; all: PayoutRow[] }> {
      const { releases, draft, approve, payouts, file } = given();
      await releases.due(0);
      await releases.due(1);
      const { batchId } = await draft();
      await approve(batchId);
      await file(batchId);
      return { batchId, all: await payouts(batchId) };
    }

    test('is payable again when the bank refuses it, also when its answer comes twice', async () => {
      const { owed, payouts, batchState, settlementStates, answer, settle } = given();
      const {
        batchId,
        all: [one, two],
      } = await sent();
      for (const _ of [1, 2])
        await answer(batchId, 'any', [
          { endToEndId: one!.end_to_end_id, status: 'RJCT' },
          { endToEndId: two!.end_to_end_id, status: 'ACSP' },
        ]);
      expect([await owed(0), await owed(1), await batchState(batchId), await settlementStates()]).toEqual([
        { payable: '9500.00', inTransit: '0.00' },
        { payable: '0.00', inTransit: '9500.00' },
        'SENT',
        ['DUE', 'BATCHED'],
      ]);
      expect((await payouts(batchId)).map(({ state, reason }) => [state, reason])).toEqual([
        ['REJECTED', 'AC04'],
        ['IN_TRANSIT', null],
      ]);
      await settle(two!.id);
      expect(await batchState(batchId)).toBe('SETTLED');
      expect((await refusal(settle(one!.id))).code).toBe('ILLEGAL_STEP');
    });

    test('is payable again as soon as the bank refuses it, though it has not decided on the others; what it then says otherwise changes nothing', async () => {
      const { owed, payouts, batchState, settlementStates, answer } = given();
      const {
        batchId,
        all: [one, two],
      } = await sent();
      await answer(batchId, 'any', [{ endToEndId: one!.end_to_end_id, status: 'RJCT' }]);
      expect([await owed(0), await owed(1), await batchState(batchId)]).toEqual([
        { payable: '9500.00', inTransit: '0.00' },
        { payable: '0.00', inTransit: '9500.00' },
        'FILED',
      ]);
      await answer(
        batchId,
        'any',
        [one!, two!].map(({ end_to_end_id: endToEndId }) => ({ endToEndId, status: 'ACSP' })),
      );
      expect((await payouts(batchId)).map(({ state, reason }) => [state, reason])).toEqual([
        ['REJECTED', 'AC04'],
        ['IN_TRANSIT', null],
      ]);
      expect([await owed(0), await batchState(batchId), await settlementStates()]).toEqual([
        { payable: '9500.00', inTransit: '0.00' },
        'SENT',
        ['DUE', 'BATCHED'],
      ]);
    });

    test("on which the bank decides nothing stays on its way with the bank's word, is asked again, and is payable again when it was cancelled there", async () => {
      const { market, releases, draft, owed, payouts, batchState, settlementStates } = given();
      const {
        batchId,
        all: [one, two],
      } = await sent();
      const [{ messageId }] = (await market.rows<{ messageId: string }>(
        'select message_id as "messageId" from finance.payout_batch',
      )) as [{ messageId: string }];
      const says = (...words: [status: string, reason: string | null][]): SendBatch =>
        new SendBatch(market.uow, {} as Files, {
          connected: true,
          send: () => Promise.reject(new Error('the bank has this file')),
          ask: () =>
            Promise.resolve({
              messageId,
              status: 'ACTC',
              code: null,
              reason: null,
              payments: [one!, two!].map(({ end_to_end_id: endToEndId }, i) => ({
                endToEndId,
                status: words[i]![0],
                code: null,
                reason: words[i]![1],
              })),
            }),
        });
      const stands = async () =>
        (await payouts(batchId)).map(({ state, bank_status, reason }) => [state, bank_status, reason]);
      for (const _ of [1, 2]) {
        await expect(
          says(['PDNG', 'Waits for a check'], ['BLCK', null]).before(
            { batchId },
            null,
            systemOf(given().market.programmeId),
          ),
        ).rejects.toThrow('has not decided');
        expect(await stands()).toEqual([
          ['IN_TRANSIT', 'PDNG', 'Waits for a check'],
          ['IN_TRANSIT', 'BLCK', null],
        ]);
      }
      await expect(
        says(['CANC', 'Cancelled at your request'], ['PATC', 'One more signs']).before(
          { batchId },
          null,
          systemOf(given().market.programmeId),
        ),
      ).rejects.toThrow('has not decided');
      expect(await stands()).toEqual([
        ['REJECTED', 'CANC', 'Cancelled at your request'],
        ['IN_TRANSIT', 'PATC', 'One more signs'],
      ]);
      expect([await owed(0), await owed(1), await settlementStates()]).toEqual([
        { payable: '9500.00', inTransit: '0.00' },
        { payable: '0.00', inTransit: '9500.00' },
        ['DUE', 'BATCHED'],
      ]);
      const last = await says(['CANC', 'Cancelled at your request'], ['ACWP', null]).before(
        { batchId },
        null,
        systemOf(given().market.programmeId),
      );
      await releases.write((tx) => says().run(tx, { batchId }, null, last));
      expect([await stands(), await batchState(batchId)]).toEqual([
        [
          ['REJECTED', 'CANC', 'Cancelled at your request'],
          ['IN_TRANSIT', 'ACWP', null],
        ],
        'SENT',
      ]);
      await draft();
    });

    test('keeps what the bank said of it by name when a later report names others only, or says nothing; the word on the whole file stands until then', async () => {
      const { payouts, answer } = given();
      const {
        batchId,
        all: [one, two],
      } = await sent();
      const stands = async () =>
        (await payouts(batchId)).map(({ state, bank_status, reason }) => [state, bank_status, reason].join(' '));
      const says = async (group: string, payout?: PayoutRow, status = '', reason: string | null = null) => {
        await answer(batchId, 'any', payout ? [{ endToEndId: payout.end_to_end_id, status, reason }] : [], group);
        return stands();
      };
      expect(await says('ACTC')).toEqual(['IN_TRANSIT ACTC ', 'IN_TRANSIT ACTC ']);
      expect(await says('PATC')).toEqual(['IN_TRANSIT PATC ', 'IN_TRANSIT PATC ']);
      expect(await says('PART', one, 'ACSP', 'because')).toEqual(['IN_TRANSIT ACSP because', 'IN_TRANSIT PATC ']);
      expect(await says('PART', two, 'BLCK', 'Ask us')).toEqual(['IN_TRANSIT ACSP because', 'IN_TRANSIT BLCK Ask us']);
      for (const group of ['PART', ''])
        expect(await says(group, one, 'PDNG')).toEqual(['IN_TRANSIT PDNG ', 'IN_TRANSIT BLCK Ask us']);
      expect(await says('', one, 'ACSP', 'because')).toEqual(['IN_TRANSIT ACSP because', 'IN_TRANSIT BLCK Ask us']);
      for (const _ of [1, 2]) expect(await says('')).toEqual(['IN_TRANSIT ACSP because', 'IN_TRANSIT BLCK Ask us']);
      expect((await says('PDNG'))[0]).toBe('IN_TRANSIT ACSP because');
      await says('PART', one, 'RJCT');
      expect((await says('PART', one, 'PDNG', 'Too late'))[0]).toBe('REJECTED RJCT AC04');
    });

    test('is settled once by a line of its exact amount, and by no other', async () => {
      const { market, natural, owed, batchState, settle } = given();
      const {
        batchId,
        all: [one, two],
      } = await sent();
      expect(await refusal(settle(one!.id, '9500.01'))).toMatchObject({
        code: 'AMOUNT_DIFFERS',
        details: { line: '9500.01', payout: '9500.00' },
      });
      expect(await refusal(settle(one!.id, '9499.99'))).toMatchObject({ code: 'AMOUNT_DIFFERS' });
      expect(await owed(0)).toEqual({ payable: '0.00', inTransit: '9500.00' });
      expect(outcomes(await Promise.allSettled([1, 2, 3].map(() => settle(one!.id)))).sort()).toEqual([
        'ILLEGAL_STEP',
        'ILLEGAL_STEP',
        'done',
      ]);
      expect(await market.rows(`select from platform.outbox where name = 'payout.settled'`)).toHaveLength(1);
      await settle(two!.id);
      expect([
        await batchState(batchId),
        await owed(0),
        await natural(ledger.bank(given().market.bankAccountId, 'USD')),
      ]).toEqual(['SETTLED', { payable: '0.00', inTransit: '0.00' }, '1000.00']);
    });

    test('is payable again when it comes back, and its new batch pays it', async () => {
      const { draft, approve, owed, payouts, settlementStates, file, settle, giveBack } = given();
      const {
        batchId,
        all: [one],
      } = await sent();
      expect((await refusal(giveBack(one!.id))).code).toBe('ILLEGAL_STEP');
      await settle(one!.id);
      await giveBack(one!.id);
      expect((await refusal(giveBack(one!.id))).code).toBe('ILLEGAL_STEP');
      expect([await owed(0), await settlementStates(), (await payouts(batchId))[0]!.state]).toEqual([
        { payable: '9500.00', inTransit: '0.00' },
        ['DUE', 'BATCHED'],
        'RETURNED',
      ]);
      const again = await draft();
      await approve(again.batchId);
      await file(again.batchId);
      await settle((await payouts(again.batchId))[0]!.id);
      expect([await owed(0), await settlementStates()]).toEqual([
        { payable: '0.00', inTransit: '0.00' },
        ['PAID', 'BATCHED'],
      ]);
    });
  });
}
