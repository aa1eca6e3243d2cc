import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateText, DecimalText, DateTime, MoneyType, Text } from '#platform/graphql';
import type { InstalmentKind } from '#trade/orders';
import { InstalmentKindName } from '#trade/orders/api';
import { rules, type Rule } from '../lines/rules.js';
import type { ExceptionType } from '../targets/findings.js';
import type { SecondBecause } from '../targets/target.js';
import { targetTypes, type TargetType } from '../targets/targets.js';

export enum MatchKind {
  EXACT = 'EXACT',
  SHORT = 'SHORT',
  OVER = 'OVER',
  SUGGESTED = 'SUGGESTED',
  SEVERAL = 'SEVERAL',
  NONE = 'NONE',
  MATCHED = 'MATCHED',
  NOTHING = 'NOTHING',
  REVERSED = 'REVERSED',
}
registerEnumType(MatchKind, {
  name: 'MatchKind',
  description: 'How a bank line stands to what is expected.',
  valuesMap: {
    EXACT: { description: 'A rule is sure, to the cent.' },
    SHORT: { description: 'Less came than is open.' },
    OVER: { description: 'More came than is open.' },
    SUGGESTED: { description: 'A rule suggests it; a person confirms.' },
    SEVERAL: { description: 'More than one thing fits.' },
    NONE: { description: 'Nothing fits; the exception says why.' },
    MATCHED: { description: 'A person has matched it.' },
    NOTHING: { description: 'It is of 0.00: nothing is posted, and nothing has to be explained.' },
    REVERSED: {
      description:
        'The bank has taken it back, or it takes one back: the two are set against each other, and nothing remains.',
    },
  },
});

export enum StatementLineFilter {
  ALL = 'ALL',
  EXACT = 'EXACT',
  NEEDS_YOU = 'NEEDS_YOU',
  PARKED = 'PARKED',
  MATCHED = 'MATCHED',
  PROPOSED = 'PROPOSED',
}
registerEnumType(StatementLineFilter, {
  name: 'StatementLineFilter',
  description: 'NEEDS_YOU: nothing explains it, and nobody has parked it. PROPOSED: it waits for a second person.',
});

export const MatchTargetKind = Object.fromEntries(targetTypes.map((type) => [type, type])) as {
  [Type in TargetType]: Type;
};
registerEnumType(MatchTargetKind, {
  name: 'MatchTargetKind',
  description: 'bank_credit: what the bank gives of its own, a charge given back or interest.',
});

export const MatchRule = Object.fromEntries(rules.map((rule) => [rule, rule])) as { [Each in Rule]: Each };
registerEnumType(MatchRule, {
  name: 'MatchRule',
  description: 'By which rule a line found what it is for; the first that finds exactly one thing wins.',
  valuesMap: {
    REFERENCE_EXACT: { description: 'It names it, and is exactly what that expects.' },
    REFERENCE_SHORT: { description: 'It names an instalment, and is short of it by no more than a bank keeps.' },
    BANK_CHARGE: { description: "The bank says that it is its charge, and it is not above the currency's limit." },
    REFERENCE_OTHER_AMOUNT: { description: 'It names it, and the amount is another one: a person decides.' },
    NAME_AND_AMOUNT: { description: "It names none; amount, day and the payer's name are those of an instalment." },
    BUYERS_SUM: { description: 'It is the sum of up to three open instalments of an order, or of a buyer.' },
    MANUAL: { description: 'A person, without a suggestion; of a line that waits: no rule finds it.' },
  },
});

@ObjectType({ description: 'What a line, or a part of it, was matched to.' })
export class MatchedPart {
  @Field(() => MatchTargetKind) target: TargetType;
  @Field(() => Text, { nullable: true }) orderNumber: string | null;
  @Field(() => MoneyType, { description: 'Signed like the line.' }) amount: MoneyType;
}

@ObjectType({ description: 'A line that still waits while somebody looks after it.' })
export class Parking {
  @Field(() => Text) note: string;
  @Field(() => Text) owner: string;
  @Field(() => DateTime) at: Date;
}

@ObjectType({ description: 'One person wants to take a match back; above the limit another has to say so too.' })
export class TakeBackProposal {
  @Field(() => Text) by: string;
  @Field(() => Text) reason: string;
}

