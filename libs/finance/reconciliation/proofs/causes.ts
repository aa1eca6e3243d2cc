import { postingKinds, type PostingKind } from '#finance/ledger';
import { toStripe } from '#finance/payments';
import { currencies, money } from '#platform/money';

/**
 * Where the cause of a kind of posting stands, and whether it says what was moved. Conditions on `t`, the ledger's
 * transaction, and `n`.
 */
interface Cause {
  there: string;
  /** Null where no row of ours holds an amount; then `because` says why. */
  says: string | null;
  because?: string;
}

/** What a posting moves: minor units by class of account, + debit, and whose accounts they are. */
const MOVED = `
  select e.transaction_id as id, min(a.currency) as currency, count(distinct a.currency) as currencies,
         sum(e.amount_minor) filter (where e.amount_minor > 0) as debited,
         array_remove(
           array_agg(distinct substring(a.name from ':([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')),
           null) as parties,
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
           charges: `a.class = 'bank_charges'`,
           fees: `a.class = 'psp_fees'`,
           losses: `a.class = 'dispute_losses'`,
         })
           .map(([name, of]) => `coalesce(sum(e.amount_minor) filter (where ${of}), 0) as ${name}`)
           .join(', ')}
    from finance.entry e join finance.account a on a.name = e.account group by e.transaction_id`;

/** By a line of a statement itself: all of it goes to or comes from suspense. */
const byLine: Cause = {
  there: `t.source = 'statement' and t.reference in (select fingerprint from finance.statement_line)`,
  says: `exists (
    select from finance.statement_line l
     where l.fingerprint = t.reference and l.currency = n.currency
       and l.amount_minor = n.bank and l.amount_minor = -n.suspense)`,
};

/**
 * By the match of a line to such a target: under the match's id, or on the line where it was booked and matched at
 * once. `says` is a condition on the match `m` as well; what came or went is its part of the line.
 */
const byMatch = (target: string, says: string): Cause => ({
  there: `
    case t.source
      when 'platform' then t.reference in (select id::text from finance.match where target = '${target}')
      else t.reference in (
        select l.fingerprint from finance.match m join finance.statement_line l on l.id = m.line_id
         where m.target = '${target}')
    end`,
  says: `exists (
    select from finance.match m join finance.statement_line l on l.id = m.line_id
     where m.target = '${target}' and l.currency = n.currency
       and case t.source
             when 'platform' then m.id::text = t.reference and n.suspense = m.amount_minor
             else l.fingerprint = t.reference and n.bank = l.amount_minor
           end
       and (${says}))`,
});

/** A cent, or the smallest unit of another currency, in Stripe's own units. */
const IN_STRIPES_UNITS = `case n.currency
    ${currencies.map((each) => `when '${each}' then ${toStripe(money(1n, each))}`).join('\n    ')}
  end`;

/** What Stripe told of it, in its own units. Not every version's event says how much. */
const payoutAtStripe = (moved: string): Cause => ({
  there: `t.reference in (select object_id from finance.stripe_event where type like 'payout.%')`,
  says: `n.stripe = -n.on_its_way and exists (
    select from finance.stripe_event e
     where e.object_id = t.reference and e.type like 'payout.%'
       and coalesce(upper(e.body #>> '{data,object,currency}') = n.currency, true)
       and coalesce(e.body #> '{data,object,amount}' = to_jsonb(${moved} * ${IN_STRIPES_UNITS}), true))`,
});

const toPayout = (moved: string): string =>
  `exists (
    select from finance.payout p
     where p.id::text = m.target_id and p.amount_minor = ${moved} and n.parties = array[p.cooperative_id::text])`;

/**
 * What a receipt gave to the order's instalments is held, or makes good a loss when the order is released; the rest is
 * its buyer's credit.
 */
const receipt = (reference: string): string => `
  exists (select from finance.receipt r
     where ${reference} and r.currency = n.currency and n.parties <@ array[r.order_id::text, r.buyer_id::text]
       and r.amount_minor = n.stripe + n.suspense and -(n.held + n.losses + n.credit) = r.amount_minor + n.charges
       and (n.held = 0 or n.losses = 0)
       and -(n.held + n.losses) = (
         select coalesce(sum(a.amount_minor), 0) from finance.allocation a where a.receipt_id = r.id))`;

