/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptBillOfLadingInput = {
  key: string;
  uploadId: string | number;
};

export type ApplyStatementInput = {
  key: string;
  statementId: string | number;
};

export type ApplyStripeEventInput = {
  eventId: string;
  key: string;
};

/** The platform's own books, or the donors' fund. */
export type BankBook =
  | 'FUND'
  | 'PLATFORM';

/** RECEIPTS: buyers are told to pay there. PAYOUTS: batches are paid from it. */
export type BankPurpose =
  | 'PAYOUTS'
  | 'RECEIPTS';

export type CancelOrderInput = {
  key: string;
  orderId: string | number;
};

export type ChooseBankAccountInput = {
  bankAccountId: string | number;
  key: string;
  purpose: BankPurpose;
};

/** Who says to which day an entry belongs. */
export type DaySource =
  | 'NAMED'
  | 'RECORDED'
  | 'STATEMENT'
  | 'STRIPE';

export type DocumentType =
  | 'COMMERCIAL_INVOICE'
  | 'PROFORMA';

export type DraftPayoutBatchInput = {
  /** ISO 4217; the programme's own when none is named. */
  currency?: string | null | undefined;
  key: string;
  /** 1 to 35 characters. The EndToEndId of a payout of ours that a statement tells of and the books have lost: what it paid is drafted under it, and no file is sent. */
  paidAs?: string | null | undefined;
  /** Settlements that are due; all of them when none are named. */
  settlementIds?: Array<string | number> | null | undefined;
};

export type InstalmentKind =
  | 'BALANCE'
  | 'DEPOSIT';

/** Why no rule suggests anything. */
export type MatchException =
  | 'AMBIGUOUS'
  | 'CHARGE_ABOVE_LIMIT'
  | 'NO_CANDIDATE'
  | 'OTHER_CURRENCY'
  /** A second debit of a settled payout. */
  | 'PAYOUT_AGAIN'
  /** It takes an earlier line back. */
  | 'REVERSAL'
  /** The bank has taken it back. */
  | 'REVERSED'
  | 'UNKNOWN_REFERENCE';

/** How a bank line stands to what is expected. */
export type MatchKind =
  /** A rule is sure, to the cent. */
  | 'EXACT'
  /** A person has matched it. */
  | 'MATCHED'
  /** Nothing fits; the exception says why. */
  | 'NONE'
  /** It is of 0.00: nothing is posted, and nothing has to be explained. */
  | 'NOTHING'
  /** More came than is open. */
  | 'OVER'
  /** The bank has taken it back, or it takes one back: the two are set against each other, and nothing remains. */
  | 'REVERSED'
  /** More than one thing fits. */
  | 'SEVERAL'
  /** Less came than is open. */
  | 'SHORT'
  /** A rule suggests it; a person confirms. */
  | 'SUGGESTED';

export type MatchLineInput = {
  /** What is more than is open is the buyer's credit. */
  excessToCredit?: boolean | null | undefined;
  key: string;
  lineId: string | number;
  /** 1 to 20 of them. */
  targets: Array<MatchTargetInput>;
};

/** PROPOSED: another person of finance has to say the same. */
export type MatchOutcome =
  | 'MATCHED'
  | 'PROPOSED';

export type MatchPreviewInput = {
  /** What is more than is open is the buyer's credit. */
  excessToCredit?: boolean | null | undefined;
  lineId: string | number;
  /** 1 to 20 of them. */
  targets: Array<MatchTargetInput>;
};

/** By which rule a line found what it is for; the first that finds exactly one thing wins. */
export type MatchRule =
  /** The bank says that it is its charge, and it is not above the currency's limit. */
  | 'BANK_CHARGE'
  /** It is the sum of up to three open instalments of an order, or of a buyer. */
  | 'BUYERS_SUM'
  /** A person, without a suggestion; of a line that waits: no rule finds it. */
  | 'MANUAL'
  /** It names none; amount, day and the payer's name are those of an instalment. */
  | 'NAME_AND_AMOUNT'
  /** It names it, and is exactly what that expects. */
  | 'REFERENCE_EXACT'
  /** It names it, and the amount is another one: a person decides. */
  | 'REFERENCE_OTHER_AMOUNT'
  /** It names an instalment, and is short of it by no more than a bank keeps. */
  | 'REFERENCE_SHORT';

export type MatchTargetInput = {
  /** The part of the line; without one the whole line, or in a split what is open. */
  amount?: string | null | undefined;
  /** None for a charge, and for what the bank gives. */
  id?: string | number | null | undefined;
  target: MatchTargetKind;
  /** What is short is a bank's charge, which the platform bears. */
  withFee?: boolean | null | undefined;
};

/** bank_credit: what the bank gives of its own, a charge given back or interest. */
export type MatchTargetKind =
  | 'bank_credit'
  | 'capital'
  | 'charge'
  | 'instalment'
  | 'payout'
  | 'payout_return'
  | 'stripe_payout';

/** Why an order whose deposit is late is not cancelled. */
export type OrderKeeping =
  /** A payment by card that names it waits in quarantine. */
  | 'CARD_WAITS'
  /** A bank line that waits names it, or fits to it. */
  | 'LINE_WAITS'
  /** One person of finance wants to match a line to it; another has to confirm. */
  | 'MATCH_PROPOSED'
  /** A payment page of it is open, or being paid on, and Stripe has not said that it is over. */
  | 'PAGE_OPEN'
  /** Some money has come for it. */
  | 'PART_PAID'
  /** A bank statement in quarantine names it. */
  | 'STATEMENT_QUARANTINED';

export type OrderState =
  | 'AWAITING_DEPOSIT'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'DELIVERED'
  | 'IN_PRODUCTION'
  | 'READY_TO_SHIP'
  | 'SHIPPED';

export type ParkLineInput = {
  key: string;
  lineId: string | number;
  /** 1 to 500 characters. What is waited for. */
  note: string;
};

export type PayoutBatchCommandInput = {
  batchId: string | number;
  key: string;
};

/** DRAFT waits for another person. APPROVED: its file is being written. FILED: the file is at the bank or ready for it, and there is no answer yet. SENT: the bank has answered. SETTLED: the statements have told of all that was paid. REJECTED: nothing of it was paid. */
export type PayoutBatchState =
  | 'APPROVED'
  | 'CANCELLED'
  | 'DRAFT'
  | 'FILED'
  | 'REJECTED'
  | 'SENT'
  | 'SETTLED';

/** Where the money is: IN_TRANSIT from the approval until the statement tells of it; REJECTED and RETURNED are due again. */
export type PayoutState =
  | 'CANCELLED'
  | 'DRAFT'
  | 'IN_TRANSIT'
  | 'REJECTED'
  | 'RETURNED'
  | 'SETTLED';

