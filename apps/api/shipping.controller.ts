import { Controller, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { globalId, refuse, rowId } from '#platform/kernel';
import { ShippingService } from '#trade/orders';
import { Visitors } from './visitors.js';

@Controller('files/orders')
export class ShippingController {
  constructor(
    private readonly shipping: ShippingService,
    private readonly visitors: Visitors,
  ) {}

  /**
   * The order's bill of lading as the body (PDF, JPEG or PNG, at most 10 MB), its printed number in the address, the
   * key in the header `idempotency-key`.
   */
  @Post(':id/bill-of-lading')
  @HttpCode(201)
  async bring(
    @Param('id') id: string,
    @Query('number') number: unknown,
    @Headers('idempotency-key') key: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string }> {
    const actor = await this.visitors.admit(request, reply, 'POST /files/orders/:id/bill-of-lading');
    if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key))
      refuse('BAD_INPUT', {
        field: 'idempotency-key',
        message: 'Send a key of 8 to 64 letters, digits, hyphens or underscores.',
      });
    if (!Buffer.isBuffer(request.body))
      refuse('BAD_INPUT', { field: 'file', message: 'Send a PDF, or a photo as JPEG or PNG.' });
    const { uploadId } = await this.shipping.bring(actor, {
      orderId: rowId('Order', id, 'id'),
      number: typeof number === 'string' ? number : '',
      file: request.body,
      key,
    });
    return { id: globalId('Upload', uploadId) };
  }
}
