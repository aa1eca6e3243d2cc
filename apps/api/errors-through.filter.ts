import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refusal, type RefusalCode } from '#platform/kernel';

/** How a refusal stands in HTTP; what is not named here is the sender's mistake, 400. */
const STATUS: Partial<Record<RefusalCode, number>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403, NOT_FOUND: 404, ILLEGAL_STEP: 409, KEY_REUSED: 409 };

/** GraphQL's errors go on to `formatError`, which alone decides what is logged and what leaves; over HTTP a refusal is an answer, the rest is Nest's. */
@Catch()
export class ErrorsThrough extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    if (!(error instanceof Refusal)) return super.catch(error, host);
    const { code, message, details } = error;
    const requestId = host.switchToHttp().getRequest<FastifyRequest>().id;
    return super.catch(new HttpException({ code, message, field: details.field, details, requestId }, STATUS[code] ?? 400), host);
  }
}
