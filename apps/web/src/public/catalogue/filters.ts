import { idOf, meant, textOf, wholeOf } from '../../data/address';
import type { ListingFilter } from '../graphql/graphql';

/** What stands in the catalogue's address. Several values of one filter are parted by commas, to stay readable. */
export interface CatalogueSearch {
  readonly q?: string;
  readonly craft?: string;
  readonly province?: string;
  readonly certificate?: string;
  readonly cooperative?: string;
  /** Days. */
  readonly lead?: number;
  /** In the currency of each listing. */
  readonly minimum?: number;
}

export const listFilters = ['craft', 'province', 'certificate'] as const;
export type ListFilter = (typeof listFilters)[number];
export const limitFilters = ['minimum', 'lead'] as const;
export type LimitFilter = (typeof limitFilters)[number];

/** The steps of the two sliders; behind the last one everything fits. */
export const limitSteps: Record<LimitFilter, readonly number[]> = {
  minimum: [50, 100, 200, 300, 500, 1000, 2000, 5000],
  lead: [7, 14, 21, 30, 45, 60, 90],
};

const limit = (value: unknown): number | undefined => wholeOf(value, 1_000_000);

/** Whatever is in the address, as far as it means something. */
export function readSearch(raw: Record<string, unknown>): CatalogueSearch {
  return meant({
    q: textOf(raw['q']),
    craft: textOf(raw['craft']),
    province: textOf(raw['province']),
    certificate: textOf(raw['certificate']),
    cooperative: idOf('Organisation', raw['cooperative']),
    lead: limit(raw['lead']),
    minimum: limit(raw['minimum']),
  });
}

export const valuesOf = (search: CatalogueSearch, filter: ListFilter): readonly string[] =>
  (search[filter] ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);

export function toggled(search: CatalogueSearch, filter: ListFilter, value: string): CatalogueSearch {
  const before = valuesOf(search, filter);
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return withFilter(search, filter, after.join(',') || undefined);
}

/** One filter set anew, or taken away. */
export function withFilter<Name extends keyof CatalogueSearch>(
  search: CatalogueSearch,
  filter: Name,
  value: CatalogueSearch[Name] | undefined,
): CatalogueSearch {
  const { [filter]: _before, ...rest } = search;
  return value === undefined ? rest : { ...rest, [filter]: value };
}

export type Chosen =
  | { readonly filter: ListFilter; readonly value: string }
  | { readonly filter: Exclude<keyof CatalogueSearch, ListFilter>; readonly value?: undefined };

/** Every chosen filter, one by one, in the order in which they stand beside the list. */
export function chosenOf(search: CatalogueSearch): Chosen[] {
  const single = (['q', 'cooperative'] as const)
    .filter((filter) => search[filter] !== undefined)
    .map((filter): Chosen => ({ filter }));
  const listed = listFilters.flatMap((filter) => valuesOf(search, filter).map((value): Chosen => ({ filter, value })));
  const limits = limitFilters.filter((filter) => search[filter] !== undefined).map((filter): Chosen => ({ filter }));
  return [...single, ...listed, ...limits];
}

export const withoutChosen = (search: CatalogueSearch, chosen: Chosen): CatalogueSearch =>
  chosen.value === undefined
    ? withFilter(search, chosen.filter, undefined)
    : toggled(search, chosen.filter, chosen.value);

/** As the API takes it. */
export function apiFilter(search: CatalogueSearch): ListingFilter {
  const listed = (filter: ListFilter): string[] | null => {
    const values = valuesOf(search, filter);
    return values.length > 0 ? [...values] : null;
  };
  return {
    search: search.q ?? null,
    crafts: listed('craft'),
    provinces: listed('province'),
    certificates: listed('certificate'),
    cooperativeId: search.cooperative ?? null,
    leadDaysAtMost: search.lead ?? null,
    minimumOrderAtMost: search.minimum === undefined ? null : String(search.minimum),
  };
}
