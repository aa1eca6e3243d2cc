import { unitAtStripe } from '#finance/payments';
import { perCurrencyInSql } from '#platform/money';
import { allTargets } from '../targets/targets.js';

/**
 * Where the cause of a kind of posting stands, and whether it says what was moved. Conditions on `t`, the ledger's
 * transaction, and `n`.
 */
export interface Cause {
  there: string;
  /** Null where no row of ours holds an amount; then `because` says why. */
  says: string | null;
  because?: string;
}

/** By a line of a statement itself: all of it goes to or comes from suspense. */
export const byLine: Cause = {
  there: `t.source = 'statement' and t.reference in (select fingerprint from finance.statement_line)`,
  says: `exists (
    select from finance.statement_line l
     where l.fingerprint = t.reference and l.currency = n.currency and l.bank_account_id::text = n.at
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
             else l.fingerprint = t.reference and l.bank_account_id::text = n.at and n.bank = l.amount_minor
           end
       and (${says}))`,
});

/** A cent, or the smallest unit of another currency, in Stripe's own units. */
const IN_STRIPES_UNITS = perCurrencyInSql('n.currency', (each) => unitAtStripe(each));

/** What Stripe told of it, in its own units. Not every version's event says how much. */
export const payoutAtStripe = (moved: string): Cause => ({
  there: `t.reference in (select object_id from finance.stripe_event where type like 'payout.%')`,
  says: `n.stripe = -n.on_its_way and exists (
    select from finance.stripe_event e
     where e.object_id = t.reference and e.type like 'payout.%'
       and coalesce(upper(e.body #>> '{data,object,currency}') = n.currency, true)
       and coalesce(e.body #> '{data,object,amount}' = to_jsonb(${moved} * ${IN_STRIPES_UNITS}), true))`,
});

/**
 * What was posted by a match or a netting that is undone; all that it moved but at the bank is moved back. What was
 * held may be the buyer's credit by then, and either may be spent: that is a loss.
 */
export const byUndoneMatch: Cause = {
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
    select from finance.entry e join finance.account a on a.id = e.account_id
     where e.transaction_id in (t.id, t.reverses) and a.class <> 'bank' and a.class not like 'suspense:%'
     group by case when a.class in ('held', 'buyer_credit', 'dispute_losses') then 'the buyer''s'
                   else e.account_id::text end
    having sum(e.amount_minor) <> 0)`,
};

/** By one of several. */
export const either = (...causes: readonly Cause[]): Cause => ({
  there: `(${causes.map(({ there }) => there).join(' or ')})`,
  says: `(${causes.map(({ says }) => says).join(' or ')})`,
});

/** By the match of a line to one of the targets whose posting is of this kind; they say themselves what it says. */
export const byMatches = (kind: string): Cause =>
  either(
    ...allTargets.filter(([, { proof }]) => proof.kind === kind).map(([type, { proof }]) => byMatch(type, proof.says)),
  );

/** No use case makes it yet, so nothing can be its cause: whatever is posted of it is named. */
export const none: Cause = { there: 'false', says: null, because: 'no use case makes it' };
