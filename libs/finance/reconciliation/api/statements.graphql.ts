import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateTime, MoneyType, Text } from '#platform/graphql';

@ObjectType({ description: 'A statement of the bank, as it was taken: imported, or in quarantine with its reason and without lines.' })
export class BankStatement {
  @Field(() => ID) id: string;
  @Field(() => Text) account: string;
  @Field(() => Int, { nullable: true, description: 'The bank\'s number of it.' }) sequence: number | null;
  @Field(() => Text, { description: 'IMPORTED or QUARANTINED.' }) state: string;
  @Field(() => Text, { nullable: true }) reason: string | null;
  @Field(() => MoneyType, { nullable: true }) opening: MoneyType | null;
  @Field(() => MoneyType, { nullable: true }) closing: MoneyType | null;
  @Field(() => Int) lines: number;
  @Field(() => DateTime) importedAt: Date;
}

export const BankStatementConnection = connectionType(BankStatement, 'BankStatement');
