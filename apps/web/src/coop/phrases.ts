import { formatQuantity, type Words, textIn, type Texts } from '#platform/words/browser';

const units = ['KGM', 'H87', 'SET', 'MTR', 'LTR', 'TNE', 'XCT'] as const;
const countries = [
  'DE',
  'FR',
  'JP',
  'US',
  'GB',
  'DK',
  'NL',
  'BE',
  'IT',
  'ES',
  'CH',
  'AT',
  'SE',
  'NO',
  'FI',
  'PL',
  'KR',
  'CN',
  'SG',
  'TH',
  'VN',
  'AU',
  'CA',
  'IN',
  'AE',
  'NZ',
  'MY',
  'HK',
  'TW',
] as const;
const places = ['Sihanoukville', 'Phnom Penh'] as const;

const oneOf = <Known extends string>(known: readonly Known[], text: string): Known | undefined =>
  known.find((each) => each === text);

export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** `300 kg`, `1 piece`. */
export function quantityText({ t }: Words, { value, unit }: Quantity): string {
  const figure = formatQuantity(value);
  const known = oneOf(units, unit);
  const name = !known ? unit : figure === '1' ? t(`coop.one.${known}`) : t(`coop.unit.${known}`);
  return t('coop.quantity', { value: figure, unit: name });
}

/** The unit as it stands in "for 1 …". */
export function unitText({ t }: Words, unit: string): string {
  const known = oneOf(units, unit);
  return known ? t(`coop.one.${known}`) : unit;
}

/** `Nordhavn Living, Denmark`; the name alone where we have no word for the country. */
export function buyerText({ t, locale }: Words, { name, country }: { name: Texts; country: string }): string {
  const buyer = textIn(locale, name);
  const known = oneOf(countries, country);
  return known ? t('coop.buyer', { buyer, country: t(`coop.country.${known}`) }) : buyer;
}

export function placeText({ t }: Words, place: string): string {
  const known = oneOf(places, place);
  return known ? t(`coop.place.${known}`) : place;
}

/** The first product with its quantity, or with the number of the others. */
export function titleText(words: Words, firstName: string, lines: readonly { quantity: Quantity }[]): string {
  const [first, ...others] = lines;
  if (others.length > 0) return words.t('coop.titleMore', { name: firstName, count: others.length });
  return first
    ? words.t('coop.titleOne', { name: firstName, quantity: quantityText(words, first.quantity) })
    : firstName;
}
