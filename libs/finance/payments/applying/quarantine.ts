/** Why an event waits for a person. A code here has its words on the page of quarantined events. */
export const quarantineReasons = [
  'WRONG_MODE', // test money among live money, or the other way round
  'UNKNOWN_TYPE', // nothing says whether it moves money
  'NOT_AT_STRIPE', // Stripe does not know what it is about
  'UNASKED_PAYMENT', // no attempt of ours has asked for it
  'UNKNOWN_ATTEMPT', // it names an attempt that is not in our books, as after a restore to an earlier moment
  'OTHER_CURRENCY', // not the currency of the order, or none that our books hold
  'PAYOUT_FAILED_AFTER_LANDING', // the bank's statement says that it came
  'REFUND',
  'DISPUTE',
  'MONEY_MOVED', // another movement of Stripe's balance that no use case books yet
  'REFUSED', // our own rules say no; `detail` says what
  'EARLIER', // kept by an earlier version, which gave its reason in words: `detail`
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** Why an event waits, and the facts in the words of whoever said so. */
export interface Quarantine {
  reason: QuarantineReason;
  detail?: string;
}
