import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { globalId, loadMany, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import { OrderType } from '#trade/orders/api';
import type { DocumentRow } from '../documents/documents.store.js';
import { DocumentsService } from '../issuing/documents.service.js';
import { DocumentType } from './documents.graphql.js';

function documentView(row: DocumentRow): DocumentType {
  const id = globalId('Document', row.id);
  return {
    id,
    type: row.type,
    number: row.number,
    issuedAt: row.issuedAt,
    issuedOn: row.issuedOn,
    ready: row.ready,
    url: `/files/documents/${id}.pdf`,
  };
}

/** `Order.documents`: the upper library adds the field to the lower type. */
@Resolver(() => OrderType)
export class OrderDocumentsResolver {
  constructor(private readonly documents: DocumentsService) {}

  @ResolveField(() => [DocumentType], { name: 'documents', description: 'What has been issued for it, oldest first.' })
  async ofOrder(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<DocumentType[]> {
    const rows = await loadMany(
      context,
      'documents',
      rowId('Order', order.id, 'id'),
      (actor, ids) => this.documents.ofOrders(actor, ids),
      (row) => row.orderId,
    );
    return rows.map(documentView);
  }
}