/** Why a statement posted nothing. */
export type QuarantineReason =
  | 'BALANCE_MISSING'
  | 'FOREIGN_ACCOUNT'
  | 'FOREIGN_CURRENCY'
  | 'OPENING_DIFFERS'
  | 'SEQUENCE_GAP'
  | 'UNBALANCED';

export type RejectBillOfLadingInput = {
  key: string;
  /** 3 to 2000 characters. What is wrong, for the cooperative to read. */
  reason: string;
  uploadId: string | number;
};

export type RetryJobInput = {
  jobId: string | number;
  key: string;
};

/** Why a second person decides too. */
export type SecondPersonReason =
  /** That of the line is above the limit. */
  | 'AMOUNT'
  /** Another amount than announced. */
  | 'CAPITAL'
  /** The charge is above the limit. */
  | 'CHARGE'
  /** No rule would take this fee. */
  | 'FEE';

export type SetStatementAsideInput = {
  key: string;
  /** 1 to 500 characters. Why no right one will come. */
  reason: string;
  statementId: string | number;
};

/** NEEDS_YOU: nothing explains it, and nobody has parked it. PROPOSED: it waits for a second person. */
export type StatementLineFilter =
  | 'ALL'
  | 'EXACT'
  | 'MATCHED'
  | 'NEEDS_YOU'
  | 'PARKED'
  | 'PROPOSED';

export type StatementState =
  | 'IMPORTED'
  | 'QUARANTINED';

/** The kind of fault: UNPRINTABLE (a character that no font of the documents has), INCOMPLETE (something that must stand on it is missing), MAIL_REFUSED (the mail server takes no mail to this person), MAIL_LATE (it has put one off for two days), NOTICE_UNREADABLE (a newer version of the platform wrote it), NO_STRIPE_KEYS (its programme has no keys of its account at Stripe any more). */
export type StoppedJobCause =
  | 'INCOMPLETE'
  | 'MAIL_LATE'
  | 'MAIL_REFUSED'
  | 'NOTICE_UNREADABLE'
  | 'NO_STRIPE_KEYS'
  | 'UNPRINTABLE';

export type StoppedJobCode =
  | 'BAD_INPUT'
  | 'OUT_OF_BALANCE';

/** Why something that Stripe told is not in our books. */
export type StripeQuarantineReason =
  | 'DISPUTE'
  | 'EARLIER'
  | 'MONEY_MOVED'
  | 'NOT_AT_STRIPE'
  | 'OTHER_CURRENCY'
  | 'PAYOUT_FAILED_AFTER_LANDING'
  | 'REFUND'
  | 'REFUSED'
  | 'UNASKED_PAYMENT'
  | 'UNKNOWN_ATTEMPT'
  | 'UNKNOWN_TYPE'
  | 'WRONG_MODE';

/** PROPOSED: another person of finance has to take it back too. */
export type TakeBackOutcome =
  | 'PROPOSED'
  | 'TAKEN_BACK';

export type TakeStatementInput = {
  key: string;
  /** 1 to 500 characters. Why nothing will come that it could follow. */
  reason: string;
  statementId: string | number;
};

export type UnmatchLineInput = {
  key: string;
  lineId: string | number;
  /** 1 to 500 characters. */
  reason: string;
};

export type UnparkLineInput = {
  key: string;
  lineId: string | number;
};

export type UploadState =
  | 'ACCEPTED'
  | 'REJECTED'
  | 'REPLACED'
  | 'SUBMITTED';

export type ProofsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProofsQuery = { proofs: { ledgerHolds: boolean, gaps: number, unproved: Array<{ kind: string, reference: string, what: string, line: string | null, account: string | null, amount: { amount: string, currency: string } | null }>, balances: Array<{ name: string, account: string, ledger: { amount: string, currency: string }, other: { amount: string, currency: string }, difference: { amount: string, currency: string } }>, covers: Array<{ clientMoney: { amount: string, currency: string }, cover: { amount: string, currency: string } }>, missing: Array<{ account: string, year: number | null, from: string, to: string }> } };

export type LedgerAccountsQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type LedgerAccountsQuery = { ledgerAccounts: Array<{ name: string, label: string, book: string, kind: string, entries: number, balance: { amount: string, currency: string } }> };

export type LedgerEntriesQueryVariables = Exact<{
  account: string;
  first: number;
}>;


