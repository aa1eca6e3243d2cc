import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateText, DateTime, MoneyType, Text } from '#platform/graphql';
import { daySources, type DaySource } from '../readings.store.js';

export const DaySourceName = Object.fromEntries(daySources.map((each) => [each.toUpperCase(), each]));
registerEnumType(DaySourceName, { name: 'DaySource', description: 'Who says to which day an entry belongs.' });

@ObjectType({ description: 'An account of the ledger. Its balance is positive on its normal side.' })
export class LedgerAccount {
  @Field(() => Text, { description: 'Class, whose, currency: "held:<order>:usd", "commission:usd".' }) name: string;
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
  @Field(() => DateText, { description: 'The day that it belongs to: a cut-off goes by it, not by recordedAt.' })
  day: string;
  @Field(() => DaySourceName, {
    description: "STATEMENT: the bank's booking date. STRIPE: its created. NAMED: by who posted it. RECORDED: nobody.",
  })
  daySource: DaySource;
}

export const LedgerEntryConnection = connectionType(LedgerEntry, 'LedgerEntry');
