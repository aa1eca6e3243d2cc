import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal, type RefusalDetails } from '#platform/kernel';

const WORDS: Record<number, RefusalDetails> = {
  400: { message: 'What was sent could not be read: it is no JSON, or not as long as it says.' },
  408: { reason: 'TOO_SLOW', message: 'The rest did not come. Look at your connection and send it again.' },
  413: { reason: 'TOO_LARGE', message: 'That is more than can be taken at once.' },
  415: { reason: 'OTHER_TYPE', message: 'This content type is not taken here.' },
};

/** What an upload's door says instead: it names the field. */
const OF_FILES: Record<number, RefusalDetails> = {
  ...WORDS,
  413: { field: 'file', reason: 'TOO_LARGE', message: 'The file has more than 10 MB. Send a smaller one.' },
  415: {
    field: 'file',
    reason: 'OTHER_TYPE',
    message: 'Send a PDF, or a photo as JPEG or PNG; a statement as application/xml.',
  },
};

/** A refusal of the edge, before anybody knows what the body says; with the status that HTTP has for it. */
class BodyRefusal extends Refusal {
  constructor(readonly status: 408 | 415) {
    super('BAD_INPUT', WORDS[status]);
  }
}

/** The rest of a body did not come in time. */
export const tooSlow = (): Refusal => new BodyRefusal(408);

/** A file where none is taken. */
export const noFileHere = (): Refusal => new BodyRefusal(415);

/** What Fastify says of a body that it could not read, as a refusal with its status; undefined for anything else. */
export function bodyRefusal(error: unknown, request: FastifyRequest): { refusal: Refusal; status: number } | undefined {
  if (error instanceof BodyRefusal) return { refusal: error, status: error.status };
  if (error instanceof Refusal) return undefined;
  const cause = (error instanceof HttpException ? error.cause : error) as
    { name?: string; statusCode?: number; code?: string } | undefined;
  const { statusCode: status, code } = cause ?? {};
  const details =
    status && (code?.startsWith('FST_ERR_CTP_') || cause?.name === 'SyntaxError')
      ? (/^\/(files|statements)\b/.test(request.url) ? OF_FILES : WORDS)[status]
      : undefined;
  if (!status || !details) return undefined;
  const heic = status === 415 && /^image\/hei[cf]/i.test(request.headers['content-type'] ?? '');
  return {
    refusal: new Refusal(
      'BAD_INPUT',
      heic ? { ...details, reason: 'HEIC', message: 'This photo is in the format HEIC. Send it as JPEG.' } : details,
    ),
    status,
  };
}
