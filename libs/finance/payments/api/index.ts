import { Module } from '@nestjs/common';
import { PaymentsModule } from '../payments.module.js';
import { OrderPaymentsResolver } from './order-payments.resolver.js';
import { PaymentsResolver } from './payments.resolver.js';
import { StripeEventsResolver } from './stripe-events.resolver.js';

@Module({ imports: [PaymentsModule], providers: [PaymentsResolver, OrderPaymentsResolver, StripeEventsResolver], exports: [PaymentsModule] })
export class PaymentsApi {}