@ObjectType('StatementLine', { description: 'A line of a bank statement, and what it was matched to.' })
export class StatementLineType {
  @Field(() => ID) id: string;
  @Field(() => Text, { nullable: true, description: "The statement's number as the bank writes it, or its id." })
  statement: string | null;
  @Field(() => DateText, { nullable: true }) bookedOn: string | null;
  @Field(() => DateText, { nullable: true, description: 'From when the bank counts it for interest.' }) valueOn:
    string | null;
  @Field(() => Text, { description: 'Number of our account on which it stands.' }) account: string;
  @Field(() => Text, { nullable: true, description: "The bank's own reference of it." }) bankReference: string | null;
  @Field(() => Text, { nullable: true, description: 'What the payer gave it, from end to end.' }) endToEndId:
    string | null;
  @Field(() => Text, { nullable: true, description: 'The account of who paid or was paid.' }) counterpartyAccount:
    string | null;
  @Field(() => Text, { nullable: true, description: 'Who paid or was paid, as the bank writes it.' }) counterparty:
    string | null;
  @Field(() => Text) remittance: string;
  @Field(() => Text, {
    nullable: true,
    description: 'The first creditor reference in it whose check digits are right.',
  })
  reference: string | null;
  @Field(() => MoneyType, { description: 'Signed: + came in.' }) amount: MoneyType;
  @Field(() => MoneyType, {
    description: 'What remains of it, signed like it: less where the bank took it back, or where it takes back.',
  })
  worth: MoneyType;
  @Field(() => MatchRule, { nullable: true, description: 'By which it was matched; null while it waits.' })
  rule: Rule | null;
  @Field(() => [MatchedPart], { description: 'Empty while nothing explains it; more than one after a split.' })
  parts: MatchedPart[];
  @Field(() => DateTime, { nullable: true }) matchedAt: Date | null;
  @Field(() => Text, { nullable: true, description: 'The person who decided; null when a rule did.' }) matchedBy:
    string | null;
  @Field(() => Parking, { nullable: true }) parked: Parking | null;
  @Field(() => Text, { nullable: true, description: 'Who proposes a match that another person has to confirm.' })
  proposedBy: string | null;
  @Field(() => TakeBackProposal, {
    nullable: true,
    description:
      'Of a matched line above the limit: one person wants to take its match back, another has to say so too.',
  })
  takeBack: TakeBackProposal | null;
  @Field(() => Text, { nullable: true, description: 'Of a line that waits again: why its match was taken back.' })
  undoReason: string | null;
}

export const StatementLineConnection = connectionType(StatementLineType, 'StatementLine');

@ObjectType({ description: 'How many lines each filter has.' })
export class StatementLineCounts {
  @Field(() => Int) all: number;
  @Field(() => Int) exact: number;
  @Field(() => Int) needsYou: number;
  @Field(() => Int) parked: number;
  @Field(() => Int) matched: number;
  @Field(() => Int, { description: 'Waiting for a second person.' }) proposed: number;
}

@ObjectType({
  description:
    'What finance has set for money of a currency. Null where it has set nothing: then a person decides on ' +
    'everything, and a second one confirms.',
})
export class MatchLimits {
  @Field(() => MoneyType, {
    nullable: true,
    description: 'A rule lets a receipt be short by this, or by `shortPercent` of what is open if that is more …',
  })
  shortLeast: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: '… but never by more than this …' })
  shortMost: MoneyType | null;
  @Field(() => DecimalText) shortPercent: string;
  @Field(() => DecimalText, { description: '… nor by more than this share of the whole instalment, and once.' })
  wholePercent: string;
  @Field(() => MoneyType, { nullable: true, description: 'A charge of the bank up to this is booked without asking.' })
  charge: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: 'Above this two people decide.' }) alone: MoneyType | null;
  @Field(() => Int, {
    description: 'How many days a receipt without a reference may be from the day on which it is due.',
  })
  days: number;
}

@ObjectType({
  description: 'Something that a line could be: an open instalment, announced capital, a payout of Stripe, a charge.',
})
export class MatchTarget {
  @Field(() => MatchTargetKind) target: TargetType;
  @Field(() => ID, { nullable: true, description: 'Null for a charge.' }) id: string | null;
  @Field(() => MoneyType, { description: 'What is open or announced.' }) expects: MoneyType;
  @Field(() => Text, { nullable: true }) reference: string | null;
  @Field(() => Text, { nullable: true }) orderNumber: string | null;
  @Field(() => InstalmentKindName, { nullable: true }) instalment: InstalmentKind | null;
  @Field(() => Text, { nullable: true }) buyer: string | null;
  @Field(() => DateText, { nullable: true }) dueOn: string | null;
}

