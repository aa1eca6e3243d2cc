import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/kernel';

/** What one GraphQL request carries: who asks, the HTTP exchange (for the session's cookie), and its batch loaders. */
export interface GraphqlContext {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}

const contextOf = (execution: ExecutionContext): GraphqlContext => GqlExecutionContext.create(execution).getContext();

/** The actor of the request, as a resolver's parameter. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).actor,
);

/** The whole context: for batch loading and cookies only. */
export const RequestContext = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));

/** Loads one row by id in one batch with all its siblings of the request; a row that the actor may not see is null. */
export function loadOne<Row extends { id: string }>(
  context: GraphqlContext,
  name: string,
  id: string,
  batch: (actor: Actor, ids: readonly string[]) => Promise<Row[]>,
): Promise<Row | null> {
  return loader(context, name, async (ids) => {
    const rows = new Map((await batch(context.actor, ids)).map((row) => [row.id, row]));
    return ids.map((each) => rows.get(each) ?? null);
  }).load(id) as Promise<Row | null>;
}

/**
 * Loads the rows that belong to one parent, in one batch with those of all its siblings; in the order in
 * which `batch` gives them.
 */
export function loadMany<Row>(
  context: GraphqlContext,
  name: string,
  parentId: string,
  batch: (actor: Actor, parentIds: readonly string[]) => Promise<Row[]>,
  parentOf: (row: Row) => string,
): Promise<Row[]> {
  return loader(context, name, async (ids) => {
    const rows = await batch(context.actor, ids);
    return ids.map((each) => rows.filter((row) => parentOf(row) === each));
  }).load(parentId) as Promise<Row[]>;
}

function loader(
  context: GraphqlContext,
  name: string,
  batch: (ids: readonly string[]) => Promise<unknown[]>,
): DataLoader<string, unknown> {
  const known = context.loaders.get(name);
  if (known) return known;
  const made = new DataLoader<string, unknown>(batch);
  context.loaders.set(name, made);
  return made;
}
