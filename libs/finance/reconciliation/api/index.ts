import { Module } from '@nestjs/common';
import { ReconciliationModule } from '../reconciliation.module.js';
import { ProofsResolver } from './proofs.resolver.js';

@Module({ imports: [ReconciliationModule], providers: [ProofsResolver] })
export class ReconciliationApi {}
