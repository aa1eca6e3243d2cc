import type { Refusal } from '#platform/kernel';
import type { MatchLine } from '../lines/match-line.js';
import * as unnamed from '../matching/match.fixture.js';
import * as by from './decision.js';
import type { OpenInstalment } from '../targets/instalment.rules.js';
import type { Expected } from '../targets/open-items.js';
import type { Part, SecondBecause } from '../targets/target.js';
import type { ChosenTarget, Decision } from './decision.js';
import * as suggestions from './suggestion.js';

export { line, REFERENCE, tolerances } from '../matching/match.fixture.js';

// What is expected, by name, and what a person says: what a test does not say is ordinary.

const ORDER = '11111111-1111-4111-8111-111111111111';
const BUYER = '22222222-2222-4222-8222-222222222222';

export const instalment = (made: Partial<OpenInstalment> = {}): OpenInstalment =>
  unnamed.instalment({ orderId: ORDER, buyerId: BUYER, ...made });

export const expected = (made: Partial<unnamed.MadeExpected> = {}): Expected =>
  unnamed.expected({ instalments: [instalment()], ...made });

export const target = (made: Partial<ChosenTarget> = {}): ChosenTarget => ({
  type: 'instalment',
  id: 'i1',
  minor: null,
  withFee: false,
  ...made,
});

export const decision = (targets: ChosenTarget[], excessToCredit = false): Decision => ({ targets, excessToCredit });

export function refused(work: () => unknown): Pick<Refusal, 'code' | 'details'> {
  try {
    work();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('nothing was refused');
}

type Line = Pick<MatchLine, 'minor' | 'currency'>;
export const needsAnother = (of: Line, parts: readonly Part[]): boolean =>
  by.needsAnother(of, parts, unnamed.tolerances);
export const secondBecause = (of: Line, parts: readonly Part[]): SecondBecause | null =>
  by.secondBecause(of, parts, unnamed.tolerances);
export const previewOf = (of: MatchLine, parts: readonly Part[]): suggestions.Preview =>
  suggestions.previewOf(of, parts, unnamed.tolerances);
