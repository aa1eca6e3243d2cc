import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#finance/invoicing';
import { PaymentFiles } from '#finance/settlement';
import { rowId } from '#platform/kernel';
import { UploadsService } from '#trade/documents';
import { Visitors } from './visitors.js';

interface ReadFile {
  bytes: Buffer;
  fileName: string;
  type: string;
}

/** Files for those who may see them; for everybody else they are not there. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly uploads: UploadsService,
    private readonly payments: PaymentFiles,
    private readonly visitors: Visitors,
  ) {}

  /** An issued document's PDF: for its buyer, its cooperative and the secretariat. */
  @Get('documents/:id.pdf')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.visitors.admit(request, reply, 'GET /files');
    await send(reply, await this.documents.readDocument(actor, rowId('Document', id, 'id')));
  }

  /** What a cooperative brought: for itself, the secretariat, and its buyer once it is accepted. */
  @Get('uploads/:id')
  async upload(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.visitors.admit(request, reply, 'GET /files');
    await send(reply, await this.uploads.readFile(actor, rowId('Upload', id, 'id')));
  }

  /** An approved batch's payment file (pain.001), for finance to hand in at the bank. */
  @Get('payouts/:id.xml')
  async payout(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.visitors.admit(request, reply, 'GET /files/payouts');
    await send(reply, await this.payments.read(actor, rowId('PayoutBatch', id, 'id')), 'attachment');
  }
}

/**
 * A file may load and run nothing, and has no origin; a browser doesn't guess another type (nosniff, from Helmet). Only a
 * PDF has no sandbox, because Chromium's viewer, the safest place to open it, doesn't open in one.
 */
async function send(reply: FastifyReply, { bytes, fileName, type }: ReadFile, disposition: 'inline' | 'attachment' = 'inline'): Promise<void> {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'${type === 'application/pdf' ? '' : '; sandbox'}`;
  await reply
    .type(type)
    .header('content-disposition', `${disposition}; filename="${fileName}"`)
    .header('content-security-policy', policy)
    .header('cache-control', 'private, no-cache')
    .send(bytes);
}
