import { Module } from '@nestjs/common';
import { PaymentsModule } from '#finance/payments';
import { LinesService } from './manual/lines.service.js';
import { MatchingService } from './manual/matching.service.js';
import { ImportsService } from './imports/imports.service.js';
import { StatementsService } from './imports/statements.service.js';
import { LateOrdersService } from './late-orders/late-orders.service.js';

const services = [ImportsService, LateOrdersService, LinesService, MatchingService, StatementsService];

@Module({ imports: [PaymentsModule], providers: services, exports: services })
export class ReconciliationModule {}
