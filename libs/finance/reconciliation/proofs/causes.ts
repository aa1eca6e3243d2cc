import { postingKinds, type PostingKind } from '#finance/ledger';

/** By a line of a statement itself. */
const byLine = `t.source = 'statement' and t.reference in (select fingerprint from finance.statement_line)`;

/** By the match of a line to such a target: under the match's id, or on the line where it was booked and matched at once. */
const byMatch = (target: string): string => `
  case t.source
    when 'platform' then t.reference in (select id::text from finance.match where target = '${target}')
    else t.reference in (select l.fingerprint from finance.match m join finance.statement_line l on l.id = m.line_id where m.target = '${target}')
  end`;

const byPayoutAtStripe = `t.reference in (select object_id from finance.stripe_event where type like 'payout.%')`;

/** One fee for each payment of the order by Stripe, and no more. */
const byPaymentAtStripe = `
  exists (select from finance.entry e
           where e.transaction_id = t.id and e.order_id is not null
             and (select count(distinct f.id) from finance.entry x join finance.ledger_transaction f on f.id = x.transaction_id and f.kind = t.kind where x.order_id = e.order_id and f.id <= t.id)
                 <= (select count(*) from finance.receipt r where r.order_id = e.order_id and r.source = 'stripe'))`;

/** What was posted by a match that is undone. */
const byUndoneMatch = `
  t.reverses in (
    select x.id from finance.ledger_transaction x
     where x.source = 'platform' and x.reference in (select id::text from finance.match where undone_at is not null)
        or x.source = 'statement' and x.reference in (select l.fingerprint from finance.match m join finance.statement_line l on l.id = m.line_id where m.undone_at is not null))`;

/** No use case makes it yet, so nothing can be its cause: whatever is posted of it is named. */
const none = 'false';

/**
 * Where the cause of each kind of posting stands, as a condition on `t`, the ledger's transaction. A kind without a row
 * does not compile; one that the ledger itself does not know is never explained.
 */
export const causes: Readonly<Record<PostingKind, string>> = {
  payment_succeeded: `t.reference in (select reference from finance.receipt where source = 'stripe')`,
  fee_known: byPaymentAtStripe,
  stripe_payout_created: byPayoutAtStripe,
  stripe_payout_failed: byPayoutAtStripe,
  stripe_payout_landed: byMatch('stripe_payout'),
  statement_credit: byLine,
  statement_debit: byLine,
  receipt_matched: byMatch('instalment'),
  capital_paid_in: byMatch('capital'),
  bank_charge: byMatch('charge'),
  credit_applied: none,
  released: `t.reference in (select id::text from trade.order where state in ('SHIPPED', 'DELIVERED', 'COMPLETED'))`,
  batch_approved: `t.reference in (select id::text from finance.payout_batch where approved_by is not null)`,
  payout_settled: byMatch('payout'),
  payout_rejected: `(${byMatch('payout_return')} or t.source = 'platform' and t.reference in (select id::text from finance.payout where state = 'REJECTED'))`,
  refund_created: none,
  refund_succeeded: none,
  refund_failed: none,
  dispute_withdrawn: none,
  dispute_countered: none,
  dispute_won: none,
  dispute_lost: none,
  donor_contribution: none,
  advance_paid: none,
  advance_repaid: none,
  advance_written_off: none,
  interfund_booked: none,
  unmatched: byUndoneMatch,
  reversal: none,
};

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const rows = (Object.keys(causes) as PostingKind[]).map((kind) => `when '${kind}' then t.source in (${list(postingKinds[kind])}) and (${causes[kind]})`);

/** Each once, with what it debits; an entry at the bank that no line has caused is named as such. Columns as `Unproved`. */
export const POSTINGS_WITHOUT_CAUSE = `
  select 'posting', t.id::text, t.kind || ' ' || t.reference, sum(e.amount_minor)::text, a.currency
    from finance.ledger_transaction t join finance.entry e on e.transaction_id = t.id and e.amount_minor > 0 join finance.account a on a.name = e.account
   where not coalesce(case t.kind ${rows.join('\n      ')} else false end, false)
     and not (t.source <> 'statement' and exists (select from finance.entry b join finance.account k on k.name = b.account and k.class = 'bank' where b.transaction_id = t.id))
   group by t.id, a.currency`;
