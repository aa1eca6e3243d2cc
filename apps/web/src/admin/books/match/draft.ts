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
  if (proposal) return { from: 'proposal', parts: proposal.parts.map(({ target, amount, withFee }) => ({ target, amount: amount.amount, withFee })) };
  if (!suggestion?.preview) return null;
  const withFee = compareExact(suggestion.preview.fee.amount, '0') > 0;
  return { from: 'suggestion', parts: suggestion.candidates.map((target) => ({ target, amount: null, withFee })) };
}

export const chosen = (target: Target): Draft => ({ from: 'person', parts: [{ target, amount: null, withFee: false }] });

/** A line that went out is the bank's charge. */
export const charge = (line: Pick<LineDetail, 'amount'>): Target =>
  ({ target: 'charge', id: null, expects: line.amount, reference: null, orderNumber: null, instalment: null, buyer: null, dueOn: null });

/** What is more than is open goes to the buyer's credit: the button that sends it says so, with the amount. */
export const decisionOf = (lineId: string, { parts }: Draft) => ({
  lineId, excessToCredit: true, targets: parts.map(({ target, amount, withFee }) => ({ target: target.target as 'instalment', id: target.id, amount, withFee })),
});

/** What is expected of the line, all parts together. */
export function chosenAmount({ parts }: Draft): Amount {
  const amounts = parts.map(({ target, amount }) => (parts.length > 1 && amount ? amount : target.expects.amount));
  return { amount: sumExact(amounts), currency: parts[0]!.target.expects.currency };
}
