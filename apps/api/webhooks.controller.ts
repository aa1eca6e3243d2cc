import { Controller, Headers, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { StripeEventsService } from '#finance/payments';

@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly stripeEvents: StripeEventsService) {}

  /** Stripe's events, signed on the raw body: stored and answered at once; unsigned, forged, old or future: 400. */
  @Post('stripe')
  @HttpCode(200)
  async stripe(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    await this.stripeEvents.receive(request.rawBody ?? Buffer.alloc(0), signature);
    return { received: true };
  }
}
