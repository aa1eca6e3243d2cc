/** ISO status: accepted and in settlement, partly accepted, rejected. */
export type Status = 'ACSP' | 'PART' | 'RJCT';

/** `reason` is an ISO external status reason code. */
export interface Fault {
  reason: string;
  message: string;
}

export interface PaymentResult extends Partial<Fault> {
  /** The PmtInfId it stood in. */
  batch: string;
  endToEndId: string;
  beneficiary: string;
  amount: string;
  currency: string;
  status: 'ACSP' | 'RJCT';
}

/** A payment file as received, and what was answered. */
export interface PaymentFile extends Partial<Fault> {
  messageId: string;
  status: Status;
  payments: PaymentResult[];
  xml: string;
  /** The pain.002 that went back. */
  answer: string;
}
