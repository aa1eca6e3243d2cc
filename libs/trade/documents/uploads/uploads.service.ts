import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Files, type OpenFile } from '#platform/files';
import type { Actor } from '#platform/kernel';
import type { Upload } from './upload.entity.js';
import type { UploadState } from './upload.states.js';
import { findUploadsByState, findUploadsOfOrders, getUpload } from './uploads.store.js';

const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

@Injectable()
export class UploadsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
  ) {}

  ofOrders(actor: Actor, orderIds: readonly string[]): Promise<Upload[]> {
    return this.uow.read(actor, (reader) => findUploadsOfOrders(reader, orderIds));
  }

  inState(actor: Actor, state: UploadState, size: number, after: (string | number)[] | null): Promise<Upload[]> {
    return this.uow.read(actor, (reader) => findUploadsByState(reader, state, size, after));
  }

  byId(actor: Actor, id: string): Promise<Upload> {
    return this.uow.read(actor, (reader) => getUpload(reader, id));
  }

  /**
   * The file, for its cooperative, the secretariat and, once it is accepted, the buyer; NOT_FOUND for everybody else.
   */
  async readFile(actor: Actor, id: string): Promise<OpenFile & { fileName: string; type: string }> {
    const upload = await this.byId(actor, id);
    const name = upload.number.replaceAll(/[^A-Z0-9]+/g, '-');
    const file = await this.files.open(upload.sha256.toString('hex'));
    return { ...file, fileName: `BL-${name}.${ENDINGS[upload.mediaType]}`, type: upload.mediaType };
  }
}
