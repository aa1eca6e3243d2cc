import { coopInTransit } from '#finance/ledger';
import { globalId, MoneyType } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { money } from '#platform/money';
import type { Payout, PayoutBatch } from '../batches/batch.entity.js';
import type { Settlement } from '../release/settlement.entity.js';
import { outcomeOf } from '../answers/status-codes.js';
import type { PayoutBatchType, PayoutType } from './batches.graphql.js';
import type { SettlementType } from './settlements.graphql.js';

export function settlementView({
  grossMinor,
  commissionMinor,
  amountMinor,
  currency,
  ...row
}: Settlement): SettlementType {
  const amount = (minor: string): MoneyType => MoneyType.of(money(minor, currency));
  return {
    ...row,
    id: globalId('Settlement', row.id),
    gross: amount(grossMinor),
    commission: amount(commissionMinor),
    amount: amount(amountMinor),
  };
}

export const payoutView = ({ amountMinor, currency, ...row }: Payout): PayoutType => ({
  ...row,
  id: globalId('Payout', row.id),
  amount: MoneyType.of(money(amountMinor, currency)),
  ledgerAccount: coopInTransit(row.cooperativeId, currency).name,
  undecided: row.state === 'IN_TRANSIT' && row.bankStatus !== null && outcomeOf(row.bankStatus) !== 'ACCEPTED',
});

export function batchView(
  { totalMinor, currency, fileSha256, draftedBy, approvedBy, ...row }: PayoutBatch,
  actor: Actor,
): PayoutBatchType {
  const id = globalId('PayoutBatch', row.id);
  return {
    ...row,
    id,
    total: MoneyType.of(money(totalMinor, currency)),
    fileUrl: fileSha256 && `/files/payouts/${id}.xml`,
    draftedById: draftedBy,
    approvedById: approvedBy,
    draftedByMe: draftedBy === actor.personId,
  };
}
