/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DocumentType =
  | 'COMMERCIAL_INVOICE'
  | 'PROFORMA';

export type FinishOrderInput = {
  key: string;
  orderId: string | number;
};

export type InstalmentKind =
  | 'BALANCE'
  | 'DEPOSIT';

export type OrderState =
  | 'AWAITING_DEPOSIT'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'DELIVERED'
  | 'IN_PRODUCTION'
  | 'READY_TO_SHIP'
  | 'SHIPPED';

/** What an order waits for. */
export type OrderTask =
  | 'BRING_ANOTHER_BILL_OF_LADING'
  | 'BRING_BILL_OF_LADING'
  | 'CHECK_BILL_OF_LADING'
  | 'MAKE_GOODS'
  | 'PAY_BALANCE'
  | 'PAY_DEPOSIT';

export type QuoteCommandInput = {
  key: string;
  quoteId: string | number;
  /** The number of the revision that you have seen. */
  revision: number;
};

/** Whose turn it is; the ends never reopen. */
export type QuoteState =
  | 'ACCEPTED'
  | 'AWAITING_BUYER'
  | 'AWAITING_COOPERATIVE'
  | 'DECLINED'
  | 'EXPIRED'
  | 'LOST'
  | 'WITHDRAWN';

/** New terms in answer to the revision seen: every line of the request. */
export type ReviseQuoteInput = {
  /** A whole number from 1 to 100. */
  depositPercent?: number;
  key: string;
  /** 1 to 50 of them. */
  lines: Array<TermsLineInput>;
  /** At most 2000 characters. */
  note?: string;
  quoteId: string | number;
  /** 1 to 730 days ahead. */
  readyOn: string;
  /** The number of the revision that you have seen. */
  revision: number;
  /** At most 60 days ahead. 14 days when not said. */
  validUntil?: string | null | undefined;
};

/** DUE: in no batch. BATCHED: in one. PAID: its payout stands on the bank's statement. */
export type SettlementState =
  | 'BATCHED'
  | 'DUE'
  | 'PAID';

/** The three sides of a deal. */
export type Side =
  | 'BUYER'
  | 'COOPERATIVE'
  | 'SECRETARIAT';

export type TermsLineInput = {
  position: number;
  /** More than 0, at most 99999999999, at most 3 digits after the point. */
  quantity: string;
  /** More than 0, at most 1000000, at most 6 digits after the point. Per unit, FOB. */
  unitPrice: string;
};

export type UploadState =
  | 'ACCEPTED'
  | 'REJECTED'
  | 'REPLACED'
  | 'SUBMITTED';

export type CoopInboxQueryVariables = Exact<{
  after?: string | null | undefined;
  more: boolean;
}>;


