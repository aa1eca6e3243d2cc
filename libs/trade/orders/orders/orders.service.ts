import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { system, type Actor } from '#platform/kernel';
import { tasksOfRole } from '../turns/turn.js';
import { countWaiting, findProgress, type OrderProgress } from '../turns/turns.store.js';
import { findInstalments } from './instalments.store.js';
import type { Instalment, Order, OrderLine } from '../model/order.entity.js';
import { orderSteps, type OrderState } from '../model/order.states.js';
import { countOpenOrders, findOrderLines, findOrders, findOwnOrders, type OrderList } from './orders.store.js';

@Injectable()
export class OrdersService {
  constructor(private readonly uow: UnitOfWork) {}

  own(actor: Actor, list: OrderList, size: number, after: (string | number)[] | null): Promise<Order[]> {
    return this.uow.read(actor, (reader) => findOwnOrders(reader, list, size, after));
  }

  /** In the order of the state machine; a state without orders is left out. */
  async openStates(actor: Actor): Promise<{ state: OrderState; count: number }[]> {
    const counts = await this.uow.read(actor, countOpenOrders);
    return orderSteps.states.flatMap((state) => counts.find((each) => each.state === state) ?? []);
  }

  /** How many wait for what the actor's own role may do. */
  waiting(actor: Actor): Promise<number> {
    return this.uow.read(actor, (reader) => countWaiting(reader, tasksOfRole(actor.role)));
  }

  /** How far payments and papers have come of orders that the viewer was shown. */
  progress(orderIds: readonly string[]): Promise<OrderProgress[]> {
    return this.uow.read(system, (reader) => findProgress(reader, orderIds));
  }

  byId(actor: Actor, ids: readonly string[]): Promise<Order[]> {
    return this.uow.read(actor, (reader) => findOrders(reader, ids));
  }

  lines(actor: Actor, orderIds: readonly string[]): Promise<OrderLine[]> {
    return this.uow.read(actor, (reader) => findOrderLines(reader, orderIds));
  }

  instalments(actor: Actor, orderIds: readonly string[]): Promise<Instalment[]> {
    return this.uow.read(actor, (reader) => findInstalments(reader, orderIds));
  }
}
