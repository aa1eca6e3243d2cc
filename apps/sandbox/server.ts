import fastify from 'fastify';
import { registerBank } from './bank/register.js';
import { SandboxClock } from './clock.js';
import { registerMail } from './mail/mail.js';
import { html, page } from './page.js';
import type { SandboxOptions, SandboxPart } from './part.js';
import { Store } from './store.js';
import { markPaid, onPayout } from './stripe/payouts.js';
import { registerStripe } from './stripe/register.js';

/** Stripe, bank and mail server in one process of its own, without the platform's database. Localhost only. */
export async function startSandbox(options: SandboxOptions) {
  const store = new Store(options.folder);
  const part: SandboxPart = { store, clock: new SandboxClock(store), options };
  const app = fastify({ bodyLimit: 1_000_000, forceCloseConnections: true });

  app.get('/', (_request, reply) =>
    reply.type('text/html').send(
      page(
        'Sandbox',
        html`<ul>
<li><a href="/stripe">Stripe</a></li><li><a href="/bank">Bank</a></li><li><a href="/mail">Mail</a></li></ul>`,
      ),
    ),
  );
  app.get('/health', () => ({ ok: true, now: part.clock.now().toISOString() }));
  const mail = await registerMail(app, part);
  registerStripe(app, part);
  const bank = await registerBank(app, part, (payout) => markPaid(part, payout));
  onPayout(part, bank.receivePayout); // a payout leaves Stripe and lands on the bank's next statement

  const url = await app.listen({ host: '127.0.0.1', port: options.port });
  return { url, smtpPort: mail.smtpPort, bank, close: () => app.close() };
}
