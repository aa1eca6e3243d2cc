import { importNext, standing } from './bank.js';
import { accounts, postedFor, waitFor } from './payment.js';
import { expectEqual, newKey, type Cast, type Found, type Step } from './story.js';

interface Settlement {
  id: string;
  state: string;
  amount: { amount: string };
  commission: { amount: string };
}

const settlementOf = async ({ finance }: Cast, { orderId }: Found): Promise<Settlement | null> =>
  (
    await finance.get(
      'query($id: ID!) { order(id: $id) { settlement { id state amount { amount } commission { amount } } } }',
      { id: orderId },
    )
  ).order.settlement;

const release: Step = {
  title: 'Its money is released: commission 500.00, cooperative 9,500.00',
  async play(cast, found) {
    await waitFor('the money is released', async () => (await settlementOf(cast, found)) !== null);
    const settlement = (await settlementOf(cast, found))!;
    expectEqual(
      'what is due',
      [settlement.state, settlement.commission.amount, settlement.amount.amount],
      ['DUE', '500.00', '9500.00'],
    );
    const posted = (await postedFor(cast.finance, found.orderId!)).filter((line) => line.startsWith('released'));
    expectEqual('what was posted', posted, [
      'released: held debit 10000.00',
      'released: commission credit 500.00',
      'released: coop_payable credit 9500.00',
    ]);
    found.settlementId = settlement.id;
    return posted;
  },
};

const BATCH =
  '{ id number state total { amount } payouts { state bankStatus amount { amount } cooperative { name } } }';

const payOut: Step = {
  title: 'One person drafts the payout batch, another approves it; the bank takes the payment file',
  async play(cast, found) {
    const { finance: maker, approver } = cast;
    const { draftPayoutBatch: draft } = await maker.get(
      `mutation($input: DraftPayoutBatchInput!) { draftPayoutBatch(input: $input) ${BATCH} }`,
      { input: { settlementIds: [found.settlementId], key: newKey() } },
    );
    expectEqual('the draft', [draft.state, draft.total.amount], ['DRAFT', '9500.00']);
    found.batchId = draft.id;
    const approve = (by: typeof maker) =>
      by.get(`mutation($input: PayoutBatchCommandInput!) { approvePayoutBatch(input: $input) ${BATCH} }`, {
        input: { batchId: draft.id, key: newKey() },
      });
    expectEqual(
      'who drafted it may not approve it',
      await approve(maker).then(
        () => 'it was approved',
        (error: { code: string }) => error.code,
      ),
      'NEEDS_ANOTHER_PERSON',
    );
    found.underWay = await inTransit(cast);
    await approve(approver);
    await waitFor('the bank has answered', async () => (await batchOf(maker, draft.id)).state === 'SENT');
    const { payouts } = await batchOf(maker, draft.id);
    expectEqual("the bank's answer", [payouts[0].state, payouts[0].bankStatus], ['IN_TRANSIT', 'ACSP']);
    return [`${draft.number}: 9,500.00 to ${payouts[0].cooperative.name.en}; pain.001 sent, pain.002 says ACSP`];
  },
};

const batchOf = async (finance: Cast['finance'], id: string) =>
  (await finance.get(`query($id: ID!) { payoutBatch(id: $id) ${BATCH} }`, { id })).payoutBatch;

const settle: Step = {
  title: 'The bank pays it, takes 35.00, and its next statement settles both lines',
  async play(cast, found) {
    const statement = await importNext(cast);
    expectEqual('statement', [statement.outcome, statement.lines, statement.matched], ['IMPORTED', 2, 2]);
    expectEqual('the batch', (await batchOf(cast.finance, found.batchId!)).state, 'SETTLED');
    expectEqual('what is still in transit to cooperatives', await inTransit(cast), found.underWay);
    expectEqual('the settlement', (await settlementOf(cast, found))!.state, 'PAID');
    return [`statement ${statement.sequence}: 9,500.00 and the bank's charge of 35.00`];
  },
};

/** Accounts of money under way to cooperatives that hold something. */
export async function inTransit(cast: Cast): Promise<string[]> {
  return Object.entries(await accounts(cast.finance))
    .filter(([name, balance]) => name.startsWith('coop_in_transit:') && balance !== '0.00')
    .map(([name, balance]) => `${name} ${balance}`);
}

const margin: Step = {
  title: "Finance's three proofs, and the order's margin of 307.70",
  async play(cast, found) {
    const now = await standing(cast);
    expectEqual(
      'what nothing explains, beside what waited before',
      now.unproved.filter((item) => !found.before!.unproved.includes(item)),
      [],
    );
    expectEqual(
      'entries at the bank without a line',
      now.unproved.filter((item) => item.startsWith('entry')),
      [],
    );
    expectEqual('the differences', now.differences, ['0.00']);
    expectEqual('the gaps', now.gaps, 0);
    const { order } = await cast.finance.get(
      'query($id: ID!) { order(id: $id) { margin { margin { amount } parts { account amount { amount } } } } }',
      { id: found.orderId },
    );
    expectEqual(
      'the parts of the margin',
      order.margin.parts.map(
        (part: { account: string; amount: { amount: string } }) => `${part.account} ${part.amount.amount}`,
      ),
      ['commission 500.00', 'psp_fees -132.30', 'bank_charges -60.00'],
    );
    expectEqual('the margin', order.margin.margin.amount, '307.70');
    expectEqual('what this order brought to the bank, in cents', now.bankCents - found.before!.bankCents, 30_770);
    return [
      'unmatched: nothing by this order; differences 0.00; gaps 0',
      'margin 307.70 = 500.00 - 132.30 - 60.00',
      `bank:usd ${(now.bankCents / 100).toFixed(2)}, 307.70 more than before`,
    ];
  },
};

export const payoutSteps: readonly Step[] = [release, payOut, settle, margin];
