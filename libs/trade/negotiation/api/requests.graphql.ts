import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  connectionType,
  DateText,
  DateTime,
  DecimalText,
  Key,
  LimitedField,
  Line,
  MoneyType,
  QuantityType,
  Text,
  TextsScalar,
} from '#platform/graphql';
import type { Texts } from '#platform/words';
import { REQUEST, TERMS } from '../terms/terms.limits.js';
import { requestSteps } from '../model/request.states.js';

export const RequestStateName = Object.fromEntries(requestSteps.states.map((state) => [state, state]));
registerEnumType(RequestStateName, { name: 'RequestState' });

@ObjectType('RequestLine', {
  description: "A product kind and grade; in each quote it resolves to that cooperative's published listing.",
})
export class RequestLineType {
  @Field(() => Int) position: number;
  @Field(() => Text) kindCode: string;
  @Field(() => Text) grade: string;
  @Field(() => TextsScalar, { description: 'Of the product kind.' }) name: Texts;
  @Field(() => QuantityType) quantity: QuantityType;
  @Field(() => MoneyType, { nullable: true }) targetPrice: MoneyType | null;
}

@ObjectType('Request', { description: 'A request for quotes. A cooperative sees only its own quote of it.' })
export class RequestType {
  @Field(() => ID) id: string;
  @Field(() => Text) number: string;
  @Field(() => Text) title: string;
  @Field(() => RequestStateName) state: string;
  @Field(() => Text) incoterm: string;
  @Field(() => Text) place: string;
  @Field(() => DateText) wantedOn: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Deposit that the buyer asks for; null in requests of before it was kept.',
  })
  depositPercent: number | null;
  @Field(() => Text) note: string;
  @Field(() => DateTime) submittedAt: Date;
  programmeId: string;
  currency: string;
}

export const RequestConnection = connectionType(RequestType, 'Request');

@InputType()
export class RequestLineInput {
  @Field(() => Line) kindCode: string;
  @Field(() => Line, { defaultValue: 'standard' }) grade: string;
  @LimitedField(() => DecimalText, TERMS.quantity, { description: 'In the unit of the listings of this kind.' })
  quantity: string;
  @LimitedField(() => DecimalText, TERMS.unitPrice, {
    nullable: true,
    description: 'Per unit, FOB. What the buyer has in mind; with `mayAccept` it is a term of revision 1.',
  })
  targetPrice?: string | null;
}

@InputType()
export class SubmitRequestInput {
  @LimitedField(() => Line, REQUEST.title) title: string;
  @LimitedField(() => [ID], REQUEST.cooperativeIds, { description: 'Sealed from each other.' })
  cooperativeIds: string[];
  @LimitedField(() => [RequestLineInput], TERMS.lines) lines: RequestLineInput[];
  @LimitedField(() => Line, REQUEST.place, { description: 'Named place of FOB, like "Sihanoukville".' }) place: string;
  @LimitedField(() => DateText, TERMS.readyOn, {
    description: "Day on which the goods are to be ready, of the programme's zone.",
  })
  wantedOn: string;
  @LimitedField(() => Int, TERMS.depositPercent, { defaultValue: 30 }) depositPercent: number;
  @LimitedField(() => DateTime, TERMS.validUntil, {
    nullable: true,
    description: 'Until when it can be answered; 14 days when not said.',
  })
  validUntil?: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a cooperative may accept the target prices at once, which makes a binding order: ' +
      'the request is then revision 1. Needs one on every line. ' +
      'When not said: yes, if one cooperative is asked and every line has one.',
  })
  mayAccept?: boolean | null;
  @LimitedField(() => Text, TERMS.note, { defaultValue: '' }) note: string;
  @Field(() => Key) key: string;
}
