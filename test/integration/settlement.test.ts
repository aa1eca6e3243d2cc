import fc from 'fast-check';
import * as ledger from '#finance/ledger';
import { ImportsService } from '#finance/reconciliation';
import { BatchesService, batchSteps, payoutSteps, returnPayout, SendBatch, settlePayout } from '#finance/settlement';
import type { Files } from '#platform/files';
import { newId, Refusal, system } from '#platform/kernel';
import { toDecimal } from '#platform/money';
import { Market, outcomes } from '../support/market.js';
import { Releases, usd } from '../support/releases.js';
import { madeStatement } from '../support/statement.js';

let market: Market;
let releases: Releases;
let batches: BatchesService;

beforeEach(async () => {
  market = await Market.open();
  await market.openBankAccount();
  releases = new Releases(market);
  batches = new BatchesService(market.uow);
  // Connections are open before a race begins, or the first runner has arrived before the others start.
  await Promise.all(
    Array.from({ length: 12 }, () => market.uow.read(system, (reader) => reader.sql('select pg_sleep(0.05)'))),
  );
});
afterEach(async () => {
  const faults = await market.uow.read(system, ledger.findFaults);
  await market.close();
  expect(faults).toEqual({ drifted: [], unbalanced: [] });
});

const draft = (settlementIds: string[] | null = null, actor = market.finance) =>
  batches.draft(actor, { settlementIds, currency: null, key: newId() });
const approve = (batchId: string, actor = market.otherFinance) => batches.approve(actor, { batchId, key: newId() });
const cancel = (batchId: string, actor = market.finance) => batches.cancel(actor, { batchId, key: newId() });
const refusal = async (work: Promise<unknown>): Promise<Pick<Refusal, 'code' | 'details'>> => {
  const thrown = await work.then(
    () => new Error('nothing was refused'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof Refusal)) throw thrown;
  return { code: thrown.code, details: thrown.details };
};
const natural = async (account: ledger.Account): Promise<string> =>
  toDecimal((await market.uow.read(system, (reader) => ledger.balanceOf(reader, account))).natural);
const owed = async (i: number): Promise<{ payable: string; inTransit: string }> => {
  const id = market.managers[i]!.organisationId;
  return { payable: await natural(ledger.coopPayable(id)), inTransit: await natural(ledger.coopInTransit(id)) };
};
interface PayoutRow {
  id: string;
  cooperative_id: string;
  amount_minor: string;
  end_to_end_id: string;
  state: string;
  bank_status: string | null;
  reason: string | null;
}
const payouts = (batchId: string) =>
  market.rows<PayoutRow>('select * from finance.payout where batch_id = $1 order by position', [batchId]);
const batchState = async (batchId: string) =>
  (await market.rows<{ state: string }>('select state from finance.payout_batch where id = $1', [batchId]))[0]!.state;
const settlementStates = async () =>
  (await market.rows<{ state: string }>('select state from finance.settlement order by id')).map(({ state }) => state);
/** As if its file had been written. */
const file = (batchId: string) =>
  market.rows(
    `update finance.payout_batch set state = 'FILED', file_sha256 = sha256('x') where id = $1 and state = 'APPROVED'`,
    [batchId],
  );
const answer = (
  batchId: string,
  messageId: string,
  payments: { endToEndId: string; status: string; reason?: string | null }[],
  status = 'PART',
) =>
  releases.write((tx) =>
    SendBatch.prototype.run(tx, { batchId }, null, {
      messageId,
      status,
      code: null,
      reason: null,
      payments: payments.map((each) => ({ reason: null, ...each, code: each.status === 'RJCT' ? 'AC04' : null })),
    }),
  );
const settle = (payoutId: string, amount = '9500.00', line: string = newId()) =>
  releases.write(async (tx) => settlePayout(tx, { payoutId, side: { line }, amount: usd(amount) }, await tx.now()));
