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

export type RejectBillOfLadingInput = {
  key: string;
  /** What is wrong, for the cooperative to read. */
  reason: string;
  uploadId: string | number;
};

export type ProofsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProofsQuery = { proofs: { gaps: number, unproved: Array<{ kind: string, reference: string, what: string, amount: { amount: string, currency: string } }>, balances: Array<{ name: string, ledger: { amount: string, currency: string }, other: { amount: string, currency: string }, difference: { amount: string, currency: string } }>, clientMoney: { amount: string, currency: string }, cover: { amount: string, currency: string } } };

export type StatementLinesQueryVariables = Exact<{
  waiting?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementLinesQuery = { statementLines: { nodes: Array<{ id: string, statement: number | null, bookedOn: string | null, counterparty: string | null, remittance: string, rule: string | null, target: string | null, orderNumber: string | null, amount: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LedgerAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerAccountsQuery = { ledgerAccounts: Array<{ name: string, book: string, kind: string, entries: number, balance: { amount: string, currency: string } }> };

export type LedgerEntriesQueryVariables = Exact<{
  account: string;
  first: number;
}>;


export type LedgerEntriesQuery = { ledgerEntries: { nodes: Array<{ account: string, kind: string, source: string, reference: string, version: number, recordedAt: string, debit: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type BillsOfLadingQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BillsOfLadingQuery = { billsOfLading: { nodes: Array<{ id: string, number: string, mediaType: string, uploadedAt: string, url: string, order: { id: string, number: string, place: string, total: { amount: string, currency: string }, buyer: { name: string, nameKm: string | null }, cooperative: { name: string, nameKm: string | null, zone: string }, lines: Array<{ position: number, name: string, nameKm: string, quantity: { value: string, unit: string } }>, instalments: Array<{ id: string, paidAt: string | null, amount: { amount: string, currency: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AcceptBillOfLadingMutationVariables = Exact<{
  input: AcceptBillOfLadingInput;
}>;


export type AcceptBillOfLadingMutation = { acceptBillOfLading: { id: string, number: string, cooperative: { name: string, nameKm: string | null } } };

export type RejectBillOfLadingMutationVariables = Exact<{
  input: RejectBillOfLadingInput;
}>;


export type RejectBillOfLadingMutation = { rejectBillOfLading: { id: string } };

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

export const ProofsDocument = new TypedDocumentString(`
    query Proofs {
  proofs {
    unproved {
      kind
      reference
      what
      amount {
        amount
        currency
      }
    }
    balances {
      name
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
    clientMoney {
      amount
      currency
    }
    cover {
      amount
      currency
    }
    gaps
  }
}
    `) as unknown as TypedDocumentString<ProofsQuery, ProofsQueryVariables>;
export const StatementLinesDocument = new TypedDocumentString(`
    query StatementLines($waiting: Boolean, $first: Int!, $after: Text) {
  statementLines(waiting: $waiting, first: $first, after: $after) {
    nodes {
      id
      statement
      bookedOn
      counterparty
      remittance
      amount {
        amount
        currency
      }
      rule
      target
      orderNumber
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StatementLinesQuery, StatementLinesQueryVariables>;
export const LedgerAccountsDocument = new TypedDocumentString(`
    query LedgerAccounts {
  ledgerAccounts {
    name
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
          nameKm
        }
        cooperative {
          name
          nameKm
          zone
        }
        lines {
          position
          name
          nameKm
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
      nameKm
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