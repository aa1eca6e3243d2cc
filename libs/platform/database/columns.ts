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
  /** A select list of them, each under its property's name, of the table under this one; a day is text. */
  list(table: string): string;
  /** The row that JSON was made of: its moments are dates again. */
  row(json: InJson<Row>): Row;
}

/** The row of a list of columns. */
export type RowOf<C> = C extends Columns<infer Row> ? Row : never;

const naming = new SnakeNaming();
/** What JSON would round. */
const NO_NUMBER: readonly unknown[] = ['bigint', 'numeric'] satisfies ColumnType[];
/** What the driver would make a moment of, in the server's zone. */
const NO_DAY: readonly unknown[] = ['date'] satisfies ColumnType[];

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
  const each = (table: string, asText: readonly unknown[]): [name: K, sql: string][] =>
    names.map((name) => {
      const column = `${table}.${naming.columnName(name, '', [])}`;
      return [name, asText.includes(types.get(name)) ? `${column}::text` : column];
    });
  return {
    json: (table) =>
      `jsonb_build_object(${each(table, NO_NUMBER)
        .map(([name, sql]) => `'${name}', ${sql}`)
        .join(', ')})`,
    list: (table) =>
      each(table, NO_DAY)
        .map(([name, sql]) => `${sql} as "${name}"`)
        .join(', '),
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
