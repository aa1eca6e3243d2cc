import { Module } from '@nestjs/common';
import { SettlementModule } from '../settlement.module.js';
import { BatchesResolver } from './batches.resolver.js';
import { PayoutsResolver } from './payouts.resolver.js';
import { OrderMoneyResolver, SettlementsResolver } from './settlements.resolver.js';

@Module({
  imports: [SettlementModule],
  providers: [BatchesResolver, PayoutsResolver, SettlementsResolver, OrderMoneyResolver],
})
export class SettlementApi {}
