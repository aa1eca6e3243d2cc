import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, decodeCursor, MoneyType, pageOf, pageSize, Text, type ConnectionOf } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { quarantineReasons } from '../applying/quarantine.js';
import { QuarantineService } from '../events/quarantine.service.js';
import type { QuarantinedRow } from '../events/stripe-events.store.js';
import { fromStripe } from '../stripe/units.js';
import {
  ApplyStripeEventInput,
  ApplyStripeEventPayload,
  QuarantinedStripeEvent,
  QuarantinedStripeEventConnection,
} from './stripe-events.graphql.js';

@Resolver()
export class StripeEventsResolver {
  constructor(private readonly quarantine: QuarantineService) {}

  @Query(() => QuarantinedStripeEventConnection, {
    description: 'What Stripe told and our books do not show, newest first.',
  })
  async quarantinedStripeEvents(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<QuarantinedStripeEvent>> {
    const size = pageSize(first, 50);
    const page = pageOf(
      await this.quarantine.list(actor, size + 1, decodeCursor(after, 'instant', 'foreign')),
      size,
      ({ createdAt, id }) => [createdAt.toISOString(), id],
    );
    return { ...page, nodes: page.nodes.map(eventView) };
  }

  @Mutation(() => ApplyStripeEventPayload, {
    description:
      'Asks Stripe again about a quarantined event and applies what it says; a payment whose attempt the books ' +
      "have lost is taken from Stripe's record of it. Refusals: NOT_FOUND, ILLEGAL_STEP { state }, " +
      'PAYMENT_UNAVAILABLE, KEY_REUSED.',
  })
  async applyStripeEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApplyStripeEventInput,
  ): Promise<ApplyStripeEventPayload> {
    const { waits } = await this.quarantine.applyAgain(actor, input);
    return { reason: waits?.reason ?? null, detail: waits?.detail ?? null };
  }
}

function eventView({ units, currency, reason, ...row }: QuarantinedRow): QuarantinedStripeEvent {
  const known = quarantineReasons.find((each) => each === reason);
  const amount = units !== null && currency !== null ? fromStripe(Number(units), currency) : undefined;
  return {
    ...row,
    reason: known ?? 'EARLIER',
    detail: known ? row.detail : reason,
    amount: amount ? MoneyType.of(amount) : null,
  };
}
