import { sameEndToEndId } from '#platform/kernel';
import { outcomeOf, type PaymentOutcome } from './status-codes.js';

export interface Status {
  /** ISO 20022, like ACSP, PART, RJCT. */
  status: string;
  /** Code and words, where the bank gives them. */
  code: string | null;
  reason: string | null;
}

/**
 * A bank's status report (pain.002) about one payment file: what it says of transfers that it doesn't name, and of
 * those that it does.
 */
export interface BankAnswer extends Status {
  messageId: string;
  payments: readonly (Status & { endToEndId: string })[];
}

/** Of whom a word was said: of a transfer by name, of a whole file where nobody is named, or of those not named. */
type SaidOf = 'BY_NAME' | 'ALL' | 'THE_REST';

export interface OutcomeOfPayout {
  outcome: PaymentOutcome;
  saidOf: SaidOf;
  status: string;
  reason: string | null;
}

/** Duplicate message, payment or transfer, in the codes that banks use for it. */
const REPEATED = new Set(['AM05', 'DU01', 'DU02', 'DU03', 'DU04', 'DU05']);
const isDuplicate = ({ status, code }: Status): boolean => status === 'RJCT' && code !== null && REPEATED.has(code);

/** It came before: this one was not executed, and the answer to the first one is what counts. */
export const isRepeated = (answer: BankAnswer): boolean => isDuplicate(answer) || answer.payments.some(isDuplicate);

/**
 * Of each transfer what the bank said of it; of one that it doesn't name, what it said of the rest. Named twice with
 * two outcomes, turned down because it came before, or unnamed where the bank names one of nobody: nothing is decided.
 */
export function outcomesOf(answer: BankAnswer, endToEndIds: readonly string[]): Map<string, OutcomeOfPayout> {
  // One that we can't tell may be any of those that it doesn't name.
  const strange = answer.payments.some((each) => !endToEndIds.some((id) => sameEndToEndId(each.endToEndId, id)));
  return new Map(
    endToEndIds.map((id) => {
      const named = answer.payments.filter((each) => sameEndToEndId(each.endToEndId, id));
      const said: readonly Status[] = named.length > 0 ? named : [answer];
      const { status, code, reason } = said.at(-1)!;
      const outcomes = new Set(said.map((each) => (isDuplicate(each) ? 'UNKNOWN' : outcomeOf(each.status))));
      const saidOf = named.length > 0 ? 'BY_NAME' : answer.payments.length === 0 ? 'ALL' : 'THE_REST';
      const outcome = outcomes.size === 1 && (named.length > 0 || !strange) ? [...outcomes][0]! : 'UNKNOWN';
      return [id, { outcome, saidOf, status, reason: [code, reason].filter(Boolean).join(': ') || null }];
    }),
  );
}

/**
 * Whether what decides nothing takes the place of the bank's word that stands: always where it was said by name,
 * never where it was said of the rest; and where it was said of a whole file, unless the transfer was accepted.
 */
export function replaces(said: Pick<OutcomeOfPayout, 'saidOf' | 'status'>, stands: string | null): boolean {
  if (stands === null) return true;
  if (said.status === '' || said.saidOf === 'THE_REST') return false;
  // What was refused is no longer on its way: where that word stands, a second file was turned down.
  return said.saidOf === 'BY_NAME' || outcomeOf(stands) !== 'ACCEPTED';
}

/** Every transfer has its answer; before that the bank is asked again. */
export const isFinal = (answer: BankAnswer, endToEndIds: readonly string[]): boolean =>
  [...outcomesOf(answer, endToEndIds).values()].every(({ outcome }) => outcome !== 'UNKNOWN');
