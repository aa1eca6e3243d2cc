import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateTime, Key, LimitedField, MoneyType, Text } from '#platform/graphql';
import { DECISION } from '../lines/decision.limits.js';
import { statementStates, type StatementState } from '../statements/statement.js';
import { QuarantineReasonName } from './proofs.graphql.js';

export const StatementStateName = Object.fromEntries(statementStates.map((state) => [state, state]));
registerEnumType(StatementStateName, { name: 'StatementState' });

@ObjectType({ description: 'Who does not wait for a right statement any more, and why.' })
export class SetAside {
  @Field(() => Text) reason: string;
  @Field(() => Text) by: string;
  @Field(() => DateTime) at: Date;
}

@ObjectType({ description: 'Who took a statement that does not follow the one before, and why.' })
export class TakenAllTheSame {
  @Field(() => Text) reason: string;
  @Field(() => Text) by: string;
}

@ObjectType({
  description:
    'A statement of the bank, as it was taken: imported, or in quarantine with its reason and without lines.',
})
export class BankStatement {
  @Field(() => ID) id: string;
  @Field(() => Text, { description: 'Its number; of one that is not ours as the bank writes it.' }) account: string;
  @Field(() => Text, { nullable: true, description: "The bank's number of it, as the bank writes it." }) number:
    string | null;
  @Field(() => Int, { nullable: true, description: 'The same, where it is a count below 2^31.' }) sequence:
    number | null;
  @Field(() => Text, { description: "The bank's own id of it." }) statementId: string;
  @Field(() => StatementStateName) state: StatementState;
  @Field(() => QuarantineReasonName, { nullable: true }) reason: string | null;
  @Field(() => MoneyType, {
    nullable: true,
    description: "In the statement's own currency; null in one that the platform does not know.",
  })
  opening: MoneyType | null;
  @Field(() => MoneyType, { nullable: true }) closing: MoneyType | null;
  @Field(() => Int) lines: number;
  @Field(() => DateTime) importedAt: Date;
  @Field(() => SetAside, { nullable: true, description: 'Of one in quarantine that the proofs do not count any more.' })
  setAside: SetAside | null;
  @Field(() => TakenAllTheSame, { nullable: true }) takenAllTheSame: TakenAllTheSame | null;
  @Field({ description: 'Of one in quarantine: it waits for a right one, or for what finance says of it.' })
  waits: boolean;
  @Field({
    description: 'Of one that waits: it only does not follow the one before, and finance may take it all the same.',
  })
  takeable: boolean;
  @Field({
    description: 'Of one that waits: what should have come before it has come meanwhile, and it can be applied.',
  })
  followsNow: boolean;
}

export const BankStatementConnection = connectionType(BankStatement, 'BankStatement');

@InputType()
export class SetStatementAsideInput {
  @Field(() => ID) statementId: string;
  @LimitedField(() => Text, DECISION.reason, { description: 'Why no right one will come.' }) reason: string;
  @Field(() => Key) key: string;
}

@InputType()
export class ApplyStatementInput {
  @Field(() => ID) statementId: string;
  @Field(() => Key) key: string;
}

@InputType()
export class TakeStatementInput {
  @Field(() => ID) statementId: string;
  @LimitedField(() => Text, DECISION.reason, { description: 'Why nothing will come that it could follow.' })
  reason: string;
  @Field(() => Key) key: string;
}
