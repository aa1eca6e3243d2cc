import { Module } from '@nestjs/common';
import { PaymentsModule } from '../payments.module.js';
import { CancelOrderResolver } from './cancel-order.resolver.js';
import { OrderPaymentsResolver } from './order-payments.resolver.js';
import { PaymentsResolver } from './payments.resolver.js';
import { StripeEventsResolver } from './stripe-events.resolver.js';

@Module({
  imports: [PaymentsModule],
  providers: [PaymentsResolver, CancelOrderResolver, OrderPaymentsResolver, StripeEventsResolver],
  exports: [PaymentsModule],
})
export class PaymentsApi {}
