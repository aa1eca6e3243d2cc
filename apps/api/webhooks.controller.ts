import { Controller, Headers, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { StripeEventsService } from '#finance/payments';

@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly stripeEvents: StripeEventsService) {}

  /**
   * Stripe's events, signed on the raw body: stored and answered at once; unsigned, forged, old or future: 400. The
   * default programme's account tells them here.
   */
  @Post('stripe')
  @HttpCode(200)
  stripe(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    return this.receive(null, request, signature);
  }

  /** The same of another programme's account, by its code; 404 for one that has none. */
  @Post('stripe/:code')
  @HttpCode(200)
  stripeOf(
    @Param('code') code: string,
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    return this.receive(code, request, signature);
  }

  private async receive(
    code: string | null,
    { rawBody }: RawBodyRequest<FastifyRequest>,
    signature: string | undefined,
  ): Promise<{ received: true }> {
    await this.stripeEvents.receive(code, rawBody ?? Buffer.alloc(0), signature);
    return { received: true };
  }
}
