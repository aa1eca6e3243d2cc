import type { Texts } from '#platform/words';
import { cooperatives, type CooperativeSeed } from './cooperatives.js';
import type { SeedProgramme } from './insert-programme.js';
import { kinds } from './kinds.js';
import type { ProductKind } from './kinds/kind.js';
import { listings, type ListingSeed } from './listings.js';
import { buyers, people, type BuyerSeed, type PersonSeed } from './people.js';
import { programme, secretariat } from './programme.js';

/** A programme with all that it begins with. Buyers and kinds are of no programme: the first one's seed brings them. */
export interface MarketSeed {
  readonly programme: SeedProgramme;
  readonly secretariat: { readonly id: string; readonly name: Texts; readonly place: Texts };
  readonly cooperatives: readonly CooperativeSeed[];
  readonly buyers: readonly BuyerSeed[];
  readonly people: readonly PersonSeed[];
  readonly kinds: readonly ProductKind[];
  readonly listings: readonly ListingSeed[];
}

export const cambodia: MarketSeed = { programme, secretariat, cooperatives, buyers, people, kinds, listings };