const giveBack = (payoutId: string, amount = '9500.00') =>
  releases.write(async (tx) =>
    returnPayout(tx, { payoutId, side: { line: newId() }, amount: usd(amount) }, await tx.now()),
  );

describe('a release', () => {
  test('is posted once, however often and by however many its event is handled: 500.00 and 9,500.00', async () => {
    const orderId = await releases.shipped(0);
    await Promise.all(Array.from({ length: 8 }, () => releases.release(orderId)));
    await releases.release(orderId);
    expect([await natural(ledger.held(orderId)), await natural(ledger.commission()), await owed(0)]).toEqual([
      '0.00',
      '500.00',
      { payable: '9500.00', inTransit: '0.00' },
    ]);
    expect(
      await market.rows('select gross_minor, commission_minor, amount_minor, state from finance.settlement'),
    ).toEqual([{ gross_minor: '1000000', commission_minor: '50000', amount_minor: '950000', state: 'DUE' }]);
  });

  test('waits until the whole price is held, and then is done', async () => {
    const orderId = await releases.shipped(0, '3000.00');
    expect(await refusal(releases.release(orderId))).toMatchObject({
      code: 'BALANCE_TOO_LOW',
      details: { account: `held:${orderId}` },
    });
    expect(await market.rows('select from finance.settlement')).toEqual([]);
    await releases.hold(orderId, '7000.00');
    await releases.release(orderId);
    expect(await settlementStates()).toEqual(['DUE']);
  });

  test('is seen by its own cooperative and by no other, and by no buyer', async () => {
    await releases.due(0);
    const seenBy = (i: number) =>
      market.uow.read(market.managers[i]!, (reader) => reader.sql('select from finance.settlement'));
    expect([(await seenBy(0)).length, (await seenBy(1)).length]).toEqual([1, 0]);
    await expect(
      market.uow.read(market.buyer, (reader) => reader.sql('select from finance.settlement')),
    ).rejects.toThrow('permission denied');
    await expect(
      market.uow.read(market.managers[0]!, (reader) => reader.sql('select from finance.payout_batch')),
    ).rejects.toThrow('permission denied');
  });
});

describe('a draft', () => {
  test('takes all that is due, one payout per cooperative, and moves no money', async () => {
    for (const i of [0, 1, 0]) await releases.due(i);
    const { batchId } = await draft();
    expect(
      (await payouts(batchId)).map(({ cooperative_id, amount_minor, state }) => [cooperative_id, amount_minor, state]),
    ).toEqual([
      [market.managers[0]!.organisationId, '1900000', 'DRAFT'],
      [market.managers[1]!.organisationId, '950000', 'DRAFT'],
    ]);
    expect(await owed(0)).toEqual({ payable: '19000.00', inTransit: '0.00' });
    expect(await market.rows('select number, total_minor from finance.payout_batch')).toEqual([
      { number: expect.stringMatching(/^PB-\d{4}-00001$/), total_minor: '2850000' },
    ]);
    expect(await refusal(draft())).toMatchObject({ code: 'NOTHING_DUE', details: { field: 'settlementIds' } });
  });

  test('of eight makers at once has each settlement in one batch only', async () => {
    const ids = [];
    for (const i of [0, 1, 2, 0, 1]) ids.push(await releases.due(i));
    const chosen = [
      null,
      ids.slice(0, 2),
      ids.slice(1, 4),
      ids.slice(3),
      null,
      [ids[0]!],
      [ids[4]!],
      [...ids].reverse(),
    ];
    const results = outcomes(
      await Promise.allSettled(chosen.map((some, i) => draft(some, i % 2 ? market.finance : market.otherFinance))),
    );
    expect(results).toContain('done');
    const lines = await market.rows<{ settlement_id: string }>('select settlement_id from finance.payout_line');
    expect(new Set(lines.map((line) => line.settlement_id)).size).toBe(lines.length);
    const [sums] = await market.rows<{ payouts: string; batches: string; settlements: string }>(
      `select (select sum(amount_minor) from finance.payout)::text as payouts,
              (select sum(total_minor) from finance.payout_batch)::text as batches,
              (select sum(amount_minor) from finance.settlement where state = 'BATCHED')::text as settlements`,
    );
    expect([sums!.payouts, sums!.batches]).toEqual([sums!.settlements, sums!.settlements]);
  });

  test('with one that is not due any more is refused whole', async () => {
    const [one, two] = [await releases.due(0), await releases.due(1)];
    await draft([one]);
    expect(await refusal(draft([one, two]))).toMatchObject({ code: 'NOTHING_DUE' });
    expect(await settlementStates()).toEqual(['BATCHED', 'DUE']);
  });

  test('for a cooperative without bank details is refused by its name; the others can be chosen', async () => {
    const [, two] = [await releases.due(0), await releases.due(1)];
    await market.rows('delete from finance.payout_account where cooperative_id = $1', [
      market.managers[0]!.organisationId,
    ]);
    expect(await refusal(draft())).toMatchObject({
      code: 'PAYOUT_ACCOUNT_MISSING',
      details: { cooperatives: ['Phnom Tbeng Growers'] },
    });
    await draft([two]);
  });

  test('that is cancelled makes its settlements due again', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    await cancel(batchId, market.otherFinance);
    expect([await batchState(batchId), await settlementStates(), await owed(0)]).toEqual([
      'CANCELLED',
      ['DUE'],
      { payable: '9500.00', inTransit: '0.00' },
    ]);
    expect(await refusal(approve(batchId))).toMatchObject({ code: 'ILLEGAL_STEP', details: { state: 'CANCELLED' } });
    await draft();
  });
});

