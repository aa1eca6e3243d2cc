import { getMetadataArgsStorage, type ColumnType } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** What JSON makes of a row: a moment is text. */
export type InJson<Row> = {
  [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K];
};

/** Some columns of an entity, said once: the SQL that reads them in JSON, and the row that comes of it. */
export interface Columns<Row> {
  /** An object of them, of the table under this name. What JSON has no number for (bigint, numeric) is text. */
  json(table: string): string;
  /** The row as it is: its moments are dates again. */
  row(json: InJson<Row>): Row;
}

/** The row of a list of columns. */
export type RowOf<C> = C extends Columns<infer Row> ? Row : never;

const naming = new SnakeNaming();
const AS_TEXT: readonly unknown[] = ['bigint', 'numeric'] satisfies ColumnType[];

/** Throws at once for a name that is no column of the entity, or a binary one. */
export function columns<E extends object, const K extends keyof E & string>(
  entity: new () => E,
  ...names: readonly K[]
): Columns<Pick<E, K>> {
  const types = new Map(
    getMetadataArgsStorage()
      .columns.filter(({ target }) => target === entity)
      .map(({ propertyName, options }) => [propertyName, options.type]),
  );
  for (const name of names)
    if (!types.has(name) || types.get(name) === 'bytea')
      throw new Error(`${entity.name}.${name} can't be read as JSON`);
  const moments = names.filter((name) => types.get(name) === 'timestamptz');
  return {
    json: (table) =>
      `jsonb_build_object(${names
        .map((name) => {
          const column = `${table}.${naming.columnName(name, '', [])}`;
          return `'${name}', ${column}${AS_TEXT.includes(types.get(name)) ? '::text' : ''}`;
        })
        .join(', ')})`,
    row(json) {
      const row: Record<string, unknown> = { ...json };
      for (const name of moments) {
        const at = row[name] as string | null | undefined; // JSON that was kept before a column came is without it
        if (at !== null && at !== undefined) row[name] = new Date(at);
      }
      return row as Pick<E, K>;
    },
  };
}
