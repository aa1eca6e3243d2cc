import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import type { Texts } from '#platform/words';
import { Request, RequestLine } from '../model/request.entity.js';

/** A line with the names of its product kind: what was asked for, whichever listing answers it. */
export interface NamedLine extends RequestLine {
  name: Texts;
}

export async function addRequest(tx: PlatformTx, request: Request, lines: readonly RequestLine[]): Promise<void> {
  await tx.db.insert(Request, request);
  await tx.db.insert(RequestLine, [...lines]);
}

export const findRequests = (reader: Reader, ids: readonly string[]): Promise<Request[]> =>
  reader.db.findBy(Request, { id: In([...ids]) });

export const findRequestLines = (reader: Reader, requestIds: readonly string[]): Promise<NamedLine[]> =>
  reader.sql<NamedLine>(
    `select l.id, l.request_id as "requestId", l.position, l.kind_code as "kindCode", l.grade, l.quantity::text, l.unit,
            l.target_price::text as "targetPrice", k.name
       from trade.request_line l
       join trade.product_kind k on k.code = l.kind_code
      where l.request_id = any($1)
      order by l.request_id, l.position`,
    [requestIds],
  );

/** The buyer's requests, newest first. */
export async function findOwnRequests(
  reader: Reader,
  size: number,
  after: (string | number)[] | null,
): Promise<Request[]> {
  const query = reader.db
    .createQueryBuilder(Request, 'r')
    .orderBy('r.submittedAt', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .limit(size);
  if (after) query.where('(r.submitted_at, r.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}
