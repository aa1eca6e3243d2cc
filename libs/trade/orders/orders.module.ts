import { Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { DocumentsModule } from '#trade/documents';
import { OrdersService } from './orders/orders.service.js';
import { ShippingService } from './shipping/shipping.service.js';
import { StoppedJobsService } from './stopped-jobs/stopped-jobs.service.js';

@Module({
  imports: [DocumentsModule, FilesModule],
  providers: [OrdersService, ShippingService, StoppedJobsService],
  exports: [OrdersService, ShippingService, StoppedJobsService],
})
export class OrdersModule {}
