export { commitCapacity, freeCapacity } from './capacity/capacity.store.js';
export * from './catalogue.module.js';
export * from './catalogue.service.js';
export * from './floors/floor.js';
export * from './floors/floors.store.js';
export type { Card, CardFilter } from './listings/card.js';
export * from './listings/listing.entity.js';
export { findKinds, findListings, findPublished, type Kind } from './listings/listings.store.js';
export { publishCards } from './listings/publish-cards.store.js';
