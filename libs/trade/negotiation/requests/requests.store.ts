import { In } from 'typeorm';
import type { Reader } from '#platform/database';
import { Request, RequestLine } from './request.entity.js';

export const findRequests = (reader: Reader, ids: readonly string[]): Promise<Request[]> => reader.db.findBy(Request, { id: In([...ids]) });

export const findRequestLines = (reader: Reader, requestIds: readonly string[]): Promise<RequestLine[]> =>
  reader.db.find(RequestLine, { where: { requestId: In([...requestIds]) }, order: { requestId: 'ASC', position: 'ASC' } });

/** The buyer's requests, newest first. */
export async function findOwnRequests(reader: Reader, size: number, after: (string | number)[] | null): Promise<Request[]> {
  const query = reader.db.createQueryBuilder(Request, 'r').orderBy('r.submittedAt', 'DESC').addOrderBy('r.id', 'DESC').limit(size);
  if (after) query.where('(r.submitted_at, r.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}
