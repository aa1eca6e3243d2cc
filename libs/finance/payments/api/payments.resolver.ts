import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  DateTime,
  loadOne,
  MoneyType,
  RequestContext,
  rowId,
  type GraphqlContext,
} from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { fromDecimal, money, type Currency, type Money } from '#platform/money';
import { InstalmentType } from '#trade/orders/api';
import { byWireOnly } from '../card-limits/card-limit.rules.js';
import { CheckoutService } from '../checkout/checkout.service.js';
import { StripeAccounts } from '../stripe/stripe-accounts.js';
import { findPaid, type Paid } from '../receipts/paid.store.js';
import {
  ByWireOnly,
  CheckPaymentInput,
  CheckPaymentPayload,
  PayInstalmentInput,
  PayInstalmentPayload,
} from './payments.graphql.js';

/** Adds to an instalment what was received for it and how the rest is paid: an upper library extends a lower type. */
@Resolver(() => InstalmentType)
export class PaymentsResolver {
  constructor(
    private readonly checkout: CheckoutService,
    private readonly accounts: StripeAccounts,
    private readonly uow: UnitOfWork,
  ) {}

  @Mutation(() => PayInstalmentPayload, {
    description:
      'Opens the payment page for what is open of an instalment, by card; the same page again while it is open, ' +
      'and one for another amount is closed before. Refusals: NOT_FOUND, ALREADY_PAID, ILLEGAL_STEP { state }, ' +
      'BY_WIRE_ONLY { reason, limit, currency } (lasting), PAYMENT_PROCESSING, PAYMENT_UNAVAILABLE (passing), ' +
      'KEY_REUSED.',
  })
  payInstalment(
    @CurrentActor() actor: Actor,
    @Args('input') { instalmentId, key }: PayInstalmentInput,
  ): Promise<PayInstalmentPayload> {
    return this.checkout.pay(actor, { instalmentId: rowId('Instalment', instalmentId, 'input.instalmentId'), key });
  }

  @Mutation(() => CheckPaymentPayload, {
    description:
      'How the payment of an instalment stands, asked at Stripe: for one who comes back from its page. ' +
      'Safe to repeat. Refusals: NOT_FOUND.',
  })
  async checkPayment(
    @CurrentActor() actor: Actor,
    @Args('input') { instalmentId }: CheckPaymentInput,
  ): Promise<CheckPaymentPayload> {
    return { standing: await this.checkout.check(actor, rowId('Instalment', instalmentId, 'input.instalmentId')) };
  }

  @ResolveField(() => MoneyType, { description: 'What has come in for it so far.' })
  async received(@Parent() instalment: InstalmentType, @RequestContext() context: GraphqlContext): Promise<MoneyType> {
    return MoneyType.of(money((await this.paid(instalment, context))?.receivedMinor ?? 0, currencyOf(instalment)));
  }

  @ResolveField(() => MoneyType, { description: 'What is still to come for it.' })
  async open(@Parent() instalment: InstalmentType, @RequestContext() context: GraphqlContext): Promise<MoneyType> {
    return MoneyType.of(openOf(instalment, await this.paid(instalment, context)));
  }

  @ResolveField(() => ByWireOnly, {
    nullable: true,
    description: "Why what is open can't be paid by card; null when it can, or nothing is open.",
  })
  async byWireOnly(
    @Parent() instalment: InstalmentType,
    @RequestContext() context: GraphqlContext,
  ): Promise<ByWireOnly | null> {
    const paid = await this.paid(instalment, context);
    const open = openOf(instalment, paid);
    const byWire = open.minor > 0n ? byWireOnly(open, paid?.card) : null;
    return byWire && { reason: byWire.reason, limit: byWire.limit && MoneyType.of(byWire.limit) };
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'When it was paid in full.' })
  async paidAt(@Parent() instalment: InstalmentType, @RequestContext() context: GraphqlContext): Promise<Date | null> {
    return (await this.paid(instalment, context))?.paidAt ?? null;
  }

  private paid(instalment: InstalmentType, context: GraphqlContext): Promise<Paid | null> {
    return loadOne(context, 'paidInstalment', rowId('Instalment', instalment.id, 'id'), (actor, ids) =>
      this.uow.read(actor, async (reader) => {
        const takers = (await this.accounts.all(reader)).map(({ programmeId }) => programmeId);
        return findPaid(reader, ids, takers);
      }),
    );
  }
}

const currencyOf = ({ amount }: InstalmentType): Currency => amount.currency as Currency;

function openOf(instalment: InstalmentType, paid: Paid | null): Money {
  const currency = currencyOf(instalment);
  const open = fromDecimal(instalment.amount.amount, currency)!.minor - BigInt(paid?.receivedMinor ?? 0);
  return money(open > 0n ? open : 0n, currency);
}
