// What the postings of matches say, as conditions on the match `m` and what was moved, `n`: see proofs/cause.store.ts.

export const toPayout = (moved: string): string =>
  `exists (
    select from finance.payout p
     where p.id::text = m.target_id and p.amount_minor = ${moved} and n.parties = array[p.cooperative_id::text])`;

/**
 * What a receipt gave to the order's instalments is held, or makes good a loss when the order is released; the rest is
 * its buyer's credit.
 */
export const receipt = (reference: string): string => `
  exists (select from finance.receipt r
     where ${reference} and r.currency = n.currency and n.parties <@ array[r.order_id::text, r.buyer_id::text]
       and r.amount_minor = n.stripe + n.suspense and -(n.held + n.losses + n.credit) = r.amount_minor + n.charges
       and (n.held = 0 or n.losses = 0)
       and -(n.held + n.losses) = (
         select coalesce(sum(a.amount_minor), 0) from finance.allocation a where a.receipt_id = r.id))`;

/** A receipt goes with its match when that is undone: then only what came can be compared. */
export const RECEIPT_MATCHED = `
  m.undone_at is not null or ${receipt(`r.source = 'bank' and r.reference = m.id::text`)}`;

export const STRIPE_PAYOUT_LANDED = `
  -n.on_its_way = m.amount_minor + n.charges and n.charges >= 0 and -n.on_its_way = (
    select sum(e.amount_minor) from finance.ledger_transaction c
      join finance.entry e on e.transaction_id = c.id and e.amount_minor > 0
     where c.kind = 'stripe_payout_created' and c.source = 'stripe' and c.reference = m.target_id)`;