export type LedgerEntriesQuery = { ledgerEntries: { nodes: Array<{ account: string, kind: string, source: string, reference: string, version: number, recordedAt: string, day: string, daySource: DaySource, debit: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type BankAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type BankAccountsQuery = { bankAccounts: Array<{ id: string, account: string, book: BankBook, currency: string, number: string, bank: string, owner: string | null, bic: string | null, chosenFor: Array<BankPurpose> }> };

export type ChooseBankAccountMutationVariables = Exact<{
  input: ChooseBankAccountInput;
}>;


export type ChooseBankAccountMutation = { chooseBankAccount: { id: string } };

export type BankLineFragment = { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null };

export type TargetFragment = { target: MatchTargetKind, id: string | null, reference: string | null, orderNumber: string | null, instalment: InstalmentKind | null, buyer: string | null, dueOn: string | null, expects: { amount: string, currency: string } };

export type PreviewFragment = { needsAnotherPerson: boolean, secondPersonBecause: SecondPersonReason | null, entries: Array<{ account: string, name: string, debit: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }>, fee: { amount: string, currency: string }, credit: { amount: string, currency: string }, left: { amount: string, currency: string } };

export type StatementLinesQueryVariables = Exact<{
  filter?: StatementLineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementLinesQuery = { statementLines: { nodes: Array<{ id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, suggestion: { candidates: Array<{ id: string | null }> } | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, statementLineCounts: { all: number, exact: number, needsYou: number, parked: number } };

export type StatementLineQueryVariables = Exact<{
  id: string | number;
}>;


export type StatementLineQuery = { statementLine: { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, limits: { shortPercent: string, wholePercent: string, days: number, shortLeast: { amount: string, currency: string } | null, shortMost: { amount: string, currency: string } | null, charge: { amount: string, currency: string } | null, alone: { amount: string, currency: string } | null }, proposal: { by: string, parts: Array<{ withFee: boolean, amount: { amount: string, currency: string }, target: { target: MatchTargetKind, id: string | null, reference: string | null, orderNumber: string | null, instalment: InstalmentKind | null, buyer: string | null, dueOn: string | null, expects: { amount: string, currency: string } } }> } | null, suggestion: { rule: MatchRule, exception: MatchException | null, score: number, difference: { amount: string, currency: string }, tolerance: { amount: string, currency: string } | null, candidates: Array<{ target: MatchTargetKind, id: string | null, reference: string | null, orderNumber: string | null, instalment: InstalmentKind | null, buyer: string | null, dueOn: string | null, expects: { amount: string, currency: string } }>, preview: { needsAnotherPerson: boolean, secondPersonBecause: SecondPersonReason | null, entries: Array<{ account: string, name: string, debit: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }>, fee: { amount: string, currency: string }, credit: { amount: string, currency: string }, left: { amount: string, currency: string } } | null } | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null } };

export type MatchPreviewQueryVariables = Exact<{
  input: MatchPreviewInput;
}>;


export type MatchPreviewQuery = { matchPreview: { needsAnotherPerson: boolean, secondPersonBecause: SecondPersonReason | null, entries: Array<{ account: string, name: string, debit: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }>, fee: { amount: string, currency: string }, credit: { amount: string, currency: string }, left: { amount: string, currency: string } } };

export type OpenTargetsQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
}>;


export type OpenTargetsQuery = { openTargets: { nodes: Array<{ target: MatchTargetKind, id: string | null, reference: string | null, orderNumber: string | null, instalment: InstalmentKind | null, buyer: string | null, dueOn: string | null, expects: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean } } };

export type MatchLineMutationVariables = Exact<{
  input: MatchLineInput;
}>;


export type MatchLineMutation = { matchLine: { outcome: MatchOutcome, line: { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null } } };

export type UnmatchLineMutationVariables = Exact<{
  input: UnmatchLineInput;
}>;


export type UnmatchLineMutation = { unmatchLine: { outcome: TakeBackOutcome, line: { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null } } };

export type PartLineMutationVariables = Exact<{
  input: UnmatchLineInput;
}>;


export type PartLineMutation = { partLine: { line: { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null } } };

export type ParkLineMutationVariables = Exact<{
  input: ParkLineInput;
}>;


export type ParkLineMutation = { parkLine: { line: { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null } } };

export type UnparkLineMutationVariables = Exact<{
  input: UnparkLineInput;
}>;


export type UnparkLineMutation = { unparkLine: { line: { id: string, statement: string | null, bookedOn: string | null, valueOn: string | null, account: string, bankReference: string | null, endToEndId: string | null, counterparty: string | null, counterpartyAccount: string | null, remittance: string, reference: string | null, kind: MatchKind, rule: MatchRule | null, matchedAt: string | null, matchedBy: string | null, proposedBy: string | null, undoReason: string | null, amount: { amount: string, currency: string }, worth: { amount: string, currency: string }, takeBack: { by: string, reason: string } | null, parts: Array<{ target: MatchTargetKind, orderNumber: string | null, amount: { amount: string, currency: string } }>, parked: { note: string, owner: string, at: string } | null } } };

export type StatementFragment = { id: string, account: string, number: string | null, statementId: string, state: StatementState, reason: QuarantineReason | null, lines: number, importedAt: string, waits: boolean, takeable: boolean, followsNow: boolean, opening: { amount: string, currency: string } | null, closing: { amount: string, currency: string } | null, setAside: { reason: string, by: string, at: string } | null, takenAllTheSame: { reason: string, by: string } | null };

export type BankStatementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type BankStatementsQuery = { bankStatements: { nodes: Array<{ id: string, account: string, number: string | null, statementId: string, state: StatementState, reason: QuarantineReason | null, lines: number, importedAt: string, waits: boolean, takeable: boolean, followsNow: boolean, opening: { amount: string, currency: string } | null, closing: { amount: string, currency: string } | null, setAside: { reason: string, by: string, at: string } | null, takenAllTheSame: { reason: string, by: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetStatementAsideMutationVariables = Exact<{
  input: SetStatementAsideInput;
}>;


export type SetStatementAsideMutation = { setStatementAside: { id: string, account: string, number: string | null, statementId: string, state: StatementState, reason: QuarantineReason | null, lines: number, importedAt: string, waits: boolean, takeable: boolean, followsNow: boolean, opening: { amount: string, currency: string } | null, closing: { amount: string, currency: string } | null, setAside: { reason: string, by: string, at: string } | null, takenAllTheSame: { reason: string, by: string } | null } };

export type ApplyStatementMutationVariables = Exact<{
  input: ApplyStatementInput;
}>;


export type ApplyStatementMutation = { applyStatement: { id: string, account: string, number: string | null, statementId: string, state: StatementState, reason: QuarantineReason | null, lines: number, importedAt: string, waits: boolean, takeable: boolean, followsNow: boolean, opening: { amount: string, currency: string } | null, closing: { amount: string, currency: string } | null, setAside: { reason: string, by: string, at: string } | null, takenAllTheSame: { reason: string, by: string } | null } };

export type TakeStatementMutationVariables = Exact<{
  input: TakeStatementInput;
}>;


export type TakeStatementMutation = { takeStatement: { id: string, account: string, number: string | null, statementId: string, state: StatementState, reason: QuarantineReason | null, lines: number, importedAt: string, waits: boolean, takeable: boolean, followsNow: boolean, opening: { amount: string, currency: string } | null, closing: { amount: string, currency: string } | null, setAside: { reason: string, by: string, at: string } | null, takenAllTheSame: { reason: string, by: string } | null } };

export type QuarantinedStripeEventsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type QuarantinedStripeEventsQuery = { quarantinedStripeEvents: { nodes: Array<{ id: string, type: string, subject: string, reason: StripeQuarantineReason, detail: string | null, createdAt: string, events: number, amount: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApplyStripeEventMutationVariables = Exact<{
  input: ApplyStripeEventInput;
}>;


export type ApplyStripeEventMutation = { applyStripeEvent: { reason: StripeQuarantineReason | null, detail: string | null } };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { id: string, number: string, state: OrderState } };

export type AdminOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminOrderQuery = { order: { id: string, number: string, state: OrderState, placedAt: string, movedAt: string, readyOn: string, incoterm: string, place: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, country: string }, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, country: string, zone: string }, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, amount: { amount: string, currency: string } }>, instalments: Array<{ id: string, kind: InstalmentKind, dueOn: string | null, paidAt: string | null, reference: string, amount: { amount: string, currency: string }, received: { amount: string, currency: string } }>, documents: Array<{ id: string, type: DocumentType, number: string, ready: boolean, url: string }>, billsOfLading: Array<{ id: string, number: string, state: UploadState, url: string }> }, keptOrders: Array<{ reasons: Array<OrderKeeping>, order: { id: string } }> };

export type PayoutFundsQueryVariables = Exact<{ [key: string]: never; }>;


export type PayoutFundsQuery = { payoutFunds: { dueCount: number, due: { amount: string, currency: string }, bank: { amount: string, currency: string }, inTransit: { amount: string, currency: string }, available: { amount: string, currency: string } } };

export type DueSettlementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DueSettlementsQuery = { settlements: { nodes: Array<{ id: string, releasedAt: string, gross: { amount: string, currency: string }, commission: { amount: string, currency: string }, amount: { amount: string, currency: string }, cooperative: { id: string, name: Readonly<Record<string, string>> }, order: { id: string, number: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BatchRowFragment = { id: string, number: string, state: PayoutBatchState, draftedAt: string, draftedByMe: boolean, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, payouts: Array<{ id: string }> };

export type PayoutBatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PayoutBatchesQuery = { payoutBatches: { nodes: Array<{ id: string, number: string, state: PayoutBatchState, draftedAt: string, draftedByMe: boolean, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, payouts: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PayoutBatchQueryVariables = Exact<{
  id: string | number;
}>;


export type PayoutBatchQuery = { payoutBatch: { id: string, number: string, state: PayoutBatchState, messageId: string, draftedAt: string, draftedByMe: boolean, approvedAt: string | null, answeredAt: string | null, fileUrl: string | null, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, approvedBy: { name: Readonly<Record<string, string>> } | null, payouts: Array<{ id: string, state: PayoutState, endToEndId: string, bankStatus: string | null, undecided: boolean, reason: string | null, settledAt: string | null, ledgerAccount: string, amount: { amount: string, currency: string }, cooperative: { name: Readonly<Record<string, string>> }, account: { name: string, number: string, bic: string } | null, settlements: Array<{ id: string, amount: { amount: string, currency: string }, order: { id: string, number: string } }> }> } };

export type BatchDetailFragment = { id: string, number: string, state: PayoutBatchState, messageId: string, draftedAt: string, draftedByMe: boolean, approvedAt: string | null, answeredAt: string | null, fileUrl: string | null, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, approvedBy: { name: Readonly<Record<string, string>> } | null, payouts: Array<{ id: string, state: PayoutState, endToEndId: string, bankStatus: string | null, undecided: boolean, reason: string | null, settledAt: string | null, ledgerAccount: string, amount: { amount: string, currency: string }, cooperative: { name: Readonly<Record<string, string>> }, account: { name: string, number: string, bic: string } | null, settlements: Array<{ id: string, amount: { amount: string, currency: string }, order: { id: string, number: string } }> }> };

export type DraftPayoutBatchMutationVariables = Exact<{
  input: DraftPayoutBatchInput;
}>;


export type DraftPayoutBatchMutation = { draftPayoutBatch: { id: string, number: string, state: PayoutBatchState, messageId: string, draftedAt: string, draftedByMe: boolean, approvedAt: string | null, answeredAt: string | null, fileUrl: string | null, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, approvedBy: { name: Readonly<Record<string, string>> } | null, payouts: Array<{ id: string, state: PayoutState, endToEndId: string, bankStatus: string | null, undecided: boolean, reason: string | null, settledAt: string | null, ledgerAccount: string, amount: { amount: string, currency: string }, cooperative: { name: Readonly<Record<string, string>> }, account: { name: string, number: string, bic: string } | null, settlements: Array<{ id: string, amount: { amount: string, currency: string }, order: { id: string, number: string } }> }> } };

export type ApprovePayoutBatchMutationVariables = Exact<{
  input: PayoutBatchCommandInput;
}>;


export type ApprovePayoutBatchMutation = { approvePayoutBatch: { id: string, number: string, state: PayoutBatchState, messageId: string, draftedAt: string, draftedByMe: boolean, approvedAt: string | null, answeredAt: string | null, fileUrl: string | null, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, approvedBy: { name: Readonly<Record<string, string>> } | null, payouts: Array<{ id: string, state: PayoutState, endToEndId: string, bankStatus: string | null, undecided: boolean, reason: string | null, settledAt: string | null, ledgerAccount: string, amount: { amount: string, currency: string }, cooperative: { name: Readonly<Record<string, string>> }, account: { name: string, number: string, bic: string } | null, settlements: Array<{ id: string, amount: { amount: string, currency: string }, order: { id: string, number: string } }> }> } };

export type CancelPayoutBatchMutationVariables = Exact<{
  input: PayoutBatchCommandInput;
}>;


export type CancelPayoutBatchMutation = { cancelPayoutBatch: { id: string, number: string, state: PayoutBatchState, messageId: string, draftedAt: string, draftedByMe: boolean, approvedAt: string | null, answeredAt: string | null, fileUrl: string | null, total: { amount: string, currency: string }, draftedBy: { name: Readonly<Record<string, string>> }, approvedBy: { name: Readonly<Record<string, string>> } | null, payouts: Array<{ id: string, state: PayoutState, endToEndId: string, bankStatus: string | null, undecided: boolean, reason: string | null, settledAt: string | null, ledgerAccount: string, amount: { amount: string, currency: string }, cooperative: { name: Readonly<Record<string, string>> }, account: { name: string, number: string, bic: string } | null, settlements: Array<{ id: string, amount: { amount: string, currency: string }, order: { id: string, number: string } }> }> } };

export type OrderMarginQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderMarginQuery = { order: { id: string, number: string, margin: { margin: { amount: string, currency: string }, parts: Array<{ account: string, amount: { amount: string, currency: string } }> } | null }, ledgerEntries: { nodes: Array<{ account: string, kind: string, source: string, reference: string, version: number, recordedAt: string, debit: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }> } };

export type BillsOfLadingQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BillsOfLadingQuery = { billsOfLading: { nodes: Array<{ id: string, number: string, mediaType: string, uploadedAt: string, url: string, order: { id: string, number: string, place: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>>, zone: string }, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }>, instalments: Array<{ id: string, paidAt: string | null, amount: { amount: string, currency: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AcceptBillOfLadingMutationVariables = Exact<{
  input: AcceptBillOfLadingInput;
}>;


export type AcceptBillOfLadingMutation = { acceptBillOfLading: { id: string, number: string, cooperative: { name: Readonly<Record<string, string>> } } };

export type RejectBillOfLadingMutationVariables = Exact<{
  input: RejectBillOfLadingInput;
}>;


export type RejectBillOfLadingMutation = { rejectBillOfLading: { id: string } };

export type FinanceTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type FinanceTodayQuery = { proofs: { gaps: number, unproved: Array<{ kind: string, amount: { amount: string, currency: string } | null }>, balances: Array<{ difference: { amount: string, currency: string } }>, covers: Array<{ clientMoney: { amount: string, currency: string }, cover: { amount: string, currency: string } }>, quarantined: Array<{ id: string, account: string, number: string | null, statementId: string, reason: QuarantineReason, importedAt: string }> }, statementLineCounts: { proposed: number }, statementLines: { nodes: Array<{ id: string, counterparty: string | null, proposedBy: string | null, takeBack: { by: string } | null, amount: { amount: string, currency: string } }> }, credits: Array<{ name: string, label: string, balance: { amount: string, currency: string } }>, payoutFunds: { dueCount: number, due: { amount: string, currency: string } }, payoutBatches: { nodes: Array<{ id: string, number: string, state: PayoutBatchState, draftedByMe: boolean, total: { amount: string, currency: string } }> } };

export type WaitingOrderFragment = { id: string, number: string, state: OrderState, movedAt: string, readyOn: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> }, programme: { zone: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> };

export type RetryJobMutationVariables = Exact<{
  input: RetryJobInput;
}>;


export type RetryJobMutation = { retryJob: boolean };

export type KeptOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptOrdersQuery = { keptOrders: Array<{ dueOn: string, reasons: Array<OrderKeeping>, order: { id: string, number: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> } } }> };

export type OperatorTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorTodayQuery = { stoppedJobs: { nodes: Array<{ id: string, job: string, code: StoppedJobCode, reason: string, cause: StoppedJobCause | null, character: string | null, stoppedAt: string, order: { number: string, cooperative: { name: Readonly<Record<string, string>>, zone: string } } | null }>, pageInfo: { hasNextPage: boolean } }, orderStates: Array<{ state: OrderState, count: number }>, billsOfLading: { nodes: Array<{ id: string, number: string, uploadedAt: string, order: { id: string, number: string, cooperative: { name: Readonly<Record<string, string>>, zone: string } } }>, pageInfo: { hasNextPage: boolean } }, AWAITING_DEPOSIT: { nodes: Array<{ id: string, number: string, state: OrderState, movedAt: string, readyOn: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> }, programme: { zone: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }> }, IN_PRODUCTION: { nodes: Array<{ id: string, number: string, state: OrderState, movedAt: string, readyOn: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> }, programme: { zone: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }> }, READY_TO_SHIP: { nodes: Array<{ id: string, number: string, state: OrderState, movedAt: string, readyOn: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> }, programme: { zone: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }> }, SHIPPED: { nodes: Array<{ id: string, number: string, state: OrderState, movedAt: string, readyOn: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> }, programme: { zone: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }> }, DELIVERED: { nodes: Array<{ id: string, number: string, state: OrderState, movedAt: string, readyOn: string, total: { amount: string, currency: string }, buyer: { name: Readonly<Record<string, string>> }, cooperative: { name: Readonly<Record<string, string>> }, programme: { zone: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BankLineFragmentDoc = new TypedDocumentString(`
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}
    `, {"fragmentName":"BankLine"}) as unknown as TypedDocumentString<BankLineFragment, unknown>;
export const TargetFragmentDoc = new TypedDocumentString(`
    fragment Target on MatchTarget {
  target
  id
  reference
  orderNumber
  instalment
  buyer
  dueOn
  expects {
    amount
    currency
  }
}
    `, {"fragmentName":"Target"}) as unknown as TypedDocumentString<TargetFragment, unknown>;
export const PreviewFragmentDoc = new TypedDocumentString(`
    fragment Preview on MatchPreview {
  needsAnotherPerson
  secondPersonBecause
  entries {
    account
    name
    debit {
      amount
      currency
    }
    credit {
      amount
      currency
    }
  }
  fee {
    amount
    currency
  }
  credit {
    amount
    currency
  }
  left {
    amount
    currency
  }
}
    `, {"fragmentName":"Preview"}) as unknown as TypedDocumentString<PreviewFragment, unknown>;
export const StatementFragmentDoc = new TypedDocumentString(`
    fragment Statement on BankStatement {
  id
  account
  number
  statementId
  state
  reason
  lines
  importedAt
  opening {
    amount
    currency
  }
  closing {
    amount
    currency
  }
  setAside {
    reason
    by
    at
  }
  takenAllTheSame {
    reason
    by
  }
  waits
  takeable
  followsNow
}
    `, {"fragmentName":"Statement"}) as unknown as TypedDocumentString<StatementFragment, unknown>;
export const BatchRowFragmentDoc = new TypedDocumentString(`
    fragment BatchRow on PayoutBatch {
  id
  number
  state
  draftedAt
  draftedByMe
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  payouts {
    id
  }
}
    `, {"fragmentName":"BatchRow"}) as unknown as TypedDocumentString<BatchRowFragment, unknown>;
export const BatchDetailFragmentDoc = new TypedDocumentString(`
    fragment BatchDetail on PayoutBatch {
  id
  number
  state
  messageId
  draftedAt
  draftedByMe
  approvedAt
  answeredAt
  fileUrl
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  approvedBy {
    name
  }
  payouts {
    id
    state
    endToEndId
    bankStatus
    undecided
    reason
    settledAt
    ledgerAccount
    amount {
      amount
      currency
    }
    cooperative {
      name
    }
    account {
      name
      number
      bic
    }
    settlements {
      id
      amount {
        amount
        currency
      }
      order {
        id
        number
      }
    }
  }
}
    `, {"fragmentName":"BatchDetail"}) as unknown as TypedDocumentString<BatchDetailFragment, unknown>;
export const WaitingOrderFragmentDoc = new TypedDocumentString(`
    fragment WaitingOrder on Order {
  id
  number
  state
  movedAt
  readyOn
  total {
    amount
    currency
  }
  buyer {
    name
  }
  cooperative {
    name
  }
  programme {
    zone
  }
  instalments {
    kind
    dueOn
  }
}
    `, {"fragmentName":"WaitingOrder"}) as unknown as TypedDocumentString<WaitingOrderFragment, unknown>;
export const ProofsDocument = new TypedDocumentString(`
    query Proofs {
  proofs {
    ledgerHolds
    unproved {
      kind
      reference
      what
      line
      account
      amount {
        amount
        currency
      }
    }
    balances {
      name
      account
      ledger {
        amount
        currency
      }
      other {
        amount
        currency
      }
      difference {
        amount
        currency
      }
    }
    covers {
      clientMoney {
        amount
        currency
      }
      cover {
        amount
        currency
      }
    }
    gaps
    missing {
      account
      year
      from
      to
    }
  }
}
    `) as unknown as TypedDocumentString<ProofsQuery, ProofsQueryVariables>;
export const LedgerAccountsDocument = new TypedDocumentString(`
    query LedgerAccounts($asOf: Date) {
  ledgerAccounts(asOf: $asOf) {
    name
    label
    book
    kind
    entries
    balance {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerAccountsQuery, LedgerAccountsQueryVariables>;
export const LedgerEntriesDocument = new TypedDocumentString(`
    query LedgerEntries($account: Text!, $first: Int!) {
  ledgerEntries(account: $account, first: $first) {
    nodes {
      account
      kind
      source
      reference
      version
      recordedAt
      day
      daySource
      debit {
        amount
        currency
      }
      credit {
        amount
        currency
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerEntriesQuery, LedgerEntriesQueryVariables>;
export const BankAccountsDocument = new TypedDocumentString(`
    query BankAccounts {
  bankAccounts {
    id
    account
    book
    currency
    number
    bank
    owner
    bic
    chosenFor
  }
}
    `) as unknown as TypedDocumentString<BankAccountsQuery, BankAccountsQueryVariables>;
export const ChooseBankAccountDocument = new TypedDocumentString(`
    mutation ChooseBankAccount($input: ChooseBankAccountInput!) {
  chooseBankAccount(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChooseBankAccountMutation, ChooseBankAccountMutationVariables>;
export const StatementLinesDocument = new TypedDocumentString(`
    query StatementLines($filter: StatementLineFilter, $first: Int!, $after: Text) {
  statementLines(filter: $filter, first: $first, after: $after) {
    nodes {
      ...BankLine
      suggestion {
        candidates {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  statementLineCounts {
    all
    exact
    needsYou
    parked
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}`) as unknown as TypedDocumentString<StatementLinesQuery, StatementLinesQueryVariables>;
export const StatementLineDocument = new TypedDocumentString(`
    query StatementLine($id: ID!) {
  statementLine(id: $id) {
    ...BankLine
    limits {
      shortLeast {
        amount
        currency
      }
      shortMost {
        amount
        currency
      }
      shortPercent
      wholePercent
      charge {
        amount
        currency
      }
      alone {
        amount
        currency
      }
      days
    }
    proposal {
      by
      parts {
        withFee
        amount {
          amount
          currency
        }
        target {
          ...Target
        }
      }
    }
    suggestion {
      rule
      exception
      score
      difference {
        amount
        currency
      }
      tolerance {
        amount
        currency
      }
      candidates {
        ...Target
      }
      preview {
        ...Preview
      }
    }
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}
fragment Target on MatchTarget {
  target
  id
  reference
  orderNumber
  instalment
  buyer
  dueOn
  expects {
    amount
    currency
  }
}
fragment Preview on MatchPreview {
  needsAnotherPerson
  secondPersonBecause
  entries {
    account
    name
    debit {
      amount
      currency
    }
    credit {
      amount
      currency
    }
  }
  fee {
    amount
    currency
  }
  credit {
    amount
    currency
  }
  left {
    amount
    currency
  }
}`) as unknown as TypedDocumentString<StatementLineQuery, StatementLineQueryVariables>;
export const MatchPreviewDocument = new TypedDocumentString(`
    query MatchPreview($input: MatchPreviewInput!) {
  matchPreview(input: $input) {
    ...Preview
  }
}
    fragment Preview on MatchPreview {
  needsAnotherPerson
  secondPersonBecause
  entries {
    account
    name
    debit {
      amount
      currency
    }
    credit {
      amount
      currency
    }
  }
  fee {
    amount
    currency
  }
  credit {
    amount
    currency
  }
  left {
    amount
    currency
  }
}`) as unknown as TypedDocumentString<MatchPreviewQuery, MatchPreviewQueryVariables>;
export const OpenTargetsDocument = new TypedDocumentString(`
    query OpenTargets($search: Text, $first: Int!) {
  openTargets(search: $search, first: $first) {
    nodes {
      ...Target
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment Target on MatchTarget {
  target
  id
  reference
  orderNumber
  instalment
  buyer
  dueOn
  expects {
    amount
    currency
  }
}`) as unknown as TypedDocumentString<OpenTargetsQuery, OpenTargetsQueryVariables>;
export const MatchLineDocument = new TypedDocumentString(`
    mutation MatchLine($input: MatchLineInput!) {
  matchLine(input: $input) {
    outcome
    line {
      ...BankLine
    }
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}`) as unknown as TypedDocumentString<MatchLineMutation, MatchLineMutationVariables>;
export const UnmatchLineDocument = new TypedDocumentString(`
    mutation UnmatchLine($input: UnmatchLineInput!) {
  unmatchLine(input: $input) {
    outcome
    line {
      ...BankLine
    }
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}`) as unknown as TypedDocumentString<UnmatchLineMutation, UnmatchLineMutationVariables>;
export const PartLineDocument = new TypedDocumentString(`
    mutation PartLine($input: UnmatchLineInput!) {
  partLine(input: $input) {
    line {
      ...BankLine
    }
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}`) as unknown as TypedDocumentString<PartLineMutation, PartLineMutationVariables>;
export const ParkLineDocument = new TypedDocumentString(`
    mutation ParkLine($input: ParkLineInput!) {
  parkLine(input: $input) {
    line {
      ...BankLine
    }
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}`) as unknown as TypedDocumentString<ParkLineMutation, ParkLineMutationVariables>;
export const UnparkLineDocument = new TypedDocumentString(`
    mutation UnparkLine($input: UnparkLineInput!) {
  unparkLine(input: $input) {
    line {
      ...BankLine
    }
  }
}
    fragment BankLine on StatementLine {
  id
  statement
  bookedOn
  valueOn
  account
  bankReference
  endToEndId
  counterparty
  counterpartyAccount
  remittance
  reference
  amount {
    amount
    currency
  }
  worth {
    amount
    currency
  }
  takeBack {
    by
    reason
  }
  kind
  rule
  matchedAt
  matchedBy
  proposedBy
  undoReason
  parts {
    target
    orderNumber
    amount {
      amount
      currency
    }
  }
  parked {
    note
    owner
    at
  }
}`) as unknown as TypedDocumentString<UnparkLineMutation, UnparkLineMutationVariables>;
export const BankStatementsDocument = new TypedDocumentString(`
    query BankStatements($first: Int!, $after: Text) {
  bankStatements(first: $first, after: $after) {
    nodes {
      ...Statement
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Statement on BankStatement {
  id
  account
  number
  statementId
  state
  reason
  lines
  importedAt
  opening {
    amount
    currency
  }
  closing {
    amount
    currency
  }
  setAside {
    reason
    by
    at
  }
  takenAllTheSame {
    reason
    by
  }
  waits
  takeable
  followsNow
}`) as unknown as TypedDocumentString<BankStatementsQuery, BankStatementsQueryVariables>;
export const SetStatementAsideDocument = new TypedDocumentString(`
    mutation SetStatementAside($input: SetStatementAsideInput!) {
  setStatementAside(input: $input) {
    ...Statement
  }
}
    fragment Statement on BankStatement {
  id
  account
  number
  statementId
  state
  reason
  lines
  importedAt
  opening {
    amount
    currency
  }
  closing {
    amount
    currency
  }
  setAside {
    reason
    by
    at
  }
  takenAllTheSame {
    reason
    by
  }
  waits
  takeable
  followsNow
}`) as unknown as TypedDocumentString<SetStatementAsideMutation, SetStatementAsideMutationVariables>;
export const ApplyStatementDocument = new TypedDocumentString(`
    mutation ApplyStatement($input: ApplyStatementInput!) {
  applyStatement(input: $input) {
    ...Statement
  }
}
    fragment Statement on BankStatement {
  id
  account
  number
  statementId
  state
  reason
  lines
  importedAt
  opening {
    amount
    currency
  }
  closing {
    amount
    currency
  }
  setAside {
    reason
    by
    at
  }
  takenAllTheSame {
    reason
    by
  }
  waits
  takeable
  followsNow
}`) as unknown as TypedDocumentString<ApplyStatementMutation, ApplyStatementMutationVariables>;
export const TakeStatementDocument = new TypedDocumentString(`
    mutation TakeStatement($input: TakeStatementInput!) {
  takeStatement(input: $input) {
    ...Statement
  }
}
    fragment Statement on BankStatement {
  id
  account
  number
  statementId
  state
  reason
  lines
  importedAt
  opening {
    amount
    currency
  }
  closing {
    amount
    currency
  }
  setAside {
    reason
    by
    at
  }
  takenAllTheSame {
    reason
    by
  }
  waits
  takeable
  followsNow
}`) as unknown as TypedDocumentString<TakeStatementMutation, TakeStatementMutationVariables>;
export const QuarantinedStripeEventsDocument = new TypedDocumentString(`
    query QuarantinedStripeEvents($first: Int!, $after: Text) {
  quarantinedStripeEvents(first: $first, after: $after) {
    nodes {
      id
      type
      subject
      reason
      detail
      amount {
        amount
        currency
      }
      createdAt
      events
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<QuarantinedStripeEventsQuery, QuarantinedStripeEventsQueryVariables>;
export const ApplyStripeEventDocument = new TypedDocumentString(`
    mutation ApplyStripeEvent($input: ApplyStripeEventInput!) {
  applyStripeEvent(input: $input) {
    reason
    detail
  }
}
    `) as unknown as TypedDocumentString<ApplyStripeEventMutation, ApplyStripeEventMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    id
    number
    state
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const AdminOrderDocument = new TypedDocumentString(`
    query AdminOrder($id: ID!) {
  order(id: $id) {
    id
    number
    state
    placedAt
    movedAt
    readyOn
    incoterm
    place
    total {
      amount
      currency
    }
    buyer {
      name
      place
      country
    }
    cooperative {
      name
      place
      country
      zone
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
      amount {
        amount
        currency
      }
    }
    instalments {
      id
      kind
      dueOn
      paidAt
      reference
      amount {
        amount
        currency
      }
      received {
        amount
        currency
      }
    }
    documents {
      id
      type
      number
      ready
      url
    }
    billsOfLading {
      id
      number
      state
      url
    }
  }
  keptOrders {
    reasons
    order {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AdminOrderQuery, AdminOrderQueryVariables>;
export const PayoutFundsDocument = new TypedDocumentString(`
    query PayoutFunds {
  payoutFunds {
    dueCount
    due {
      amount
      currency
    }
    bank {
      amount
      currency
    }
    inTransit {
      amount
      currency
    }
    available {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<PayoutFundsQuery, PayoutFundsQueryVariables>;
export const DueSettlementsDocument = new TypedDocumentString(`
    query DueSettlements($first: Int!, $after: Text) {
  settlements(first: $first, after: $after) {
    nodes {
      id
      gross {
        amount
        currency
      }
      commission {
        amount
        currency
      }
      amount {
        amount
        currency
      }
      releasedAt
      cooperative {
        id
        name
      }
      order {
        id
        number
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DueSettlementsQuery, DueSettlementsQueryVariables>;
export const PayoutBatchesDocument = new TypedDocumentString(`
    query PayoutBatches($first: Int!, $after: Text) {
  payoutBatches(first: $first, after: $after) {
    nodes {
      ...BatchRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BatchRow on PayoutBatch {
  id
  number
  state
  draftedAt
  draftedByMe
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  payouts {
    id
  }
}`) as unknown as TypedDocumentString<PayoutBatchesQuery, PayoutBatchesQueryVariables>;
export const PayoutBatchDocument = new TypedDocumentString(`
    query PayoutBatch($id: ID!) {
  payoutBatch(id: $id) {
    ...BatchDetail
  }
}
    fragment BatchDetail on PayoutBatch {
  id
  number
  state
  messageId
  draftedAt
  draftedByMe
  approvedAt
  answeredAt
  fileUrl
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  approvedBy {
    name
  }
  payouts {
    id
    state
    endToEndId
    bankStatus
    undecided
    reason
    settledAt
    ledgerAccount
    amount {
      amount
      currency
    }
    cooperative {
      name
    }
    account {
      name
      number
      bic
    }
    settlements {
      id
      amount {
        amount
        currency
      }
      order {
        id
        number
      }
    }
  }
}`) as unknown as TypedDocumentString<PayoutBatchQuery, PayoutBatchQueryVariables>;
export const DraftPayoutBatchDocument = new TypedDocumentString(`
    mutation DraftPayoutBatch($input: DraftPayoutBatchInput!) {
  draftPayoutBatch(input: $input) {
    ...BatchDetail
  }
}
    fragment BatchDetail on PayoutBatch {
  id
  number
  state
  messageId
  draftedAt
  draftedByMe
  approvedAt
  answeredAt
  fileUrl
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  approvedBy {
    name
  }
  payouts {
    id
    state
    endToEndId
    bankStatus
    undecided
    reason
    settledAt
    ledgerAccount
    amount {
      amount
      currency
    }
    cooperative {
      name
    }
    account {
      name
      number
      bic
    }
    settlements {
      id
      amount {
        amount
        currency
      }
      order {
        id
        number
      }
    }
  }
}`) as unknown as TypedDocumentString<DraftPayoutBatchMutation, DraftPayoutBatchMutationVariables>;
export const ApprovePayoutBatchDocument = new TypedDocumentString(`
    mutation ApprovePayoutBatch($input: PayoutBatchCommandInput!) {
  approvePayoutBatch(input: $input) {
    ...BatchDetail
  }
}
    fragment BatchDetail on PayoutBatch {
  id
  number
  state
  messageId
  draftedAt
  draftedByMe
  approvedAt
  answeredAt
  fileUrl
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  approvedBy {
    name
  }
  payouts {
    id
    state
    endToEndId
    bankStatus
    undecided
    reason
    settledAt
    ledgerAccount
    amount {
      amount
      currency
    }
    cooperative {
      name
    }
    account {
      name
      number
      bic
    }
    settlements {
      id
      amount {
        amount
        currency
      }
      order {
        id
        number
      }
    }
  }
}`) as unknown as TypedDocumentString<ApprovePayoutBatchMutation, ApprovePayoutBatchMutationVariables>;
export const CancelPayoutBatchDocument = new TypedDocumentString(`
    mutation CancelPayoutBatch($input: PayoutBatchCommandInput!) {
  cancelPayoutBatch(input: $input) {
    ...BatchDetail
  }
}
    fragment BatchDetail on PayoutBatch {
  id
  number
  state
  messageId
  draftedAt
  draftedByMe
  approvedAt
  answeredAt
  fileUrl
  total {
    amount
    currency
  }
  draftedBy {
    name
  }
  approvedBy {
    name
  }
  payouts {
    id
    state
    endToEndId
    bankStatus
    undecided
    reason
    settledAt
    ledgerAccount
    amount {
      amount
      currency
    }
    cooperative {
      name
    }
    account {
      name
      number
      bic
    }
    settlements {
      id
      amount {
        amount
        currency
      }
      order {
        id
        number
      }
    }
  }
}`) as unknown as TypedDocumentString<CancelPayoutBatchMutation, CancelPayoutBatchMutationVariables>;
export const OrderMarginDocument = new TypedDocumentString(`
    query OrderMargin($id: ID!) {
  order(id: $id) {
    id
    number
    margin {
      margin {
        amount
        currency
      }
      parts {
        account
        amount {
          amount
          currency
        }
      }
    }
  }
  ledgerEntries(orderId: $id) {
    nodes {
      account
      kind
      source
      reference
      version
      recordedAt
      debit {
        amount
        currency
      }
      credit {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderMarginQuery, OrderMarginQueryVariables>;
export const BillsOfLadingDocument = new TypedDocumentString(`
    query BillsOfLading($after: Text) {
  billsOfLading(first: 20, after: $after) {
    nodes {
      id
      number
      mediaType
      uploadedAt
      url
      order {
        id
        number
        place
        total {
          amount
          currency
        }
        buyer {
          name
        }
        cooperative {
          name
          zone
        }
        lines {
          position
          name
          quantity {
            value
            unit
          }
        }
        instalments {
          id
          paidAt
          amount {
            amount
            currency
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BillsOfLadingQuery, BillsOfLadingQueryVariables>;
export const AcceptBillOfLadingDocument = new TypedDocumentString(`
    mutation AcceptBillOfLading($input: AcceptBillOfLadingInput!) {
  acceptBillOfLading(input: $input) {
    id
    number
    cooperative {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptBillOfLadingMutation, AcceptBillOfLadingMutationVariables>;
export const RejectBillOfLadingDocument = new TypedDocumentString(`
    mutation RejectBillOfLading($input: RejectBillOfLadingInput!) {
  rejectBillOfLading(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RejectBillOfLadingMutation, RejectBillOfLadingMutationVariables>;
export const FinanceTodayDocument = new TypedDocumentString(`
    query FinanceToday {
  proofs {
    unproved {
      kind
      amount {
        amount
        currency
      }
    }
    balances {
      difference {
        amount
        currency
      }
    }
    covers {
      clientMoney {
        amount
        currency
      }
      cover {
        amount
        currency
      }
    }
    gaps
    quarantined {
      id
      account
      number
      statementId
      reason
      importedAt
    }
  }
  statementLineCounts {
    proposed
  }
  statementLines(filter: PROPOSED, first: 5) {
    nodes {
      id
      counterparty
      proposedBy
      takeBack {
        by
      }
      amount {
        amount
        currency
      }
    }
  }
  credits: ledgerAccounts(prefix: "buyer_credit") {
    name
    label
    balance {
      amount
      currency
    }
  }
  payoutFunds {
    dueCount
    due {
      amount
      currency
    }
  }
  payoutBatches(first: 10) {
    nodes {
      id
      number
      state
      draftedByMe
      total {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FinanceTodayQuery, FinanceTodayQueryVariables>;
export const RetryJobDocument = new TypedDocumentString(`
    mutation RetryJob($input: RetryJobInput!) {
  retryJob(input: $input)
}
    `) as unknown as TypedDocumentString<RetryJobMutation, RetryJobMutationVariables>;
export const KeptOrdersDocument = new TypedDocumentString(`
    query KeptOrders {
  keptOrders {
    dueOn
    reasons
    order {
      id
      number
      total {
        amount
        currency
      }
      buyer {
        name
      }
      cooperative {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KeptOrdersQuery, KeptOrdersQueryVariables>;
export const OperatorTodayDocument = new TypedDocumentString(`
    query OperatorToday {
  stoppedJobs(first: 20) {
    nodes {
      id
      job
      code
      reason
      cause
      character
      stoppedAt
      order {
        number
        cooperative {
          name
          zone
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  orderStates {
    state
    count
  }
  billsOfLading(first: 5) {
    nodes {
      id
      number
      uploadedAt
      order {
        id
        number
        cooperative {
          name
          zone
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  AWAITING_DEPOSIT: orders(state: AWAITING_DEPOSIT, by: LONGEST_WAITING, first: 5) {
    nodes {
      ...WaitingOrder
    }
  }
  IN_PRODUCTION: orders(state: IN_PRODUCTION, by: LONGEST_WAITING, first: 5) {
    nodes {
      ...WaitingOrder
    }
  }
  READY_TO_SHIP: orders(state: READY_TO_SHIP, by: LONGEST_WAITING, first: 5) {
    nodes {
      ...WaitingOrder
    }
  }
  SHIPPED: orders(state: SHIPPED, by: LONGEST_WAITING, first: 5) {
    nodes {
      ...WaitingOrder
    }
  }
  DELIVERED: orders(state: DELIVERED, by: LONGEST_WAITING, first: 5) {
    nodes {
      ...WaitingOrder
    }
  }
}
    fragment WaitingOrder on Order {
  id
  number
  state
  movedAt
  readyOn
  total {
    amount
    currency
  }
  buyer {
    name
  }
  cooperative {
    name
  }
  programme {
    zone
  }
  instalments {
    kind
    dueOn
  }
}`) as unknown as TypedDocumentString<OperatorTodayQuery, OperatorTodayQueryVariables>;