/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why an instalment is paid by wire only. */
export type ByWireReason =
  | 'ABOVE_CAP'
  | 'BELOW_MINIMUM'
  | 'CARDS_OFF'
  | 'NO_CARDS'
  | 'PROVIDER';

export type CheckPaymentInput = {
  instalmentId: string | number;
  /** As of every mutation; asking changes nothing that a repetition could double, so each is answered anew. */
  key: string;
};

export type DocumentType =
  | 'COMMERCIAL_INVOICE'
  | 'PROFORMA';

export type InstalmentKind =
  | 'BALANCE'
  | 'DEPOSIT';

export type ListingFilter = {
  /** All of them. */
  certificates?: Array<string> | null | undefined;
  cooperativeId?: string | number | null | undefined;
  /** One of them; an empty list narrows nothing. */
  crafts?: Array<string> | null | undefined;
  /** ISO 4217: only what is priced in it. */
  currency?: string | null | undefined;
  kindCode?: string | null | undefined;
  /** Zero is a value: what is ready today. */
  leadDaysAtMost?: number | null | undefined;
  /** The least order (minimum at its price) costs no more than this, in the currency of its listing; `currency` says which one is meant. */
  minimumOrderAtMost?: string | null | undefined;
  /** One of them; an empty list narrows nothing. */
  provinces?: Array<string> | null | undefined;
  /** At most 200 characters. Words of a product, craft, village, cooperative, or an HS code; English or Khmer. Empty or white space is no search. */
  search?: string | null | undefined;
};

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

export type PayInstalmentInput = {
  instalmentId: string | number;
  key: string;
};

/** PROCESSING: the card was taken, the money is on its way. UNKNOWN: Stripe does not say at the moment. */
export type PaymentStanding =
  | 'NOT_PAID'
  | 'PAID'
  | 'PROCESSING'
  | 'UNKNOWN';

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

export type RequestLineInput = {
  grade?: string;
  kindCode: string;
  /** More than 0, at most 99999999999, at most 3 digits after the point. In the unit of the listings of this kind. */
  quantity: string;
  /** More than 0, at most 1000000, at most 6 digits after the point. Per unit, FOB. What the buyer has in mind; with `mayAccept` it is a term of revision 1. */
  targetPrice?: string | null | undefined;
};

export type RequestState =
  | 'AWARDED'
  | 'CLOSED'
  | 'SUBMITTED';

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

export type RevisionState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'LOST'
  | 'OPEN'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** A deal in six steps: ask, offer, accept, pay the deposit, match the balance, read the books. */
export type ShowcaseStep =
  | 'ACCEPT'
  | 'ASK'
  | 'MATCH'
  | 'OFFER'
  | 'PAY'
  | 'READ';

/** The three sides of a deal. */
export type Side =
  | 'BUYER'
  | 'COOPERATIVE'
  | 'SECRETARIAT';

export type SubmitRequestInput = {
  /** 1 to 10 of them. Sealed from each other. */
  cooperativeIds: Array<string | number>;
  /** A whole number from 1 to 100. */
  depositPercent?: number;
  key: string;
  /** 1 to 50 of them. */
  lines: Array<RequestLineInput>;
  /** Whether a cooperative may accept the target prices at once, which makes a binding order: the request is then revision 1. Needs one on every line. When not said: yes, if one cooperative is asked and every line has one. */
  mayAccept?: boolean | null | undefined;
  /** At most 2000 characters. */
  note?: string;
  /** 1 to 200 characters. Named place of FOB, like "Sihanoukville". */
  place: string;
  /** 1 to 200 characters. */
  title: string;
  /** At most 60 days ahead. Until when it can be answered; 14 days when not said. */
  validUntil?: string | null | undefined;
  /** 1 to 730 days ahead. Day on which the goods are to be ready, of the programme's zone. */
  wantedOn: string;
};

export type TermsLineInput = {
  position: number;
  /** More than 0, at most 99999999999, at most 3 digits after the point. */
  quantity: string;
  /** More than 0, at most 1000000, at most 6 digits after the point. Per unit, FOB. */
  unitPrice: string;
};

