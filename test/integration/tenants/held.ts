import { newId } from '#platform/kernel';
import { entryOf } from '../../support/accounts.js';
import type { Market, Member } from '../../support/market.js';
import { placeOrder } from '../../support/placed-order.js';

/** At least a row of this programme in every table that holds what is a programme's; an order's id. */
export async function holdEverywhere(market: Market, number: string): Promise<string> {
  await market.rows(
    `insert into trade.number_series (programme_id, kind, year, last)
     select id, 'O', extract(year from platform.now() at time zone zone)::int, $2 from trade.programme where id = $1`,
    [market.programmeId, Number(number.slice(-3))],
  );
  await market.rows(
    `insert into finance.bank_account (id, programme_id, number, bank, currency, owner, bic)
     values ($1, $2, $3, 'A bank', 'USD', 'The programme', 'MKSBKHPP')`,
    [newId(), market.programmeId, number],
  );
  const { orderId } = await placeOrder(market);
  await market.rows(`select finance.post($1, 'by_hand', 'platform', $2, $3)`, [
    market.programmeId,
    newId(),
    JSON.stringify([entryOf('capital', 100), entryOf('commission', -100)]),
  ]);
  await market.rows(rest(orderId, market.finance));
  return orderId;
}

/** What no use case need have done: the policies ask no more of it than whose it is. */
const rest = (orderId: string, { organisationId, personId }: Member): string => `do $$
  declare
    o trade.order;
    i trade.instalment;
    b finance.bank_account;
    l trade.listing;
    secretariat uuid := '${organisationId}';
    person uuid := '${personId}';
    event bigint;
    ids uuid[] := array(select gen_random_uuid() from generate_series(1, 20));
  begin
    set local session_replication_role = replica;
    select * into o from trade.order where id = '${orderId}';
    select * into i from trade.instalment where order_id = o.id and position = 1;
    select * into b from finance.bank_account where programme_id = o.programme_id;
    select id into event from platform.outbox where payload->>'orderId' = o.id::text limit 1;

    select * into l from trade.listing where programme_id = o.programme_id limit 1;
    l.id := ids[1];
    l.state := 'DRAFT';
    insert into trade.listing values (l.*);
    insert into trade.listing_tier values (l.id, 10, 20);
    insert into trade.capacity (listing_id, month, cooperative_id, available)
    values (l.id, '2026-01-01', l.cooperative_id, 1);
    insert into trade.session (id, token_hash, person_id, organisation_id, started_at, expires_at)
    values (ids[2], sha256(ids[2]::text::bytea), person, secretariat, now(), now() + '1 day');
    insert into trade.paid_instalment (instalment_id, order_id, buyer_id, cooperative_id, paid_at)
    values (i.id, o.id, o.buyer_id, o.cooperative_id, now());
    insert into trade.upload (id, order_id, buyer_id, cooperative_id, type, number, sha256, media_type, bytes, state,
                              uploaded_by, uploaded_at)
    values (ids[3], o.id, o.buyer_id, o.cooperative_id, 'BILL_OF_LADING', 'ABC 1', sha256('x'), 'image/png', 1,
            'SUBMITTED', person, now());

    insert into finance.document_series (issuer_id, type, year, programme_id, last)
    values (o.cooperative_id, 'PROFORMA', 2026, o.programme_id, 1);
    insert into finance.lost_numbers (issuer_id, type, year, first, last)
    values (o.cooperative_id, 'PROFORMA', 2026, 1, 1);
    insert into finance.document (id, programme_id, order_id, buyer_id, cooperative_id, type, year, n, number,
                                  issued_at, snapshot, snapshot_sha256, template_version)
    values (ids[4], o.programme_id, o.id, o.buyer_id, o.cooperative_id, 'PROFORMA', 2026, 1, 'PI-2026-00001', now(),
            '{"number": "PI-2026-00001", "type": "PROFORMA"}', sha256('x'), 1);
    insert into finance.artifact (document_id, format, locale, sha256, bytes, rendered_at)
    values (ids[4], 'pdf', 'en', sha256('x'), 1, now());
    insert into finance.card_limit (currency, programme_id, least_minor, most_minor)
    values ('EUR', o.programme_id, 50, 100);

    insert into finance.payment_attempt (id, programme_id, instalment_id, order_id, buyer_id, cooperative_id, currency,
                                         amount_minor, state, requested_at, moved_at)
    values (ids[5], o.programme_id, i.id, o.id, o.buyer_id, o.cooperative_id, 'USD', 1, 'REQUESTED', now(), now());
    insert into finance.receipt (id, source, reference, buyer_id, cooperative_id, order_id, currency, amount_minor,
                                 received_at)
    values (ids[6], 'stripe', ids[6], o.buyer_id, o.cooperative_id, o.id, 'USD', 1, now());
    insert into finance.allocation (receipt_id, instalment_id, buyer_id, cooperative_id, amount_minor)
    values (ids[6], i.id, o.buyer_id, o.cooperative_id, 1);
    insert into finance.stripe_event (id, type, object_id, body, created_at, received_at, state, reason, programme_id)
    values ('evt_' || ids[7], 'charge.succeeded', 'ch', '{}', now(), now(), 'QUARANTINED', 'UNKNOWN', o.programme_id);

    insert into finance.expected_capital (id, programme_id, reference, currency, amount_minor)
    values (ids[8], o.programme_id, ids[8], 'USD', 1);
    insert into finance.statement_file (id, programme_id, sha256, bytes, imported_at)
    values (ids[9], o.programme_id, sha256('x'), 'x', now());
    insert into finance.statement (id, bank_account_id, programme_id, statement_id, state, imported_at, file_id)
    values (ids[10], b.id, o.programme_id, 'S1', 'IMPORTED', now(), ids[9]);
    insert into finance.statement_line (id, statement_id, bank_account_id, programme_id, fingerprint, position,
                                        currency, amount_minor, is_charge, is_reversal, remittance, creditor_references)
    select ids[10 + n], ids[10], b.id, o.programme_id, n::text, n, 'USD', 1, false, n = 2, '', '{}'
      from generate_series(1, 2) n;
    insert into finance.match (id, line_id, rule, rule_version, score, target, decided_at, amount_minor)
    values (ids[13], ids[11], 'MANUAL', '1', 1, 'charge', now(), 1);
    insert into finance.netting (id, reversal_id, line_id, amount_minor, decided_at)
    values (ids[14], ids[12], ids[11], 1, now());
    insert into finance.parked_line (id, line_id, note, parked_by, parked_at)
    values (ids[15], ids[11], 'x', person, now());
    insert into finance.proposed_match (id, line_id, parts, proposed_by, proposed_at)
    values (ids[16], ids[11], '[]', person, now());

    insert into finance.payout_batch (id, programme_id, number, currency, total_minor, state, message_id, drafted_by,
                                      drafted_at, moved_at)
    values (ids[17], o.programme_id, left('PB-' || ids[17], 35), 'USD', 1, 'DRAFT',
            left(ids[17]::text, 35), person, now(), now());
    insert into finance.payout (id, batch_id, position, cooperative_id, currency, amount_minor, end_to_end_id, state,
                                moved_at)
    values (ids[18], ids[17], 1, o.cooperative_id, 'USD', 1, left(ids[18]::text, 35), 'DRAFT', now());
    insert into finance.settlement (id, programme_id, order_id, cooperative_id, currency, gross_minor, commission_minor,
                                    amount_minor, state, payout_id, released_at, moved_at)
    values (ids[19], o.programme_id, o.id, o.cooperative_id, 'USD', 1, 0, 1, 'BATCHED', ids[18], now(), now());
    insert into finance.payout_line (payout_id, settlement_id, order_id, cooperative_id, amount_minor)
    values (ids[18], ids[19], o.id, o.cooperative_id, 1);

    update platform.outbox set programme_id = o.programme_id where id = event;
    insert into platform.inbox (handler, outbox_id) values ('test', event);
    insert into platform.stopped_job (id, handler, outbox_id, order_id, code, reason, programme_id)
    values (ids[20], 'test', event, o.id, 'BAD_INPUT', 'x', o.programme_id);
    insert into reactions.notification (id, outbox_id, person_id, organisation_id, kind, facts, version,
                                        written_at, programme_id)
    values (gen_random_uuid(), event, person, secretariat, 'order.placed', '{}', 2, now(), o.programme_id),
           (gen_random_uuid(), event, (select m.person_id from trade.membership m where m.organisation_id = o.buyer_id
                                        limit 1), o.buyer_id, 'order.placed', '{}', 2, now(), o.programme_id);
  end $$`;
