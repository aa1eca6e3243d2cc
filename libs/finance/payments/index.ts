export { CheckoutService } from './attempts/checkout.service.js';
export { UnpaidOrdersService } from './attempts/unpaid-orders.service.js';
export { ApplyStripeEvent } from './events/apply-stripe-event.handler.js';
export { StripeEventsService } from './events/stripe-events.service.js';
export * from './payments.module.js';
export * from './receipts/receipt.entity.js';
export { takeReceipt } from './receipts/receive.js';
export { takeBackReceipt } from './receipts/take-back.js';
export { findOpenInstalments, type OpenInstalmentRow } from './receipts/open-instalments.js';
