import { Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { isId, refuse } from '#platform/kernel';
import { isDay, Text } from './scalars.js';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => Text, { nullable: true, description: 'Hand it in as `after` for the next page.' })
  endCursor: string | null;
}

export interface ConnectionOf<T> {
  nodes: T[];
  pageInfo: PageInfo;
}

/** A Relay connection of a type, with `nodes` in place of edges: our edges carry nothing of their own. */
export function connectionType<T>(node: Type<T>, name: string): Type<ConnectionOf<T>> {
  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [node])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return Connection;
}

/** Cuts the one extra row that tells whether there is a next page. `key` is where the next page goes on. */
export function pageOf<Row>(
  rows: Row[],
  first: number,
  key: (row: Row) => readonly (string | number)[],
): ConnectionOf<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: last ? encodeCursor(key(last)) : null } };
}

const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const INSTANT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;
const PLACE = /^([12]\d{3}-\d\d-\d\d)? \w+ \S/;
const FOREIGN = /^[\w-]{1,255}$/;
const MOST_COUNT = 2 ** 31 - 1;

/**
 * What a cursor may be made of. `foreign` is an id that a peer made (Stripe's of an event). `place` is a day, a kind
 * and a name: compared in our memory, it never reaches the database.
 */
const parts = {
  id: isId,
  instant: (part: unknown): part is string =>
    typeof part === 'string' && INSTANT.test(part) && isDay(part.slice(0, 10)) && !Number.isNaN(Date.parse(part)),
  count: (part: unknown): part is number =>
    Number.isInteger(part) && (part as number) >= 0 && (part as number) <= MOST_COUNT,
  foreign: (part: unknown): part is string => typeof part === 'string' && FOREIGN.test(part),
  place: (part: unknown): part is string => typeof part === 'string' && part.length <= 200 && PLACE.test(part),
};
type Parts = typeof parts;
export type CursorPart = keyof Parts;
export type CursorKey<Shape extends readonly CursorPart[]> = {
  -readonly [I in keyof Shape]: Parts[Shape[I]] extends (part: unknown) => part is infer T ? T : never;
};

/**
 * The key of a cursor that `pageOf` made, each part as the list's shape says: a client holds it, so it is
 * checked like what it types.
 */
export function decodeCursor<const Shape extends readonly CursorPart[]>(
  cursor: string | null | undefined,
  ...shape: Shape
): CursorKey<Shape> | null {
  if (cursor === null || cursor === undefined) return null;
  const key = keyOf(cursor);
  const fits = Array.isArray(key) && key.length === shape.length && shape.every((part, i) => parts[part](key[i]));
  return fits
    ? (key as CursorKey<Shape>)
    : refuse('BAD_INPUT', {
        field: 'after',
        message: 'This is no cursor of this list: hand in an endCursor that it gave you.',
      });
}

function keyOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** How many rows a page has; a list is never longer than 100. */
export function pageSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  return size >= 1 && size <= 100
    ? size
    : refuse('BAD_INPUT', { field: 'first', message: 'Ask for 1 to 100 at a time.' });
}
