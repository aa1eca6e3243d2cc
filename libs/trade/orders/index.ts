export * from './orders.module.js';
export { cancelOrder } from './orders/cancel-order.js';
export * from './orders/order.entity.js';
export * from './orders/order.states.js';
export * from './orders/orders.service.js';
export { findInstalmentsById, findOrders } from './orders/orders.store.js';
export * from './orders/record-payment.js';
export * from './orders/place-order.js';
export { DEPOSIT_DAYS } from './schedule/schedule.js';
