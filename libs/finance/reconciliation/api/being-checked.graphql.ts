import { Field, ObjectType } from '@nestjs/graphql';
import { DateText, MoneyType } from '#platform/graphql';

@ObjectType({
  description: "A wire that came in under an instalment's reference and that the secretariat has not matched yet.",
})
export class TransferBeingChecked {
  @Field(() => MoneyType, { description: 'In the currency in which it came.' }) amount: MoneyType;
  @Field(() => DateText, { nullable: true, description: 'When the bank booked it, if it says so.' }) day: string | null;
}
