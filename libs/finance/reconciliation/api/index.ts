import { Module } from '@nestjs/common';
import { ReconciliationModule } from '../reconciliation.module.js';
import { AccountLabelResolver, EntryLabelResolver } from './account-labels.resolver.js';
import { LateOrdersResolver } from './late-orders.resolver.js';
import { LinesResolver } from './lines.resolver.js';
import { MatchingResolver } from './matching.resolver.js';
import { ProofsResolver } from './proofs.resolver.js';
import { StatementsResolver } from './statements.resolver.js';

@Module({ imports: [ReconciliationModule], providers: [ProofsResolver, LateOrdersResolver, LinesResolver, MatchingResolver, StatementsResolver, AccountLabelResolver, EntryLabelResolver] })
export class ReconciliationApi {}
