import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Files, type OpenFile } from '#platform/files';
import { refuse, type Actor } from '#platform/kernel';
import { getOwnBatch } from '../batches/batches.store.js';

@Injectable()
export class PaymentFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
  ) {}

  /**
   * An approved batch's payment file, for finance of its programme. NOT_FOUND for all others, and until it is written.
   */
  async read(actor: Actor, batchId: string): Promise<OpenFile & { fileName: string; type: string }> {
    const notThere = (): never => refuse('NOT_FOUND', { field: 'id', message: 'There is no such payment file.' });
    if (actor.side !== 'secretariat') return notThere();
    const batch = await this.uow.read(actor, (reader) => getOwnBatch(reader, batchId));
    if (!batch.fileSha256) return notThere();
    const file = await this.files.open(batch.fileSha256.toString('hex'));
    return { ...file, fileName: `${batch.messageId}.xml`, type: 'application/xml' };
  }
}
