import { queryOptions } from '@tanstack/react-query';
import { inTheNameOf } from '../../data/person';
import { request, RefusalError } from '../../data/request';
import {
  BankAccountsDocument,
  LedgerAccountsDocument,
  LedgerEntriesDocument,
  ProofsDocument,
  type LedgerAccountsQuery,
  type ProofsQuery,
  type QuarantineReason,
  type StatementState,
} from '../graphql/graphql';

export type Proofs = ProofsQuery['proofs'];
export type Account = LedgerAccountsQuery['ledgerAccounts'][number];

/** Everything below is computed from the books; an import or a decision makes all of it old. */
export const BOOKS = ['books'];

export const proofsQuery = queryOptions({
  queryKey: [...BOOKS, 'proofs'],
  queryFn: async () => (await request(ProofsDocument)).proofs,
  refetchInterval: 30_000,
});

/** As they stood at the end of a day, or now. */
export const accountsQuery = (asOf: string | null = null) =>
  queryOptions({
    queryKey: [...BOOKS, 'accounts', asOf],
    queryFn: async () => (await request(LedgerAccountsDocument, { asOf })).ledgerAccounts,
  });

export const bankAccountsQuery = queryOptions({
  queryKey: [...BOOKS, 'banks'],
  queryFn: async () => (await request(BankAccountsDocument)).bankAccounts,
});

export const entriesQuery = (account: string) =>
  queryOptions({
    queryKey: [...BOOKS, 'entries', account],
    queryFn: async () => (await request(LedgerEntriesDocument, { account, first: 50 })).ledgerEntries,
  });

export interface Imported {
  statementId: string;
  number: string | null;
  outcome: StatementState | 'REPEATED';
  reason: QuarantineReason | null;
  lines: number;
  matched: number;
}

/** A statement's file, as the bank gave it; the same file again changes nothing. */
export async function importStatement(file: File): Promise<Imported[]> {
  const answer = await fetch('/statements', {
    method: 'POST',
    headers: { 'content-type': 'application/xml', ...inTheNameOf() },
    body: file,
  }).catch(() => {
    throw new RefusalError('OFFLINE');
  });
  const said = (await answer.json().catch(() => ({}))) as {
    statements?: Imported[];
    code?: string;
    field?: string;
    requestId?: string;
    message?: string;
    reason?: string;
  };
  if (!said.statements)
    throw new RefusalError(said.code ?? 'UNEXPECTED', said.requestId, said.field, {
      message: said.message,
      reason: said.reason,
    });
  return said.statements;
}
