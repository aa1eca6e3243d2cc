/**
 * What a person has typed and not sent yet: kept in this browser under the person, so that neither a reload nor the way
 * back loses it, until it is sent or they sign out. Where storage is forbidden it lasts as long as the page.
 */
const keyOf = (personId: string, name: string): string => `draft:${personId}:${name}`;

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const tried = <Result>(work: () => Result): Result | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

export const keepDraft = (personId: string, name: string, draft: object, shelf: Shelf = localStorage): void =>
  tried(() => shelf.setItem(keyOf(personId, name), JSON.stringify(draft)));

/** The fields of a kept draft, as far as they are text or what else the page that wrote it checks itself. */
export function keptDraft(
  personId: string,
  name: string,
  shelf: Shelf = localStorage,
): Readonly<Record<string, unknown>> {
  const kept: unknown = tried(() => JSON.parse(shelf.getItem(keyOf(personId, name)) ?? 'null'));
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Record<string, unknown>) : {};
}

export const forgetDraft = (personId: string, name: string, shelf: Shelf = localStorage): void =>
  tried(() => shelf.removeItem(keyOf(personId, name)));

/** Everything that this person has not sent; the drafts of others stay. */
export function forgetDrafts(personId: string, shelf: Shelf = localStorage): void {
  const all = tried(() => Array.from({ length: shelf.length }, (_, i) => shelf.key(i))) ?? [];
  all.filter((key) => key?.startsWith(keyOf(personId, ''))).forEach((key) => tried(() => shelf.removeItem(key!)));
}

/** Those of these fields that are text. */
export const textsOf = <Name extends string>(
  kept: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (typeof kept[name] === 'string' ? [[name, kept[name]]] : []))) as Partial<
    Record<Name, string>
  >;
