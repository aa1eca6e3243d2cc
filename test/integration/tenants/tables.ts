/** As SQL: the programme of row `t`, said without the policies' words, so that these are proved by others. */
const of = {
  itself: 't.programme_id',
  listing: '(select x.programme_id from trade.listing x where x.id = t.listing_id)',
  organisation: '(select x.programme_id from trade.organisation x where x.id = t.organisation_id)',
  request: '(select x.programme_id from trade.request x where x.id = t.request_id)',
  quote: '(select x.programme_id from trade.quote x where x.id = t.quote_id)',
  order: '(select x.programme_id from trade.order x where x.id = t.order_id)',
  instalment: `(select x.programme_id from trade.order x join trade.instalment i on i.order_id = x.id
                 where i.id = t.instalment_id)`,
  document: '(select x.programme_id from finance.document x where x.id = t.document_id)',
  line: `(select x.programme_id from finance.statement x join finance.statement_line l on l.statement_id = x.id
           where l.id = t.line_id)`,
  batch: '(select x.programme_id from finance.payout_batch x where x.id = t.batch_id)',
  cooperative: '(select x.programme_id from trade.organisation x where x.id = t.cooperative_id)',
  issuer: '(select x.programme_id from trade.organisation x where x.id = t.issuer_id)',
  event: '(select x.programme_id from platform.outbox x where x.id = t.outbox_id)',
};

/** Tables whose rows belong to a programme, directly or through a parent. Who is nobody of it sees none of them. */
export const ofProgramme: Record<string, string> = {
  'trade.listing': of.itself,
  'trade.listing_tier': of.listing,
  'trade.capacity': of.listing,
  'trade.membership': of.organisation,
  'trade.person': `(select x.programme_id from trade.organisation x join trade.membership m on m.organisation_id = x.id
                     where m.person_id = t.id)`,
  'trade.session': of.organisation,
  'trade.number_series': of.itself,
  'trade.request': of.itself,
  'trade.request_line': of.request,
  'trade.quote': of.itself,
  'trade.revision': of.quote,
  'trade.revision_line': `(select x.programme_id from trade.quote x join trade.revision r on r.quote_id = x.id
                            where r.id = t.revision_id)`,
  'trade.order': of.itself,
  'trade.order_line': of.order,
  'trade.instalment': of.order,
  'trade.paid_instalment': of.order,
  'trade.upload': of.order,
  'finance.document': of.itself,
  'finance.document_series': of.itself,
  'finance.lost_numbers': of.issuer,
  'finance.artifact': of.document,
  'finance.payment_attempt': of.order,
  'finance.receipt': of.order,
  'finance.allocation': of.instalment,
  'finance.stripe_event': of.itself,
  'finance.expected_capital': of.itself,
  'finance.statement_file': of.itself,
  'finance.statement': of.itself,
  'finance.statement_line': '(select x.programme_id from finance.statement x where x.id = t.statement_id)',
  'finance.match': of.line,
  'finance.netting': of.line,
  'finance.parked_line': of.line,
  'finance.proposed_match': of.line,
  'finance.payout_account': of.cooperative,
  'finance.bank_account': of.itself,
  'finance.books': of.itself,
  'finance.account': of.itself,
  'finance.balance': of.itself,
  'finance.ledger_transaction': of.itself,
  'finance.entry': of.itself,
  'finance.settlement': of.itself,
  'finance.payout_batch': of.itself,
  'finance.payout': of.batch,
  'finance.payout_line': of.order,
  'platform.command': of.itself,
  'platform.outbox': of.itself,
  'platform.inbox': of.event,
  'platform.stopped_job': of.event,
  'reactions.notification': of.event,
};

/** What everybody may see, and why; of these the rows that are nobody else's to see stand in `ofProgramme` too. */
export const open: Record<string, string> = {
  'trade.programme': 'whose market it is: its name, currency and zone stand on every page',
  'trade.programme_currency': 'in what it sells stands on every page',
  'trade.holiday': 'on which days its banks are closed',
  'trade.organisation': 'cooperatives and secretariats are presented to the world; a buyer belongs to no programme',
  'trade.product_kind': 'what there is to ask for, of all programmes',
  'trade.listing_floor': 'the floor under the price of a good is guaranteed in public',
  'trade.listing_card': 'the public copy of what is published; a policy would turn its search into a scan',
  'finance.card_limit': 'how much a card may pay in a programme is told to whoever pays there',
  'finance.chart': 'which classes of accounts there are, the same for all',
  'platform.clock': 'one clock for all',
  'platform.points': 'budgets of people and addresses, of no programme; only the platform reads them',
  'platform.schedule': 'when the sweeps of the platform ran; only the platform reads it',
};

/** Rows of `ofProgramme` that everybody may see all the same: published goods. */
export const published: Record<string, string> = {
  'trade.listing': `t.state = 'PUBLISHED'`,
  'trade.listing_tier': `exists (select from trade.listing x where x.id = t.listing_id and x.state = 'PUBLISHED')`,
  'trade.capacity': `exists (select from trade.listing x where x.id = t.listing_id and x.state = 'PUBLISHED')`,
};
