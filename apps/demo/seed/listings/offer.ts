import type { Texts } from '#platform/words';
import type { Certificate } from '../kinds/kind.js';

/** What one cooperative offers of one kind; what is left out is the kind's. */
export interface Offer {
  /** The cooperative's code. */
  readonly of: string;
  readonly kind: string;
  readonly grade?: string;
  readonly name: Texts;
  /** One sentence about how it is made: the end of the story that the cooperative's sentence begins. */
  readonly making: Texts;
  /** Dollars for one unit at the smallest order; the lower tiers and the floor follow from it unless they are given. */
  readonly price?: string;
  readonly tiers?: readonly (readonly [fromQuantity: number, unitPrice: string])[];
  readonly floor?: string;
  readonly minimumQuantity?: number;
  readonly leadDays?: number;
  readonly certificates?: readonly Certificate[];
  readonly monthly?: number;
}
