import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findPayingAccount } from '#finance/banking';
import { marginPartsOf } from '#finance/ledger';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  DateTime,
  decodeCursor,
  loadMany,
  loadOne,
  MoneyType,
  pageOf,
  pageSize,
  RequestContext,
  rowId,
  Text,
  type ConnectionOf,
  type GraphqlContext,
} from '#platform/graphql';
import { programmeOf, refuse, type Actor } from '#platform/kernel';
import { isCurrency, sum, type Currency } from '#platform/money';
import { loadOrganisation, OrganisationType } from '#trade/identity/api';
import { findOrders } from '#trade/orders';
import { orderView, OrderType } from '#trade/orders/api';
import { getProgramme } from '#trade/identity';
import { available, findPaidAt, readFunds } from '../batches/batches.store.js';
import { findDue, findSettlementsOfOrders } from '../release/settlements.store.js';
import { OrderMargin, PayoutFunds, SettlementConnection, SettlementType } from './settlements.graphql.js';
import { settlementView } from './views.js';

@Resolver(() => SettlementType)
export class SettlementsResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @Query(() => SettlementConnection, { description: 'What is due to cooperatives and in no batch, the oldest first.' })
  async settlements(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<SettlementType>> {
    const size = pageSize(first, 50);
    const page = pageOf(
      await this.uow.read(actor, async (reader) =>
        findDue(reader, programmeOf(actor), size + 1, decodeCursor(after, 'id')),
      ),
      size,
      (row) => [row.id],
    );
    return { ...page, nodes: page.nodes.map(settlementView) };
  }

  @Query(() => PayoutFunds, { description: 'What is due in a currency, and what the bank has for it.' })
  async payoutFunds(
    @CurrentActor() actor: Actor,
    @Args('currency', {
      type: () => Text,
      nullable: true,
      description: "ISO 4217; the programme's own without one.",
    })
    asked: string | null | undefined,
  ): Promise<PayoutFunds> {
    if (typeof asked === 'string' && !isCurrency(asked))
      refuse('BAD_INPUT', { field: 'currency', message: 'Write a currency like "USD".' });
    const funds = await this.uow.read(actor, async (reader) => {
      const programmeId = programmeOf(actor);
      const currency = asked ?? (await getProgramme(reader, programmeId)).currency;
      const account = await findPayingAccount(reader, programmeId, currency);
      return readFunds(reader, {
        programmeId,
        currency: currency as Currency,
        ...(account && { payingAccountId: account.id }),
      });
    });
    const { due, bank, inTransit, dueCount } = funds;
    return {
      dueCount,
      due: MoneyType.of(due),
      bank: MoneyType.of(bank),
      inTransit: MoneyType.of(inTransit),
      available: MoneyType.of(available(funds)),
    };
  }

  @ResolveField(() => OrganisationType)
  cooperative(
    @Parent() settlement: SettlementType,
    @RequestContext() context: GraphqlContext,
  ): Promise<OrganisationType> {
    return loadOrganisation(this.uow, settlement.cooperativeId, context);
  }

  @ResolveField(() => OrderType)
  async order(@Parent() settlement: SettlementType, @RequestContext() context: GraphqlContext): Promise<OrderType> {
    return orderView(
      (await loadOne(context, 'order', settlement.orderId, (actor, ids) =>
        this.uow.read(actor, (reader) => findOrders(reader, ids)),
      )) ?? refuse('NOT_FOUND'),
    );
  }

  @ResolveField(() => DateTime, { nullable: true, description: "When the bank's statement told of its payout." })
  async paidAt(
    @Parent() { state, payoutId }: SettlementType,
    @RequestContext() context: GraphqlContext,
  ): Promise<Date | null> {
    if (state !== 'PAID' || payoutId === null) return null;
    return (
      (
        await loadOne(context, 'paidAt', payoutId, (actor, ids) =>
          this.uow.read(actor, (reader) => findPaidAt(reader, ids)),
        )
      )?.settledAt ?? null
    );
  }
}

/** `Order.settlement` and `Order.margin`: the upper library adds the fields to the lower type. */
@Resolver(() => OrderType)
export class OrderMoneyResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => SettlementType, {
    nullable: true,
    description: 'What its cooperative receives, once it is released; for the cooperative and the secretariat.',
  })
  async settlement(
    @Parent() order: OrderType,
    @RequestContext() context: GraphqlContext,
  ): Promise<SettlementType | null> {
    if (!['cooperative', 'secretariat'].includes(context.actor.side)) return null;
    const [row] = await loadMany(
      context,
      'settlementOfOrder',
      rowId('Order', order.id, 'id'),
      (actor, ids) => this.uow.read(actor, (reader) => findSettlementsOfOrders(reader, ids)),
      (each) => each.orderId,
    );
    return row ? settlementView(row) : null;
  }

  @ResolveField(() => OrderMargin, {
    nullable: true,
    description: 'For finance and auditors; null for everybody else, and before the ledger knows of income or cost.',
  })
  async margin(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<OrderMargin | null> {
    if (context.actor.role !== 'finance' && context.actor.role !== 'auditor') return null;
    const currency = order.total.currency as Currency;
    const all = await loadMany(
      context,
      'margin',
      rowId('Order', order.id, 'id'),
      (actor, ids) => this.uow.read(actor, (reader) => marginPartsOf(reader, ids)),
      (each) => each.orderId,
    );
    const parts = all.filter(({ amount }) => amount.currency === currency);
    return parts.length === 0
      ? null
      : {
          margin: MoneyType.of(
            sum(
              parts.map(({ amount }) => amount),
              currency,
            ),
          ),
          parts: parts.map((each) => ({ account: each.class, amount: MoneyType.of(each.amount) })),
        };
  }
}
