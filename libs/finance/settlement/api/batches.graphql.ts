import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateTime, Key, LimitedField, MoneyType, Text } from '#platform/graphql';
import { END_TO_END_ID } from '../batches/batch.js';
import { batchSteps, payoutSteps, type BatchState, type PayoutState } from '../batches/batch.states.js';

export const PayoutBatchStateName = Object.fromEntries(batchSteps.states.map((state) => [state, state]));
registerEnumType(PayoutBatchStateName, {
  name: 'PayoutBatchState',
  description:
    'DRAFT waits for another person. APPROVED: its file is being written. FILED: the file is at the bank or ready ' +
    'for it, and there is no answer yet. SENT: the bank has answered. SETTLED: the statements have told of all that ' +
    'was paid. REJECTED: nothing of it was paid.',
});
export const PayoutStateName = Object.fromEntries(payoutSteps.states.map((state) => [state, state]));
registerEnumType(PayoutStateName, {
  name: 'PayoutState',
  description:
    'Where the money is: IN_TRANSIT from the approval until the statement tells of it; REJECTED and RETURNED are ' +
    'due again.',
});

@ObjectType({ description: 'Where a cooperative is paid; in a payout frozen when it was approved.' })
export class PayoutAccountType {
  @Field(() => Text, { description: 'In Latin letters, as the bank has it.' }) name: string;
  @Field(() => Text) number: string;
  @Field(() => Text) bic: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When these details last changed, before an approval: nothing is paid to them until they have rested.',
  })
  changedAt: Date | null;
}

@ObjectType('Payout', { description: 'One transfer to one cooperative.' })
export class PayoutType {
  @Field(() => ID) id: string;
  @Field(() => PayoutStateName) state: PayoutState;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => Text, { description: "Comes back on the bank's statement." }) endToEndId: string;
  @Field(() => Text, {
    nullable: true,
    description: "The bank's last word, an ISO 20022 status like ACSP, RJCT or, while it decides nothing, PDNG.",
  })
  bankStatus: string | null;
  @Field(() => Boolean, {
    description: "On its way, and the bank's last word decides nothing (like PDNG or BLCK): it is asked again.",
  })
  undecided: boolean;
  @Field(() => Text, { nullable: true, description: 'Why the bank did not pay it, or what it waits for.' }) reason:
    string | null;
  @Field(() => DateTime, { nullable: true, description: 'When a statement told of it.' }) settledAt: Date | null;
  @Field(() => Text, { description: 'The account in which its money is while it is on its way.' })
  ledgerAccount: string;
  cooperativeId: string;
  batchId: string;
  beneficiary: { name: string; account: string; bic: string } | null;
}

@ObjectType('PayoutBatch', {
  description: 'Payouts that are approved together by a second person and leave in one file.',
})
export class PayoutBatchType {
  @Field(() => ID) id: string;
  @Field(() => Text, { description: 'Like "PB-2026-00001".' }) number: string;
  @Field(() => PayoutBatchStateName) state: BatchState;
  @Field(() => MoneyType) total: MoneyType;
  @Field(() => Text, { description: "The payment file's own id at the bank." }) messageId: string;
  @Field(() => DateTime) draftedAt: Date;
  @Field(() => DateTime, { nullable: true }) approvedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the bank answered.' }) answeredAt: Date | null;
  @Field(() => Text, { nullable: true, description: 'Where its payment file is, once it is written.' }) fileUrl:
    string | null;
  @Field(() => Boolean, { description: "Whether the one who asks drafted it, and so can't approve it." })
  draftedByMe: boolean;
  draftedById: string;
  approvedById: string | null;
}

export const PayoutBatchConnection = connectionType(PayoutBatchType, 'PayoutBatch');

@InputType()
export class DraftPayoutBatchInput {
  @Field(() => [ID], { nullable: true, description: 'Settlements that are due; all of them when none are named.' })
  settlementIds: string[] | null;
  @Field(() => Text, { nullable: true, description: "ISO 4217; the programme's own when none is named." }) currency:
    string | null;
  @LimitedField(() => Text, END_TO_END_ID, {
    nullable: true,
    description:
      'The EndToEndId of a payout of ours that a statement tells of and the books have lost: what it paid is ' +
      'drafted under it, and no file is sent.',
  })
  paidAs: string | null;
  @Field(() => Key) key: string;
}

@InputType()
export class PayoutBatchCommandInput {
  @Field(() => ID) batchId: string;
  @Field(() => Key) key: string;
}
