import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Key, Text } from '#platform/graphql';

@InputType()
export class PayInstalmentInput {
  @Field(() => ID) instalmentId: string;
  @Field(() => Key) key: string;
}

@ObjectType({ description: 'Stripe\'s own page, on which the buyer pays by card; it leads back to the order.' })
export class PayInstalmentPayload {
  @Field(() => Text) url: string;
}
