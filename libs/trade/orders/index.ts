export * from './orders.module.js';
export { cancelOrder } from './orders/cancel-order.js';
export * from './model/order.entity.js';
export * from './model/order.states.js';
export * from './orders/orders.service.js';
export {
  findInstalmentsById,
  lockInstalment,
  lockInstalments,
  type LockedInstalment,
  type StandingInstalment,
} from './orders/instalments.store.js';
export { findOrders, type OrderList } from './orders/orders.store.js';
export * from './orders/record-payment.js';
export * from './orders/place-order.js';
export * from './shipping/shipping.service.js';
export { findPaidKinds, lockOrderInHand, seenOrder } from './shipping/shipping.store.js';
export * from './stopped-jobs/stopped-jobs.service.js';
export { mayDo, taskRoles, taskSides, waitsFor, type OrderTask, type TaskSide } from './turns/turn.js';
