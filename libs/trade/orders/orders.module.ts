import { Module } from '@nestjs/common';
import { OrdersService } from './orders/orders.service.js';

@Module({ providers: [OrdersService], exports: [OrdersService] })
export class OrdersModule {}
