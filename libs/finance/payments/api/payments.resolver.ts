import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, DateTime, loadOne, MoneyType, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { InstalmentType } from '#trade/orders/api';
import { CheckoutService } from '../attempts/checkout.service.js';
import { PayInstalmentInput, PayInstalmentPayload } from './payments.graphql.js';

interface Paid {
  id: string;
  receivedMinor: string;
  paidAt: Date | null;
}

/** Adds to an instalment what was received for it: the upper library adds the field to the lower type. */
@Resolver(() => InstalmentType)
export class PaymentsResolver {
  constructor(
    private readonly checkout: CheckoutService,
    private readonly uow: UnitOfWork,
  ) {}

  @Mutation(() => PayInstalmentPayload, {
    description: 'Opens the payment page of an instalment by card; the same page again while it is open. Refusals: NOT_FOUND, ALREADY_PAID, ILLEGAL_STEP { state }, PAYMENT_UNAVAILABLE, KEY_REUSED.',
  })
  payInstalment(@CurrentActor() actor: Actor, @Args('input') { instalmentId, key }: PayInstalmentInput): Promise<PayInstalmentPayload> {
    return this.checkout.pay(actor, { instalmentId: rowId('Instalment', instalmentId, 'input.instalmentId'), key });
  }

  @ResolveField(() => MoneyType, { description: 'What has come in for it so far.' })
  async received(@Parent() instalment: InstalmentType, @RequestContext() context: GraphqlContext): Promise<MoneyType> {
    return MoneyType.of(money((await this.paid(instalment, context))?.receivedMinor ?? 0, instalment.amount.currency as Currency));
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'When it was paid in full.' })
  async paidAt(@Parent() instalment: InstalmentType, @RequestContext() context: GraphqlContext): Promise<Date | null> {
    return (await this.paid(instalment, context))?.paidAt ?? null;
  }

  private paid(instalment: InstalmentType, context: GraphqlContext): Promise<Paid | null> {
    return loadOne(context, 'paidInstalment', rowId('Instalment', instalment.id, 'id'), (actor, ids) => this.uow.read(actor, (reader) => reader.sql<Paid>(
      `select i.id, coalesce((select sum(amount_minor) from finance.allocation where instalment_id = i.id), 0)::text as "receivedMinor", p.paid_at as "paidAt"
         from trade.instalment i left join trade.paid_instalment p on p.instalment_id = i.id where i.id = any($1)`, [ids])));
  }
}
