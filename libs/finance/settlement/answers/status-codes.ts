/** What the bank said of one transfer. `UNKNOWN`: nothing final, so it is kept as it stands, shown, and asked again. */
export type PaymentOutcome = 'ACCEPTED' | 'REJECTED' | 'UNKNOWN';

/** ISO 20022's status codes of a file, a payment information or a transfer. A code that isn't here decides nothing. */
const MEANING: ReadonlyMap<string, PaymentOutcome> = new Map([
  ['ACCP', 'ACCEPTED'], // checked, also against the customer's profile
  ['ACFC', 'ACCEPTED'], // and its funds are there
  ['ACSP', 'ACCEPTED'], // being executed
  ['ACWC', 'ACCEPTED'], // with a change, like of the day
  ['ACWP', 'ACCEPTED'], // not posted to the creditor yet
  ['ACSC', 'ACCEPTED'], // debited
  ['ACCC', 'ACCEPTED'], // credited
  ['RJCT', 'REJECTED'],
  ['CANC', 'REJECTED'], // at our request: nothing of it was paid
  ['RCVD', 'UNKNOWN'], // received, no more
  ['ACTC', 'UNKNOWN'], // well-formed, no more
  ['PATC', 'UNKNOWN'], // more people must sign
  ['PART', 'UNKNOWN'], // some are accepted: which ones, it says elsewhere
  ['PDNG', 'UNKNOWN'], // waits for a check
  ['BLCK', 'UNKNOWN'], // neither paid nor given back: a person asks the bank
]);

export const outcomeOf = (status: string): PaymentOutcome => MEANING.get(status) ?? 'UNKNOWN';
