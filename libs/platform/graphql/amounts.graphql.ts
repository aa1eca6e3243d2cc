import { Field, ObjectType } from '@nestjs/graphql';
import { priceText, stepOf, toDecimal, withDigits, type Money } from '#platform/money';
import { DecimalText, Text } from './scalars.js';

@ObjectType('Money', {
  description: 'An amount. Totals have exactly the digits of their currency; a unit price may have up to six.',
})
export class MoneyType {
  @Field(() => DecimalText)
  amount: string;

  @Field(() => Text, { description: 'ISO 4217, like "USD".' })
  currency: string;

  static of = (money: Money): MoneyType => ({ amount: toDecimal(money), currency: money.currency });

  /** A unit price as PostgreSQL's numeric(18,6) gives it ("15.000000"): zeros are cut down to the currency's digits. */
  static price(amount: string, currency: string): MoneyType {
    return { amount: priceText(amount, currency), currency };
  }
}

@ObjectType('Quantity')
export class QuantityType {
  @Field(() => DecimalText)
  value: string;

  @Field(() => Text, {
    description:
      'UN/ECE Recommendation 20: KGM kilogram, H87 piece, SET set, MTR metre, LTR litre, TNE tonne, XCT carton.',
  })
  unit: string;

  @Field(() => DecimalText, {
    description:
      'What quantities of this unit are multiples of: "1" for what is counted, ' +
      '"0.001" for what is weighed or measured.',
  })
  get step(): string {
    return stepOf(this.unit);
  }

  /** As PostgreSQL's numeric(14,3) gives it ("300.000"): "300". */
  static of = (value: string, unit: string): QuantityType =>
    Object.assign(new QuantityType(), { value: withDigits(value, 0), unit });
}
