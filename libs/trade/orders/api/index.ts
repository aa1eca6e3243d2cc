import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders.module.js';
import { DocumentsModule } from '#trade/documents';
import { OrdersResolver } from './orders.resolver.js';
import { ShippingResolver, UploadOrderResolver } from './shipping.resolver.js';
import { StoppedJobsResolver } from './stopped-jobs.resolver.js';
import { TurnsResolver } from './turns.resolver.js';

@Module({
  imports: [OrdersModule, DocumentsModule],
  providers: [OrdersResolver, ShippingResolver, UploadOrderResolver, StoppedJobsResolver, TurnsResolver],
})
export class OrdersApi {}

export * from './order-views.js';
export * from './orders.graphql.js';
