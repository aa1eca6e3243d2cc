import { bankCharge } from '#finance/ledger';
import { newOfBank, ofBank, type OfBankItem } from './of-bank.js';
import { outcome } from './exact.js';
import { limitsOf } from './limits.js';
import { payoutsNamed } from './payout.rules.js';
import { sideOf, type Target } from './target.js';

/** The bank's own charge, borne by the orders of the payout that it names. */
export const charge: Target<OfBankItem> = {
  ...ofBank('charge'),
  side: 'OUT',
  /** What a bank took beyond the lines that it took back is what it charges for that; a person says so. */
  reversal: { of: 'REST', find: (line) => (line.minor < 0n ? [newOfBank('charge', line, undefined)] : []) },
  /** A charge is what the bank says is one, by its code. One that carries a payout's EndToEndId is that payout's. */
  candidates(line, expected) {
    if (line.minor >= 0n) return [];
    const named = payoutsNamed(line, expected);
    const found = line.isCharge && -line.minor <= limitsOf(line.currency, expected.tolerances).charge;
    const own = newOfBank('charge', line, named.find(({ settled }) => settled) ?? named[0]);
    return [{ rule: 'BANK_CHARGE', kind: 'auto', options: found ? [{ candidates: [own], score: 1 }] : [] }];
  },
  exception: (line) => (line.minor < 0n && line.isCharge ? 'CHARGE_ABOVE_LIMIT' : null),
  postings: ({ candidate: { orders }, amount }, cause) =>
    outcome(amount, [bankCharge({ ...sideOf(cause), amount, orders })]),
};
