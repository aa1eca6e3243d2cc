import { compareExact, sumExact, type Amount } from '#platform/words/browser';
import type { StatementLineQuery } from '../../graphql/graphql';

export type LineDetail = StatementLineQuery['statementLine'];
export type Suggestion = NonNullable<LineDetail['suggestion']>;
export type Target = Suggestion['candidates'][number];
export type Preview = NonNullable<Suggestion['preview']>;

/** A part of what is to be decided; without an amount it is the whole line, or in a split what is open. */
export interface DraftPart {
  readonly target: Target;
  readonly amount: string | null;
  readonly withFee: boolean;
}

/** What the large button would do: as the ladder suggests, as one person has proposed, or as this person has chosen. */
export interface Draft {
  readonly from: 'suggestion' | 'proposal' | 'person';
  readonly parts: readonly DraftPart[];
}

export function draftOf({ suggestion, proposal }: LineDetail): Draft | null {
  if (proposal)
    return {
      from: 'proposal',
      parts: proposal.parts.map(({ target, amount, withFee }) => ({ target, amount: amount.amount, withFee })),
    };
  if (!suggestion?.preview) return null;
  const withFee = compareExact(suggestion.preview.fee.amount, '0') > 0;
  return { from: 'suggestion', parts: suggestion.candidates.map((target) => ({ target, amount: null, withFee })) };
}

export const chosen = (target: Target): Draft => ({
  from: 'person',
  parts: [{ target, amount: null, withFee: false }],
});

/** Whether somebody still has to say what it is: nothing explains it, and something of it remains. */
export const waits = ({ rule, kind }: Pick<LineDetail, 'rule' | 'kind'>): boolean =>
  rule === null && kind !== 'REVERSED';

/** The bank's own: a line that went out is what it charges, one that came in what it gives. */
export const ofBank = (line: Pick<LineDetail, 'worth'>): Target => ({
  target: line.worth.amount.startsWith('-') ? 'charge' : 'bank_credit',
  id: null,
  expects: line.worth,
  reference: null,
  orderNumber: null,
  instalment: null,
  buyer: null,
  dueOn: null,
});

/** What is more than is open goes to the buyer's credit: the button that sends it says so, with the amount. */
export const decisionOf = (lineId: string, { parts }: Draft) => ({
  lineId,
  excessToCredit: true,
  targets: parts.map(({ target, amount, withFee }) => ({
    target: target.target,
    id: target.id,
    amount,
    withFee,
  })),
});

/** What is expected of the line, all parts together. */
export function chosenAmount({ parts }: Draft): Amount {
  const amounts = parts.map(({ target, amount }) => (parts.length > 1 && amount ? amount : target.expects.amount));
  return { amount: sumExact(amounts), currency: parts[0]!.target.expects.currency };
}
