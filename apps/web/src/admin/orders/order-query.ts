import { queryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import { AdminOrderDocument, type AdminOrderQuery } from '../graphql/graphql';

export type Order = AdminOrderQuery['order'];
export type Keeping = AdminOrderQuery['keptOrders'][number]['reasons'][number];

/** An order, and why it is not cancelled though its deposit is late. */
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['shipping', 'order', id],
    queryFn: async () => {
      const { order, keptOrders } = await request(AdminOrderDocument, { id });
      return { order, reasons: keptOrders.find((each) => each.order.id === order.id)?.reasons ?? [] };
    },
    refetchInterval: 30_000,
  });
