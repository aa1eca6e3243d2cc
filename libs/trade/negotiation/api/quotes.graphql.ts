import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  connectionType,
  DateText,
  DateTime,
  DecimalText,
  Key,
  LimitedField,
  MoneyType,
  Text,
  TextsScalar,
} from '#platform/graphql';
import type { Texts } from '#platform/words';
import { SideName } from '#trade/identity/api';
import { OrderType } from '#trade/orders/api';
import { TERMS } from '../terms/terms.limits.js';
import { quoteSteps, revisionSteps } from '../model/quote.states.js';

export const QuoteStateName = Object.fromEntries(quoteSteps.states.map((state) => [state, state]));
registerEnumType(QuoteStateName, { name: 'QuoteState', description: 'Whose turn it is; the ends never reopen.' });
export const RevisionStateName = Object.fromEntries(revisionSteps.states.map((state) => [state, state]));
registerEnumType(RevisionStateName, { name: 'RevisionState' });

@ObjectType('Revision', { description: 'One numbered, immutable set of terms by one side.' })
export class RevisionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => SideName) author: SideName;
  @Field(() => TextsScalar) authorName: Texts;
  @Field(() => RevisionStateName) state: string;
  @Field(() => Text) incoterm: string;
  @Field(() => Text) place: string;
  @Field(() => DateText, { description: "Ready for shipment, of the programme's zone." }) readyOn: string;
  @Field(() => Int) depositPercent: number;
  @Field(() => MoneyType) total: MoneyType;
  @Field(() => Text) note: string;
  @Field(() => DateTime) validUntil: Date;
  @Field(() => DateTime) sentAt: Date;
}

@ObjectType('Quote', { description: 'The negotiation between one buyer and one cooperative on one request.' })
export class QuoteType {
  @Field(() => ID) id: string;
  @Field(() => Text) number: string;
  @Field(() => QuoteStateName) state: string;
  @Field(() => Int, {
    description:
      'Number of the newest revision; 0 before the first. Every command names the one that its author has seen.',
  })
  revision: number;
  @Field(() => DateTime, { description: 'Until when the newest terms can be accepted.' }) validUntil: Date;
  @Field(() => Boolean, { description: "Whether the viewer's side must act." }) yourTurn: boolean;
  @Field(() => DateTime) movedAt: Date;
  programmeId: string;
  requestId: string;
  buyerId: string;
  cooperativeId: string;
}

export const QuoteConnection = connectionType(QuoteType, 'Quote');

@InputType()
export class QuoteCommandInput {
  @Field(() => ID) quoteId: string;
  @Field(() => Int, { description: 'The number of the revision that you have seen.' }) revision: number;
  @Field(() => Key) key: string;
}

@InputType()
export class TermsLineInput {
  @Field(() => Int) position: number;
  @LimitedField(() => DecimalText, TERMS.quantity) quantity: string;
  @LimitedField(() => DecimalText, TERMS.unitPrice, { description: 'Per unit, FOB.' }) unitPrice: string;
}

@InputType({ description: 'New terms in answer to the revision seen: every line of the request.' })
export class ReviseQuoteInput extends QuoteCommandInput {
  @LimitedField(() => [TermsLineInput], TERMS.lines) lines: TermsLineInput[];
  @LimitedField(() => DateText, TERMS.readyOn) readyOn: string;
  @LimitedField(() => Int, TERMS.depositPercent, { defaultValue: 30 }) depositPercent: number;
  @LimitedField(() => DateTime, TERMS.validUntil, { nullable: true, description: '14 days when not said.' })
  validUntil?: Date | null;
  @LimitedField(() => Text, TERMS.note, { defaultValue: '' }) note: string;
}

@ObjectType()
export class AcceptQuotePayload {
  @Field(() => QuoteType) quote: QuoteType;
  @Field(() => OrderType) order: OrderType;
}
