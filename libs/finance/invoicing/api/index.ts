import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing.module.js';
import { OrderDocumentsResolver } from './documents.resolver.js';

@Module({ imports: [InvoicingModule], providers: [OrderDocumentsResolver] })
export class InvoicingApi {}

export * from './documents.graphql.js';
