import type { Reader } from '#platform/database';
import { getProgramme } from '#trade/identity';
import { findOpenInstalments } from '#finance/payments';
import { findSentPayouts } from '#finance/settlement';
import type { NamedExpected } from './candidates.js';
import type { Tolerances } from '../targets/limits.js';
import { findReversed } from '../reversals/reversals.store.js';

/**
 * Everything that a line of a programme's account could be: its open instalments, payouts, announced capital, and
 * Stripe's payouts in transit.
 */
export async function findExpected(reader: Reader, programmeId: string): Promise<NamedExpected> {
  const instalments = await findOpenInstalments(reader, programmeId);
  const payouts = await findSentPayouts(reader, programmeId);
  const stripePayouts = await reader.sql<{ id: string; minor: string; currency: string }>(
    `select t.reference as id, e.amount_minor::text as minor, a.currency
       from finance.ledger_transaction t
       join finance.entry e on e.transaction_id = t.id
       join finance.account a on a.id = e.account_id and a.class = 'psp:stripe_in_transit'
      where t.kind = 'stripe_payout_created' and t.programme_id = $1
        and not exists (select from finance.ledger_transaction f
                         where f.kind = 'stripe_payout_failed' and f.reference = t.reference)
        and not exists (select from finance.match m
                         where m.target = 'stripe_payout' and m.target_id = t.reference and m.undone_at is null)`,
    [programmeId],
  );
  const capital = await reader.sql<{ id: string; reference: string; minor: string; currency: string }>(
    `select id, reference, amount_minor::text as minor, currency from finance.expected_capital c
      where c.programme_id = $1
        and not exists (select from finance.match m
                         where m.target = 'capital' and m.target_id = c.id::text and m.undone_at is null)`,
    [programmeId],
  );
  return {
    tolerances: await getProgramme(reader, programmeId),
    instalments: instalments.map((row) => ({
      ...row,
      open: BigInt(row.open),
      amount: BigInt(row.amount),
      charged: BigInt(row.charged),
    })),
    payouts: payouts.map((row) => ({ ...row, minor: BigInt(row.minor) })),
    stripePayouts: stripePayouts.map((row) => ({ ...row, minor: BigInt(row.minor) })),
    capital: capital.map((row) => ({ ...row, minor: BigInt(row.minor) })),
    reversed: await findReversed(reader),
  };
}

/** Whose account each of these is: account's id -> programme's id. */
export async function programmesOf(reader: Reader, bankAccountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.sql<{ id: string; programmeId: string }>(
    'select id, programme_id as "programmeId" from finance.bank_account where id = any($1)',
    [[...new Set(bankAccountIds)]],
  );
  return new Map(rows.map(({ id, programmeId }) => [id, programmeId]));
}

/** What the line of this account could be. */
export const findExpectedOn = async (reader: Reader, bankAccountId: string): Promise<NamedExpected> =>
  findExpected(reader, (await programmesOf(reader, [bankAccountId])).get(bankAccountId)!);

/** What the programme of this account tolerates. */
export const tolerancesOn = async (reader: Reader, bankAccountId: string): Promise<Tolerances> =>
  getProgramme(reader, (await programmesOf(reader, [bankAccountId])).get(bankAccountId)!);
