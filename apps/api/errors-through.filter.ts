import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { causeOf, log, requestId } from '#platform/config';
import { UNEXPECTED } from '#platform/graphql';
import { Refusal, type RefusalCode } from '#platform/kernel';
import { bodyRefusal } from './body-refusal.js';

/** How a refusal stands in HTTP; what is not named here is the sender's mistake, 400. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  SESSION_CHANGED: 409,
  ILLEGAL_STEP: 409,
  KEY_REUSED: 409,
  TOO_MANY_TRIES: 429,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  OUTCOME_UNKNOWN: 503,
};

export const statusOf = ({ code }: Refusal): number => STATUS[code] ?? 400;

/** What passes by itself says after how many seconds, in the header that every client knows. */
export function sayWhen(reply: FastifyReply, { details: { retryAfter } }: Refusal): void {
  if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
}

/**
 * GraphQL's errors go on to `formatError`, which alone decides what is logged and what leaves. Over HTTP a refusal is
 * an answer, Fastify's and Nest's own complaints about a request stay as they are, and the rest is our fault: logged
 * whole, told as nothing but an id.
 */
@Catch()
export class ErrorsThrough extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { refusal, status } = bodyRefusal(error, request) ?? { refusal: error, status: undefined };
    if (!(refusal instanceof Refusal))
      return isAboutTheRequest(error) ? super.catch(error, host) : this.unexpected(error, host);
    const { code, message, details } = refusal;
    const said = { code, field: details.field, details, requestId: requestId() };
    sayWhen(host.switchToHttp().getResponse<FastifyReply>(), refusal);
    const answer = request.url.startsWith('/graphql')
      ? { errors: [{ message, extensions: said }] }
      : { ...said, message };
    return super.catch(new HttpException(answer, status ?? statusOf(refusal)), host);
  }

  private unexpected(error: unknown, host: ArgumentsHost): unknown {
    log.error(causeOf(error), 'unexpected error');
    return super.catch(new HttpException({ code: 'INTERNAL', message: UNEXPECTED, requestId: requestId() }, 500), host);
  }
}

/** Nest's exceptions, and Fastify's complaints (a body too large, a type that nobody takes). */
function isAboutTheRequest(error: unknown): boolean {
  if (error instanceof HttpException) return true;
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
}
