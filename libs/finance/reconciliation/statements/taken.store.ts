/**
 * The right one in place of `s`, a statement, came: with its number, or, of a bank that counts nothing, with its id or
 * day-number; an id alone may come again another year, so that one came later or closes the same day.
 */
export const TAKEN = `
  exists (select from finance.statement g join finance.bank_account b on b.id = g.bank_account_id
    where g.state = 'IMPORTED'
      and (g.bank_account_id = s.bank_account_id
           or (s.bank_account_id is null and b.programme_id = s.programme_id and b.number = s.account_number))
      and case when coalesce(s.ordinal, s.sequence) is not null
               then coalesce(g.ordinal, g.sequence) = coalesce(s.ordinal, s.sequence)
                and (s.bank_account_id is null or (g.run is not distinct from s.run and g.rerun = s.rerun))
               else (s.number is not null and g.number = s.number)
                 or (s.statement_id <> '' and g.statement_id = s.statement_id
                     and (g.imported_at > s.imported_at or g.closed_on = s.closed_on)) end)`;
