import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Key, MoneyType, Text } from '#platform/graphql';
import { byWireReasons } from '../card-limits/card-limit.rules.js';

export const ByWireReasonName = Object.fromEntries(byWireReasons.map((reason) => [reason, reason]));
registerEnumType(ByWireReasonName, { name: 'ByWireReason', description: 'Why an instalment is paid by wire only.' });
export const PaymentStandingName = {
  PAID: 'PAID',
  PROCESSING: 'PROCESSING',
  NOT_PAID: 'NOT_PAID',
  UNKNOWN: 'UNKNOWN',
} as const;
registerEnumType(PaymentStandingName, {
  name: 'PaymentStanding',
  description: 'PROCESSING: the card was taken, the money is on its way. UNKNOWN: Stripe does not say at the moment.',
});

@InputType()
export class PayInstalmentInput {
  @Field(() => ID) instalmentId: string;
  @Field(() => Key) key: string;
}

@ObjectType({ description: "Stripe's own page, on which the buyer pays by card; it leads back to the order." })
export class PayInstalmentPayload {
  @Field(() => Text) url: string;
}

@InputType()
export class CheckPaymentInput {
  @Field(() => ID) instalmentId: string;
  @Field(() => Key, {
    description:
      'As of every mutation; asking changes nothing that a repetition could double, so each is answered anew.',
  })
  key: string;
}

@ObjectType()
export class CheckPaymentPayload {
  @Field(() => PaymentStandingName) standing: string;
}

@ObjectType({ description: "Why what is open of an instalment can't be paid by card." })
export class ByWireOnly {
  @Field(() => ByWireReasonName) reason: string;
  @Field(() => MoneyType, { nullable: true, description: 'The least or the most that a card may pay.' })
  limit: MoneyType | null;
}

@ObjectType({ description: "The platform's account that takes wires in the order's currency." })
export class BankDetails {
  @Field(() => Text) beneficiary: string;
  @Field(() => Text, { description: "The bank's name." }) bank: string;
  @Field(() => Text, { description: "The bank's BIC (SWIFT code)." }) bic: string;
  @Field(() => Text, { description: "The account's number or IBAN." }) account: string;
}
