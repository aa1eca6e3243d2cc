export const INK = '#171d2e';
export const INDIGO = '#26396b';
export const VAT = '#1b2747';
export const LAC = '#9a1f47';
export const GOLD = '#f2b93b';
export const PALM = '#27663f';
export const BRICK = '#b3301c';
export const COTTON = '#fbf6ea';

export const ACCENTS = [LAC, PALM, INDIGO, '#d9921f', BRICK, '#1d6b70'] as const;

/** Light falls from the left: light, base, dark from left to right. */
export interface Tones {
  light: string;
  base: string;
  dark: string;
}

export type Craft = 'spices' | 'fruit' | 'pantry' | 'textiles' | 'baskets' | 'clay' | 'sea' | 'cellar';

export const WALLS: Record<Craft, string> = {
  spices: '#f0dacb',
  fruit: '#e5ebca',
  pantry: '#dce5d4',
  textiles: '#d6dce8',
  baskets: '#e8dcbe',
  clay: '#dfe3e2',
  sea: '#d3e3e7',
  cellar: '#eed8de',
};

const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

/** share 0 is `from`, 1 is `to`. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  return `#${channels(from)
    .map((value, index) => Math.round(value + (target[index]! - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

export const tones = (base: string, contrast = 1): Tones => ({
  light: mix(base, '#fff4dc', 0.24 * contrast),
  base,
  // Shade leans to a warm violet, never to black.
  dark: mix(base, '#2a1830', 0.28 * contrast),
});

export const CLAY: Tones = { light: '#cb7a52', base: '#b55d38', dark: '#8c4228' };
export const STRAW: Tones = { light: '#e6cd94', base: '#d0ad6b', dark: '#a67f42' };
export const RATTAN: Tones = { light: '#d8ab66', base: '#b98748', dark: '#855a2b' };
export const WOOD: Tones = { light: '#8a5a43', base: '#6d4232', dark: '#4b2a22' };
export const LEAF: Tones = { light: '#63963d', base: '#3f7a3a', dark: '#246246' };
export const STONE: Tones = { light: '#a4adb4', base: '#88929b', dark: '#666f7a' };
export const WHITEWARE: Tones = { light: '#fffdf6', base: '#f1ece0', dark: '#d2ccc2' };
