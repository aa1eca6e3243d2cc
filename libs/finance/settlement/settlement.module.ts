import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { FilesModule } from '#platform/files';
import { BatchesService } from './batches/batches.service.js';
import { ReleaseOrder } from './release/release-order.handler.js';
import { BankFile } from './sending/bank-file.js';
import { BankRail } from './sending/bank-rail.js';
import { PaymentFiles } from './sending/payment-files.js';
import { SendBatch } from './sending/send-batch.handler.js';

@Module({
  imports: [FilesModule],
  providers: [
    { provide: BankRail, inject: [CONFIG], useFactory: (config: Config) => new BankFile(config) },
    BatchesService,
    PaymentFiles,
    ReleaseOrder,
    SendBatch,
  ],
  exports: [BatchesService, PaymentFiles, ReleaseOrder, SendBatch],
})
export class SettlementModule {}
