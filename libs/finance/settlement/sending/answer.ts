import { sameEndToEndId } from '#platform/kernel';
import { outcomeOf, type PaymentOutcome } from './status-codes.js';

export interface Status {
  /** ISO 20022, like ACSP, PART, RJCT. */
  status: string;
  /** Code and words, where the bank gives them. */
  code: string | null;
  reason: string | null;
}

/** A bank's status report (pain.002) about one payment file: what it says of transfers that it doesn't name, and of those that it does. */
export interface BankAnswer extends Status {
  messageId: string;
  payments: readonly (Status & { endToEndId: string })[];
}

export interface OutcomeOfPayout {
  outcome: PaymentOutcome;
  status: string;
  reason: string | null;
}

/** Duplicate message, payment or transfer, in the codes that banks use for it. */
const REPEATED = new Set(['AM05', 'DU01', 'DU02', 'DU03', 'DU04', 'DU05']);
const isDuplicate = ({ status, code }: Status): boolean => status === 'RJCT' && code !== null && REPEATED.has(code);

/** It came before: this one was not executed, and the answer to the first one is what counts. */
export const isRepeated = (answer: BankAnswer): boolean => isDuplicate(answer) || answer.payments.some(isDuplicate);

/**
 * Of each transfer what the bank said of it; of one that it doesn't name, what it said of the rest. Named twice with two
 * outcomes, turned down because it came before, or unnamed where the bank names one of nobody: nothing is decided.
 */
export function outcomesOf(answer: BankAnswer, endToEndIds: readonly string[]): Map<string, OutcomeOfPayout> {
  // One that we can't tell may be any of those that it doesn't name.
  const strange = answer.payments.some((each) => !endToEndIds.some((id) => sameEndToEndId(each.endToEndId, id)));
  return new Map(endToEndIds.map((id) => {
    const named = answer.payments.filter((each) => sameEndToEndId(each.endToEndId, id));
    const said: readonly Status[] = named.length > 0 ? named : [answer];
    const { status, code, reason } = said.at(-1)!;
    const outcomes = new Set(said.map((each) => (isDuplicate(each) ? 'UNKNOWN' : outcomeOf(each.status))));
    return [id, { outcome: outcomes.size === 1 && (named.length > 0 || !strange) ? [...outcomes][0]! : 'UNKNOWN', status, reason: [code, reason].filter(Boolean).join(': ') || null }];
  }));
}

/** Every transfer has its answer; before that the bank is asked again. */
export const isFinal = (answer: BankAnswer, endToEndIds: readonly string[]): boolean =>
  [...outcomesOf(answer, endToEndIds).values()].every(({ outcome }) => outcome !== 'UNKNOWN');
