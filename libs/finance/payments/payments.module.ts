import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { CheckoutService } from './attempts/checkout.service.js';
import { UnpaidOrdersService } from './attempts/unpaid-orders.service.js';
import { ApplyStripeEvent } from './events/apply-stripe-event.handler.js';
import { StripeEventsService } from './events/stripe-events.service.js';
import { STRIPE, stripeClient } from './stripe/stripe-client.js';

@Module({
  providers: [{ provide: STRIPE, inject: [CONFIG], useFactory: (config: Config) => stripeClient(config) }, CheckoutService, UnpaidOrdersService, StripeEventsService, ApplyStripeEvent],
  exports: [CheckoutService, UnpaidOrdersService, StripeEventsService, ApplyStripeEvent],
})
export class PaymentsModule {}
