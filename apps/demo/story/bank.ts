import { accounts, postedFor, sandbox } from './payment.js';
import { expectEqual, type Cast, type Step } from './story.js';

interface Outcome {
  sequence: number;
  outcome: string;
  lines: number;
  matched: number;
}

/** Closes the sandbox bank's day and imports all its statements; those from before are answered as they were. */
export async function importNext(cast: Cast): Promise<Outcome> {
  await sandbox(cast, '/bank/admin/close-day', {});
  const { statements } = (await (await fetch(`${cast.sandbox}/bank/statements`)).json()) as {
    statements: { urls: string[] }[];
  };
  let last: Outcome | undefined;
  for (const url of statements.flatMap(({ urls }) => urls)) {
    const file = await (await fetch(new URL(url, cast.sandbox))).text();
    [last] = (
      (await cast.finance.post('/statements', file, 'application/xml')) as { statements: Outcome[] }
    ).statements;
  }
  return last!;
}

/** How the books stand: what nothing explains, differences, gaps, and the money at the bank. */
export async function standing(
  cast: Cast,
): Promise<{ unproved: string[]; differences: string[]; gaps: number; bankCents: number }> {
  const { proofs: seen } = await cast.finance.get(
    '{ proofs { unproved { kind what amount { amount } } balances { difference { amount } } gaps } }',
  );
  return {
    unproved: seen.unproved.map(
      (item: { kind: string; what: string; amount: { amount: string } }) =>
        `${item.kind} ${item.what} ${item.amount.amount}`,
    ),
    differences: seen.balances.map((balance: { difference: { amount: string } }) => balance.difference.amount),
    gaps: seen.gaps,
    bankCents: Math.round(Number((await accounts(cast.finance))['bank:usd'] ?? 0) * 100),
  };
}

const openingCapital: Step = {
  title: "Opening capital of 1,000.00 on the bank's first statement",
  async play(cast, found) {
    if (Number((await accounts(cast.finance)).capital ?? 0) >= 1000) {
      found.before = await standing(cast);
      return ['it came with an earlier order'];
    }
    await sandbox(cast, '/bank/admin/opening-capital', {});
    const statement = await importNext(cast);
    expectEqual('the capital', (await accounts(cast.finance)).capital, '1000.00');
    found.before = await standing(cast);
    return [`statement ${statement.sequence}: ${statement.lines} line, matched by its own reference`];
  },
};

const payoutLands: Step = {
  title: "The payout stands on the bank's next statement",
  async play(cast) {
    const statement = await importNext(cast);
    expectEqual('statement', [statement.outcome, statement.lines, statement.matched], ['IMPORTED', 1, 1]);
    expectEqual('in transit', (await accounts(cast.finance))['psp:stripe_in_transit'], '0.00');
    return [`statement ${statement.sequence}: 2,867.70 from psp:stripe_in_transit to bank:usd`];
  },
};

const wire: Step = {
  title: 'The balance by wire: 6,975.00 of 7,000.00, with our reference',
  async play(cast, found) {
    const { order } = await cast.buyer.get('query($id: ID!) { order(id: $id) { instalments { kind reference } } }', {
      id: found.orderId,
    });
    const { reference } = order.instalments[1];
    await sandbox(cast, '/bank/admin/wires', { payer: 'The buyer of the story', amount: '6975.00', reference });
    const statement = await importNext(cast);
    expectEqual('statement', [statement.outcome, statement.lines, statement.matched], ['IMPORTED', 1, 1]);
    const posted = (await postedFor(cast.finance, found.orderId!)).filter((line) => line.startsWith('receipt_matched'));
    expectEqual('what was posted', posted, [
      'receipt_matched: suspense:receipts debit 6975.00',
      'receipt_matched: bank_charges debit 25.00',
      'receipt_matched: held credit 7000.00',
    ]);
    const after = await cast.buyer.get('query($id: ID!) { order(id: $id) { instalments { received { amount } } } }', {
      id: found.orderId,
    });
    expectEqual(
      'what was received',
      after.order.instalments.map((each: { received: { amount: string } }) => each.received.amount),
      ['3000.00', '7000.00'],
    );
    return [
      `statement ${statement.sequence}: ${reference}, matched by rule 2`,
      ...posted,
      'held for the order: 10,000.00',
    ];
  },
};

export const beforePayment: readonly Step[] = [openingCapital];
export const landing: readonly Step[] = [payoutLands];
export const balance: readonly Step[] = [wire];
