import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** A point is about the work of a small question (3 ms): so many fields as written, or in an answer with full pages. */
const FIELDS = { written: 150, answered: 700 };
/** Rows of a page that isn't told how many, and the most that any has. */
const [USUAL, MOST] = [50, 100];

/** How many rows a page is asked for: as it is written, or by a variable. */
type Size = number | { readonly variable: string; readonly usual: number };

/** Fields that run once for each row of these pages, one within the other. */
interface Part {
  readonly pages: readonly Size[];
  fields: number;
}

/** What a document costs, but for what its variables say. */
export interface Price {
  readonly rootFields: number;
  readonly parts: readonly Part[];
}

/** Walks a document as it will run, so only one that is within the limits. Of several operations all count. */
export function priceOf(document: DocumentNode, rootFields: number): Price {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const parts = new Map<string, Part>();
  const walk = (
    set: SelectionSetNode,
    pages: readonly Size[],
    page: Size,
    usual: ReadonlyMap<string, number>,
  ): void => {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) walk(inner.selectionSet, pages, page, usual);
        continue;
      }
      const key = JSON.stringify(pages);
      const part = parts.get(key) ?? { pages, fields: 0 };
      parts.set(key, part);
      part.fields++;
      const rows = selection.name.value === 'nodes' ? [...pages, page] : pages;
      if (selection.selectionSet) walk(selection.selectionSet, rows, sizeOf(selection, usual), usual);
    }
  };
  for (const each of document.definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const defaults = (each.variableDefinitions ?? []).map(
      ({ variable, defaultValue }) =>
        [variable.name.value, defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : USUAL] as const,
    );
    walk(each.selectionSet, [], USUAL, new Map(defaults));
  }
  return { rootFields: Math.max(1, rootFields), parts: [...parts.values()] };
}

/** In points: one for each root field, and more for many fields of many rows. */
export function pointsOf({ rootFields, parts }: Price, variables: unknown): number {
  const given = (variables ?? {}) as Record<string, unknown>;
  const rowsOf = (size: Size): number => {
    if (typeof size === 'number') return size;
    const value = Object.hasOwn(given, size.variable) ? given[size.variable] : undefined;
    return typeof value === 'number' ? within(value) : size.usual;
  };
  const written = parts.reduce((all, { fields }) => all + fields, 0);
  const answers = ({ fields, pages }: Part): number =>
    pages.reduce((rows: number, page) => rows * rowsOf(page), fields);
  const answered = parts.reduce((all, part) => all + answers(part), 0);
  return rootFields + Math.floor(Math.max(written / FIELDS.written, answered / FIELDS.answered));
}

function sizeOf({ arguments: given }: FieldNode, usual: ReadonlyMap<string, number>): Size {
  const first = given?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return within(Number(first.value));
  if (first?.kind !== Kind.VARIABLE) return USUAL;
  const variable = first.name.value;
  return { variable, usual: within(usual.get(variable) ?? USUAL) };
}

/** What is out of bounds is refused when it runs. */
const within = (rows: number): number => Math.min(MOST, Math.max(1, Math.round(rows) || 1));
