import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateTime, Key, MoneyType, Text } from '#platform/graphql';
import { quarantineReasons } from '../applying/quarantine.js';

export const StripeQuarantineReason = Object.fromEntries(quarantineReasons.map((reason) => [reason, reason]));
registerEnumType(StripeQuarantineReason, {
  name: 'StripeQuarantineReason',
  description: 'Why something that Stripe told is not in our books.',
});

@ObjectType({
  description: 'Something that Stripe told and that is not in our books, by its newest event: it waits for a person.',
})
export class QuarantinedStripeEvent {
  @Field(() => Text, { description: "Stripe's id of the event." }) id: string;
  @Field(() => Text, { description: "Stripe's type of it, like charge.refunded." }) type: string;
  @Field(() => Text, { description: "Stripe's id of what it is about: the payment where it names one." })
  subject: string;
  @Field(() => StripeQuarantineReason) reason: string;
  @Field(() => Text, { nullable: true, description: 'The facts, as whoever said no has put them.' }) detail:
    string | null;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'As the event has it; null when it names none, or one in a currency that the books do not hold.',
  })
  amount: MoneyType | null;
  @Field(() => DateTime, { description: 'When it happened at Stripe.' }) createdAt: Date;
  @Field(() => Int, { description: 'How many events tell of it.' }) events: number;
}

export const QuarantinedStripeEventConnection = connectionType(QuarantinedStripeEvent, 'QuarantinedStripeEvent');

@InputType()
export class ApplyStripeEventInput {
  @Field(() => Text) eventId: string;
  @Field(() => Key) key: string;
}

@ObjectType()
export class ApplyStripeEventPayload {
  @Field(() => StripeQuarantineReason, {
    nullable: true,
    description: 'Why it still waits; null when the books show it now.',
  })
  reason: string | null;
  @Field(() => Text, { nullable: true }) detail: string | null;
}
