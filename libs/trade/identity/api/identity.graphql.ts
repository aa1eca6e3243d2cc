import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, Key, Line, Text, TextsScalar } from '#platform/graphql';
import type { Texts } from '#platform/words';

export enum SideName {
  BUYER = 'buyer',
  COOPERATIVE = 'cooperative',
  SECRETARIAT = 'secretariat',
}
export enum RoleName {
  OWNER = 'owner',
  PURCHASER = 'purchaser',
  APPROVER = 'approver',
  VIEWER = 'viewer',
  MANAGER = 'manager',
  CLERK = 'clerk',
  OPERATOR = 'operator',
  FINANCE = 'finance',
  AUDITOR = 'auditor',
}
registerEnumType(SideName, { name: 'Side', description: 'The three sides of a deal.' });
registerEnumType(RoleName, {
  name: 'Role',
  description:
    'Of a buyer: owner, purchaser, approver, viewer. Of a cooperative: manager, clerk. ' +
    'Of the secretariat: operator, finance, auditor.',
});

@ObjectType('Person')
export class PersonType {
  @Field(() => ID) id: string;
  @Field(() => TextsScalar) name: Texts;
  @Field(() => Text, { description: 'The language in which the platform speaks to this person, like en or km.' })
  locale: string;
}

@ObjectType('Organisation', { description: 'A buyer, a cooperative or the secretariat.' })
export class OrganisationType {
  @Field(() => ID) id: string;
  @Field(() => SideName) kind: SideName;
  @Field(() => TextsScalar) name: Texts;
  @Field(() => TextsScalar) place: Texts;
  @Field(() => Text, { nullable: true }) province: string | null;
  @Field(() => Text, { description: 'ISO 3166-1 alpha-2.' }) country: string;
  @Field(() => Text, { description: 'IANA time zone.' }) zone: string;
  @Field(() => Int, { nullable: true, description: 'Members of a cooperative.' }) members: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When the secretariat verified it.' }) verifiedAt: Date | null;
  programmeId: string | null;
}

@ObjectType({ description: 'The signed-in person, and for which organisation and in which role they act.' })
export class Viewer {
  @Field(() => PersonType) person: PersonType;
  @Field(() => OrganisationType) organisation: OrganisationType;
  @Field(() => SideName) side: SideName;
  @Field(() => RoleName) role: RoleName;
  @Field(() => PersonType, {
    nullable: true,
    description:
      'Who does what this person may not: of a clerk the manager; ' +
      'of an approver or a viewer the owner, or else a purchaser. Null for who decides.',
  })
  decider: PersonType | null;
  @Field(() => PersonType, {
    nullable: true,
    deprecationReason: 'See decider.',
    description: 'Of a clerk: the manager, who does what a clerk may not.',
  })
  manager: PersonType | null;
}

@ObjectType('DemoPerson', { description: 'Somebody whom a visitor of the demo may become without a password.' })
export class DemoPersonType {
  @Field(() => ID) id: string;
  @Field(() => TextsScalar) name: Texts;
  @Field(() => SideName) side: SideName;
  @Field(() => RoleName) role: RoleName;
  @Field(() => TextsScalar) organisation: Texts;
  @Field(() => TextsScalar) place: Texts;
}

@InputType()
export class SignInInput {
  @Field(() => Line) email: string;
  @Field(() => Text) password: string;
  @Field(() => Key) key: string;
}

@InputType()
export class EnterDemoInput {
  @Field(() => ID) personId: string;
  @Field(() => Key) key: string;
}

@InputType()
export class SignOutInput {
  @Field(() => Key, { nullable: true }) key?: string | null;
}
