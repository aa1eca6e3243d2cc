import { basketsAndMats } from './kinds/baskets-and-mats.js';
import { drinks } from './kinds/drinks.js';
import { freshProduce } from './kinds/fresh-produce.js';
import type { Craft, KindOfCraft, ProductKind } from './kinds/kind.js';
import { seaAndRiver } from './kinds/sea-and-river.js';
import { silkAndCotton } from './kinds/silk-and-cotton.js';
import { spicesAndSalt } from './kinds/spices-and-salt.js';
import { stoneAndClay } from './kinds/stone-and-clay.js';
import { sugarRiceDriedFood } from './kinds/sugar-rice-dried-food.js';

const BY_CRAFT: readonly (readonly [Craft, readonly KindOfCraft[]])[] = [
  ['spices-and-salt', spicesAndSalt],
  ['sugar-rice-dried-food', sugarRiceDriedFood],
  ['fresh-produce', freshProduce],
  ['sea-and-river', seaAndRiver],
  ['drinks', drinks],
  ['silk-and-cotton', silkAndCotton],
  ['baskets-and-mats', basketsAndMats],
  ['stone-and-clay', stoneAndClay],
];

export const kinds: readonly ProductKind[] = BY_CRAFT.flatMap(([craft, ofIt]) =>
  ofIt.map((each) => ({ craft, ...each })),
);
