import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** GraphQL's errors go on to `formatError`, which alone decides what is logged and what leaves; HTTP keeps Nest's answers. */
@Catch()
export class ErrorsThrough extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    return host.getType<string>() === 'graphql' ? error : super.catch(error, host);
  }
}
