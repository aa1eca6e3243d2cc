import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { GraphqlContext } from '#platform/graphql';
import { refuse } from '#platform/kernel';
import { mayCall, permissions } from './permissions.js';

/** Asks the permission table before every operation; deny by default. */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const operation = graphql.getInfo<GraphQLResolveInfo>().fieldName;
    const { actor } = graphql.getContext<GraphqlContext>();
    if (mayCall(operation, actor)) return true;
    return actor.role === null
      ? refuse('NOT_SIGNED_IN', { message: 'Sign in first.' })
      : refuse('FORBIDDEN', { message: `The role ${actor.role} may not do this.`, role: actor.role, operation });
  }
}

/** The api does not start with an operation that the table forgot, or a row for none. */
export function assertEveryOperationHasItsRow(schema: GraphQLSchema): void {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  const missing = operations.filter((operation) => !Object.hasOwn(permissions, operation));
  const dead = Object.keys(permissions).filter((operation) => !operations.includes(operation));
  if (missing.length + dead.length > 0) {
    throw new Error(
      `apps/api/permissions.ts: without a row: ${missing.join(', ') || 'none'}; ` +
        `rows without an operation: ${dead.join(', ') || 'none'}`,
    );
  }
}
