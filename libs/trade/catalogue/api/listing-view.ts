import { globalId, MoneyType, QuantityType } from '#platform/graphql';
import { organisationView } from '#trade/identity/api';
import type { Card } from '../listings/card.js';
import type { ListingType } from './listings.graphql.js';

export const listingView = (card: Card): ListingType => ({
  ...card,
  id: globalId('Listing', card.id),
  minimum: QuantityType.of(card.minimumQuantity, card.unit),
  perCarton: QuantityType.of(card.unitsPerCarton, card.unit),
  tiers: card.tiers.map((tier) => ({
    from: QuantityType.of(tier.fromQuantity, card.unit),
    unitPrice: MoneyType.price(tier.unitPrice, card.currency),
  })),
  floor: card.floor === null ? null : MoneyType.price(card.floor, card.currency),
  cooperative: organisationView(card.cooperative),
  available: card.available && { month: card.available.month, left: QuantityType.of(card.available.left, card.unit) },
});