describe('an approval', () => {
  test('puts the payouts in transit and announces the batch; a second one, also with its own key, changes nothing', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    const key = newId();
    const both = await Promise.all([1, 2].map(() => batches.approve(market.otherFinance, { batchId, key })));
    expect(both).toEqual([{ batchId }, { batchId }]);
    expect(await owed(0)).toEqual({ payable: '0.00', inTransit: '9500.00' });
    expect(await refusal(approve(batchId))).toMatchObject({ code: 'ILLEGAL_STEP', details: { state: 'APPROVED' } });
    expect(await market.rows(`select from platform.outbox where name = 'batch.approved'`)).toHaveLength(1);
    expect(await market.rows('select beneficiary from finance.payout')).toEqual([
      {
        beneficiary: {
          name: 'Phnom Tbeng Growers',
          account: '000123456',
          bic: 'TLSBKHPP',
          town: 'Kampot',
          country: 'KH',
        },
      },
    ]);
  });

  test("is never the drafter's, also when both try at once, and the table itself refuses it", async () => {
    for (const _ of Array.from({ length: 4 })) {
      await releases.due(0);
      const { batchId } = await draft();
      const settled = await Promise.allSettled([
        approve(batchId, market.finance),
        approve(batchId, market.otherFinance),
        approve(batchId, market.finance),
      ]);
      expect(outcomes(settled)[1]).toBe('done');
      expect(outcomes(settled).filter((each) => each === 'done')).toHaveLength(1);
      expect(
        outcomes(settled)
          .filter((each) => each !== 'done')
          .every((each) => each === 'NEEDS_ANOTHER_PERSON' || each === 'ILLEGAL_STEP'),
      ).toBe(true);
    }
    await releases.due(1);
    const { batchId } = await draft();
    expect(await refusal(approve(batchId, market.finance))).toMatchObject({
      code: 'NEEDS_ANOTHER_PERSON',
      details: { field: 'batchId', message: expect.stringContaining('Another person of finance approves it') },
    });
    await expect(
      market.rows(
        `update finance.payout_batch
            set state = 'APPROVED', approved_by = drafted_by, approved_at = now(),
                bank_account_id = (select id from finance.bank_account)
          where id = $1`,
        [batchId],
      ),
    ).rejects.toThrow('four_eyes');
  });

  test('of two approvers at once one is done, and one posting', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    const third = { ...market.otherFinance, personId: market.operator.personId };
    const settled = await Promise.allSettled(
      [market.otherFinance, third, market.otherFinance, third].map((actor) => approve(batchId, actor)),
    );
    expect(outcomes(settled).sort()).toEqual(['ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'done']);
    expect(await owed(0)).toEqual({ payable: '0.00', inTransit: '9500.00' });
    expect(await market.rows(`select from finance.ledger_transaction where kind = 'batch_approved'`)).toHaveLength(1);
  });

  test('and a cancelling at once: one wins, and the money is where the winner says', async () => {
    for (let round = 0; round < 5; round++) {
      const settlement = await releases.due(round % 3);
      const { batchId } = await draft([settlement]);
      const settled = outcomes(
        await Promise.allSettled(round % 2 ? [cancel(batchId), approve(batchId)] : [approve(batchId), cancel(batchId)]),
      );
      expect(settled.filter((each) => each === 'done')).toHaveLength(1);
      const [payout] = await payouts(batchId);
      const [{ state }] = (await market.rows<{ state: string }>('select state from finance.settlement where id = $1', [
        settlement,
      ])) as [{ state: string }];
      expect([
        ['APPROVED', 'IN_TRANSIT', 'BATCHED'],
        ['CANCELLED', 'CANCELLED', 'DUE'],
      ]).toContainEqual([await batchState(batchId), payout!.state, state]);
    }
  });

  test('above what the bank has less what is under way is refused with both amounts', async () => {
    const [one, two] = [await releases.due(0), await releases.due(1)];
    await releases.write((tx) => ledger.post(tx, ledger.bankCharge({ line: newId(), amount: usd('1500.00') })));
    const [first, second] = [await draft([one]), await draft([two])];
    await approve(first.batchId);
    expect(await refusal(approve(second.batchId))).toMatchObject({
      code: 'NOT_ENOUGH_AT_BANK',
      details: { total: '9500.00', available: '9000.00', currency: 'USD', field: 'batchId' },
    });
    expect(await owed(1)).toEqual({ payable: '9500.00', inTransit: '0.00' });
    await releases.fund('500.00');
    await approve(second.batchId);
  });

  test('counts only what is at the banks of its own programme and on its way from there', async () => {
    await releases.due(0);
    await releases.write((tx) => ledger.post(tx, ledger.bankCharge({ line: newId(), amount: usd('1500.00') })));
    const stranger = await market.stranger('finance');
    const theirs = madeStatement(1, '0.00', [{ amount: '50000.00', name: 'Their buyer' }], {
      account: await market.openAccountOf(stranger),
    });
    expect(await new ImportsService(market.uow).importFile(stranger, theirs)).toMatchObject([{ outcome: 'IMPORTED' }]);
    const { batchId } = await draft();
    expect(await refusal(approve(batchId))).toMatchObject({
      code: 'NOT_ENOUGH_AT_BANK',
      details: { total: '9500.00', available: '8500.00' },
    });
    const cooperativeId = await market.cooperativeOf(stranger);
    await releases.write((tx) =>
      ledger.post(tx, ledger.batchApproved({ batch: newId(), payouts: [{ cooperativeId, amount: usd('5000.00') }] })),
    );
    await releases.fund('1000.00');
    await approve(batchId);
  });

  test("of two batches at once that the bank can't pay together is given to one", async () => {
    const ids = [await releases.due(0), await releases.due(1), await releases.due(2)];
    await releases.write((tx) => ledger.post(tx, ledger.bankCharge({ line: newId(), amount: usd('12000.00') })));
    const drafted = [];
    for (const id of ids) drafted.push(await draft([id]));
    const settled = outcomes(await Promise.allSettled(drafted.map(({ batchId }) => approve(batchId))));
    expect(settled.sort()).toEqual(['NOT_ENOUGH_AT_BANK', 'NOT_ENOUGH_AT_BANK', 'done']); // 18,000.00 are there
  });

  test('to bank details that changed within 72 hours is refused, and given when they have rested', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    await market.rows(`update finance.payout_account set number = '999999999' where cooperative_id = $1`, [
      market.managers[0]!.organisationId,
    ]);
    expect(await refusal(approve(batchId))).toMatchObject({
      code: 'PAYOUT_ACCOUNT_TOO_NEW',
      details: { cooperative: 'Phnom Tbeng Growers', field: 'batchId' },
    });
    await market.rows(`update platform.clock set ahead = '72 hours'`);
    await approve(batchId);
    expect(
      (await market.rows<{ beneficiary: { account: string } }>('select beneficiary from finance.payout'))[0]!
        .beneficiary.account,
    ).toBe('999999999');
  });

  test('is refused when the cooperative is owed less than its payout, and when a bank would turn the file down', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    const payable = ledger.coopPayable(market.managers[0]!.organisationId);
    const taken = ledger.checked({
      kind: 'by_hand',
      source: 'platform',
      reference: newId(),
      entries: [ledger.debit(payable, usd('0.01')), ledger.credit(ledger.capital(), usd('0.01'))],
    });
    const { id } = await releases.write((tx) => ledger.post(tx, taken));
    expect(await refusal(approve(batchId))).toMatchObject({
      code: 'BALANCE_TOO_LOW',
      details: { account: payable.name, balance: '9499.99', amount: '9500.00' },
    });
    await releases.write((tx) => ledger.reverse(tx, id, 'a test'));
    await market.rows(`update finance.bank_account set owner = 'ក្រុមហ៊ុន'`);
    expect(await refusal(approve(batchId))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'debtor.name' } });
    expect(await owed(0)).toEqual({ payable: '9500.00', inTransit: '0.00' });
  });

  test('is not for finance of another programme', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    const stranger = await market.stranger('finance');
    for (const work of [approve(batchId, stranger), cancel(batchId, stranger)])
      expect((await refusal(work)).code).toBe('NOT_FOUND');
    expect((await refusal(draft(null, stranger))).code).toBe('NOTHING_DUE');
  });
});

