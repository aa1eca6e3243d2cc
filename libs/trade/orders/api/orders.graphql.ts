import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateText, DateTime, MoneyType, QuantityType, Text, TextsScalar } from '#platform/graphql';
import type { Texts } from '#platform/words';
import { orderSteps, type OrderState } from '../model/order.states.js';
import type { OrderList } from '../orders/orders.store.js';

export const OrderStateName = Object.fromEntries(orderSteps.states.map((state) => [state, state]));
registerEnumType(OrderStateName, { name: 'OrderState' });
export const OrderSortName = { NEWEST: 'newest', LONGEST_WAITING: 'longestWaiting' } as const;
registerEnumType(OrderSortName, {
  name: 'OrderSort',
  description: 'NEWEST: the last placed first. LONGEST_WAITING: first those that have stood longest in their state.',
});
export const InstalmentKindName = { DEPOSIT: 'DEPOSIT', BALANCE: 'BALANCE' };
registerEnumType(InstalmentKindName, { name: 'InstalmentKind' });

@ObjectType('TermsLine', {
  description: 'One line of agreed or offered terms. Names are a copy.',
})
export class TermsLineType {
  @Field(() => Int) position: number;
  @Field(() => ID) listingId: string;
  @Field(() => TextsScalar) name: Texts;
  @Field(() => Text) hsCode: string;
  @Field(() => QuantityType) quantity: QuantityType;
  @Field(() => MoneyType) unitPrice: MoneyType;
  @Field(() => MoneyType) amount: MoneyType;
}

@ObjectType('Instalment', { description: 'One line of the payment schedule.' })
export class InstalmentType {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field(() => InstalmentKindName) kind: string;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => DateText, {
    nullable: true,
    description: "Of the programme's zone; the balance is due before the bill of lading is released.",
  })
  dueOn: string | null;
  @Field(() => Text, { description: 'ISO 11649 reference to quote on a wire.' }) reference: string;
}

@ObjectType('Order', { description: 'An accepted revision: its terms are frozen.' })
export class OrderType {
  @Field(() => ID) id: string;
  @Field(() => Text) number: string;
  @Field(() => OrderStateName) state: string;
  @Field(() => Text, { description: 'Incoterms 2020 rule.' }) incoterm: string;
  @Field(() => Text) place: string;
  @Field(() => DateText) readyOn: string;
  @Field(() => MoneyType) total: MoneyType;
  @Field(() => Int, { description: "The platform's commission in basis points, frozen at acceptance." })
  commissionBp: number;
  @Field(() => DateTime) placedAt: Date;
  @Field(() => DateTime, { description: 'When it came into its state.' }) movedAt: Date;
  programmeId: string;
  buyerId: string;
  cooperativeId: string;
  quoteId: string;
}

@ArgsType()
export class OrderListArgs {
  @Field(() => OrderStateName, { nullable: true, description: 'Only those in this state.' }) state?: OrderState | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only those in which your side must act.' }) yourTurn?:
    boolean | null;
  @Field(() => OrderSortName, { defaultValue: OrderSortName.NEWEST }) by: OrderList['by'];
}

export const OrderConnection = connectionType(OrderType, 'Order');

@ObjectType({ description: 'How many orders stand in a state.' })
export class OrderStateCount {
  @Field(() => OrderStateName) state: string;
  @Field(() => Int) count: number;
}
