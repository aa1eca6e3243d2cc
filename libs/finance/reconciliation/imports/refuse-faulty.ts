import { refuse } from '#platform/kernel';
import type { QuarantineReason } from '../statements/statement.js';

const OUT_OF_ORDER = 'It still does not fit to what was taken before it.';
const ONLY_A_RIGHT_ONE = 'only a right one can take its place.';

const faults: Readonly<Record<QuarantineReason, string>> = {
  BALANCE_MISSING: `Its opening or its closing balance is missing: ${ONLY_A_RIGHT_ONE}`,
  UNBALANCED: `Its lines do not lead from its opening balance to its closing one: ${ONLY_A_RIGHT_ONE}`,
  FOREIGN_ACCOUNT: 'It is not of an account of this programme.',
  FOREIGN_CURRENCY: `It is in another currency than its account: ${ONLY_A_RIGHT_ONE}`,
  OPENING_DIFFERS: OUT_OF_ORDER,
  SEQUENCE_GAP: OUT_OF_ORDER,
};

/** Refuses ILLEGAL_STEP { state, reason }: judged anew, a statement in quarantine stays there for this reason. */
export const refuseFaulty = (reason: QuarantineReason): never =>
  refuse('ILLEGAL_STEP', { field: 'input.statementId', state: 'QUARANTINED', reason, message: faults[reason] });
