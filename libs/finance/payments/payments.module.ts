import { Module } from '@nestjs/common';
import { CheckoutService } from './checkout/checkout.service.js';
import { ClosePages } from './checkout/close-pages.handlers.js';
import { PaymentPages } from './checkout/payment-pages.service.js';
import { UnpaidOrdersService } from './late-orders/unpaid-orders.service.js';
import { CancelOrdersService } from './cancelling/cancel-orders.service.js';
import { ApplyStripeEvent } from './events/apply-stripe-event.handler.js';
import { QuarantineService } from './events/quarantine.service.js';
import { StripeEventsService } from './events/stripe-events.service.js';
import { StripeAccounts } from './stripe/stripe-accounts.js';

@Module({
  providers: [
    StripeAccounts,
    PaymentPages,
    CheckoutService,
    ClosePages,
    UnpaidOrdersService,
    CancelOrdersService,
    StripeEventsService,
    ApplyStripeEvent,
    QuarantineService,
  ],
  exports: [
    StripeAccounts,
    CheckoutService,
    CancelOrdersService,
    ClosePages,
    UnpaidOrdersService,
    StripeEventsService,
    ApplyStripeEvent,
    QuarantineService,
  ],
})
export class PaymentsModule {}