export type CoopInboxQuery = { viewer?: { organisation: { id: string } } | null, mustAnswer?: { nodes: Array<{ id: string, state: QuoteState, revision: number, yourTurn: boolean, movedAt: string, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, request: { lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, revisions: Array<{ author: Side, lines: Array<{ position: number, name: Readonly<Record<string, string>> }> }> }> }, toDo?: { nodes: Array<{ id: string, number: string, state: OrderState, readyOn: string, waitsFor: Array<{ side: Side, task: OrderTask, yours: boolean, reason: string | null }>, buyer: { name: Readonly<Record<string, string>>, country: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }> }, quotes: { nodes: Array<{ id: string, state: QuoteState, revision: number, yourTurn: boolean, movedAt: string, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, request: { lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, revisions: Array<{ author: Side, lines: Array<{ position: number, name: Readonly<Record<string, string>> }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxOrderFragment = { id: string, number: string, state: OrderState, readyOn: string, waitsFor: Array<{ side: Side, task: OrderTask, yours: boolean, reason: string | null }>, buyer: { name: Readonly<Record<string, string>>, country: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> };

export type InboxQuoteFragment = { id: string, state: QuoteState, revision: number, yourTurn: boolean, movedAt: string, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, request: { lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, revisions: Array<{ author: Side, lines: Array<{ position: number, name: Readonly<Record<string, string>> }> }> };

export type CoopOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CoopOrdersQuery = { orders: { nodes: Array<{ id: string, number: string, state: OrderState, readyOn: string, commissionBp: number, waitsFor: Array<{ side: Side, task: OrderTask, yours: boolean, reason: string | null }>, buyer: { name: Readonly<Record<string, string>>, country: string }, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CoopOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type CoopOrderQuery = { order: { incoterm: string, place: string, id: string, number: string, state: OrderState, readyOn: string, commissionBp: number, cooperative: { id: string }, instalments: Array<{ id: string, kind: InstalmentKind, dueOn: string | null, paidAt: string | null, amount: { amount: string, currency: string } }>, quote: { id: string, request: { note: string }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, note: string }> }, documents: Array<{ id: string, type: DocumentType, number: string, ready: boolean, url: string }>, settlement: { state: SettlementState, paidAt: string | null, amount: { amount: string, currency: string } } | null, billsOfLading: Array<{ id: string, number: string, state: UploadState, reason: string | null, mediaType: string, url: string }>, waitsFor: Array<{ side: Side, task: OrderTask, yours: boolean, reason: string | null }>, buyer: { name: Readonly<Record<string, string>>, country: string }, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> } };

export type FinishOrderMutationVariables = Exact<{
  input: FinishOrderInput;
}>;


export type FinishOrderMutation = { finishOrder: { id: string, state: OrderState } };

export type CoopOrderRowFragment = { id: string, number: string, state: OrderState, readyOn: string, commissionBp: number, waitsFor: Array<{ side: Side, task: OrderTask, yours: boolean, reason: string | null }>, buyer: { name: Readonly<Record<string, string>>, country: string }, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> };

export type CoopProductsQueryVariables = Exact<{
  cooperativeId: string | number;
}>;


export type CoopProductsQuery = { listings: { nodes: Array<{ id: string, kindCode: string, grade: string, name: Readonly<Record<string, string>>, picture: string | null, leadDays: number, tiers: Array<{ from: { value: string }, unitPrice: { amount: string, currency: string } }>, floor: { amount: string, currency: string } | null, available: { month: string, left: { value: string, unit: string } } | null }> } };

export type CoopQuoteQueryVariables = Exact<{
  id: string | number;
}>;


export type CoopQuoteQuery = { quote: { id: string, number: string, state: QuoteState, revision: number, yourTurn: boolean, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, cooperative: { id: string }, programme: { zone: string, commissionBp: number, depositPercent: number, validityDays: number, limits: { readyDaysMost: number } }, request: { wantedOn: string, depositPercent: number | null, incoterm: string, place: string, note: string, lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, targetPrice: { amount: string, currency: string } | null }> }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, readyOn: string, validUntil: string, depositPercent: number, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string } }> }>, order: { id: string, number: string } | null } };

export type OfferQuoteMutationVariables = Exact<{
  input: ReviseQuoteInput;
}>;


export type OfferQuoteMutation = { offerQuote: { id: string, number: string, state: QuoteState, revision: number, yourTurn: boolean, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, cooperative: { id: string }, programme: { zone: string, commissionBp: number, depositPercent: number, validityDays: number, limits: { readyDaysMost: number } }, request: { wantedOn: string, depositPercent: number | null, incoterm: string, place: string, note: string, lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, targetPrice: { amount: string, currency: string } | null }> }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, readyOn: string, validUntil: string, depositPercent: number, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string } }> }>, order: { id: string, number: string } | null } };

export type AcceptQuoteMutationVariables = Exact<{
  input: QuoteCommandInput;
}>;


export type AcceptQuoteMutation = { acceptQuote: { quote: { id: string, number: string, state: QuoteState, revision: number, yourTurn: boolean, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, cooperative: { id: string }, programme: { zone: string, commissionBp: number, depositPercent: number, validityDays: number, limits: { readyDaysMost: number } }, request: { wantedOn: string, depositPercent: number | null, incoterm: string, place: string, note: string, lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, targetPrice: { amount: string, currency: string } | null }> }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, readyOn: string, validUntil: string, depositPercent: number, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string } }> }>, order: { id: string, number: string } | null } } };

