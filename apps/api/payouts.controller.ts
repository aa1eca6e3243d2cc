import { Controller, Get, HttpException, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaymentFiles } from '#finance/settlement';
import { CONFIG, type Config } from '#platform/config';
import { Refusal, refuse, rowId } from '#platform/kernel';
import { SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';
import { mayUse } from './permissions.js';

const STATUS: Partial<Record<string, number>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403 };

@Controller('files/payouts')
export class PayoutsController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly files: PaymentFiles,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookie = new SessionCookie(config);
  }

  /** An approved batch's payment file (pain.001), for finance to hand in at the bank. */
  @Get(':id.xml')
  async file(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const actor = await this.sessions.actorOf(this.cookie.read(request));
      if (!mayUse('GET /files/payouts', actor)) refuse(actor.role === null ? 'NOT_SIGNED_IN' : 'FORBIDDEN', { message: 'Payment files are for finance.' });
      const { bytes, fileName, type } = await this.files.read(actor, rowId('PayoutBatch', id, 'id'));
      await reply.type(type).header('content-disposition', `attachment; filename="${fileName}"`).header('cache-control', 'private, no-store').send(bytes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new HttpException({ code: error.code, message: error.message }, STATUS[error.code] ?? 404);
    }
  }
}
