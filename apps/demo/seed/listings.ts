import type { Texts } from '#platform/words';
import { cooperatives, type CooperativeSeed } from './cooperatives.js';
import { chanceOf, seedId } from './ids.js';
import { kinds } from './kinds.js';
import type { ProductKind } from './kinds/kind.js';
import { basketsAndMats } from './listings/baskets-and-mats.js';
import { landAndWater } from './listings/land-and-water.js';
import type { Offer } from './listings/offer.js';
import { silkAndCotton } from './listings/silk-and-cotton.js';
import { spicesAndSalt } from './listings/spices-and-salt.js';
import { sugarRiceDriedFood } from './listings/sugar-rice-dried-food.js';

export interface ListingSeed {
  readonly id: string;
  readonly cooperativeId: string;
  readonly kindCode: string;
  readonly grade: string;
  readonly name: Texts;
  readonly story: Texts;
  readonly hsCode: string;
  readonly unit: string;
  readonly minimumQuantity: number;
  readonly leadDays: number;
  readonly unitsPerCarton: string;
  readonly cartonGrossGrams: number;
  readonly certificates: readonly string[];
  readonly tiers: readonly { readonly fromQuantity: number; readonly unitPrice: string }[];
  readonly floorId: string;
  readonly floor: string;
  readonly publishedMinutesAgo: number;
  /** What it can make in each month of a year, January first. */
  readonly capacity: readonly number[];
}

const DAY = 24 * 60;

/** Larger orders are cheaper: from four and ten times the smallest order on, in percent of its price. */
const TIERS = [
  [1, 100],
  [4, 96.5],
  [10, 93],
] as const;
const FLOOR_PERCENT = 90;

const offers = [...spicesAndSalt, ...sugarRiceDriedFood, ...silkAndCotton, ...basketsAndMats, ...landAndWater];

/** What these cooperatives offer, as it stands in the catalogue. */
export const listingsOf = (some: readonly Offer[], of: readonly CooperativeSeed[]): readonly ListingSeed[] =>
  some.map((offer) => listingOf(offer, one(kinds, offer.kind), one(of, offer.of)));

export const listings = listingsOf(offers, cooperatives);

function listingOf(offer: Offer, kind: ProductKind, cooperative: CooperativeSeed): ListingSeed {
  const grade = offer.grade ?? 'standard';
  const key = `${offer.of}/${offer.kind}/${grade}`;
  const minimumQuantity = offer.minimumQuantity ?? kind.minimumQuantity;
  const price = offer.price ?? kind.price;
  const tiers =
    offer.tiers ?? TIERS.map(([times, percent]) => [minimumQuantity * times, partOf(price, percent)] as const);
  return {
    id: seedId('listing', key),
    cooperativeId: cooperative.id,
    kindCode: kind.code,
    grade,
    name: offer.name,
    story: Object.fromEntries(
      Object.entries(cooperative.story).map(([language, begins]) => [language, `${begins} ${offer.making[language]}`]),
    ),
    hsCode: kind.hsCode,
    unit: kind.unit,
    minimumQuantity,
    leadDays: offer.leadDays ?? kind.leadDays,
    unitsPerCarton: kind.unitsPerCarton,
    cartonGrossGrams: kind.cartonGrossGrams,
    certificates: offer.certificates ?? kind.certificates,
    tiers: tiers.map(([fromQuantity, unitPrice]) => ({ fromQuantity, unitPrice })),
    floorId: seedId('floor', key),
    floor: offer.floor ?? partOf(tiers.at(-1)![1], FLOOR_PERCENT),
    publishedMinutesAgo: publishedMinutesAgo(key, cooperative.verifiedDaysAgo),
    capacity: kind.season.map((percent, month) => madeIn(`${key}/${month}`, offer.monthly ?? kind.monthly, percent)),
  };
}

/** After the cooperative was verified, within the last year, and not in the last three days. */
function publishedMinutesAgo(key: string, verifiedDaysAgo: number): number {
  const earliest = Math.min(verifiedDaysAgo - 2, 360) * DAY;
  const latest = 3 * DAY;
  return Math.round(latest + chanceOf(key) * (earliest - latest));
}

/** No two months and no two cooperatives are alike: up to a tenth less than planned. */
function madeIn(key: string, monthly: number, percent: number): number {
  return Math.round((monthly * percent * (0.9 + 0.1 * chanceOf(key))) / 100);
}

/** Whole cents, so that a price list can print it. */
function partOf(price: string, percent: number): string {
  return (Math.round(Number(price) * percent) / 100).toFixed(2);
}

function one<T extends { code: string }>(list: readonly T[], code: string): T {
  const found = list.find((each) => each.code === code);
  if (!found) throw new Error(`the seed has no "${code}"`);
  return found;
}
