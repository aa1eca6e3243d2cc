import type { Reader } from '#platform/database';
import { PAYOUT_ID_BEGINS, refuse } from '#platform/kernel';
import { money, toDecimal, type Currency, type Money } from '#platform/money';

/** A payout of ours that the bank has made and the books do not know: they were restored to an earlier moment. */
export interface LostPayout {
  endToEndId: string;
  /** As the statement's number is written. */
  statement: string;
  /** Null on a statement in quarantine, whose lines are not kept. */
  amountMinor: string | null;
  currency: Currency | null;
}

/** As `keepBatch` writes an EndToEndId; banks may write it in capitals. */
const OURS = `'${PAYOUT_ID_BEGINS}[0-9]{4}-[0-9]{5,}-[0-9]+-[0-9a-f]{8}$'`;

/** Debits of the programme's accounts under an EndToEndId of our form that no payout has, each once. */
export const findLostPayouts = (reader: Reader, programmeId: string): Promise<LostPayout[]> =>
  reader.sql<LostPayout>(
    `select distinct on (1) * from (
     select lower(l.end_to_end_id) as key, l.end_to_end_id as "endToEndId",
            coalesce(s.number, s.statement_id) as statement, (-l.amount_minor)::text as "amountMinor", l.currency
       from finance.statement_line l
       join finance.statement s on s.id = l.statement_id
       join finance.bank_account b on b.id = l.bank_account_id
      where b.programme_id = $1
        and l.amount_minor < 0
        and l.end_to_end_id ~* '${PAYOUT_ID_BEGINS}' and l.end_to_end_id ~* ${OURS}
        and not l.is_charge
     union all
     select lower(t), t, coalesce(s.number, s.statement_id), null, null
       from finance.statement s
       join finance.bank_account b on b.id = s.bank_account_id,
            unnest(s.payout_ids) t
      where b.programme_id = $1 and s.state = 'QUARANTINED' and s.set_aside_at is null and t ~* ${OURS}) told
    where not exists (select from finance.payout p where lower(p.end_to_end_id) = told.key)
    order by 1, "amountMinor" nulls last`,
    [programmeId],
  );

/** Whether the bank has made this payout before it was approved: it was lost and is drafted again. */
export async function isMade(reader: Reader, programmeId: string, endToEndId: string): Promise<boolean> {
  const made = await reader.sql(
    `select from finance.statement_line l
       join finance.bank_account b on b.id = l.bank_account_id
      where b.programme_id = $2
        and lower(l.end_to_end_id) = lower($1)
        and l.amount_minor < 0
        and l.end_to_end_id ~* '${PAYOUT_ID_BEGINS}'
      limit 1`,
    [endToEndId, programmeId],
  );
  return made.length > 0;
}

/**
 * The payout of this id, in whatever letters it was typed. Refuses AMOUNT_DIFFERS or NOT_FOUND unless these settlements
 * are what the lost payout has paid: of one cooperative, to the cent.
 */
export async function lostPayoutOf(
  reader: Reader,
  programmeId: string,
  paidAs: string,
  payouts: readonly { amount: Money }[],
): Promise<LostPayout> {
  const lost = (await findLostPayouts(reader, programmeId)).find(
    (each) => each.endToEndId.toLowerCase() === paidAs.toLowerCase() && each.amountMinor !== null,
  );
  if (!lost)
    return refuse('NOT_FOUND', {
      field: 'input.paidAs',
      message: 'No statement tells of such a payout that the books do not know.',
    });
  const told = money(lost.amountMinor!, lost.currency!);
  const [only, ...more] = payouts;
  if (only && more.length === 0 && only.amount.currency === told.currency && only.amount.minor === told.minor)
    return lost;
  return refuse('AMOUNT_DIFFERS', {
    field: 'input.settlementIds',
    line: toDecimal(told),
    currency: told.currency,
    message:
      `The bank paid ${toDecimal(told)} ${told.currency} to one cooperative. ` +
      'Choose the settlements of that cooperative that add up to it.',
  });
}
