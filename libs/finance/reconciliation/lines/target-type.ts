/** What money on a bank line can be for, in the words of the ledger's own matches. */
export type TargetType =
  'instalment' | 'payout' | 'payout_return' | 'stripe_payout' | 'capital' | 'charge' | 'bank_credit';
