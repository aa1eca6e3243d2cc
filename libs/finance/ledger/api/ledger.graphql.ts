import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateTime, MoneyType, Text } from '#platform/graphql';

@ObjectType({ description: 'An account of the ledger. Its balance is positive on its normal side.' })
export class LedgerAccount {
  @Field(() => Text, { description: 'Like "bank:usd", "held:<order>".' }) name: string;
  @Field(() => Text, { description: 'platform or fund.' }) book: string;
  @Field(() => Text, { description: 'asset, liability, income, expense or equity.' }) kind: string;
  @Field(() => MoneyType) balance: MoneyType;
  @Field(() => Int, { description: 'How many entries it has.' }) entries: number;
}

@ObjectType({ description: 'One side of a posting.' })
export class LedgerEntry {
  @Field(() => Text) account: string;
  @Field(() => Text, { description: 'The event of money, like "payment_succeeded".' }) kind: string;
  @Field(() => Text, { description: 'stripe, statement or platform.' }) source: string;
  @Field(() => Text, { description: "What caused it: Stripe's id, a statement line's fingerprint, our own id." })
  reference: string;
  @Field(() => ID) transactionId: string;
  @Field(() => MoneyType, { nullable: true }) debit: MoneyType | null;
  @Field(() => MoneyType, { nullable: true }) credit: MoneyType | null;
  @Field(() => Int, { description: '1, 2, 3 … within the account, without gaps.' }) version: number;
  @Field(() => DateTime) recordedAt: Date;
}

export const LedgerEntryConnection = connectionType(LedgerEntry, 'LedgerEntry');
