import type { Texts } from '#platform/words';
export type Craft =
  | 'silk-and-cotton'
  | 'baskets-and-mats'
  | 'spices-and-salt'
  | 'sugar-rice-dried-food'
  | 'fresh-produce'
  | 'stone-and-clay'
  | 'sea-and-river'
  | 'drinks';

export type Certificate = 'GI' | 'ORGANIC' | 'FAIR_TRADE' | 'HACCP';

/** What listings of a kind have in common. Prices are US dollars for one unit of the smallest order, FOB. */
export interface ProductKind {
  readonly code: string;
  readonly craft: Craft;
  readonly name: Texts;
  /** Harmonized System 2022. */
  readonly hsCode: string;
  /** UN/ECE Recommendation 20 (packages: 21). */
  readonly unit: 'KGM' | 'TNE' | 'LTR' | 'MTR' | 'H87' | 'SET' | 'XCT';
  readonly price: string;
  readonly minimumQuantity: number;
  readonly leadDays: number;
  readonly certificates: readonly Certificate[];
  /** What one cooperative makes in a good month, in the unit. */
  readonly monthly: number;
  /** How good each month is, January first, in percent. */
  readonly season: readonly number[];
  readonly unitsPerCarton: string;
  readonly cartonGrossGrams: number;
}

/** A kind as the file of its craft has it. */
export type KindOfCraft = Omit<ProductKind, 'craft'>;
