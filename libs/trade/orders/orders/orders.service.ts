import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Actor } from '#platform/kernel';
import type { Instalment, Order, OrderLine } from './order.entity.js';
import { findInstalments, findOrderLines, findOrders, findOwnOrders } from './orders.store.js';

@Injectable()
export class OrdersService {
  constructor(private readonly uow: UnitOfWork) {}

  own(actor: Actor, size: number, after: (string | number)[] | null): Promise<Order[]> {
    return this.uow.read(actor, (reader) => findOwnOrders(reader, size, after));
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