export type CataloguePageQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CataloguePageQuery = { listings: { nodes: Array<{ id: string, kindCode: string, grade: string, name: Readonly<Record<string, string>>, picture: string | null, certificates: Array<string>, leadDays: number, minimum: { value: string, unit: string }, tiers: Array<{ from: { value: string }, unitPrice: { amount: string, currency: string } }>, available: { month: string, left: { value: string } } | null, cooperative: { id: string, name: Readonly<Record<string, string>>, province: string | null, zone: string, verifiedAt: string | null }, programme: { zone: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CatalogueFacetsQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
}>;


export type CatalogueFacetsQuery = { listingFacets: { total: number, cooperatives: number, crafts: Array<{ value: string, count: number }>, provinces: Array<{ value: string, count: number }>, certificates: Array<{ value: string, count: number }> } };

export type CooperativeOfFilterQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
}>;


export type CooperativeOfFilterQuery = { listings: { nodes: Array<{ cooperative: { id: string, name: Readonly<Record<string, string>> } }> } };

export type DealLineFragment = { position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } };

export type DealListingsQueryVariables = Exact<{
  cooperativeId: string | number;
}>;


export type DealListingsQuery = { listings: { nodes: Array<{ id: string, name: Readonly<Record<string, string>>, picture: string | null, minimum: { value: string, unit: string, step: string }, floor: { amount: string, currency: string } | null }> } };

export type LandingQueryVariables = Exact<{ [key: string]: never; }>;


export type LandingQuery = { landing: { cooperatives: number, provinces: number, productKinds: number, listings: number, showcase: ShowcaseStep | null } };

export type ListingPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ListingPageQuery = { listing: { craft: string, cartonGrossGrams: number, hsCode: string, origin: string, story: Readonly<Record<string, string>> | null, id: string, kindCode: string, grade: string, name: Readonly<Record<string, string>>, picture: string | null, certificates: Array<string>, leadDays: number, minimum: { step: string, value: string, unit: string }, perCarton: { value: string }, floor: { amount: string, currency: string } | null, cooperative: { place: Readonly<Record<string, string>>, members: number | null, id: string, name: Readonly<Record<string, string>>, province: string | null, zone: string, verifiedAt: string | null }, tiers: Array<{ from: { value: string }, unitPrice: { amount: string, currency: string } }>, available: { month: string, left: { value: string } } | null, programme: { zone: string } } };

export type ListingCardFragment = { id: string, kindCode: string, grade: string, name: Readonly<Record<string, string>>, picture: string | null, certificates: Array<string>, leadDays: number, minimum: { value: string, unit: string }, tiers: Array<{ from: { value: string }, unitPrice: { amount: string, currency: string } }>, available: { month: string, left: { value: string } } | null, cooperative: { id: string, name: Readonly<Record<string, string>>, province: string | null, zone: string, verifiedAt: string | null }, programme: { zone: string } };

export type OrderRowFragment = { id: string, number: string, state: OrderState, placedAt: string, readyOn: string, waitsFor: Array<{ side: Side, task: OrderTask }>, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, total: { amount: string, currency: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> };

export type WaitingOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingOrdersQuery = { orders: { nodes: Array<{ id: string, number: string, state: OrderState, placedAt: string, readyOn: string, waitsFor: Array<{ side: Side, task: OrderTask }>, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, total: { amount: string, currency: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }> } };

export type OrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { nodes: Array<{ id: string, number: string, state: OrderState, placedAt: string, readyOn: string, waitsFor: Array<{ side: Side, task: OrderTask }>, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, total: { amount: string, currency: string }, instalments: Array<{ kind: InstalmentKind, dueOn: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { id: string, number: string, state: OrderState, placedAt: string, readyOn: string, incoterm: string, place: string, commissionBp: number, waitsFor: Array<{ side: Side, task: OrderTask }>, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, country: string, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, country: string, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number }, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }>, instalments: Array<{ id: string, kind: InstalmentKind, position: number, dueOn: string | null, reference: string, paidAt: string | null, amount: { amount: string, currency: string }, received: { amount: string, currency: string }, open: { amount: string, currency: string }, beingChecked: Array<{ day: string | null, amount: { amount: string, currency: string } }>, byWireOnly: { reason: ByWireReason, limit: { amount: string, currency: string } | null } | null }>, bankDetails: { beneficiary: string, bank: string, bic: string, account: string } | null, credit: { amount: string, currency: string } | null, documents: Array<{ id: string, type: DocumentType, number: string, issuedOn: string, ready: boolean, url: string }>, billsOfLading: Array<{ id: string, number: string, decidedAt: string | null, url: string }>, quote: { id: string, number: string, revision: number, request: { number: string, title: string, note: string }, revisions: Array<{ number: number, author: Side, authorName: Readonly<Record<string, string>>, sentAt: string, note: string }> } } };

export type PayInstalmentMutationVariables = Exact<{
  input: PayInstalmentInput;
}>;


export type PayInstalmentMutation = { payInstalment: { url: string } };

export type CheckPaymentMutationVariables = Exact<{
  input: CheckPaymentInput;
}>;


export type CheckPaymentMutation = { checkPayment: { standing: PaymentStanding } };

export type QuoteThreadFragment = { id: string, number: string, state: QuoteState, yourTurn: boolean, revision: number, validUntil: string, movedAt: string, request: { id: string, number: string, title: string, wantedOn: string, note: string, quotes: Array<{ id: string, state: QuoteState }>, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number, validityDays: number, limits: { depositPercentLeast: number, depositPercentMost: number, validityDaysMost: number, readyDaysMost: number } }, order: { id: string, number: string } | null, revisions: Array<{ id: string, number: number, author: Side, authorName: Readonly<Record<string, string>>, state: RevisionState, sentAt: string, validUntil: string, readyOn: string, depositPercent: number, incoterm: string, place: string, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }> };

export type QuoteQueryVariables = Exact<{
  id: string | number;
}>;


export type QuoteQuery = { quote: { id: string, number: string, state: QuoteState, yourTurn: boolean, revision: number, validUntil: string, movedAt: string, request: { id: string, number: string, title: string, wantedOn: string, note: string, quotes: Array<{ id: string, state: QuoteState }>, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number, validityDays: number, limits: { depositPercentLeast: number, depositPercentMost: number, validityDaysMost: number, readyDaysMost: number } }, order: { id: string, number: string } | null, revisions: Array<{ id: string, number: number, author: Side, authorName: Readonly<Record<string, string>>, state: RevisionState, sentAt: string, validUntil: string, readyOn: string, depositPercent: number, incoterm: string, place: string, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }> } };

export type AcceptQuoteMutationVariables = Exact<{
  input: QuoteCommandInput;
}>;


export type AcceptQuoteMutation = { acceptQuote: { order: { id: string }, quote: { id: string, number: string, state: QuoteState, yourTurn: boolean, revision: number, validUntil: string, movedAt: string, request: { id: string, number: string, title: string, wantedOn: string, note: string, quotes: Array<{ id: string, state: QuoteState }>, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number, validityDays: number, limits: { depositPercentLeast: number, depositPercentMost: number, validityDaysMost: number, readyDaysMost: number } }, order: { id: string, number: string } | null, revisions: Array<{ id: string, number: number, author: Side, authorName: Readonly<Record<string, string>>, state: RevisionState, sentAt: string, validUntil: string, readyOn: string, depositPercent: number, incoterm: string, place: string, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }> } } };

export type CounterQuoteMutationVariables = Exact<{
  input: ReviseQuoteInput;
}>;


export type CounterQuoteMutation = { counterQuote: { id: string, number: string, state: QuoteState, yourTurn: boolean, revision: number, validUntil: string, movedAt: string, request: { id: string, number: string, title: string, wantedOn: string, note: string, quotes: Array<{ id: string, state: QuoteState }>, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number, validityDays: number, limits: { depositPercentLeast: number, depositPercentMost: number, validityDaysMost: number, readyDaysMost: number } }, order: { id: string, number: string } | null, revisions: Array<{ id: string, number: number, author: Side, authorName: Readonly<Record<string, string>>, state: RevisionState, sentAt: string, validUntil: string, readyOn: string, depositPercent: number, incoterm: string, place: string, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }> } };

export type DeclineQuoteMutationVariables = Exact<{
  input: QuoteCommandInput;
}>;


export type DeclineQuoteMutation = { declineQuote: { id: string, number: string, state: QuoteState, yourTurn: boolean, revision: number, validUntil: string, movedAt: string, request: { id: string, number: string, title: string, wantedOn: string, note: string, quotes: Array<{ id: string, state: QuoteState }>, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number, validityDays: number, limits: { depositPercentLeast: number, depositPercentMost: number, validityDaysMost: number, readyDaysMost: number } }, order: { id: string, number: string } | null, revisions: Array<{ id: string, number: number, author: Side, authorName: Readonly<Record<string, string>>, state: RevisionState, sentAt: string, validUntil: string, readyOn: string, depositPercent: number, incoterm: string, place: string, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }> } };

export type WithdrawQuoteMutationVariables = Exact<{
  input: QuoteCommandInput;
}>;


export type WithdrawQuoteMutation = { withdrawQuote: { id: string, number: string, state: QuoteState, yourTurn: boolean, revision: number, validUntil: string, movedAt: string, request: { id: string, number: string, title: string, wantedOn: string, note: string, quotes: Array<{ id: string, state: QuoteState }>, lines: Array<{ position: number, name: Readonly<Record<string, string>>, quantity: { value: string, unit: string } }> }, buyer: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string }, cooperative: { id: string, name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>>, zone: string, verifiedAt: string | null }, programme: { zone: string, depositDays: number, validityDays: number, limits: { depositPercentLeast: number, depositPercentMost: number, validityDaysMost: number, readyDaysMost: number } }, order: { id: string, number: string } | null, revisions: Array<{ id: string, number: number, author: Side, authorName: Readonly<Record<string, string>>, state: RevisionState, sentAt: string, validUntil: string, readyOn: string, depositPercent: number, incoterm: string, place: string, note: string, total: { amount: string, currency: string }, lines: Array<{ position: number, listingId: string, name: Readonly<Record<string, string>>, hsCode: string, quantity: { value: string, unit: string }, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> }> } };

export type QuoteRowFragment = { id: string, number: string, state: QuoteState, yourTurn: boolean, validUntil: string, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, revisions: Array<{ number: number, author: Side, total: { amount: string, currency: string } }>, order: { number: string } | null };

export type RequestGroupFragment = { id: string, number: string, title: string, wantedOn: string, state: RequestState, lines: Array<{ position: number }>, quotes: Array<{ id: string, number: string, state: QuoteState, yourTurn: boolean, validUntil: string, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, revisions: Array<{ number: number, author: Side, total: { amount: string, currency: string } }>, order: { number: string } | null }> };

export type RequestsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RequestsQuery = { requests: { nodes: Array<{ id: string, number: string, title: string, wantedOn: string, state: RequestState, lines: Array<{ position: number }>, quotes: Array<{ id: string, number: string, state: QuoteState, yourTurn: boolean, validUntil: string, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, revisions: Array<{ number: number, author: Side, total: { amount: string, currency: string } }>, order: { number: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WaitingRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingRequestsQuery = { quotes: { nodes: Array<{ yourTurn: boolean, request: { id: string, number: string, title: string, wantedOn: string, state: RequestState, lines: Array<{ position: number }>, quotes: Array<{ id: string, number: string, state: QuoteState, yourTurn: boolean, validUntil: string, cooperative: { name: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }, revisions: Array<{ number: number, author: Side, total: { amount: string, currency: string } }>, order: { number: string } | null }> } }> } };

export type SellersQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
}>;


export type SellersQuery = { listings: { nodes: Array<{ id: string, kindCode: string, grade: string, leadDays: number, minimum: { value: string, unit: string, step: string }, floor: { amount: string, currency: string } | null, tiers: Array<{ from: { value: string }, unitPrice: { amount: string, currency: string } }>, cooperative: { id: string, name: Readonly<Record<string, string>>, province: string | null, verifiedAt: string | null }, programme: { id: string, zone: string, depositPercent: number, validityDays: number, handoverPlace: string, limits: { depositPercentLeast: number, depositPercentMost: number, readyDaysMost: number } } }> } };

export type SubmitRequestMutationVariables = Exact<{
  input: SubmitRequestInput;
}>;


export type SubmitRequestMutation = { submitRequest: { id: string } };

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
export const ListingCardFragmentDoc = new TypedDocumentString(`
    fragment ListingCard on Listing {
  id
  kindCode
  grade
  name
  picture
  certificates
  leadDays
  minimum {
    value
    unit
  }
  tiers {
    from {
      value
    }
    unitPrice {
      amount
      currency
    }
  }
  available {
    month
    left {
      value
    }
  }
  cooperative {
    id
    name
    province
    zone
    verifiedAt
  }
  programme {
    zone
  }
}
    `, {"fragmentName":"ListingCard"}) as unknown as TypedDocumentString<ListingCardFragment, unknown>;
export const OrderRowFragmentDoc = new TypedDocumentString(`
    fragment OrderRow on Order {
  id
  number
  state
  waitsFor {
    side
    task
  }
  placedAt
  readyOn
  cooperative {
    name
    place
  }
  total {
    amount
    currency
  }
  instalments {
    kind
    dueOn
  }
}
    `, {"fragmentName":"OrderRow"}) as unknown as TypedDocumentString<OrderRowFragment, unknown>;
export const DealLineFragmentDoc = new TypedDocumentString(`
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
    `, {"fragmentName":"DealLine"}) as unknown as TypedDocumentString<DealLineFragment, unknown>;
export const QuoteThreadFragmentDoc = new TypedDocumentString(`
    fragment QuoteThread on Quote {
  id
  number
  state
  yourTurn
  revision
  validUntil
  movedAt
  request {
    id
    number
    title
    wantedOn
    note
    quotes {
      id
      state
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
    }
  }
  buyer {
    name
    place
    zone
  }
  cooperative {
    id
    name
    place
    zone
    verifiedAt
  }
  programme {
    zone
    depositDays
    validityDays
    limits {
      depositPercentLeast
      depositPercentMost
      validityDaysMost
      readyDaysMost
    }
  }
  order {
    id
    number
  }
  revisions {
    id
    number
    author
    authorName
    state
    sentAt
    validUntil
    readyOn
    depositPercent
    incoterm
    place
    note
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
}`, {"fragmentName":"QuoteThread"}) as unknown as TypedDocumentString<QuoteThreadFragment, unknown>;
export const QuoteRowFragmentDoc = new TypedDocumentString(`
    fragment QuoteRow on Quote {
  id
  number
  state
  yourTurn
  validUntil
  cooperative {
    name
    place
  }
  revisions {
    number
    author
    total {
      amount
      currency
    }
  }
  order {
    number
  }
}
    `, {"fragmentName":"QuoteRow"}) as unknown as TypedDocumentString<QuoteRowFragment, unknown>;
export const RequestGroupFragmentDoc = new TypedDocumentString(`
    fragment RequestGroup on Request {
  id
  number
  title
  wantedOn
  state
  lines {
    position
  }
  quotes {
    ...QuoteRow
  }
}
    fragment QuoteRow on Quote {
  id
  number
  state
  yourTurn
  validUntil
  cooperative {
    name
    place
  }
  revisions {
    number
    author
    total {
      amount
      currency
    }
  }
  order {
    number
  }
}`, {"fragmentName":"RequestGroup"}) as unknown as TypedDocumentString<RequestGroupFragment, unknown>;
export const CataloguePageDocument = new TypedDocumentString(`
    query CataloguePage($filter: ListingFilter, $after: Text) {
  listings(filter: $filter, first: 24, after: $after) {
    nodes {
      ...ListingCard
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ListingCard on Listing {
  id
  kindCode
  grade
  name
  picture
  certificates
  leadDays
  minimum {
    value
    unit
  }
  tiers {
    from {
      value
    }
    unitPrice {
      amount
      currency
    }
  }
  available {
    month
    left {
      value
    }
  }
  cooperative {
    id
    name
    province
    zone
    verifiedAt
  }
  programme {
    zone
  }
}`) as unknown as TypedDocumentString<CataloguePageQuery, CataloguePageQueryVariables>;
export const CatalogueFacetsDocument = new TypedDocumentString(`
    query CatalogueFacets($filter: ListingFilter) {
  listingFacets(filter: $filter) {
    total
    cooperatives
    crafts {
      value
      count
    }
    provinces {
      value
      count
    }
    certificates {
      value
      count
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogueFacetsQuery, CatalogueFacetsQueryVariables>;
export const CooperativeOfFilterDocument = new TypedDocumentString(`
    query CooperativeOfFilter($filter: ListingFilter) {
  listings(filter: $filter, first: 1) {
    nodes {
      cooperative {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CooperativeOfFilterQuery, CooperativeOfFilterQueryVariables>;
export const DealListingsDocument = new TypedDocumentString(`
    query DealListings($cooperativeId: ID!) {
  listings(first: 100, filter: {cooperativeId: $cooperativeId}) {
    nodes {
      id
      name
      picture
      minimum {
        value
        unit
        step
      }
      floor {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DealListingsQuery, DealListingsQueryVariables>;
export const LandingDocument = new TypedDocumentString(`
    query Landing {
  landing {
    cooperatives
    provinces
    productKinds
    listings
    showcase
  }
}
    `) as unknown as TypedDocumentString<LandingQuery, LandingQueryVariables>;
export const ListingPageDocument = new TypedDocumentString(`
    query ListingPage($id: ID!) {
  listing(id: $id) {
    ...ListingCard
    craft
    cartonGrossGrams
    hsCode
    origin
    story
    minimum {
      step
    }
    perCarton {
      value
    }
    floor {
      amount
      currency
    }
    cooperative {
      place
      members
    }
  }
}
    fragment ListingCard on Listing {
  id
  kindCode
  grade
  name
  picture
  certificates
  leadDays
  minimum {
    value
    unit
  }
  tiers {
    from {
      value
    }
    unitPrice {
      amount
      currency
    }
  }
  available {
    month
    left {
      value
    }
  }
  cooperative {
    id
    name
    province
    zone
    verifiedAt
  }
  programme {
    zone
  }
}`) as unknown as TypedDocumentString<ListingPageQuery, ListingPageQueryVariables>;
export const WaitingOrdersDocument = new TypedDocumentString(`
    query WaitingOrders {
  orders(first: 50, yourTurn: true, by: LONGEST_WAITING) {
    nodes {
      ...OrderRow
    }
  }
}
    fragment OrderRow on Order {
  id
  number
  state
  waitsFor {
    side
    task
  }
  placedAt
  readyOn
  cooperative {
    name
    place
  }
  total {
    amount
    currency
  }
  instalments {
    kind
    dueOn
  }
}`) as unknown as TypedDocumentString<WaitingOrdersQuery, WaitingOrdersQueryVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($first: Int!, $after: Text) {
  orders(first: $first, after: $after) {
    nodes {
      ...OrderRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OrderRow on Order {
  id
  number
  state
  waitsFor {
    side
    task
  }
  placedAt
  readyOn
  cooperative {
    name
    place
  }
  total {
    amount
    currency
  }
  instalments {
    kind
    dueOn
  }
}`) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!) {
  order(id: $id) {
    id
    number
    state
    waitsFor {
      side
      task
    }
    placedAt
    readyOn
    incoterm
    place
    commissionBp
    buyer {
      name
      place
      country
      zone
    }
    cooperative {
      id
      name
      place
      country
      zone
      verifiedAt
    }
    programme {
      zone
      depositDays
    }
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
    instalments {
      id
      kind
      position
      amount {
        amount
        currency
      }
      dueOn
      reference
      received {
        amount
        currency
      }
      open {
        amount
        currency
      }
      beingChecked {
        amount {
          amount
          currency
        }
        day
      }
      byWireOnly {
        reason
        limit {
          amount
          currency
        }
      }
      paidAt
    }
    bankDetails {
      beneficiary
      bank
      bic
      account
    }
    credit {
      amount
      currency
    }
    documents {
      id
      type
      number
      issuedOn
      ready
      url
    }
    billsOfLading {
      id
      number
      decidedAt
      url
    }
    quote {
      id
      number
      revision
      request {
        number
        title
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
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const PayInstalmentDocument = new TypedDocumentString(`
    mutation PayInstalment($input: PayInstalmentInput!) {
  payInstalment(input: $input) {
    url
  }
}
    `) as unknown as TypedDocumentString<PayInstalmentMutation, PayInstalmentMutationVariables>;
export const CheckPaymentDocument = new TypedDocumentString(`
    mutation CheckPayment($input: CheckPaymentInput!) {
  checkPayment(input: $input) {
    standing
  }
}
    `) as unknown as TypedDocumentString<CheckPaymentMutation, CheckPaymentMutationVariables>;
export const QuoteDocument = new TypedDocumentString(`
    query Quote($id: ID!) {
  quote(id: $id) {
    ...QuoteThread
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
fragment QuoteThread on Quote {
  id
  number
  state
  yourTurn
  revision
  validUntil
  movedAt
  request {
    id
    number
    title
    wantedOn
    note
    quotes {
      id
      state
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
    }
  }
  buyer {
    name
    place
    zone
  }
  cooperative {
    id
    name
    place
    zone
    verifiedAt
  }
  programme {
    zone
    depositDays
    validityDays
    limits {
      depositPercentLeast
      depositPercentMost
      validityDaysMost
      readyDaysMost
    }
  }
  order {
    id
    number
  }
  revisions {
    id
    number
    author
    authorName
    state
    sentAt
    validUntil
    readyOn
    depositPercent
    incoterm
    place
    note
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
  }
}`) as unknown as TypedDocumentString<QuoteQuery, QuoteQueryVariables>;
export const AcceptQuoteDocument = new TypedDocumentString(`
    mutation AcceptQuote($input: QuoteCommandInput!) {
  acceptQuote(input: $input) {
    order {
      id
    }
    quote {
      ...QuoteThread
    }
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
fragment QuoteThread on Quote {
  id
  number
  state
  yourTurn
  revision
  validUntil
  movedAt
  request {
    id
    number
    title
    wantedOn
    note
    quotes {
      id
      state
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
    }
  }
  buyer {
    name
    place
    zone
  }
  cooperative {
    id
    name
    place
    zone
    verifiedAt
  }
  programme {
    zone
    depositDays
    validityDays
    limits {
      depositPercentLeast
      depositPercentMost
      validityDaysMost
      readyDaysMost
    }
  }
  order {
    id
    number
  }
  revisions {
    id
    number
    author
    authorName
    state
    sentAt
    validUntil
    readyOn
    depositPercent
    incoterm
    place
    note
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
  }
}`) as unknown as TypedDocumentString<AcceptQuoteMutation, AcceptQuoteMutationVariables>;
export const CounterQuoteDocument = new TypedDocumentString(`
    mutation CounterQuote($input: ReviseQuoteInput!) {
  counterQuote(input: $input) {
    ...QuoteThread
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
fragment QuoteThread on Quote {
  id
  number
  state
  yourTurn
  revision
  validUntil
  movedAt
  request {
    id
    number
    title
    wantedOn
    note
    quotes {
      id
      state
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
    }
  }
  buyer {
    name
    place
    zone
  }
  cooperative {
    id
    name
    place
    zone
    verifiedAt
  }
  programme {
    zone
    depositDays
    validityDays
    limits {
      depositPercentLeast
      depositPercentMost
      validityDaysMost
      readyDaysMost
    }
  }
  order {
    id
    number
  }
  revisions {
    id
    number
    author
    authorName
    state
    sentAt
    validUntil
    readyOn
    depositPercent
    incoterm
    place
    note
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
  }
}`) as unknown as TypedDocumentString<CounterQuoteMutation, CounterQuoteMutationVariables>;
export const DeclineQuoteDocument = new TypedDocumentString(`
    mutation DeclineQuote($input: QuoteCommandInput!) {
  declineQuote(input: $input) {
    ...QuoteThread
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
fragment QuoteThread on Quote {
  id
  number
  state
  yourTurn
  revision
  validUntil
  movedAt
  request {
    id
    number
    title
    wantedOn
    note
    quotes {
      id
      state
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
    }
  }
  buyer {
    name
    place
    zone
  }
  cooperative {
    id
    name
    place
    zone
    verifiedAt
  }
  programme {
    zone
    depositDays
    validityDays
    limits {
      depositPercentLeast
      depositPercentMost
      validityDaysMost
      readyDaysMost
    }
  }
  order {
    id
    number
  }
  revisions {
    id
    number
    author
    authorName
    state
    sentAt
    validUntil
    readyOn
    depositPercent
    incoterm
    place
    note
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
  }
}`) as unknown as TypedDocumentString<DeclineQuoteMutation, DeclineQuoteMutationVariables>;
export const WithdrawQuoteDocument = new TypedDocumentString(`
    mutation WithdrawQuote($input: QuoteCommandInput!) {
  withdrawQuote(input: $input) {
    ...QuoteThread
  }
}
    fragment DealLine on TermsLine {
  position
  listingId
  name
  hsCode
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
fragment QuoteThread on Quote {
  id
  number
  state
  yourTurn
  revision
  validUntil
  movedAt
  request {
    id
    number
    title
    wantedOn
    note
    quotes {
      id
      state
    }
    lines {
      position
      name
      quantity {
        value
        unit
      }
    }
  }
  buyer {
    name
    place
    zone
  }
  cooperative {
    id
    name
    place
    zone
    verifiedAt
  }
  programme {
    zone
    depositDays
    validityDays
    limits {
      depositPercentLeast
      depositPercentMost
      validityDaysMost
      readyDaysMost
    }
  }
  order {
    id
    number
  }
  revisions {
    id
    number
    author
    authorName
    state
    sentAt
    validUntil
    readyOn
    depositPercent
    incoterm
    place
    note
    total {
      amount
      currency
    }
    lines {
      ...DealLine
    }
  }
}`) as unknown as TypedDocumentString<WithdrawQuoteMutation, WithdrawQuoteMutationVariables>;
export const RequestsDocument = new TypedDocumentString(`
    query Requests($first: Int!, $after: Text) {
  requests(first: $first, after: $after) {
    nodes {
      ...RequestGroup
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment QuoteRow on Quote {
  id
  number
  state
  yourTurn
  validUntil
  cooperative {
    name
    place
  }
  revisions {
    number
    author
    total {
      amount
      currency
    }
  }
  order {
    number
  }
}
fragment RequestGroup on Request {
  id
  number
  title
  wantedOn
  state
  lines {
    position
  }
  quotes {
    ...QuoteRow
  }
}`) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
export const WaitingRequestsDocument = new TypedDocumentString(`
    query WaitingRequests {
  quotes(first: 50, yourTurn: true) {
    nodes {
      yourTurn
      request {
        ...RequestGroup
      }
    }
  }
}
    fragment QuoteRow on Quote {
  id
  number
  state
  yourTurn
  validUntil
  cooperative {
    name
    place
  }
  revisions {
    number
    author
    total {
      amount
      currency
    }
  }
  order {
    number
  }
}
fragment RequestGroup on Request {
  id
  number
  title
  wantedOn
  state
  lines {
    position
  }
  quotes {
    ...QuoteRow
  }
}`) as unknown as TypedDocumentString<WaitingRequestsQuery, WaitingRequestsQueryVariables>;
export const SellersDocument = new TypedDocumentString(`
    query Sellers($filter: ListingFilter) {
  listings(filter: $filter, first: 100) {
    nodes {
      id
      kindCode
      grade
      leadDays
      minimum {
        value
        unit
        step
      }
      floor {
        amount
        currency
      }
      tiers {
        from {
          value
        }
        unitPrice {
          amount
          currency
        }
      }
      cooperative {
        id
        name
        province
        verifiedAt
      }
      programme {
        id
        zone
        depositPercent
        validityDays
        handoverPlace
        limits {
          depositPercentLeast
          depositPercentMost
          readyDaysMost
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SellersQuery, SellersQueryVariables>;
export const SubmitRequestDocument = new TypedDocumentString(`
    mutation SubmitRequest($input: SubmitRequestInput!) {
  submitRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SubmitRequestMutation, SubmitRequestMutationVariables>;