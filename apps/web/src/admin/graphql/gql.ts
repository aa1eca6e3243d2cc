/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Proofs {\n  proofs {\n    unproved {\n      kind\n      reference\n      what\n      amount {\n        amount\n        currency\n      }\n    }\n    balances {\n      name\n      ledger {\n        amount\n        currency\n      }\n      other {\n        amount\n        currency\n      }\n      difference {\n        amount\n        currency\n      }\n    }\n    clientMoney {\n      amount\n      currency\n    }\n    cover {\n      amount\n      currency\n    }\n    gaps\n  }\n}\n\nquery StatementLines($waiting: Boolean, $first: Int!, $after: Text) {\n  statementLines(waiting: $waiting, first: $first, after: $after) {\n    nodes {\n      id\n      statement\n      bookedOn\n      counterparty\n      remittance\n      amount {\n        amount\n        currency\n      }\n      rule\n      target\n      orderNumber\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery LedgerAccounts {\n  ledgerAccounts {\n    name\n    book\n    kind\n    entries\n    balance {\n      amount\n      currency\n    }\n  }\n}\n\nquery LedgerEntries($account: Text!, $first: Int!) {\n  ledgerEntries(account: $account, first: $first) {\n    nodes {\n      account\n      kind\n      source\n      reference\n      version\n      recordedAt\n      debit {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}": typeof types.ProofsDocument,
};
const documents: Documents = {
    "query Proofs {\n  proofs {\n    unproved {\n      kind\n      reference\n      what\n      amount {\n        amount\n        currency\n      }\n    }\n    balances {\n      name\n      ledger {\n        amount\n        currency\n      }\n      other {\n        amount\n        currency\n      }\n      difference {\n        amount\n        currency\n      }\n    }\n    clientMoney {\n      amount\n      currency\n    }\n    cover {\n      amount\n      currency\n    }\n    gaps\n  }\n}\n\nquery StatementLines($waiting: Boolean, $first: Int!, $after: Text) {\n  statementLines(waiting: $waiting, first: $first, after: $after) {\n    nodes {\n      id\n      statement\n      bookedOn\n      counterparty\n      remittance\n      amount {\n        amount\n        currency\n      }\n      rule\n      target\n      orderNumber\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery LedgerAccounts {\n  ledgerAccounts {\n    name\n    book\n    kind\n    entries\n    balance {\n      amount\n      currency\n    }\n  }\n}\n\nquery LedgerEntries($account: Text!, $first: Int!) {\n  ledgerEntries(account: $account, first: $first) {\n    nodes {\n      account\n      kind\n      source\n      reference\n      version\n      recordedAt\n      debit {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}": types.ProofsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Proofs {\n  proofs {\n    unproved {\n      kind\n      reference\n      what\n      amount {\n        amount\n        currency\n      }\n    }\n    balances {\n      name\n      ledger {\n        amount\n        currency\n      }\n      other {\n        amount\n        currency\n      }\n      difference {\n        amount\n        currency\n      }\n    }\n    clientMoney {\n      amount\n      currency\n    }\n    cover {\n      amount\n      currency\n    }\n    gaps\n  }\n}\n\nquery StatementLines($waiting: Boolean, $first: Int!, $after: Text) {\n  statementLines(waiting: $waiting, first: $first, after: $after) {\n    nodes {\n      id\n      statement\n      bookedOn\n      counterparty\n      remittance\n      amount {\n        amount\n        currency\n      }\n      rule\n      target\n      orderNumber\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery LedgerAccounts {\n  ledgerAccounts {\n    name\n    book\n    kind\n    entries\n    balance {\n      amount\n      currency\n    }\n  }\n}\n\nquery LedgerEntries($account: Text!, $first: Int!) {\n  ledgerEntries(account: $account, first: $first) {\n    nodes {\n      account\n      kind\n      source\n      reference\n      version\n      recordedAt\n      debit {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}"): typeof import('./graphql').ProofsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
