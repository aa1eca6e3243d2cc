import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Files, Intake } from '#platform/files';
import { refuse, type Actor } from '#platform/kernel';
import {
  addUpload,
  countUploads,
  documentNumber,
  lockUpload,
  moveUpload,
  newUpload,
  refuseBeyondLimit,
} from '#trade/documents';
import { findOrders, moveOrder } from '../orders/orders.store.js';
import { acceptBillOfLading, bringBillOfLading, finishOrder, rejectBillOfLading } from './shipping.js';
import { lockOrderInHand, orderOfUpload, seenOrder, unpaidKinds } from './shipping.store.js';

/** From made to shipped: the goods are ready, the bill of lading is brought, the operator accepts it. */
@Injectable()
export class ShippingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
    private readonly intake: Intake,
  ) {}

  /** The cooperative says that everything is made. */
  finish(actor: Actor, { key, ...input }: { orderId: string; key: string }): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'finishOrder', key, input }, async (tx) => {
      const seen = await seenOrder(tx, input.orderId);
      return tx.about(seen).asPlatform(async (platform) => {
        const order = await lockOrderInHand(platform, input.orderId);
        await moveOrder(platform, order, finishOrder(order, actor), await platform.now());
        platform.emit('order.readyToShip', { orderId: order.id });
        return input;
      });
    });
  }

  /**
   * The cooperative brings its bill of lading: `file` is a PDF, JPEG or PNG of at most 10 MB, which is opened before it
   * is kept. The same file and key again change nothing; what is refused leaves neither row nor file.
   */
  async bring(
    actor: Actor,
    { orderId, number: written, file, key }: { orderId: string; number: string; file: Buffer; key: string },
  ): Promise<{ uploadId: string }> {
    const number = documentNumber(written);
    const [seen] = await this.uow.read(actor, (reader) => findOrders(reader, [orderId]));
    // nothing is opened for who may not
    bringBillOfLading(seen ?? refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' }), actor);
    const taken = await this.intake.take(file, actor.personId!);
    const arrived = await this.files.receive(taken.bytes, taken);
    // what makes it the same command, however it is written anew
    const sent = createHash('sha256').update(file).digest('hex');
    return this.uow
      .write({ actor, name: 'bringBillOfLading', key, input: { orderId, number, sha256: sent } }, async (tx) => {
        const seen = await seenOrder(tx, orderId);
        return tx.about(seen).asPlatform(async (platform) => {
          const order = await lockOrderInHand(platform, orderId);
          bringBillOfLading(order, actor);
          refuseBeyondLimit(await countUploads(platform, orderId), arrived.bytes);
          const document = {
            type: 'BILL_OF_LADING' as const,
            number,
            sha256: Buffer.from(arrived.sha256, 'hex'),
            mediaType: taken.type,
            bytes: arrived.bytes,
          };
          const upload = newUpload(order, document, actor.personId!, await platform.now());
          await addUpload(platform, upload);
          platform.emit('billOfLading.uploaded', { uploadId: upload.id });
          // last, so that nothing refuses it any more; before the commit, so that no row is without its file
          await arrived.keep();
          return { uploadId: upload.id };
        });
      })
      .finally(() => arrived.drop());
  }

  /** The operator accepts a bill of lading of an order that is paid in full: it is shipped. */
  accept(actor: Actor, { key, ...input }: { uploadId: string; key: string }): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'acceptBillOfLading', key, input }, async (tx) => {
      const orderId = await orderOfUpload(tx, input.uploadId);
      const seen = await seenOrder(tx, orderId);
      return tx.about(seen).asPlatform(async (platform) => {
        const order = await lockOrderInHand(platform, orderId);
        const next = acceptBillOfLading(
          order,
          await lockUpload(platform, input.uploadId),
          await unpaidKinds(platform, order.id),
          actor,
        );
        const at = await platform.now();
        await moveUpload(platform, input.uploadId, {
          state: next.upload,
          decidedBy: actor.personId,
          decidedAt: at,
          reason: null,
        });
        await moveOrder(platform, order, next.order, at);
        platform.emit('order.shipped', { orderId: order.id });
        return { orderId: order.id };
      });
    });
  }

  /** The operator rejects a bill of lading, with the reason that the cooperative reads. */
  reject(
    actor: Actor,
    { key, ...input }: { uploadId: string; reason: string; key: string },
  ): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'rejectBillOfLading', key, input }, async (tx) => {
      const orderId = await orderOfUpload(tx, input.uploadId);
      const seen = await seenOrder(tx, orderId);
      return tx.about(seen).asPlatform(async (platform) => {
        const order = await lockOrderInHand(platform, orderId);
        const state = rejectBillOfLading(await lockUpload(platform, input.uploadId), input.reason, actor);
        await moveUpload(platform, input.uploadId, {
          state,
          decidedBy: actor.personId,
          decidedAt: await platform.now(),
          reason: input.reason.trim(),
        });
        platform.emit('billOfLading.rejected', { uploadId: input.uploadId });
        return { orderId: order.id };
      });
    });
  }
}
