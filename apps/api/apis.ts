import { BankingApi } from '#finance/banking/api';
import { InvoicingApi } from '#finance/invoicing/api';
import { LedgerApi } from '#finance/ledger/api';
import { PaymentsApi } from '#finance/payments/api';
import { ReconciliationApi } from '#finance/reconciliation/api';
import { SettlementApi } from '#finance/settlement/api';
import { NotificationsApi } from '#reactions/notifications/api';
import { CatalogueApi } from '#trade/catalogue/api';
import { IdentityApi } from '#trade/identity/api';
import { NegotiationApi } from '#trade/negotiation/api';
import { OrdersApi } from '#trade/orders/api';
import { DemoApi } from './demo/demo.api.js';

/** The GraphQL of each library, bottom up, and the demo's. A new library's `api/` is added here and nowhere else. */
export const apis = [
  IdentityApi,
  CatalogueApi,
  OrdersApi,
  NegotiationApi,
  LedgerApi,
  BankingApi,
  InvoicingApi,
  PaymentsApi,
  SettlementApi,
  ReconciliationApi,
  NotificationsApi,
  DemoApi,
];
