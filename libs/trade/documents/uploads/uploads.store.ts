import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { Upload } from './upload.entity.js';
import { uploadSteps, type UploadState } from './upload.states.js';

/** Keeps a new upload, under its order's lock; one of the same type that still waits is replaced by it. */
export async function addUpload(tx: PlatformTx, upload: Upload): Promise<void> {
  await tx.sql('update trade.upload set state = $3 where order_id = $1 and type = $2 and state = $4', [
    upload.orderId,
    upload.type,
    uploadSteps.next('SUBMITTED', 'replace'),
    'SUBMITTED',
  ]);
  await tx.db.insert(Upload, upload);
}

/** All that was ever brought for an order, under its order's lock. */
export async function countUploads(tx: PlatformTx, orderId: string): Promise<{ files: number; bytes: number }> {
  const [row] = await tx.sql<{ files: number; bytes: number }>(
    'select count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes from trade.upload where order_id = $1',
    [orderId],
  );
  return row!;
}

/** Under its order's lock, which the caller holds. */
export async function lockUpload(tx: PlatformTx, id: string): Promise<Upload> {
  return (
    (await tx.db.findOne(Upload, { where: { id }, lock: { mode: 'pessimistic_write' } })) ??
    refuse('NOT_FOUND', { field: 'uploadId' })
  );
}

export async function moveUpload(
  tx: PlatformTx,
  id: string,
  decision: { state: UploadState; decidedBy: string | null; decidedAt: Date; reason: string | null },
): Promise<void> {
  await tx.db.update(Upload, { id }, decision);
}

/** Newest first. */
export const findUploadsOfOrders = (reader: Reader, orderIds: readonly string[]): Promise<Upload[]> =>
  reader.db.find(Upload, { where: { orderId: In([...orderIds]) }, order: { uploadedAt: 'DESC', id: 'DESC' } });

/** Those in a state, the one that waits longest first. */
export async function findUploadsByState(
  reader: Reader,
  state: UploadState,
  size: number,
  after: (string | number)[] | null,
): Promise<Upload[]> {
  const query = reader.db
    .createQueryBuilder(Upload, 'u')
    .where('u.state = :state', { state })
    .orderBy('u.uploadedAt', 'ASC')
    .addOrderBy('u.id', 'ASC')
    .limit(size);
  if (after) query.andWhere('(u.uploaded_at, u.id) > (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}

export async function getUpload(reader: Reader, id: string): Promise<Upload> {
  return (
    (await reader.db.findOneBy(Upload, { id })) ??
    refuse('NOT_FOUND', { field: 'uploadId', message: 'There is no such document.' })
  );
}
