import { importNext } from './bank.js';
import { accounts, postedFor, waitFor } from './payment.js';
import { expectEqual, newKey, type Step } from './story.js';

const release: Step = {
  title: 'The shipment releases the money: 500.00 commission, 9,500.00 for the cooperative',
  async play({ finance, managers: [maker] }, found) {
    await waitFor('the order is released', async () => (await postedFor(finance, found.orderId!)).some((line) => line.startsWith('released')));
    const posted = (await postedFor(finance, found.orderId!)).filter((line) => line.startsWith('released'));
    expectEqual('what was posted', posted, ['released: held debit 10000.00', 'released: commission credit 500.00', 'released: coop_payable credit 9500.00']);
    const { order } = await maker.get('query($id: ID!) { order(id: $id) { settlement { state amount { amount } } } }', { id: found.orderId });
    expectEqual('what the cooperative sees', order.settlement, { state: 'DUE', amount: { amount: '9500.00' } });
    return posted;
  },
};

const payOut: Step = {
  title: 'One of finance drafts the batch, another approves it, and the bank takes its file',
  async play({ finance, approver }, found) {
    const { settlements } = await finance.get('{ settlements(first: 100) { nodes { id order { id } } } }');
    const own = settlements.nodes.filter((each: { order: { id: string } }) => each.order.id === found.orderId).map((each: { id: string }) => each.id);
    const { draftPayoutBatch: batch } = await finance.get('mutation($input: DraftPayoutBatchInput!) { draftPayoutBatch(input: $input) { id number total { amount } } }', { input: { settlementIds: own, key: newKey() } });
    expectEqual('the batch', batch.total.amount, '9500.00');
    const approve = 'mutation($input: PayoutBatchCommandInput!) { approvePayoutBatch(input: $input) { state } }';
    const refused = await finance.ask(approve, { input: { batchId: batch.id, key: newKey() } });
    expectEqual('what its drafter is told', refused.errors?.[0]?.extensions.code, 'NEEDS_ANOTHER_PERSON');
    await approver.get(approve, { input: { batchId: batch.id, key: newKey() } });
    const seen = async () => (await finance.get('query($id: ID!) { payoutBatch(id: $id) { state payouts { state bankStatus endToEndId } } }', { id: batch.id })).payoutBatch;
    await waitFor('the bank has answered', async () => (await seen()).state === 'SENT');
    const { payouts: [payout] } = await seen();
    expectEqual('the bank\'s answer', payout.bankStatus, 'ACSP');
    found.batchId = batch.id;
    return [`${batch.number}: 9,500.00 in transit as ${payout.endToEndId}; its drafter alone could not send it`];
  },
};

const settled: Step = {
  title: 'The payout and the bank\'s charge of 35.00 stand on the statement: the order\'s margin is 307.70',
  async play(cast, found) {
    const before = await accounts(cast.finance);
    const statement = await importNext(cast);
    expectEqual('statement', [statement.outcome, statement.lines, statement.matched], ['IMPORTED', 2, 2]);
    const cents = (all: Record<string, string>) => Math.round(Number(all['bank:usd']) * 100);
    expectEqual('what left the bank, in cents', cents(before) - cents(await accounts(cast.finance)), 953_500);
    const { payoutBatch, order } = await cast.finance.get('query($batch: ID!, $order: ID!) { payoutBatch(id: $batch) { state } order(id: $order) { margin { margin { amount } parts { account amount { amount } } } } }', { batch: found.batchId, order: found.orderId });
    expectEqual('the batch', payoutBatch.state, 'SETTLED');
    expectEqual('the margin', order.margin.margin.amount, '307.70');
    const paid = await cast.managers[0].get('query($id: ID!) { order(id: $id) { settlement { state } } }', { id: found.orderId });
    expectEqual('what the cooperative sees', paid.order.settlement.state, 'PAID');
    return [`statement ${statement.sequence}: the batch is settled`, order.margin.parts.map((part: { account: string; amount: { amount: string } }) => `${part.account} ${part.amount.amount}`).join(', '), 'margin 307.70'];
  },
};

export const payoutSteps: readonly Step[] = [release, payOut, settled];
