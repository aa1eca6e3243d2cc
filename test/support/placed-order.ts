import type { Market } from './market.js';

export interface Instalment {
  id: string;
  orderId: string;
  reference: string;
}

export interface PlacedOrder {
  orderId: string;
  number: string;
  deposit: Instalment;
  balance: Instalment;
}

/** An order of 10,000.00 that this cooperative has just agreed to; its deposit of 3,000.00 and its balance are open. */
export async function placeOrder(market: Market, cooperative = 0): Promise<PlacedOrder> {
  const { quoteIds } = await market.ask([cooperative], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[cooperative]!, quoteIds[0]!, 1);
  const [order] = await market.rows<{ number: string }>('select number from trade.order where id = $1', [orderId]);
  const [deposit, balance] = await market.rows<Instalment>(
    'select id, order_id as "orderId", reference from trade.instalment where order_id = $1 order by position',
    [orderId],
  );
  return { orderId, number: order!.number, deposit: deposit!, balance: balance! };
}
