import { UnpaidOrdersService } from '#finance/payments';
import { LateOrdersService } from '#finance/reconciliation';
import type { Market } from './market.js';

/** Nine days on, what is late is cancelled: the orders that are kept all the same, each with why. */
export async function keptThoughLate(
  market: Market,
  unpaid = new UnpaidOrdersService(market.uow, {} as never, {} as never),
): Promise<[orderId: string, reasons: readonly string[]][]> {
  const late = new LateOrdersService(market.uow, unpaid);
  await market.rows(`update platform.clock set ahead = '9 days'`);
  await late.cancelDue();
  return (await late.kept(market.operator)).map(({ orderId, reasons }) => [orderId, reasons]);
}
