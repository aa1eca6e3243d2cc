import { formatQuantity, type Words } from '#platform/words/browser';

const crafts = [
  'silk-and-cotton',
  'baskets-and-mats',
  'spices-and-salt',
  'sugar-rice-dried-food',
  'fresh-produce',
  'stone-and-clay',
  'sea-and-river',
  'drinks',
] as const;
const certificates = ['GI', 'ORGANIC', 'FAIR_TRADE', 'HACCP'] as const;
const units = ['KGM', 'H87', 'SET', 'MTR', 'LTR', 'TNE', 'XCT'] as const;
const provinces = [
  'Banteay Meanchey',
  'Battambang',
  'Kampong Cham',
  'Kampong Chhnang',
  'Kampong Speu',
  'Kampong Thom',
  'Kampot',
  'Kandal',
  'Kep',
  'Koh Kong',
  'Kratie',
  'Mondulkiri',
  'Oddar Meanchey',
  'Pailin',
  'Phnom Penh',
  'Preah Sihanouk',
  'Preah Vihear',
  'Prey Veng',
  'Pursat',
  'Ratanakiri',
  'Siem Reap',
  'Stung Treng',
  'Svay Rieng',
  'Takeo',
  'Tboung Khmum',
] as const;

/** What the API names by a code, in the reader's words; a code that is newer than this page stands as it is. */
function known<Code extends string>(codes: readonly Code[], value: string, word: (code: Code) => string): string {
  const code = codes.find((each) => each === value);
  return code === undefined ? value : word(code);
}

export const craftText = ({ t }: Words, craft: string): string =>
  known(crafts, craft, (code) => t(`market.craft.${code}`));
export const certificateText = ({ t }: Words, code: string): string =>
  known(certificates, code, (each) => t(`market.certificate.${each}`));
export const provinceText = ({ t }: Words, province: string): string =>
  known(provinces, province, (code) => t(`market.province.${code}`));
export const unitText = ({ t }: Words, unit: string): string => known(units, unit, (code) => t(`market.per.${code}`));
/** By our own word where there is one, as no browser has all languages; else by the browser's. */
export const countryText = ({ t, locale }: Words, country: string): string =>
  country === 'KH'
    ? t('market.country.KH')
    : (new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(country) ?? country);

/** `1,000 pieces`, `25 kg`. */
export function quantityText({ t }: Words, value: string, unit: string): string {
  const quantity = formatQuantity(value);
  const code = units.find((each) => each === unit);
  // The number only chooses between singular and plural; what is written is the string.
  return code === undefined
    ? t('market.units.other', { quantity, unit })
    : t(`market.units.${code}`, { quantity, count: Number(value) });
}

export const pictureSource = (picture: string | null): string | null => picture && `/media/${picture}`;
