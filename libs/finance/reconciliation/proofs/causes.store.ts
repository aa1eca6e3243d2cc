import { postingKinds, type PostingKind } from '#finance/ledger';
import { receipt } from '../targets/causes.store.js';
import { allTargets } from '../targets/targets.js';
import { byLine, byMatches, byUndoneMatch, either, none, payoutAtStripe, type Cause } from './cause.store.js';

/** What a posting moves: minor units by class of account, + debit, and whose accounts they are. */
const MOVED = `
  select e.transaction_id as id, min(a.currency) as currency, count(distinct a.currency) as currencies,
         sum(e.amount_minor) filter (where e.amount_minor > 0) as debited,
         min(a.id::text) filter (where a.class = 'bank') as at,
         coalesce(
           array_agg(distinct a.party::text) filter (where a.party is not null and a.class <> 'bank'),
           '{}') as parties,
         ${Object.entries({
           bank: `a.class = 'bank'`,
           suspense: `a.class ^@ 'suspense:'`,
           stripe: `a.class = 'psp:stripe'`,
           on_its_way: `a.class = 'psp:stripe_in_transit'`,
           held: `a.class = 'held'`,
           credit: `a.class = 'buyer_credit'`,
           commission: `a.class = 'commission'`,
           payable: `a.class = 'coop_payable'`,
           in_transit: `a.class = 'coop_in_transit'`,
           capital: `a.class = 'capital'`,
           opening: `a.class in ('opening', 'fund:opening')`,
           charges: `a.class = 'bank_charges'`,
           fees: `a.class = 'psp_fees'`,
           losses: `a.class = 'dispute_losses'`,
         })
           .map(([name, of]) => `coalesce(sum(e.amount_minor) filter (where ${of}), 0) as ${name}`)
           .join(', ')}
    from finance.entry e join finance.account a on a.id = e.account_id group by e.transaction_id`;

/** Of kinds that matches make their targets say it themselves. */
const ofMatches = Object.fromEntries(
  allTargets.map(([, { proof }]) => [proof.kind, byMatches(proof.kind)] as const),
) as Partial<Record<PostingKind, Cause>>;

/** Of every other kind, and of one that comes about in another way too. */
const others: Partial<Record<PostingKind, Cause>> = {
  payment_succeeded: {
    there: `t.reference in (select reference from finance.receipt where source = 'stripe')`,
    says: receipt(`r.source = 'stripe' and r.reference = t.reference`),
  },
  // One for each payment of the order by Stripe and no more. No row of ours holds it: it is less than what was paid.
  fee_known: {
    there: `
      exists (select from finance.entry e
               where e.transaction_id = t.id and e.order_id is not null
                 and (select count(distinct f.id) from finance.entry x
                        join finance.ledger_transaction f on f.id = x.transaction_id and f.kind = t.kind
                       where x.order_id = e.order_id and f.id <= t.id)
                     <= (select count(*) from finance.receipt r
                          where r.order_id = e.order_id and r.source = 'stripe'))`,
    says: `n.fees = -n.stripe and n.fees < (
      select max(r.amount_minor) from finance.receipt r
       where r.source = 'stripe' and r.currency = n.currency
         and r.order_id in (select e.order_id from finance.entry e where e.transaction_id = t.id))`,
  },
  stripe_payout_created: payoutAtStripe('n.on_its_way'),
  stripe_payout_failed: payoutAtStripe('-n.on_its_way'),
  statement_credit: byLine,
  statement_debit: byLine,
  lines_netted: {
    there: 't.reference in (select id::text from finance.netting)',
    says: `n.suspense = 0 and exists (
      select from finance.netting k join finance.statement_line l on l.id = k.line_id
       where k.id::text = t.reference and l.currency = n.currency and n.debited = k.amount_minor)`,
  },
  order_cancelled: {
    there: `t.reference in (select id::text from trade.order where state = 'CANCELLED')`,
    says: `exists (
      select from trade.order o
       where o.id::text = t.reference and o.currency = n.currency and n.held = n.debited and n.credit = -n.debited
         and n.parties <@ array[o.id::text, o.buyer_id::text])`,
  },
  credit_applied: none,
  released: {
    there: `t.reference in (select id::text from trade.order where state in ('SHIPPED', 'DELIVERED', 'COMPLETED'))`,
    says: `exists (
      select from trade.order o left join finance.settlement s on s.order_id = o.id
       where o.id::text = t.reference and o.currency = n.currency and n.held = o.total_minor
         and n.parties <@ array[o.id::text, o.cooperative_id::text]
         and -n.payable = coalesce(s.amount_minor, 0) and -n.commission = coalesce(s.commission_minor, o.total_minor))`,
  },
  batch_approved: {
    there: `t.reference in (select id::text from finance.payout_batch where approved_by is not null)`,
    says: `exists (
        select from finance.payout_batch b
         where b.id::text = t.reference and b.currency = n.currency
           and n.payable = b.total_minor and n.in_transit = -b.total_minor)
      and not exists (
        select from finance.entry e
          join finance.account a on a.id = e.account_id and a.class = 'coop_payable'
          left join finance.payout p
            on p.batch_id::text = t.reference and p.cooperative_id = a.party
         where e.transaction_id = t.id and e.amount_minor is distinct from p.amount_minor)`,
  },
  payout_rejected: either(byMatches('payout_rejected'), {
    there: `t.source = 'platform' and t.reference in (select id::text from finance.payout where state = 'REJECTED')`,
    says: `exists (
      select from finance.payout p
       where p.id::text = t.reference and p.amount_minor = n.in_transit and p.amount_minor = -n.payable
         and n.parties = array[p.cooperative_id::text])`,
  }),
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
  account_opened: {
    there: 't.reference in (select id::text from finance.bank_account)',
    says: `exists (select from finance.bank_account b
       where b.id::text = t.reference and b.currency = n.currency and b.opening_minor = -n.opening)`,
  },
};

/**
 * Each kind of posting with its cause. With a kind that has none no program starts; one that the ledger itself does not
 * know is never explained.
 */
export const causes = Object.fromEntries(
  (Object.keys(postingKinds) as PostingKind[]).map((kind) => {
    const cause = others[kind] ?? ofMatches[kind];
    if (!cause) throw new Error(`nothing says what a posting of ${kind} was made for`);
    return [kind, cause];
  }),
) as Readonly<Record<PostingKind, Cause>>;

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const rows = (Object.keys(causes) as PostingKind[]).map(
  (kind) =>
    `when '${kind}' then t.source in (${list(postingKinds[kind])}) and (${causes[kind].there})
        and n.currencies = 1 and (${causes[kind].says ?? 'true'})`,
);

/**
 * Each once, with what it debits; an entry at the bank that no line has caused is named as such. Columns as `Unproved`.
 */
export const POSTINGS_WITHOUT_CAUSE = `
  select 'posting', t.id::text, t.kind || ' ' || t.reference, n.debited::text, n.currency
    from finance.ledger_transaction t join (${MOVED}) n on n.id = t.id
   where not coalesce(case t.kind ${rows.join('\n      ')} else false end, false)
     and not (t.source <> 'statement' and t.kind <> 'account_opened' and exists (
           select from finance.entry b join finance.account k on k.id = b.account_id and k.class = 'bank'
            where b.transaction_id = t.id))`;
