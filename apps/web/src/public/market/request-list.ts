import type { Amount, Texts } from '#platform/words/browser';

export interface Seller {
  readonly id: string;
  readonly name: Texts;
}

/** What the buyer means to ask for, with what is needed to show it before the server is asked again. */
export interface ListLine {
  readonly kindCode: string;
  readonly grade: string;
  readonly quantity: string;
  /** Empty: none. */
  readonly targetPrice: string;
  /** Stays in the list when the other lines are sent. */
  readonly later: boolean;
  readonly listingId: string;
  readonly name: Texts;
  readonly picture: string | null;
  readonly unit: string;
  readonly minimum: string;
  readonly tiers: ReadonlyArray<{ readonly from: { readonly value: string }; readonly unitPrice: Amount }>;
  /** Whose page the line came from; the first is the one that is shown. */
  readonly sellers: readonly Seller[];
}

/** The currency of its prices. */
export const currencyOf = ({ tiers }: Pick<ListLine, 'tiers'>): string => tiers[0]?.unitPrice.currency ?? '';

export type RequestList = readonly ListLine[];

/** A request names a product kind and grade once; who sells it is asked later. */
export const sameProduct = (
  a: Pick<ListLine, 'kindCode' | 'grade'>,
  b: Pick<ListLine, 'kindCode' | 'grade'>,
): boolean => a.kindCode === b.kindCode && a.grade === b.grade;

export const lineKey = ({ kindCode, grade }: Pick<ListLine, 'kindCode' | 'grade'>): string =>
  `${kindCode}-${grade}`.replace(/[^\w-]/g, '_');

/** Adds a line; when the product is there, its quantity and price are replaced and its sellers come together. */
export function withLine(list: RequestList, line: ListLine): RequestList {
  const before = list.find((each) => sameProduct(each, line));
  if (!before) return [...list, line];
  const others = before.sellers.filter((seller) => line.sellers.every(({ id }) => id !== seller.id));
  return list.map((each) => (each === before ? { ...line, sellers: [...line.sellers, ...others] } : each));
}

export const changed = (list: RequestList, line: ListLine, change: Partial<ListLine>): RequestList =>
  list.map((each) => (sameProduct(each, line) ? { ...each, ...change } : each));

export const without = (list: RequestList, gone: RequestList): RequestList =>
  list.filter((line) => !gone.some((each) => sameProduct(each, line)));

export const toSend = (list: RequestList): RequestList => list.filter(({ later }) => !later);

/** All sellers of these lines, each once. */
export function sellersOf(list: RequestList): Seller[] {
  const byId = new Map(list.flatMap(({ sellers }) => sellers).map((seller) => [seller.id, seller]));
  return [...byId.values()];
}

/** What was kept, as far as it still is what this page writes; anything else is dropped. */
export function readList(kept: string | null): RequestList {
  try {
    const lines: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(lines) ? lines.map(renamed).filter(isLine) : [];
  } catch {
    return [];
  }
}

const strings = ['kindCode', 'grade', 'quantity', 'targetPrice', 'listingId', 'unit', 'minimum'] as const;
const decimal = (value: unknown): boolean => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isLine(value: unknown): value is ListLine {
  if (!isObject(value) || !isTexts(value['name']) || !strings.every((name) => typeof value[name] === 'string'))
    return false;
  const { quantity, minimum, targetPrice, picture, tiers, sellers } = value;
  if (!decimal(quantity) || !decimal(minimum) || !(targetPrice === '' || decimal(targetPrice))) return false;
  if (typeof value['later'] !== 'boolean' || !(picture === null || typeof picture === 'string')) return false;
  return (
    Array.isArray(tiers) &&
    tiers.every(isTier) &&
    Array.isArray(sellers) &&
    sellers.length > 0 &&
    sellers.every(isSeller)
  );
}

const isTier = (tier: unknown): boolean =>
  isObject(tier) &&
  isObject(tier['from']) &&
  decimal(tier['from']['value']) &&
  isObject(tier['unitPrice']) &&
  decimal(tier['unitPrice']['amount']) &&
  typeof tier['unitPrice']['currency'] === 'string';

const isSeller = (seller: unknown): boolean =>
  isObject(seller) && typeof seller['id'] === 'string' && isTexts(seller['name']);

const isTexts = (value: unknown): value is Texts =>
  isObject(value) && Object.keys(value).length > 0 && Object.values(value).every((text) => typeof text === 'string');

/** Lists of before were kept with a name in English and one in Khmer. */
function renamed(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { name, nameKm, ...rest } = value;
  if (typeof name !== 'string') return value;
  const sellers = Array.isArray(rest['sellers']) ? { sellers: rest['sellers'].map(renamed) } : {};
  return { ...rest, ...sellers, name: typeof nameKm === 'string' ? { en: name, km: nameKm } : { en: name } };
}
