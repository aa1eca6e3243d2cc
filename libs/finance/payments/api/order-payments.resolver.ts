import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { findBankDetails } from '#finance/banking';
import { UnitOfWork } from '#platform/database';
import { loadOne, MoneyType, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import { system } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { OrderType } from '#trade/orders/api';
import { findCredits } from '../receipts/paid.store.js';
import { BankDetails } from './payments.graphql.js';

/** Adds to an order how it is paid by wire, and what came too much: for those who pay and those who keep the books. */
@Resolver(() => OrderType)
export class OrderPaymentsResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => BankDetails, {
    nullable: true,
    description:
      "Where a wire goes; null when the platform has no account in the order's currency, and for the cooperative, " +
      "which isn't paid there.",
  })
  bankDetails(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<BankDetails | null> {
    if (context.actor.side === 'cooperative') return Promise.resolve(null);
    // Who sees the order may know; the accounts themselves are the secretariat's.
    return loadOne(context, 'bankDetails', rowId('Order', order.id, 'id'), (_actor, ids) =>
      this.uow.read(system, (reader) => findBankDetails(reader, ids)),
    );
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: "What came for the order and was more than was open: it is the buyer's. Null for the cooperative.",
  })
  async credit(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<MoneyType | null> {
    if (context.actor.side === 'cooperative') return null;
    const row = await loadOne(context, 'orderCredit', rowId('Order', order.id, 'id'), (actor, ids) =>
      this.uow.read(actor, (reader) => findCredits(reader, ids)),
    );
    return MoneyType.of(money(row?.creditMinor ?? 0, order.total.currency as Currency));
  }
}
