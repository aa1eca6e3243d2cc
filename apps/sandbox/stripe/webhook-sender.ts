import { createHmac } from 'node:crypto';
import { withoutField } from './dropped-field.js';
import { receiverOf, type Receiver } from './webhook-deliveries.js';
import type { Delivery, StripeState } from './state.js';

const threeDays = 3 * 86_400_000;
const timeoutMs = 10_000;
/** A receiver that answers swiftly gets events in order; a slow one doesn't hold up the others. */
const patienceMs = 250;

/** Delivers what is due, at least once: a delivery is done when its receiver has answered 2xx and that is written. */
export class WebhookSender {
  private readonly flying = new Map<string, Promise<void>>();
  private busy = false;
  private readonly stopping = new AbortController();

  constructor(private readonly state: StripeState) {}

  /** Starts what is due; called often. */
  async tick(): Promise<void> {
    if (this.busy || this.stopping.signal.aborted) return;
    this.busy = true;
    try {
      for (const delivery of this.due()) {
        if (this.stopping.signal.aborted) return;
        await Promise.race([this.start(delivery), pause(patienceMs)]);
      }
    } finally {
      this.busy = false;
    }
  }

  /** Resolves when everything made up to now has been tried, or after three seconds. */
  async flush(): Promise<void> {
    const until = Date.now() + 3_000;
    const wanted = this.state.deliveries
      .all()
      .filter((delivery) => delivery.status === 'pending' && delivery.attempts === 0)
      .map((delivery) => delivery.id);
    while (Date.now() < until && wanted.some((id) => this.untried(id))) {
      await this.tick();
      await pause(10);
    }
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.flying.values());
  }

  private untried(id: string): boolean {
    const delivery = this.state.deliveries.get(id);
    return delivery?.status === 'pending' && delivery.attempts === 0;
  }

  private due(): Delivery[] {
    const { now, chaos } = this.state;
    const due = this.state.deliveries
      .all()
      .filter((delivery) => delivery.status === 'pending' && delivery.due <= now && !this.flying.has(delivery.id));
    return chaos.reorder ? due.reverse() : due;
  }

  private start(delivery: Delivery): Promise<void> {
    const work = this.send(delivery)
      .catch((error: unknown) => console.error(`SANDBOX Stripe: delivery ${delivery.id}:`, error))
      .finally(() => this.flying.delete(delivery.id));
    this.flying.set(delivery.id, work);
    return work;
  }

  private async send(delivery: Delivery): Promise<void> {
    const receiver = receiverOf(this.state, delivery.endpoint);
    const answer = receiver ? await this.post(receiver, delivery) : { ok: false, text: 'no such endpoint now' };
    if (this.stopping.signal.aborted && !answer.ok) return;
    this.state.change(() => {
      const attempts = delivery.attempts + 1;
      const over = this.state.now - delivery.made > threeDays;
      const waits = this.state.settings.retryMs;
      const due = this.state.now + waits[Math.min(attempts, waits.length) - 1]!;
      const status = answer.ok ? 'delivered' : over ? 'failed' : 'pending';
      this.state.deliveries.put(delivery.id, { ...delivery, attempts, status, due, lastAnswer: answer.text });
    });
  }

  private async post(receiver: Receiver, delivery: Delivery): Promise<{ ok: boolean; text: string }> {
    const event = this.state.events.get(delivery.event);
    const body = JSON.stringify(withoutField(event, this.state.chaos.dropField), null, 2);
    const secret = this.state.chaos.wrongSecret ? 'whsec_not_the_one' : receiver.secret;
    try {
      const answer = await fetch(receiver.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (SANDBOX)',
          'stripe-signature': sign(body, secret),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), this.stopping.signal]),
      });
      await answer.arrayBuffer();
      return { ok: answer.status >= 200 && answer.status < 300, text: `HTTP ${answer.status}` };
    } catch (error) {
      return { ok: false, text: reason(error) };
    }
  }
}

/** By the real time: a receiver compares it with its own clock, whatever day the sandbox plays. */
function sign(body: string, secret: string): string {
  const t = Math.floor(Date.now() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

function reason(error: unknown): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  return cause?.code ?? cause?.message ?? (error as Error).message;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
