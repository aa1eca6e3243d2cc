import { Field, ObjectType } from '@nestjs/graphql';
import { digitsOf, isCurrency, toDecimal, type Money } from '#platform/money';
import { DecimalText, Text } from './scalars.js';

@ObjectType('Money', { description: 'An amount. Totals have exactly the digits of their currency; a unit price may have up to six.' })
export class MoneyType {
  @Field(() => DecimalText)
  amount: string;

  @Field(() => Text, { description: 'ISO 4217, like "USD".' })
  currency: string;

  static of = (money: Money): MoneyType => ({ amount: toDecimal(money), currency: money.currency });

  /** A unit price as PostgreSQL's numeric(18,6) gives it ("15.000000"): zeros are cut down to the currency's digits. */
  static price(amount: string, currency: string): MoneyType {
    return { amount: withDigits(amount, isCurrency(currency) ? digitsOf(currency) : 2), currency };
  }
}

@ObjectType('Quantity')
export class QuantityType {
  @Field(() => DecimalText)
  value: string;

  @Field(() => Text, { description: 'UN/ECE Recommendation 20: KGM kilogram, H87 piece, SET set, MTR metre, LTR litre, TNE tonne, XCT carton.' })
  unit: string;

  /** As PostgreSQL's numeric(14,3) gives it ("300.000"): "300". */
  static of = (value: string, unit: string): QuantityType => ({ value: withDigits(value, 0), unit });
}

/** A plain decimal with its closing zeros cut or filled up to so many digits behind the point. Text alone: a page has hundreds of them. */
function withDigits(decimal: string, least: number): string {
  const point = decimal.indexOf('.');
  if (point === -1) return least === 0 ? decimal : `${decimal}.${'0'.repeat(least)}`;
  let end = decimal.length;
  while (end > point + 1 + least && decimal[end - 1] === '0') end--;
  return end === point + 1 ? decimal.slice(0, point) : decimal.slice(0, end).padEnd(point + 1 + least, '0');
}
