import { Module } from '@nestjs/common';
import { ReconciliationModule } from '../reconciliation.module.js';
import { AccountLabelResolver, EntryLabelResolver } from './account-labels.resolver.js';
import { BeingCheckedResolver } from './being-checked.resolver.js';
import { LateOrdersResolver } from './late-orders.resolver.js';
import { LinesResolver } from './lines.resolver.js';
import { MatchingResolver } from './matching.resolver.js';
import { ProofsResolver } from './proofs.resolver.js';
import { StatementsResolver } from './statements.resolver.js';

const resolvers = [
  ProofsResolver,
  LateOrdersResolver,
  LinesResolver,
  MatchingResolver,
  StatementsResolver,
  AccountLabelResolver,
  EntryLabelResolver,
  BeingCheckedResolver,
];

@Module({ imports: [ReconciliationModule], providers: resolvers })
export class ReconciliationApi {}