describe('a payout that left', () => {
  /** Two payouts of 9,500.00 under way. */
  async function sent(): Promise<{ batchId: string; all: PayoutRow[] }> {
    await releases.due(0);
    await releases.due(1);
    const { batchId } = await draft();
    await approve(batchId);
    await file(batchId);
    return { batchId, all: await payouts(batchId) };
  }

  test('is payable again when the bank refuses it, also when its answer comes twice', async () => {
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
      await expect(says(['PDNG', 'Waits for a check'], ['BLCK', null]).before({ batchId })).rejects.toThrow(
        'has not decided',
      );
      expect(await stands()).toEqual([
        ['IN_TRANSIT', 'PDNG', 'Waits for a check'],
        ['IN_TRANSIT', 'BLCK', null],
      ]);
    }
    await expect(
      says(['CANC', 'Cancelled at your request'], ['PATC', 'One more signs']).before({ batchId }),
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
    const last = await says(['CANC', 'Cancelled at your request'], ['ACWP', null]).before({ batchId });
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
    expect([await batchState(batchId), await owed(0), await natural(ledger.bank('USD'))]).toEqual([
      'SETTLED',
      { payable: '0.00', inTransit: '0.00' },
      '1000.00',
    ]);
  });

  test('is payable again when it comes back, and its new batch pays it', async () => {
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

describe("what was decided stands, also for the platform's own role", () => {
  const change = (sql: string, values: unknown[] = []) => releases.write((tx) => tx.sql(`${sql} returning 1`, values));

  test('an approved batch and its payouts: where the money goes, who approved it, from which account, and how far it has come', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    const early = `update finance.payout
                      set state = 'IN_TRANSIT',
                          beneficiary = '{"name":"Mallory","account":"666666","bic":"TLSBKHPP"}'`;
    await expect(change(early)).rejects.toThrow('leaves with an approved batch');
    await expect(change(`update finance.payout set beneficiary = '{}'`)).rejects.toThrow('stands');
    await approve(batchId);
    for (const what of [
      `payout set beneficiary = jsonb_set(beneficiary, '{account}', '"666666"')`,
      `payout set state = 'DRAFT'`,
      `payout set state = 'RETURNED'`,
      `payout set settled_at = now()`,
      `payout_batch set approved_by = drafted_by`,
      `payout_batch set approved_by = gen_random_uuid()`,
      `payout_batch set approved_at = now()`,
      `payout_batch set bank_account_id = null`,
      `payout_batch set state = 'DRAFT', approved_by = null, approved_at = null, bank_account_id = null`,
      `payout_batch set file_sha256 = sha256('mine')`,
      `bank_account set number = '666666'`,
      `bank_account set owner = 'Mallory'`,
    ])
      await expect(change(`update finance.${what}`)).rejects.toThrow(/stands|never changed|four_eyes/);
    for (const what of [
      `payout set amount_minor = 1`,
      `payout set end_to_end_id = 'x'`,
      `payout_batch set total_minor = 1`,
      `settlement set amount_minor = 1`,
    ]) {
      await expect(change(`update finance.${what}`)).rejects.toThrow('permission denied');
      await expect(market.rows(`update finance.${what}`)).rejects.toThrow('stands');
    }
    await file(batchId);
    await expect(change(`update finance.payout_batch set file_sha256 = sha256('mine')`)).rejects.toThrow('stands');
  });

  test('no payout joins a batch that is approved, and none begins as approved', async () => {
    await releases.due(0);
    const { batchId } = await draft();
    await approve(batchId);
    const twin = (table: string, changes: object) =>
      change(
        `insert into finance.${table}
         select (jsonb_populate_record(null::finance.${table}, to_jsonb(x) || $1::jsonb)).*
           from finance.${table} x limit 1`,
        [JSON.stringify({ id: newId(), ...changes })],
      );
    await expect(
      twin('payout', { position: 9, state: 'DRAFT', beneficiary: null, end_to_end_id: 'MINE' }),
    ).rejects.toThrow('draft of a draft');
    await expect(twin('payout', { position: 9, end_to_end_id: 'MINE' })).rejects.toThrow('draft of a draft');
    await expect(twin('payout_batch', { number: 'PB-9', message_id: 'MINE' })).rejects.toThrow('begins as a draft');
    await expect(twin('payout_line', { settlement_id: newId() })).rejects.toThrow('no draft any more');
  });

  test.each([
    ['batch', batchSteps],
    ['payout', payoutSteps],
  ] as const)('the steps of a %s in the database are those of its state machine', async (name, { table }) => {
    const [row] = await market.rows<{ source: string }>(`select prosrc as source from pg_proc where proname = $1`, [
      `refuse_${name}_change`,
    ]);
    const steps = /steps constant text\[\] := '\{(.*)\}'/.exec(row!.source)![1]!.split(',');
    expect(steps.sort()).toEqual(
      Object.entries(table)
        .flatMap(([from, to]) => Object.values(to).map((next) => `${from}>${next}`))
        .sort(),
    );
  });
});

test('whatever happens in whatever order, not a cent is lost: what is due, on its way and paid is what the ledger says', async () => {
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
  const [payout] = await market.rows<{ amount_minor: string }>(
    'select amount_minor from finance.payout where id = $1',
    [payoutId],
  );
  return payout ? by(payoutId, toDecimal({ minor: BigInt(payout.amount_minor), currency: 'USD' })) : undefined;
}

async function expectWhole(i: number): Promise<void> {
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
