import { bankCreditTarget } from './bank-credit.target.js';
import { capital } from './capital.target.js';
import { charge } from './charge.target.js';
import { instalment } from './instalment.target.js';
import { payoutReturn } from './payout-return.target.js';
import { payout } from './payout.target.js';
import { stripePayout } from './stripe-payout.target.js';
import type { Target } from './target.js';

/** What money on a bank line can be for, in the words of the ledger's own matches; a new one is a file and its row. */
export const targets = {
  instalment,
  stripe_payout: stripePayout,
  capital,
  charge,
  bank_credit: bankCreditTarget,
  payout,
  payout_return: payoutReturn,
};

export type TargetType = keyof typeof targets;

export const targetTypes = Object.keys(targets) as TargetType[];
export const allTargets: readonly (readonly [TargetType, Target])[] = targetTypes.map((type) => [type, targets[type]]);

/** As a row or a candidate says it; whatever else it says is a bug. */
export function typeOf(type: string): TargetType {
  if (!Object.hasOwn(targets, type)) throw new Error(`nothing on a bank line is for ${type}`);
  return type as TargetType;
}

export const targetOf = (type: string): Target => targets[typeOf(type)];