/**
 * What was posted by a match or a netting that is undone; all that it moved but at the bank is moved back. What was
 * held may be the buyer's credit by then, and either may be spent: that is a loss.
 */
const byUndoneMatch: Cause = {
  there: `
    t.reverses in (
      select x.id from finance.ledger_transaction x
       where x.source = 'platform' and x.reference in (
               select id::text from finance.match where undone_at is not null
                union all
               select id::text from finance.netting where undone_at is not null)
          or x.source = 'statement' and x.reference in (
               select l.fingerprint from finance.match m join finance.statement_line l on l.id = m.line_id
                where m.undone_at is not null))`,
  says: `not exists (
    select from finance.entry e join finance.account a on a.name = e.account
     where e.transaction_id in (t.id, t.reverses) and a.class <> 'bank' and a.class not like 'suspense:%'
     group by case when a.class in ('held', 'buyer_credit', 'dispute_losses') then 'the buyer''s' else e.account end
    having sum(e.amount_minor) <> 0)`,
};

/** By one of two. */
const either = (one: Cause, other: Cause): Cause => ({
  there: `(${one.there} or ${other.there})`,
  says: `(${one.says} or ${other.says})`,
});

/** No use case makes it yet, so nothing can be its cause: whatever is posted of it is named. */
const none: Cause = { there: 'false', says: null, because: 'no use case makes it' };

/**
 * Each kind of posting with its cause. A kind without a row does not compile; one that the ledger itself does not know
 * is never explained.
 */
export const causes: Readonly<Record<PostingKind, Cause>> = {
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
  stripe_payout_landed: byMatch(
    'stripe_payout',
    `-n.on_its_way = m.amount_minor + n.charges and n.charges >= 0 and -n.on_its_way = (
      select sum(e.amount_minor) from finance.ledger_transaction c
        join finance.entry e on e.transaction_id = c.id and e.amount_minor > 0
       where c.kind = 'stripe_payout_created' and c.source = 'stripe' and c.reference = m.target_id)`,
  ),
  statement_credit: byLine,
  statement_debit: byLine,
  lines_netted: {
    there: 't.reference in (select id::text from finance.netting)',
    says: `n.suspense = 0 and exists (
      select from finance.netting k join finance.statement_line l on l.id = k.line_id
       where k.id::text = t.reference and l.currency = n.currency and n.debited = k.amount_minor)`,
  },
  // A receipt goes with its match when that is undone: then only what came can be compared.
  receipt_matched: byMatch(
    'instalment',
    `m.undone_at is not null or ${receipt(`r.source = 'bank' and r.reference = m.id::text`)}`,
  ),
  capital_paid_in: byMatch('capital', 'n.capital = -m.amount_minor'),
  bank_charge: either(
    byMatch('charge', 'n.charges = -m.amount_minor'),
    byMatch('bank_credit', 'n.charges = -m.amount_minor'),
  ),
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
          join finance.account a on a.name = e.account and a.class = 'coop_payable'
          left join finance.payout p
            on p.batch_id::text = t.reference and a.name ^@ ('coop_payable:' || p.cooperative_id)
         where e.transaction_id = t.id and e.amount_minor is distinct from p.amount_minor)`,
  },
  payout_settled: byMatch('payout', toPayout('n.in_transit')),
  payout_rejected: {
    there: `(${byMatch('payout_return', '').there}
      or t.source = 'platform' and t.reference in (select id::text from finance.payout where state = 'REJECTED'))`,
    says: `(${byMatch('payout_return', toPayout('-n.payable')).says} or exists (
      select from finance.payout p
       where p.id::text = t.reference and p.amount_minor = n.in_transit and p.amount_minor = -n.payable
         and n.parties = array[p.cooperative_id::text]))`,
  },
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
     and not (t.source <> 'statement' and exists (
           select from finance.entry b join finance.account k on k.name = b.account and k.class = 'bank'
            where b.transaction_id = t.id))`;
