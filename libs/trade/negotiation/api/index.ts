import { Module } from '@nestjs/common';
import { OrdersModule } from '#trade/orders';
import { NegotiationModule } from '../negotiation.module.js';
import { OrderQuoteResolver, QuoteFieldsResolver, RevisionFieldsResolver } from './quote-fields.resolver.js';
import { QuotesReader } from './quotes-reader.js';
import { QuotesResolver } from './quotes.resolver.js';
import { RequestsResolver } from './requests.resolver.js';

@Module({
  imports: [NegotiationModule, OrdersModule],
  providers: [
    QuotesReader,
    RequestsResolver,
    QuotesResolver,
    QuoteFieldsResolver,
    RevisionFieldsResolver,
    OrderQuoteResolver,
  ],
})
export class NegotiationApi {}
