import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#platform/kernel';
import { whenOver } from './over.js';

/** How many of something one person may have on its way; a place is free again with its answer or its connection. */
export class Places {
  private readonly taken = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly message: string,
  ) {}

  /** Refuses with RATE_LIMITED { retryAfter } (seconds) when all are taken. */
  take(personId: string, { raw: request }: FastifyRequest, { raw: response }: FastifyReply): void {
    const now = this.taken.get(personId) ?? 0;
    if (now >= this.most) refuse('RATE_LIMITED', { retryAfter: 10, message: this.message });
    this.taken.set(personId, now + 1);
    whenOver(request, response, () => {
      const left = this.taken.get(personId)! - 1;
      if (left > 0) this.taken.set(personId, left);
      else this.taken.delete(personId);
    });
  }
}
