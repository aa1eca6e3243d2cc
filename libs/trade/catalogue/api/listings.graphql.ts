import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionType,
  DecimalText,
  LimitedField,
  MoneyType,
  QuantityType,
  Text,
  TextsScalar,
  YearMonth,
} from '#platform/graphql';
import type { Texts } from '#platform/words';
import { OrganisationType } from '#trade/identity/api';
import { SEARCH } from '../listings/search.js';

@ObjectType({ description: 'The price for this quantity and more.' })
export class PriceTier {
  @Field(() => QuantityType) from: QuantityType;
  @Field(() => MoneyType) unitPrice: MoneyType;
}

@ObjectType({ description: 'The next month in which the cooperative can still make some, and how much.' })
export class Availability {
  @Field(() => YearMonth) month: string;
  @Field(() => QuantityType) left: QuantityType;
}

@ObjectType('Listing', {
  description: 'What a cooperative offers, as published.',
})
export class ListingType {
  @Field(() => ID) id: string;
  @Field(() => TextsScalar) name: Texts;
  @Field(() => Text, { description: 'Product kind; a request line names it together with the grade.' })
  kindCode: string;
  @Field(() => Text) grade: string;
  @Field(() => Text) craft: string;
  @Field(() => Text, { description: 'Harmonized System 2022, six digits.' }) hsCode: string;
  @Field(() => Text, { description: 'Country of origin, ISO 3166-1 alpha-2.' }) origin: string;
  @Field(() => QuantityType, { description: 'The least that can be ordered.' }) minimum: QuantityType;
  @Field(() => Int, { description: 'Days from the deposit to ready for shipment.' }) leadDays: number;
  @Field(() => QuantityType) perCarton: QuantityType;
  @Field(() => Int, { description: 'Gross weight of a full carton, in grams.' }) cartonGrossGrams: number;
  @Field(() => [Text], { description: 'GI, ORGANIC, FAIR_TRADE, HACCP.' }) certificates: string[];
  @Field(() => Text, {
    nullable: true,
    description: 'An illustration: /media/<picture>-96.webp, -320.webp and -640.webp.',
  })
  picture: string | null;
  @Field(() => [PriceTier], { description: 'Falling unit prices, FOB.' }) tiers: PriceTier[];
  @Field(() => MoneyType, {
    nullable: true,
    description: 'The guaranteed floor per unit, FOB: nothing is sold below it.',
  })
  floor: MoneyType | null;
  @Field(() => OrganisationType) cooperative: OrganisationType;
  @Field(() => Availability, { nullable: true }) available: Availability | null;
}

export const ListingConnection = connectionType(ListingType, 'Listing');

@InputType()
export class ListingFilter {
  @LimitedField(() => Text, SEARCH, {
    nullable: true,
    description:
      'Words of a product, craft, village, cooperative, or an HS code; English or Khmer. ' +
      'Empty or white space is no search.',
  })
  search?: string | null;
  @Field(() => [Text], { nullable: true, description: 'One of them; an empty list narrows nothing.' }) crafts?:
    string[] | null;
  @Field(() => [Text], { nullable: true, description: 'One of them; an empty list narrows nothing.' }) provinces?:
    string[] | null;
  @Field(() => [Text], { nullable: true, description: 'All of them.' }) certificates?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Zero is a value: what is ready today.' }) leadDaysAtMost?:
    number | null;
  @Field(() => DecimalText, {
    nullable: true,
    description:
      'The least order (minimum at its price) costs no more than this, in the currency of its listing; ' +
      '`currency` says which one is meant.',
  })
  minimumOrderAtMost?: string | null;
  @Field(() => Text, { nullable: true, description: 'ISO 4217: only what is priced in it.' }) currency?: string | null;
  @Field(() => Text, { nullable: true }) kindCode?: string | null;
  @Field(() => ID, { nullable: true }) cooperativeId?: string | null;
}

@ObjectType()
export class FacetValue {
  @Field(() => Text) value: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'How many listings each value would leave, all other filters kept.' })
export class ListingFacets {
  @Field(() => Int) total: number;
  @Field(() => Int, { description: 'Cooperatives among them.' }) cooperatives: number;
  @Field(() => [FacetValue]) crafts: FacetValue[];
  @Field(() => [FacetValue]) provinces: FacetValue[];
  @Field(() => [FacetValue]) certificates: FacetValue[];
}

@ObjectType({ description: 'The market in figures.' })
export class Landing {
  @Field(() => Int) cooperatives: number;
  @Field(() => Int) provinces: number;
  @Field(() => Int) productKinds: number;
  @Field(() => Int) listings: number;
}
