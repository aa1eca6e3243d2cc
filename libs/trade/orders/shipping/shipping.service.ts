import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Files } from '#platform/files';
import { refuse, type Actor } from '#platform/kernel';
import { addUpload, documentNumber, lockUpload, mediaTypeOf, moveUpload } from '#trade/documents';
import { findOrders } from '../orders/orders.store.js';
import { acceptBillOfLading, bringBillOfLading, finishOrder, rejectBillOfLading } from './shipping.js';
import { lockSeenOrder, moveOrder, orderOfUpload, unpaidKinds } from './shipping.store.js';

/** From made to shipped: the goods are ready, the bill of lading is brought, the operator accepts it. */
@Injectable()
export class ShippingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** The cooperative says that everything is made. */
  finish(actor: Actor, { key, ...input }: { orderId: string; key: string }): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'finishOrder', key, input }, async (tx) => {
      const order = await lockSeenOrder(tx, input.orderId, actor);
      await moveOrder(tx, order.id, finishOrder(order, actor), await tx.now());
      tx.emit('order.readyToShip', { orderId: order.id });
      return input;
    });
  }

  /** The cooperative brings its bill of lading: `file` is a PDF, JPEG or PNG of at most 10 MB. The same file and key again change nothing. */
  async bring(actor: Actor, { orderId, number: written, file, key }: { orderId: string; number: string; file: Buffer; key: string }): Promise<{ uploadId: string }> {
    const [mediaType, number] = [mediaTypeOf(file), documentNumber(written)];
    const [seen] = await this.uow.read(actor, (reader) => findOrders(reader, [orderId]));
    bringBillOfLading(seen ?? refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' }), actor); // nothing is stored for who may not
    const { sha256, bytes } = await this.files.put(file, { type: mediaType });
    return this.uow.write({ actor, name: 'bringBillOfLading', key, input: { orderId, number, sha256 } }, async (tx) => {
      const order = await lockSeenOrder(tx, orderId, actor);
      bringBillOfLading(order, actor);
      const { buyerId, cooperativeId } = order;
      const uploadId = await addUpload(tx, { orderId, buyerId, cooperativeId, type: 'BILL_OF_LADING', number, sha256: Buffer.from(sha256, 'hex'), mediaType, bytes, uploadedBy: actor.personId!, uploadedAt: await tx.now() });
      tx.emit('billOfLading.uploaded', { uploadId });
      return { uploadId };
    });
  }

  /** The operator accepts a bill of lading of an order that is paid in full: it is shipped. */
  accept(actor: Actor, { key, ...input }: { uploadId: string; key: string }): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'acceptBillOfLading', key, input }, async (tx) => {
      const order = await lockSeenOrder(tx, await orderOfUpload(tx, input.uploadId), actor);
      const next = acceptBillOfLading(order, await lockUpload(tx, input.uploadId), await unpaidKinds(tx, order.id), actor);
      const at = await tx.now();
      await moveUpload(tx, input.uploadId, { state: next.upload, decidedBy: actor.personId, decidedAt: at, reason: null });
      await moveOrder(tx, order.id, next.order, at);
      tx.emit('order.shipped', { orderId: order.id });
      return { orderId: order.id };
    });
  }

  /** The operator rejects a bill of lading, with the reason that the cooperative reads. */
  reject(actor: Actor, { key, ...input }: { uploadId: string; reason: string; key: string }): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'rejectBillOfLading', key, input }, async (tx) => {
      const order = await lockSeenOrder(tx, await orderOfUpload(tx, input.uploadId), actor);
      const state = rejectBillOfLading(await lockUpload(tx, input.uploadId), input.reason, actor);
      await moveUpload(tx, input.uploadId, { state, decidedBy: actor.personId, decidedAt: await tx.now(), reason: input.reason.trim() });
      tx.emit('billOfLading.rejected', { uploadId: input.uploadId });
      return { orderId: order.id };
    });
  }
}
