import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalCode } from '#platform/kernel';
import { bodyRefusal } from './body-refusal.js';

/** How a refusal stands in HTTP; what is not named here is the sender's mistake, 400. */
const STATUS: Partial<Record<RefusalCode, number>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403, NOT_FOUND: 404, ILLEGAL_STEP: 409, KEY_REUSED: 409, RATE_LIMITED: 429 };

/** GraphQL's errors go on to `formatError`, which alone decides what is logged and what leaves; over HTTP a refusal is an answer, the rest is Nest's. */
@Catch()
export class ErrorsThrough extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { refusal, status } = bodyRefusal(error, request) ?? { refusal: error, status: undefined };
    if (!(refusal instanceof Refusal)) return super.catch(error, host);
    const { code, message, details } = refusal;
    const said = { code, field: details.field, details, requestId: request.id };
    if (details.retryAfter) void host.switchToHttp().getResponse<FastifyReply>().header('retry-after', String(details.retryAfter));
    const answer = request.url.startsWith('/graphql') ? { errors: [{ message, extensions: said }] } : { ...said, message };
    return super.catch(new HttpException(answer, status ?? STATUS[code] ?? 400), host);
  }
}
