import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyType, Text } from '#platform/graphql';

@ObjectType({ description: 'A bank line that nothing explains, or an entry that no line or Stripe transaction has caused.' })
export class UnprovedItem {
  @Field(() => Text, { description: 'line or entry.' }) kind: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) what: string;
  @Field(() => MoneyType, { description: 'Signed: + came in.' }) amount: MoneyType;
}

@ObjectType({ description: 'What the ledger and the other side say of the same balance.' })
export class BalanceComparison {
  @Field(() => Text) name: string;
  @Field(() => MoneyType) ledger: MoneyType;
  @Field(() => MoneyType) other: MoneyType;
  @Field(() => MoneyType, { description: 'Ledger less the other side: 0.00, or something is wrong.' }) difference: MoneyType;
}

@ObjectType({ description: 'The three proofs, computed from the rows at this moment.' })
export class Proofs {
  @Field(() => [UnprovedItem], { description: '1: transactions. Empty when every line and entry is explained.' }) unproved: UnprovedItem[];
  @Field(() => [BalanceComparison], { description: '2: balances.' }) balances: BalanceComparison[];
  @Field(() => MoneyType, { description: 'What the platform owes to others …' }) clientMoney: MoneyType;
  @Field(() => MoneyType, { description: '… and the bank and Stripe balances that must cover it.' }) cover: MoneyType;
  @Field(() => Int, { description: '3: completeness. Statements that are missing or in quarantine.' }) gaps: number;
}
