import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, MoneyType, Text } from '#platform/graphql';
import { quarantineReasons } from '../statements/statement.js';

export const QuarantineReasonName = Object.fromEntries(quarantineReasons.map((reason) => [reason, reason]));
registerEnumType(QuarantineReasonName, { name: 'QuarantineReason', description: 'Why a statement posted nothing.' });

@ObjectType({
  description:
    'A bank line that nothing explains, an entry or a posting that nothing has caused, a fault of the ledger ' +
    'itself, or something that Stripe told and no entry shows.',
})
export class UnprovedItem {
  @Field(() => Text, {
    description:
      'line, entry (at the bank, without a line), posting (its cause does not exist), account (its balance is not ' +
      'what its entries say) sum (a posting out of balance) or event (of Stripe, in quarantine).',
  })
  kind: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) what: string;
  @Field(() => MoneyType, { nullable: true, description: 'Signed: + came in. Null when what Stripe told names none.' })
  amount: MoneyType | null;
  @Field(() => ID, { nullable: true, description: 'The StatementLine that it is about.' }) line: string | null;
  @Field(() => Text, { nullable: true, description: 'The account of the ledger whose entries show it.' }) account:
    string | null;
}

@ObjectType({ description: 'What the ledger and the other side say of the same balance.' })
export class BalanceComparison {
  @Field(() => Text) name: string;
  @Field(() => Text, { description: "The ledger's account." }) account: string;
  @Field(() => MoneyType) ledger: MoneyType;
  @Field(() => MoneyType) other: MoneyType;
  @Field(() => MoneyType, { description: 'Ledger less the other side: 0.00, or something is wrong.' })
  difference: MoneyType;
}

@ObjectType({ description: "Numbers of an account's count, one or millions, that no statement came with." })
export class MissingStatements {
  @Field(() => Text, { description: 'Number of our account.' }) account: string;
  @Field(() => Int, { nullable: true, description: 'In which the count began.' }) year: number | null;
  @Field(() => Text, { description: 'The first that is missing.' }) from: string;
  @Field(() => Text, { description: 'The last.' }) to: string;
}

@ObjectType({
  description: 'A bank statement that posted nothing, for which no right one has come, and that nobody has set aside.',
})
export class QuarantinedStatement {
  @Field(() => ID, { description: 'Of the BankStatement.' }) id: string;
  @Field(() => Text, { description: 'Number of the account, ours or the one that the bank writes.' }) account: string;
  @Field(() => Text, { nullable: true, description: "The statement's number as the bank writes it." }) number:
    string | null;
  @Field(() => Int, { nullable: true, description: 'The same, where it is a count below 2^31.' }) sequence:
    number | null;
  @Field(() => Text) statementId: string;
  @Field(() => QuarantineReasonName) reason: string;
  @Field(() => DateTime) importedAt: Date;
}

@ObjectType({ description: 'In one currency, what the platform owes to others, and what must cover it.' })
export class Cover {
  @Field(() => MoneyType) clientMoney: MoneyType;
  @Field(() => MoneyType, { description: 'The bank and Stripe balances.' }) cover: MoneyType;
}

@ObjectType({ description: 'The three proofs, computed from the rows at this moment.' })
export class Proofs {
  @Field(() => [UnprovedItem], { description: '1: transactions. Empty when every line and entry is explained.' })
  unproved: UnprovedItem[];
  @Field(() => Boolean, {
    description: "The ledger's own check: every balance is what its entries say, and every posting adds up.",
  })
  ledgerHolds: boolean;
  @Field(() => [BalanceComparison], { description: '2: balances, each bank account; the worst first.' })
  balances: BalanceComparison[];
  @Field(() => [Cover], { description: '2, too: of each currency, what others own and what is there for it.' })
  covers: Cover[];
  @Field(() => Int, {
    description: '3: completeness. Ranges of numbers that are missing, and statements in quarantine.',
  })
  gaps: number;
  @Field(() => [MissingStatements], { description: 'What never came.' }) missing: MissingStatements[];
  @Field(() => [QuarantinedStatement], { description: 'Those in quarantine.' }) quarantined: QuarantinedStatement[];
}
