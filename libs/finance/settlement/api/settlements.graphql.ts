import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateTime, MoneyType, Text } from '#platform/graphql';
import { settlementSteps, type SettlementState } from '../release/settlement.states.js';

export const SettlementStateName = Object.fromEntries(settlementSteps.states.map((state) => [state, state]));
registerEnumType(SettlementStateName, {
  name: 'SettlementState',
  description: "DUE: in no batch. BATCHED: in one. PAID: its payout stands on the bank's statement.",
});

@ObjectType('Settlement', { description: 'What a cooperative is owed for one released order.' })
export class SettlementType {
  @Field(() => ID) id: string;
  @Field(() => SettlementStateName) state: SettlementState;
  @Field(() => MoneyType, { description: "The order's price, as it was released." }) gross: MoneyType;
  @Field(() => MoneyType, { description: "The platform's part of it." }) commission: MoneyType;
  @Field(() => MoneyType, { description: 'What the cooperative receives.' }) amount: MoneyType;
  @Field(() => DateTime) releasedAt: Date;
  orderId: string;
  cooperativeId: string;
  payoutId: string | null;
}

export const SettlementConnection = connectionType(SettlementType, 'Settlement');

@ObjectType({ description: 'What there is to pay out, and to pay it from.' })
export class PayoutFunds {
  @Field(() => Int, { description: 'How many settlements are due.' }) dueCount: number;
  @Field(() => MoneyType, { description: 'All that is due.' }) due: MoneyType;
  @Field(() => MoneyType, { description: "The ledger's bank balance …" }) bank: MoneyType;
  @Field(() => MoneyType, { description: '… what of it has been approved and is under way …' }) inTransit: MoneyType;
  @Field(() => MoneyType, { description: '… and the rest: a batch above it is refused.' }) available: MoneyType;
}

@ObjectType({ description: "What one kind of income (+) or cost (-) adds to an order's margin." })
export class OrderMarginPart {
  @Field(() => Text, {
    description:
      'The account: commission, psp_fees, bank_charges and the like. Its entries are among the ' +
      "order's `ledgerEntries`.",
  })
  account: string;
  @Field(() => MoneyType, { description: 'Signed.' }) amount: MoneyType;
}

@ObjectType({ description: "What the platform earned by an order less what it cost, from the ledger's entries." })
export class OrderMargin {
  @Field(() => MoneyType, { description: 'Signed.' }) margin: MoneyType;
  @Field(() => [OrderMarginPart], { description: 'Together they are the margin.' }) parts: OrderMarginPart[];
}
