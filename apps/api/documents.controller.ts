import { Controller, Get, HttpException, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#finance/invoicing';
import { CONFIG, type Config } from '#platform/config';
import { Refusal, refuse, rowId } from '#platform/kernel';
import { SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';

@Controller('files/documents')
export class DocumentsController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly documents: DocumentsService,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookie = new SessionCookie(config);
  }

  /** An issued document's PDF, for its buyer, its cooperative and the secretariat; for everybody else it is not there. */
  @Get(':id.pdf')
  async pdf(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const actor = await this.sessions.actorOf(this.cookie.read(request));
      if (actor.role === null) refuse('NOT_SIGNED_IN', { message: 'Sign in first.' });
      const { bytes, fileName, type } = await this.documents.readDocument(actor, rowId('Document', id, 'id'));
      await reply.type(type).header('content-disposition', `inline; filename="${fileName}"`).header('cache-control', 'private, no-cache').send(bytes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new HttpException({ code: error.code, message: error.message }, error.code === 'NOT_SIGNED_IN' ? 401 : 404);
    }
  }
}