export const MatchTargetConnection = connectionType(MatchTarget, 'MatchTarget');

@ObjectType({ description: 'One side of what would be posted.' })
export class PreviewEntry {
  @Field(() => Text, { description: 'As the ledger calls it.' }) account: string;
  @Field(() => Text, { description: "With the order's number or the buyer's name in place of its id." }) name: string;
  @Field(() => MoneyType, { nullable: true }) debit: MoneyType | null;
  @Field(() => MoneyType, { nullable: true }) credit: MoneyType | null;
}

export const SecondPersonReason = {
  AMOUNT: 'AMOUNT',
  CHARGE: 'CHARGE',
  FEE: 'FEE',
  CAPITAL: 'CAPITAL',
} as const satisfies { [Reason in SecondBecause]: Reason };
registerEnumType(SecondPersonReason, {
  name: 'SecondPersonReason',
  description: 'Why a second person decides too.',
  valuesMap: {
    AMOUNT: { description: 'That of the line is above the limit.' },
    CHARGE: { description: 'The charge is above the limit.' },
    FEE: { description: 'No rule would take this fee.' },
    CAPITAL: { description: 'Another amount than announced.' },
  },
});

@ObjectType({ description: 'What a decision would post and leave, worked out by the functions that post.' })
export class MatchPreview {
  @Field(() => [PreviewEntry]) entries: PreviewEntry[];
  @Field(() => MoneyType, { description: 'Kept by a bank, borne by the platform.' }) fee: MoneyType;
  @Field(() => MoneyType, { description: "The buyer's from then on." }) credit: MoneyType;
  @Field(() => MoneyType, { description: 'Still open of the chosen instalments.' }) left: MoneyType;
  @Field(() => Boolean, { description: 'It waits for a second person after the first has decided.' })
  needsAnotherPerson: boolean;
  @Field(() => SecondPersonReason, { nullable: true }) secondPersonBecause: SecondBecause | null;
}

@ObjectType({ description: 'A part of what is proposed.' })
export class ProposedPartType {
  @Field(() => MatchTarget) target: MatchTarget;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => Boolean) withFee: boolean;
}

@ObjectType({ description: 'A decision of one person that another has to confirm, by the very same one.' })
export class LineProposal {
  @Field(() => Text) by: string;
  @Field(() => [ProposedPartType]) parts: ProposedPartType[];
}

export const MatchExceptionName = {
  AMBIGUOUS: 'AMBIGUOUS',
  OTHER_CURRENCY: 'OTHER_CURRENCY',
  UNKNOWN_REFERENCE: 'UNKNOWN_REFERENCE',
  CHARGE_ABOVE_LIMIT: 'CHARGE_ABOVE_LIMIT',
  PAYOUT_AGAIN: 'PAYOUT_AGAIN',
  REVERSAL: 'REVERSAL',
  REVERSED: 'REVERSED',
  NO_CANDIDATE: 'NO_CANDIDATE',
} as const satisfies { [Exception in ExceptionType]: Exception };
registerEnumType(MatchExceptionName, {
  name: 'MatchException',
  description: 'Why no rule suggests anything.',
  valuesMap: {
    PAYOUT_AGAIN: { description: 'A second debit of a settled payout.' },
    REVERSAL: { description: 'It takes an earlier line back.' },
    REVERSED: { description: 'The bank has taken it back.' },
  },
});

@ObjectType({ description: 'What the matching ladder says of a line that waits.' })
export class LineSuggestion {
  @Field(() => MatchRule) rule: Rule;
  @Field(() => MatchExceptionName, { nullable: true }) exception: ExceptionType | null;
  @Field(() => [MatchTarget]) candidates: MatchTarget[];
  @Field(() => MoneyType, { description: 'The line less what is expected: negative when it is short.' })
  difference: MoneyType;
  @Field(() => Float, { description: 'From 0 to 1: how alike the names are where a rule went by names.' })
  score: number;
  @Field(() => MoneyType, { nullable: true, description: "How much may be short to be a bank's charge." })
  tolerance: MoneyType | null;
  @Field(() => MatchPreview, {
    nullable: true,
    description: 'What is posted when a person agrees; null where there is not exactly one thing to agree to.',
  })
  preview: MatchPreview | null;
}
