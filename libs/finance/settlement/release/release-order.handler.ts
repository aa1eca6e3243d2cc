import { Injectable } from '@nestjs/common';
import { post } from '#finance/ledger';
import type { PlatformTx } from '#platform/database';
import type { Handler } from '#platform/queue';
import { releaseOf } from './release.js';
import { keepSettlement, lockOrder, wasReleased } from './settlements.store.js';

/** A shipped order's money is earned: our commission, and what the cooperative is owed from then on. Once per order. */
@Injectable()
export class ReleaseOrder implements Handler<'order.shipped'> {
  readonly name = 'settlement.releaseOrder';
  readonly event = 'order.shipped';

  async run(tx: PlatformTx, { orderId }: { orderId: string }): Promise<void> {
    const order = await lockOrder(tx, orderId);
    const release = releaseOf(order);
    if (release.cooperative.minor > 0n && !(await wasReleased(tx, orderId)))
      await keepSettlement(tx, order, release, await tx.now());
    await post(tx, order.programmeId, release.posting);
  }
}
