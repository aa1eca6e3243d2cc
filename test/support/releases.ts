import * as ledger from '#finance/ledger';
import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { fromDecimal, type Money } from '#platform/money';
import { ReleaseOrder } from '#finance/settlement';
import { asSystem } from './as-system.js';
import type { Market } from './market.js';
import { placeOrder } from './placed-order.js';

export const usd = (text: string): Money => fromDecimal(text, 'USD')!;

/** Orders of 10,000.00 that are shipped, and the money to pay them out, by the doors that use cases have. */
export class Releases {
  constructor(private readonly market: Market) {}

  write = <R>(work: (tx: PlatformTx) => Promise<R>): Promise<R> => asSystem(this.market.uow, work);

  /** Money on the platform's account, as opening capital. */
  fund(amount: string): Promise<unknown> {
    return this.write(async (tx) => {
      await ledger.post(
        tx,
        this.market.programmeId,
        ledger.wireArrived({ line: newId(), bankAccountId: this.market.bankAccountId, amount: usd(amount) }),
      );
      await ledger.post(tx, this.market.programmeId, ledger.capitalPaidIn({ match: newId(), amount: usd(amount) }));
    });
  }

  /** An order of this cooperative, its price held; not released yet. */
  async shipped(cooperative: number, held = '10000.00'): Promise<string> {
    const { market } = this;
    const { orderId } = await placeOrder(market, cooperative);
    await this.hold(orderId, held);
    await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    return orderId;
  }

  hold(orderId: string, amount: string): Promise<unknown> {
    return this.write(async (tx) => {
      await ledger.post(
        tx,
        this.market.programmeId,
        ledger.wireArrived({ line: newId(), bankAccountId: this.market.bankAccountId, amount: usd(amount) }),
      );
      await ledger.post(
        tx,
        this.market.programmeId,
        ledger.matchedExactly({ match: newId(), orderId, amount: usd(amount) }),
      );
    });
  }

  release = (orderId: string): Promise<void> => this.write((tx) => new ReleaseOrder().run(tx, { orderId }));

  /** Shipped and released: 9,500.00 are due to the cooperative. Its settlement's id. */
  async due(cooperative: number): Promise<string> {
    const orderId = await this.shipped(cooperative);
    await this.release(orderId);
    return (
      await this.market.rows<{ id: string }>('select id from finance.settlement where order_id = $1', [orderId])
    )[0]!.id;
  }
}
