import { Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { refuse } from '#platform/kernel';
import { Text } from './scalars.js';

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
export function pageOf<Row>(rows: Row[], first: number, key: (row: Row) => readonly (string | number)[]): ConnectionOf<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: last ? encodeCursor(key(last)) : null } };
}

const encodeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key of a cursor that `pageOf` made; `length` parts. */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string' || typeof part === 'number')) return key;
  } catch {
    // falls through to the refusal
  }
  return refuse('BAD_INPUT', { field: 'after', message: 'This is no cursor of this list: hand in an endCursor that it gave you.' });
}

/** How many rows a page has; a list is never longer than 100. */
export function pageSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  return size >= 1 && size <= 100 ? size : refuse('BAD_INPUT', { field: 'first', message: 'Ask for 1 to 100 at a time.' });
}
