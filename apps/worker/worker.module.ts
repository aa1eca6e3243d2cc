import { Module, type DynamicModule } from '@nestjs/common';
import { InvoicingModule } from '#finance/invoicing';
import { PaymentsModule } from '#finance/payments';
import { ReconciliationModule } from '#finance/reconciliation';
import { SettlementModule } from '#finance/settlement';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { NotificationsModule } from '#reactions/notifications';
import { NegotiationModule } from '#trade/negotiation';

/** The libraries whose services the handlers use; none of their `api/` folders, so the worker loads no GraphQL. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.connect(config, 'ovop worker'),
        NegotiationModule,
        InvoicingModule,
        PaymentsModule,
        SettlementModule,
        ReconciliationModule,
        NotificationsModule,
      ],
    };
  }
}