export type DeclineQuoteMutationVariables = Exact<{
  input: QuoteCommandInput;
}>;


export type DeclineQuoteMutation = { declineQuote: { id: string, number: string, state: QuoteState, revision: number, yourTurn: boolean, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, cooperative: { id: string }, programme: { zone: string, commissionBp: number, depositPercent: number, validityDays: number, limits: { readyDaysMost: number } }, request: { wantedOn: string, depositPercent: number | null, incoterm: string, place: string, note: string, lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, targetPrice: { amount: string, currency: string } | null }> }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, readyOn: string, validUntil: string, depositPercent: number, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string } }> }>, order: { id: string, number: string } | null } };

export type WholeQuoteFragment = { id: string, number: string, state: QuoteState, revision: number, yourTurn: boolean, validUntil: string, buyer: { name: Readonly<Record<string, string>>, country: string }, cooperative: { id: string }, programme: { zone: string, commissionBp: number, depositPercent: number, validityDays: number, limits: { readyDaysMost: number } }, request: { wantedOn: string, depositPercent: number | null, incoterm: string, place: string, note: string, lines: Array<{ position: number, kindCode: string, grade: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, targetPrice: { amount: string, currency: string } | null }> }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, readyOn: string, validUntil: string, depositPercent: number, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string } }> }>, order: { id: string, number: string } | null };

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
export const InboxOrderFragmentDoc = new TypedDocumentString(`
    fragment InboxOrder on Order {
  id
  number
  state
  readyOn
  waitsFor {
    side
    task
    yours
    reason
  }
  buyer {
    name
    country
  }
  lines {
    position
    listingId
    name
    quantity {
      value
      unit
    }
  }
}
    `, {"fragmentName":"InboxOrder"}) as unknown as TypedDocumentString<InboxOrderFragment, unknown>;
export const InboxQuoteFragmentDoc = new TypedDocumentString(`
    fragment InboxQuote on Quote {
  id
  state
  revision
  yourTurn
  movedAt
  validUntil
  buyer {
    name
    country
  }
  request {
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
    }
  }
  revisions {
    author
    lines {
      position
      name
    }
  }
}
    `, {"fragmentName":"InboxQuote"}) as unknown as TypedDocumentString<InboxQuoteFragment, unknown>;
export const CoopOrderRowFragmentDoc = new TypedDocumentString(`
    fragment CoopOrderRow on Order {
  id
  number
  state
  waitsFor {
    side
    task
    yours
    reason
  }
  readyOn
  commissionBp
  buyer {
    name
    country
  }
  total {
    amount
    currency
  }
  lines {
    position
    listingId
    name
    quantity {
      value
      unit
    }
    unitPrice {
      amount
      currency
    }
    amount {
      amount
      currency
    }
  }
}
    `, {"fragmentName":"CoopOrderRow"}) as unknown as TypedDocumentString<CoopOrderRowFragment, unknown>;
export const WholeQuoteFragmentDoc = new TypedDocumentString(`
    fragment WholeQuote on Quote {
  id
  number
  state
  revision
  yourTurn
  validUntil
  buyer {
    name
    country
  }
  cooperative {
    id
  }
  programme {
    zone
    commissionBp
    depositPercent
    validityDays
    limits {
      readyDaysMost
    }
  }
  request {
    wantedOn
    depositPercent
    incoterm
    place
    note
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
      targetPrice {
        amount
        currency
      }
    }
  }
  revisions {
    number
    author
    authorName
    sentAt
    readyOn
    validUntil
    depositPercent
    note
    total {
      amount
      currency
    }
    lines {
      position
      listingId
      name
      quantity {
        value
        unit
      }
      unitPrice {
        amount
        currency
      }
    }
  }
  order {
    id
    number
  }
}
    `, {"fragmentName":"WholeQuote"}) as unknown as TypedDocumentString<WholeQuoteFragment, unknown>;
