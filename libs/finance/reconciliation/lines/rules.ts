/** By which rule a line found its target; kept with every match. In the order in which they are tried. */
export const rules = [
  /** The line names one target of ours, and is exactly what that expects. */
  'REFERENCE_EXACT',
  /** The line names one instalment, and is short of it by no more than a bank keeps: `shortTolerance`. */
  'REFERENCE_SHORT',
  /** The bank says that the line is its own charge, up to the currency's limit. */
  'BANK_CHARGE',
  /** The line names a target of ours, and its amount is another one. */
  'REFERENCE_OTHER_AMOUNT',
  /** It names none: the amount, the day and the buyer's name are those of an instalment. */
  'NAME_AND_AMOUNT',
  /**
   * It is the sum of up to three open instalments of the order, else of the buyer, whom it names by reference or by
   * name; a whole order may be short of it by what a bank keeps.
   */
  'BUYERS_SUM',
  /** No rule has found it: an exception, or what a person has found without one. */
  'MANUAL',
] as const;

export type Rule = (typeof rules)[number];

/** What is short of the target was kept by a bank on the way, and is borne by the platform. */
export const isShort = (rule: Rule): boolean => rule === 'REFERENCE_SHORT';

/** The line is what its target expects, to the cent, and that target is sure. */
export const exactRules: readonly Rule[] = ['REFERENCE_EXACT', 'BANK_CHARGE'];
export const isExact = (rule: Rule): boolean => exactRules.includes(rule);
