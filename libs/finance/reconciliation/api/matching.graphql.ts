import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DecimalText, Key, LimitedField, Text } from '#platform/graphql';
import { DECISION } from '../lines/decision.limits.js';
import type { TargetType } from '../targets/targets.js';
import { MatchTargetKind, StatementLineType } from './lines.graphql.js';

@InputType()
export class MatchTargetInput {
  @Field(() => MatchTargetKind) target: TargetType;
  @Field(() => ID, { nullable: true, description: 'None for a charge, and for what the bank gives.' }) id?:
    string | null;
  @Field(() => DecimalText, {
    nullable: true,
    description: 'The part of the line; without one the whole line, or in a split what is open.',
  })
  amount?: string | null;
  @Field(() => Boolean, { nullable: true, description: "What is short is a bank's charge, which the platform bears." })
  withFee?: boolean | null;
}

@InputType()
export class MatchPreviewInput {
  @Field(() => ID) lineId: string;
  @LimitedField(() => [MatchTargetInput], DECISION.targets) targets: MatchTargetInput[];
  @Field(() => Boolean, { nullable: true, description: "What is more than is open is the buyer's credit." })
  excessToCredit?: boolean | null;
}

@InputType()
export class MatchLineInput extends MatchPreviewInput {
  @Field(() => Key) key: string;
}

@InputType()
export class UnmatchLineInput {
  @Field(() => ID) lineId: string;
  @LimitedField(() => Text, DECISION.reason) reason: string;
  @Field(() => Key) key: string;
}

@InputType()
export class ParkLineInput {
  @Field(() => ID) lineId: string;
  @LimitedField(() => Text, DECISION.reason, { description: 'What is waited for.' }) note: string;
  @Field(() => Key) key: string;
}

@InputType()
export class UnparkLineInput {
  @Field(() => ID) lineId: string;
  @Field(() => Key) key: string;
}

export enum MatchOutcome {
  MATCHED = 'MATCHED',
  PROPOSED = 'PROPOSED',
}
registerEnumType(MatchOutcome, {
  name: 'MatchOutcome',
  description: 'PROPOSED: another person of finance has to say the same.',
});

@ObjectType()
export class MatchLinePayload {
  @Field(() => MatchOutcome) outcome: MatchOutcome;
  @Field(() => StatementLineType) line: StatementLineType;
}

export enum TakeBackOutcome {
  TAKEN_BACK = 'TAKEN_BACK',
  PROPOSED = 'PROPOSED',
}
registerEnumType(TakeBackOutcome, {
  name: 'TakeBackOutcome',
  description: 'PROPOSED: another person of finance has to take it back too.',
});

@ObjectType()
export class UnmatchLinePayload {
  @Field(() => TakeBackOutcome) outcome: TakeBackOutcome;
  @Field(() => StatementLineType) line: StatementLineType;
}

@ObjectType()
export class StatementLinePayload {
  @Field(() => StatementLineType) line: StatementLineType;
}
