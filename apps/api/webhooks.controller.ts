import { Controller, Headers, HttpCode, HttpException, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { StripeEventsService } from '#finance/payments';
import { Refusal } from '#platform/kernel';

@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly stripeEvents: StripeEventsService) {}

  /** Stripe's events, signed on the raw body: stored and answered at once; unsigned, forged, old or future ones are 400. */
  @Post('stripe')
  @HttpCode(200)
  async stripe(@Req() request: RawBodyRequest<FastifyRequest>, @Headers('stripe-signature') signature: string | undefined): Promise<{ received: true }> {
    try {
      await this.stripeEvents.receive(request.rawBody ?? Buffer.alloc(0), signature);
      return { received: true };
    } catch (error) {
      if (error instanceof Refusal) throw new HttpException({ code: error.code, message: error.message }, 400);
      throw error;
    }
  }
}
