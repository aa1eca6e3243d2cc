/**
 * Every way in which the platform says no. The list is closed: a client may switch over it,
 * and each mutation's description names the codes that it can answer.
 */
export type RefusalCode =
  // who is asking
  | 'NOT_SIGNED_IN'
  | 'SIGN_IN_REFUSED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'TOO_MANY_TRIES'
  // what was sent
  | 'BAD_INPUT'
  | 'KEY_REUSED'
  // trade
  | 'ILLEGAL_STEP'
  | 'QUOTE_SUPERSEDED'
  | 'QUOTE_CLOSED'
  | 'QUOTE_EXPIRED'
  | 'NOT_YOUR_TURN'
  | 'BELOW_FLOOR'
  | 'CAPACITY_GONE'
  // money
  | 'ALREADY_PAID'
  | 'NOT_PAID'
  | 'PAYMENT_UNAVAILABLE'
  | 'BAD_SIGNATURE'
  | 'ALREADY_MATCHED'
  | 'MATCH_IN_USE'
  | 'OTHER_CURRENCY'
  | 'AMOUNT_DIFFERS'
  | 'OUT_OF_BALANCE'
  | 'REFERENCE_REUSED'
  | 'BALANCE_TOO_LOW'
  | 'NEEDS_ANOTHER_PERSON'
  | 'STATEMENT_QUARANTINED'
  | 'NOTHING_DUE'
  | 'NOT_ENOUGH_AT_BANK'
  | 'NO_BANK_ACCOUNT'
  | 'PAYOUT_ACCOUNT_MISSING'
  | 'PAYOUT_ACCOUNT_TOO_NEW'
  | 'AMOUNT_DIFFERS';

/** What the person can do about it: the input field at fault, and the facts that are needed to go on. */
export type RefusalDetails = { field?: string; message?: string } & Record<string, unknown>;

/** A rule said no. Throwing it rolls the transaction back; it is an answer, not a failure. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(details.message ?? code);
  }
}

export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}
