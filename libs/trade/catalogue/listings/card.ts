import type { Texts } from '#platform/words';
import type { ShownOrganisation } from '#trade/identity';

/**
 * The public copy of a published listing, as lists and pages show it. Quantities and unit prices are decimal strings.
 */
export interface Card {
  id: string;
  name: Texts;
  kindCode: string;
  grade: string;
  craft: string;
  hsCode: string;
  origin: string;
  unit: string;
  currency: string;
  minimumQuantity: string;
  leadDays: number;
  unitsPerCarton: string;
  cartonGrossGrams: number;
  certificates: string[];
  picture: string | null;
  /** Cheapest last; the price of a tier holds from its quantity on. */
  tiers: { fromQuantity: string; unitPrice: string }[];
  /** The guaranteed floor in force when the card was made, FOB. */
  floor: string | null;
  cooperative: ShownOrganisation;
  /** The first month, this one or later, that still has capacity, and how much; null when there is none. */
  available: { month: string; left: string } | null;
}

/** What a list may be narrowed to. */
export interface CardFilter {
  search?: string | null;
  crafts?: readonly string[] | null;
  provinces?: readonly string[] | null;
  certificates?: readonly string[] | null;
  leadDaysAtMost?: number | null;
  /** ISO 4217, in which it is priced. */
  currency?: string | null;
  /** A decimal string, in the currency of each listing. */
  minimumOrderAtMost?: string | null;
  kindCode?: string | null;
  cooperativeId?: string | null;
}
