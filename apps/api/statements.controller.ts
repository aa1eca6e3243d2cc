import { Controller, HttpCode, HttpException, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ImportsService, type ImportOutcome } from '#finance/reconciliation';
import { CONFIG, type Config } from '#platform/config';
import { Refusal, refuse } from '#platform/kernel';
import { SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';
import { mayUse } from './permissions.js';

const STATUS: Partial<Record<string, number>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403 };

@Controller('statements')
export class StatementsController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly imports: ImportsService,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookie = new SessionCookie(config);
  }

  /** A camt.053 file as the body (application/xml, at most 10 MB); what became of each statement in it. The same file again changes nothing. */
  @Post()
  @HttpCode(200)
  async import(@Req() request: FastifyRequest): Promise<{ statements: ImportOutcome[] }> {
    try {
      const actor = await this.sessions.actorOf(this.cookie.read(request));
      if (!mayUse('POST /statements', actor)) refuse(actor.role === null ? 'NOT_SIGNED_IN' : 'FORBIDDEN', { message: 'Statements are imported by finance.' });
      if (!Buffer.isBuffer(request.body)) refuse('BAD_INPUT', { field: 'file', message: 'Send the statement as application/xml.' });
      return { statements: await this.imports.importFile(actor, request.body) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new HttpException({ code: error.code, message: error.message, field: error.details.field, requestId: request.id }, STATUS[error.code] ?? 400);
    }
  }
}
