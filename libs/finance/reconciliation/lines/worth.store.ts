/**
 * What remains of `l`, a statement's line, as SQL: signed like it, in minor units; 0 when all of it was taken back, or
 * is used up by taking back.
 */
export const WORTH = `(l.amount_minor - sign(l.amount_minor)::bigint * coalesce(
  (select sum(n.amount_minor) from finance.netting n
    where n.undone_at is null and (n.line_id = l.id or n.reversal_id = l.id)), 0)::bigint)`;
