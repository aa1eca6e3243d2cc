import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateText, Text, TextsScalar } from '#platform/graphql';
import type { Texts } from '#platform/words';

@ObjectType('Holiday', { description: 'A day on which the banks of a programme are closed, beside its weekend.' })
export class HolidayType {
  @Field(() => DateText) day: string;
  @Field(() => TextsScalar) name: Texts;
}

@ObjectType({ description: "What a programme lets terms say; each lies inside the inputs' own limits." })
export class ProgrammeLimits {
  @Field(() => Int, { description: 'The least deposit, in percent of the total.' }) depositPercentLeast: number;
  @Field(() => Int, { description: 'The largest deposit, in percent of the total.' }) depositPercentMost: number;
  @Field(() => Int, { description: 'Days for which terms hold at most.' }) validityDaysMost: number;
  @Field(() => Int, { description: 'Days from today within which goods may be wanted or ready.' })
  readyDaysMost: number;
}

@ObjectType('Programme', {
  description: 'A national programme: its calendar, currencies, languages and terms. What is shown of it is its own.',
})
export class ProgrammeType {
  @Field(() => ID) id: string;
  @Field(() => Text) code: string;
  @Field(() => TextsScalar) name: Texts;
  @Field(() => TextsScalar, { description: 'What its places are called, like "village".' }) unitWord: Texts;
  @Field(() => Text, { description: 'ISO 3166-1 alpha-2.' }) country: string;
  @Field(() => Text, { description: 'IANA time zone of its days and months.' }) zone: string;
  @Field(() => [Int], { description: 'ISO days of the week, 1 is Monday.' }) weekend: number[];
  @Field(() => [HolidayType], { description: 'Bank holidays by day.' }) holidays: HolidayType[];
  @Field(() => Text, { description: 'ISO 4217, of its books.' }) currency: string;
  @Field(() => [Text], { description: 'ISO 4217, those that it sells in.' }) currencies: string[];
  @Field(() => [Text], { description: 'By preference; the first is the one to fall back to.' }) languages: string[];
  @Field(() => Int, { description: "The platform's commission on an order of today, in basis points." })
  commissionBp: number;
  @Field(() => Int, { description: "The usual deposit, in percent of an order's total." }) depositPercent: number;
  @Field(() => Int, { description: 'Days from the order to the day on which its deposit is due.' })
  depositDays: number;
  @Field(() => Int, { description: 'Days for which terms hold when nothing is said.' }) validityDays: number;
  @Field(() => Text, { description: 'Where goods are handed over when nothing else is asked.' })
  handoverPlace: string;
  @Field(() => ProgrammeLimits) limits: ProgrammeLimits;
}
