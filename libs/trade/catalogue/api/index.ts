import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue.module.js';
import { ListingsResolver } from './listings.resolver.js';

@Module({ imports: [CatalogueModule], providers: [ListingsResolver] })
export class CatalogueApi {}

export { listingView } from './listing-view.js';
export * from './listings.graphql.js';
