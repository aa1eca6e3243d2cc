import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateText, Key, MoneyType, Text } from '#platform/graphql';
import { purposes, type BankBook, type Purpose } from '../accounts/bank-account.js';

export const BankBookName = { PLATFORM: 'platform', FUND: 'fund' };
registerEnumType(BankBookName, { name: 'BankBook', description: "The platform's own books, or the donors' fund." });
export const BankPurposeName = Object.fromEntries(purposes.map((each) => [each.toUpperCase(), each]));
registerEnumType(BankPurposeName, {
  name: 'BankPurpose',
  description: 'RECEIPTS: buyers are told to pay there. PAYOUTS: batches are paid from it.',
});

@ObjectType('BankAccount', { description: 'An account at a bank: one of the ledger too.' })
export class BankAccountType {
  @Field(() => ID) id: string;
  @Field(() => Text, { description: "The ledger's name of it." }) account: string;
  @Field(() => BankBookName) book: BankBook;
  @Field(() => Text, { description: 'ISO 4217.' }) currency: string;
  @Field(() => Text, { description: 'Its number or IBAN.' }) number: string;
  @Field(() => Text, { description: "The bank's name." }) bank: string;
  @Field(() => Text, { nullable: true }) owner: string | null;
  @Field(() => Text, { nullable: true }) bic: string | null;
  @Field(() => [BankPurposeName], {
    description: 'What it is chosen for; the only one of its currency is taken anyway.',
  })
  chosenFor: readonly Purpose[];
  @Field(() => MoneyType, { description: 'What was on it when it was opened here.' }) opening: MoneyType;
  @Field(() => DateText, { nullable: true }) openedOn: string | null;
}

@InputType()
export class ChooseBankAccountInput {
  @Field(() => ID) bankAccountId: string;
  @Field(() => BankPurposeName) purpose: Purpose;
  @Field(() => Key) key: string;
}
