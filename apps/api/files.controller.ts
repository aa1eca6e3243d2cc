import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#finance/invoicing';
import { PaymentFiles } from '#finance/settlement';
import { causeOf, log } from '#platform/config';
import type { OpenFile } from '#platform/files';
import { rowId, type Actor } from '#platform/kernel';
import { UploadsService } from '#trade/documents';
import { whenOver } from './over.js';
import type { routes } from './permissions.js';
import { Places } from './places.js';
import { READING } from './readers.js';
import { Visitors } from './visitors.js';

interface NamedFile extends OpenFile {
  fileName: string;
  type: string;
}

/** Files for those who may see them; for everybody else they are not there. */
@Controller('files')
export class FilesController {
  private readonly places = new Places(
    READING.downloads,
    `${READING.downloads} files are on their way to you. Wait until one has come.`,
  );

  constructor(
    private readonly documents: DocumentsService,
    private readonly uploads: UploadsService,
    private readonly payments: PaymentFiles,
    private readonly visitors: Visitors,
  ) {}

  /** An issued document's PDF: for its buyer, its cooperative and the secretariat. */
  @Get('documents/:id.pdf')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.admit(request, reply, 'GET /files');
    await send(reply, await this.documents.readDocument(actor, rowId('Document', id, 'id')));
  }

  /** What a cooperative brought: for itself, the secretariat, and its buyer once it is accepted. */
  @Get('uploads/:id')
  async upload(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.admit(request, reply, 'GET /files');
    await send(reply, await this.uploads.readFile(actor, rowId('Upload', id, 'id')));
  }

  /** An approved batch's payment file (pain.001), for finance to hand in at the bank. */
  @Get('payouts/:id.xml')
  async payout(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.admit(request, reply, 'GET /files/payouts');
    await send(reply, await this.payments.read(actor, rowId('PayoutBatch', id, 'id')), 'attachment');
  }

  /** Before the file is opened: who asks for many and reads none of them holds few of them open. */
  private async admit(request: FastifyRequest, reply: FastifyReply, door: keyof typeof routes): Promise<Actor> {
    const actor = await this.visitors.admit(request, reply, door);
    this.places.take(actor.personId!, request, reply);
    return actor;
  }
}

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A file may load and run nothing, and has no origin; a browser doesn't guess another type (nosniff, from Helmet). Only
 * a PDF has no sandbox, because Chromium's viewer, the safest place to open it, doesn't open in one.
 */
async function send(
  reply: FastifyReply,
  { size, content, fileName, type }: NamedFile,
  disposition: 'inline' | 'attachment' = 'inline',
): Promise<void> {
  content.once('error', (error) => log.error(causeOf(error), 'a file could not be read to its end'));
  whenOver(reply.request.raw, reply.raw, () => content.destroy());
  if (content.destroyed) return; // nobody waits any more
  const policy = type === 'application/pdf' ? NOTHING : `${NOTHING}; sandbox`;
  await reply
    .type(type)
    .header('content-length', size)
    .header('content-disposition', `${disposition}; filename="${fileName}"`)
    .header('content-security-policy', policy)
    .header('cache-control', 'private, no-cache')
    .send(content);
}