export const CoopInboxDocument = new TypedDocumentString(`
    query CoopInbox($after: Text, $more: Boolean!) {
  viewer @skip(if: $more) {
    organisation {
      id
    }
  }
  mustAnswer: quotes(yourTurn: true, first: 50) @skip(if: $more) {
    nodes {
      ...InboxQuote
    }
  }
  toDo: orders(yourTurn: true, by: LONGEST_WAITING, first: 50) @skip(if: $more) {
    nodes {
      ...InboxOrder
    }
  }
  quotes(first: 20, after: $after) {
    nodes {
      ...InboxQuote
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InboxOrder on Order {
  id
  number
  state
  readyOn
  waitsFor {
    side
    task
    yours
    reason
  }
  buyer {
    name
    country
  }
  lines {
    position
    listingId
    name
    quantity {
      value
      unit
    }
  }
}
fragment InboxQuote on Quote {
  id
  state
  revision
  yourTurn
  movedAt
  validUntil
  buyer {
    name
    country
  }
  request {
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
    }
  }
  revisions {
    author
    lines {
      position
      name
    }
  }
}`) as unknown as TypedDocumentString<CoopInboxQuery, CoopInboxQueryVariables>;
export const CoopOrdersDocument = new TypedDocumentString(`
    query CoopOrders($after: Text) {
  orders(first: 20, after: $after) {
    nodes {
      ...CoopOrderRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CoopOrderRow on Order {
  id
  number
  state
  waitsFor {
    side
    task
    yours
    reason
  }
  readyOn
  commissionBp
  buyer {
    name
    country
  }
  total {
    amount
    currency
  }
  lines {
    position
    listingId
    name
    quantity {
      value
      unit
    }
    unitPrice {
      amount
      currency
    }
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<CoopOrdersQuery, CoopOrdersQueryVariables>;
export const CoopOrderDocument = new TypedDocumentString(`
    query CoopOrder($id: ID!) {
  order(id: $id) {
    ...CoopOrderRow
    cooperative {
      id
    }
    incoterm
    place
    instalments {
      id
      kind
      dueOn
      paidAt
      amount {
        amount
        currency
      }
    }
    quote {
      id
      request {
        note
      }
      revisions {
        number
        author
        authorName
        sentAt
        note
      }
    }
    documents {
      id
      type
      number
      ready
      url
    }
    settlement {
      state
      paidAt
      amount {
        amount
        currency
      }
    }
    billsOfLading {
      id
      number
      state
      reason
      mediaType
      url
    }
  }
}
    fragment CoopOrderRow on Order {
  id
  number
  state
  waitsFor {
    side
    task
    yours
    reason
  }
  readyOn
  commissionBp
  buyer {
    name
    country
  }
  total {
    amount
    currency
  }
  lines {
    position
    listingId
    name
    quantity {
      value
      unit
    }
    unitPrice {
      amount
      currency
    }
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<CoopOrderQuery, CoopOrderQueryVariables>;
export const FinishOrderDocument = new TypedDocumentString(`
    mutation FinishOrder($input: FinishOrderInput!) {
  finishOrder(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<FinishOrderMutation, FinishOrderMutationVariables>;
export const CoopProductsDocument = new TypedDocumentString(`
    query CoopProducts($cooperativeId: ID!) {
  listings(filter: {cooperativeId: $cooperativeId}, first: 100) {
    nodes {
      id
      kindCode
      grade
      name
      picture
      leadDays
      tiers {
        from {
          value
        }
        unitPrice {
          amount
          currency
        }
      }
      floor {
        amount
        currency
      }
      available {
        month
        left {
          value
          unit
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoopProductsQuery, CoopProductsQueryVariables>;
export const CoopQuoteDocument = new TypedDocumentString(`
    query CoopQuote($id: ID!) {
  quote(id: $id) {
    ...WholeQuote
  }
}
    fragment WholeQuote on Quote {
  id
  number
  state
  revision
  yourTurn
  validUntil
  buyer {
    name
    country
  }
  cooperative {
    id
  }
  programme {
    zone
    commissionBp
    depositPercent
    validityDays
    limits {
      readyDaysMost
    }
  }
  request {
    wantedOn
    depositPercent
    incoterm
    place
    note
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
      targetPrice {
        amount
        currency
      }
    }
  }
  revisions {
    number
    author
    authorName
    sentAt
    readyOn
    validUntil
    depositPercent
    note
    total {
      amount
      currency
    }
    lines {
      position
      listingId
      name
      quantity {
        value
        unit
      }
      unitPrice {
        amount
        currency
      }
    }
  }
  order {
    id
    number
  }
}`) as unknown as TypedDocumentString<CoopQuoteQuery, CoopQuoteQueryVariables>;
export const OfferQuoteDocument = new TypedDocumentString(`
    mutation OfferQuote($input: ReviseQuoteInput!) {
  offerQuote(input: $input) {
    ...WholeQuote
  }
}
    fragment WholeQuote on Quote {
  id
  number
  state
  revision
  yourTurn
  validUntil
  buyer {
    name
    country
  }
  cooperative {
    id
  }
  programme {
    zone
    commissionBp
    depositPercent
    validityDays
    limits {
      readyDaysMost
    }
  }
  request {
    wantedOn
    depositPercent
    incoterm
    place
    note
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
      targetPrice {
        amount
        currency
      }
    }
  }
  revisions {
    number
    author
    authorName
    sentAt
    readyOn
    validUntil
    depositPercent
    note
    total {
      amount
      currency
    }
    lines {
      position
      listingId
      name
      quantity {
        value
        unit
      }
      unitPrice {
        amount
        currency
      }
    }
  }
  order {
    id
    number
  }
}`) as unknown as TypedDocumentString<OfferQuoteMutation, OfferQuoteMutationVariables>;
export const AcceptQuoteDocument = new TypedDocumentString(`
    mutation AcceptQuote($input: QuoteCommandInput!) {
  acceptQuote(input: $input) {
    quote {
      ...WholeQuote
    }
  }
}
    fragment WholeQuote on Quote {
  id
  number
  state
  revision
  yourTurn
  validUntil
  buyer {
    name
    country
  }
  cooperative {
    id
  }
  programme {
    zone
    commissionBp
    depositPercent
    validityDays
    limits {
      readyDaysMost
    }
  }
  request {
    wantedOn
    depositPercent
    incoterm
    place
    note
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
      targetPrice {
        amount
        currency
      }
    }
  }
  revisions {
    number
    author
    authorName
    sentAt
    readyOn
    validUntil
    depositPercent
    note
    total {
      amount
      currency
    }
    lines {
      position
      listingId
      name
      quantity {
        value
        unit
      }
      unitPrice {
        amount
        currency
      }
    }
  }
  order {
    id
    number
  }
}`) as unknown as TypedDocumentString<AcceptQuoteMutation, AcceptQuoteMutationVariables>;
export const DeclineQuoteDocument = new TypedDocumentString(`
    mutation DeclineQuote($input: QuoteCommandInput!) {
  declineQuote(input: $input) {
    ...WholeQuote
  }
}
    fragment WholeQuote on Quote {
  id
  number
  state
  revision
  yourTurn
  validUntil
  buyer {
    name
    country
  }
  cooperative {
    id
  }
  programme {
    zone
    commissionBp
    depositPercent
    validityDays
    limits {
      readyDaysMost
    }
  }
  request {
    wantedOn
    depositPercent
    incoterm
    place
    note
    lines {
      position
      kindCode
      grade
      name
      quantity {
        value
        unit
      }
      targetPrice {
        amount
        currency
      }
    }
  }
  revisions {
    number
    author
    authorName
    sentAt
    readyOn
    validUntil
    depositPercent
    note
    total {
      amount
      currency
    }
    lines {
      position
      listingId
      name
      quantity {
        value
        unit
      }
      unitPrice {
        amount
        currency
      }
    }
  }
  order {
    id
    number
  }
}`) as unknown as TypedDocumentString<DeclineQuoteMutation, DeclineQuoteMutationVariables>;