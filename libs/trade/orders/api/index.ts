import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders.module.js';
import { OrdersResolver } from './orders.resolver.js';

@Module({ imports: [OrdersModule], providers: [OrdersResolver] })
export class OrdersApi {}

export * from './order-views.js';
export * from './orders.graphql.js';
