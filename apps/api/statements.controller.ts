import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportsService, type ImportOutcome } from '#finance/reconciliation';
import { refuse } from '#platform/kernel';
import { Visitors } from './visitors.js';

@Controller('statements')
export class StatementsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly visitors: Visitors,
  ) {}

  /**
   * A camt.053 file as the body (application/xml, at most 10 MB); what became of each statement in it. The same file
   * again changes nothing.
   */
  @Post()
  @HttpCode(200)
  async import(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ statements: ImportOutcome[] }> {
    const actor = await this.visitors.admit(request, reply, 'POST /statements');
    if (!Buffer.isBuffer(request.body))
      refuse('BAD_INPUT', { field: 'file', message: 'Send the statement as application/xml.' });
    return { statements: await this.imports.importFile(actor, request.body) };
  }
}
