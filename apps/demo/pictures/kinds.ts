import { palmLeafBag, rattanBaskets, sedgeMat, waterHyacinthBasket } from './baskets.js';
import { coffeeGreen, coffeeRoasted, grapeWine, orchidStems } from './cellar.js';
import { clayTableware, oilLamps } from './clay.js';
import type { Hue } from './cloth.js';
import { asparagus, lemongrassOil, redCorn } from './field.js';
import { driedLongan, driedMango, pomelo, waxCoconut } from './fruit.js';
import { bananaChips, cashewKernels, cashewRoasted } from './nuts.js';
import type { Craft } from './palette.js';
import { fragrantRice, riceFlakes, riceNoodles } from './rice.js';
import type { Scene } from './scene.js';
import { fishSauce, prahok, seaSalt } from './sea.js';
import { crayfish, driedShrimp } from './shellfish.js';
import { goldenSilkScarf, goldenSilkYarn, silkIkat } from './silk.js';
import { blackPepper, greenPepper, redPepper, whitePepper } from './spices.js';
import { marbleElephant, stoneMortar } from './stone.js';
import { palmSugar, palmSugarPaste, wildHoney } from './sweet.js';
import { cottonKrama, lotusScarf } from './textiles.js';

export interface Kind {
  craft: Craft;
  draw(scene: Scene): string;
  /** Cloths this product would drown in. */
  clash?: readonly Hue[];
}

export const KINDS: Readonly<Record<string, Kind>> = {
  'kampot-pepper-black': { craft: 'spices', draw: blackPepper, clash: ['navy'] },
  'kampot-pepper-red': { craft: 'spices', draw: redPepper, clash: ['red'] },
  'kampot-pepper-white': { craft: 'spices', draw: whitePepper },
  'palm-sugar': { craft: 'pantry', draw: palmSugar },
  'wild-honey': { craft: 'pantry', draw: wildHoney },
  'rattan-baskets': { craft: 'baskets', draw: rattanBaskets, clash: ['straw', 'brown'] },
  'cotton-krama': { craft: 'textiles', draw: cottonKrama, clash: ['red', 'plum'] },
  'golden-silk-scarf': { craft: 'textiles', draw: goldenSilkScarf, clash: ['gold'] },
  'clay-tableware': { craft: 'clay', draw: clayTableware, clash: ['brown'] },
  'lotus-scarf': { craft: 'textiles', draw: lotusScarf },
  'fragrant-rice': { craft: 'pantry', draw: fragrantRice },
  'palm-leaf-bag': { craft: 'baskets', draw: palmLeafBag, clash: ['red', 'plum'] },
  'silk-ikat': { craft: 'textiles', draw: silkIkat, clash: ['red', 'plum', 'navy'] },
  'marble-elephant': { craft: 'clay', draw: marbleElephant },
  'sea-salt': { craft: 'sea', draw: seaSalt, clash: ['straw'] },
  'stone-mortar': { craft: 'clay', draw: stoneMortar },
  'dried-mango': { craft: 'fruit', draw: driedMango, clash: ['gold', 'straw'] },
  'grape-wine': { craft: 'cellar', draw: grapeWine, clash: ['plum', 'navy'] },
  'orchid-stems': { craft: 'cellar', draw: orchidStems },
  'sedge-mat': { craft: 'baskets', draw: sedgeMat, clash: ['straw', 'gold'] },
  'green-pepper': { craft: 'fruit', draw: greenPepper, clash: ['green', 'teal'] },
  'palm-sugar-paste': { craft: 'pantry', draw: palmSugarPaste },
  'fish-sauce': { craft: 'sea', draw: fishSauce, clash: ['brown'] },
  crayfish: { craft: 'sea', draw: crayfish },
  prahok: { craft: 'sea', draw: prahok },
  'coffee-roasted': { craft: 'cellar', draw: coffeeRoasted, clash: ['brown'] },
  'coffee-green': { craft: 'cellar', draw: coffeeGreen, clash: ['straw'] },
  pomelo: { craft: 'fruit', draw: pomelo },
  'cashew-kernels': { craft: 'pantry', draw: cashewKernels, clash: ['straw'] },
  'cashew-roasted': { craft: 'pantry', draw: cashewRoasted, clash: ['brown'] },
  'banana-chips': { craft: 'fruit', draw: bananaChips, clash: ['gold', 'straw'] },
  'lemongrass-oil': { craft: 'fruit', draw: lemongrassOil },
  'wax-coconut': { craft: 'fruit', draw: waxCoconut },
  asparagus: { craft: 'fruit', draw: asparagus, clash: ['green', 'teal'] },
  'red-corn': { craft: 'fruit', draw: redCorn, clash: ['red', 'plum'] },
  'golden-silk-yarn': { craft: 'textiles', draw: goldenSilkYarn, clash: ['gold', 'straw'] },
  'oil-lamps': { craft: 'clay', draw: oilLamps, clash: ['brown', 'gold'] },
  'water-hyacinth-basket': { craft: 'baskets', draw: waterHyacinthBasket, clash: ['brown'] },
  'rice-flakes': { craft: 'pantry', draw: riceFlakes, clash: ['straw'] },
  'rice-noodles': { craft: 'pantry', draw: riceNoodles },
  'dried-longan': { craft: 'fruit', draw: driedLongan, clash: ['brown', 'straw'] },
  'dried-shrimp': { craft: 'sea', draw: driedShrimp, clash: ['red'] },
};
