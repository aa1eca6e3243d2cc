import { bankCredit } from '#finance/ledger';
import { outcome } from './exact.js';
import { ofBank, type OfBankItem } from './of-bank.js';
import { sideOf, type Target } from './target.js';

/** What the bank gives of its own, a charge given back or interest. Only a person says so. */
export const bankCreditTarget: Target<OfBankItem> = {
  ...ofBank('bank_credit'),
  side: 'IN',
  candidates: () => [],
  postings: ({ candidate: { orders }, amount }, cause) =>
    outcome(amount, [bankCredit({ ...sideOf(cause), amount, orders })]),
};
