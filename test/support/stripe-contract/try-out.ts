import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { startContractProxy, type ContractProxy } from './proxy.js';
import type { SandboxOptions } from '../../../apps/sandbox/part.js';
import { startSandbox } from '../../../apps/sandbox/server.js';

export const secretKey = 'sk_test_of_this_test';
export const webhookSecret = 'whsec_of_this_test';

export interface Received {
  body: string;
  signature: string;
  event: Stripe.Event;
  at: number;
}

/** A webhook receiver that can be down (503) for a while. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  refused = 0;
  down = false;
  url = '';
  private server: Server | undefined;

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (this.down) this.refused += 1;
        else
          this.received.push({
            body,
            signature: String(request.headers['stripe-signature']),
            event: JSON.parse(body) as Stripe.Event,
            at: Date.now(),
          });
        response.writeHead(this.down ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
    return this;
  }

  types(): string[] {
    return this.received.map(({ event }) => event.type);
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

/** A sandbox in a folder of its own, the official SDK before it, the contract between them, a receiver behind. */
export class TryOut {
  readonly folder = mkdtempSync(join(tmpdir(), 'sandbox-stripe-'));
  readonly receiver = new WebhookReceiver();
  sandbox!: Awaited<ReturnType<typeof startSandbox>>;
  proxy!: ContractProxy;
  stripe!: Stripe;
  private webhooks: ContractProxy | undefined;

  /** `others`: accounts beside the first, told at the receiver too. */
  async start(others: Readonly<Record<string, { secretKey: string; webhookSecret: string }>> = {}): Promise<this> {
    if (!this.receiver.url) await this.receiver.start();
    this.webhooks = await startContractProxy(this.receiver.url);
    const options: SandboxOptions = {
      port: 0,
      smtpPort: 0,
      folder: this.folder,
      stripe: {
        secretKey,
        webhookUrl: `${this.webhooks.url}/webhook`,
        webhookSecret,
        others: Object.fromEntries(
          Object.entries(others).map(([name, keys]) => [
            name,
            { ...keys, webhookUrl: `${this.webhooks!.url}/webhook/${name}` },
          ]),
        ),
      },
    };
    this.sandbox = await startSandbox(options);
    this.proxy = await startContractProxy(this.sandbox.url);
    this.stripe = this.client(secretKey);
    return this;
  }

  client(key: string, options: Stripe.StripeConfig = {}): Stripe {
    return new Stripe(key, {
      host: '127.0.0.1',
      port: this.proxy.port,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
      ...options,
    });
  }

  get violations(): string[] {
    return [...this.proxy.violations, ...(this.webhooks?.violations ?? [])];
  }

  get checked(): number {
    return this.proxy.checked + (this.webhooks?.checked ?? 0);
  }

  async admin<T = Record<string, unknown>>(path: string, body: object = {}): Promise<T> {
    const answer = await fetch(`${this.sandbox.url}/stripe/admin/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as T;
    if (!answer.ok) throw new Error(JSON.stringify(told));
    return told;
  }

  newSession(
    changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
    options: Stripe.RequestOptions = {},
  ): Promise<Stripe.Checkout.Session> {
    return this.stripe.checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          {
            price_data: { currency: 'usd', product_data: { name: 'Deposit for order A-1' }, unit_amount: 300_000 },
            quantity: 1,
          },
        ],
        success_url: 'http://127.0.0.1:9/done?session={CHECKOUT_SESSION_ID}',
        cancel_url: 'http://127.0.0.1:9/back',
        client_reference_id: 'A-1',
        payment_intent_data: { description: 'Deposit for order A-1', metadata: { attempt: 'one' } },
        ...changes,
      },
      options,
    );
  }

  async paid(): Promise<{ session: string; intent: string; charge: string }> {
    const session = await this.newSession();
    const told = await this.admin<{ status: string; payment_intent: string; charge: string }>(`pay/${session.id}`, {
      card: '4242424242424242',
      email: 'buyer@example.com',
    });
    expect(told.status).toBe('paid');
    return { session: session.id, intent: told.payment_intent, charge: told.charge };
  }

  /** Ends the sandbox; with `keep`, its folder and the receiver stay for the next start. */
  async stop(keep = false): Promise<void> {
    await this.sandbox.close();
    await this.proxy.close();
    await this.webhooks?.close();
    if (keep) return;
    await this.receiver.stop();
    rmSync(this.folder, { recursive: true });
  }
}

export async function eventually<T>(look: () => T | Promise<T>, ms = 8_000): Promise<NonNullable<T>> {
  const until = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > until) throw new Error(`Not seen within ${ms} ms: ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
