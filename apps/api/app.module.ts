import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { InvoicingModule } from '#finance/invoicing';
import { PaymentsModule } from '#finance/payments';
import { ReconciliationModule } from '#finance/reconciliation';
import { SettlementModule } from '#finance/settlement';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DocumentsModule } from '#trade/documents';
import { IdentityModule } from '#trade/identity';
import { OrdersModule } from '#trade/orders';
import { apis } from './apis.js';
import { graphqlOptions } from './graphql-options.js';
import { ErrorsThrough } from './errors-through.filter.js';
import { FilesController } from './files.controller.js';
import { LimitsGuard } from './limits.guard.js';
import { PermissionGuard } from './permission.guard.js';
import { ProbesController } from './probes.controller.js';
import { StatementsController } from './statements.controller.js';
import { ShippingController } from './shipping.controller.js';
import { Visitors, VisitorsModule } from './visitors.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [VisitorsModule],
      inject: [Visitors],
      useFactory: (visitors: Visitors) => graphqlOptions(config, visitors),
    });
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.connect(config, 'ovop api'),
        graphql,
        VisitorsModule,
        DocumentsModule,
        IdentityModule,
        InvoicingModule,
        OrdersModule,
        PaymentsModule,
        SettlementModule,
        ReconciliationModule,
        ...apis,
      ],
      controllers: [ProbesController, FilesController, ShippingController, StatementsController, WebhooksController],
      providers: [
        // In this order: whoever may not do it isn't told how to.
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: LimitsGuard },
        { provide: APP_FILTER, useClass: ErrorsThrough },
      ],
    };
  }
}
