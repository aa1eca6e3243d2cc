import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { holdLimits } from '#platform/graphql';

/** Holds what an operation is given to the outer limits of its input types, once it may be called at all. */
@Injectable()
export class LimitsGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    holdLimits(graphql.getInfo<GraphQLResolveInfo>(), graphql.getArgs());
    return true;
  }
}
