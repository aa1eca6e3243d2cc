import { Module } from '@nestjs/common';
import { QuoteExpiry } from './quotes/quote-expiry.js';
import { QuotesService } from './quotes/quotes.service.js';
import { RequestsService } from './requests/requests.service.js';

@Module({
  providers: [RequestsService, QuotesService, QuoteExpiry],
  exports: [RequestsService, QuotesService, QuoteExpiry],
})
export class NegotiationModule {}
