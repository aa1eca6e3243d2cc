import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { SandboxPart } from '../part.js';
import { registerAdmin } from './admin.js';
import { runDue, type Handlers } from './agenda.js';
import { registerApi } from './api.js';
import { makeAvailable, settleCharge } from './balance-transactions.js';
import { balanceOf } from './balance.js';
import { expireSession } from './checkout-sessions.js';
import { emit } from './events.js';
import { parseForm } from './form.js';
import { registerPages } from './pages.js';
import { finishRefund } from './refunds.js';
import { accountsOf } from './state.js';
import { WebhookSender } from './webhook-sender.js';

const everyMs = 50;

const handlers: Handlers = {
  settle: (state, id) => void settleCharge(state, id),
  refund: finishRefund,
  expire: (state, id) => void expireSession(state, id),
  available: (state, id) => {
    if (state.transactions.get(id)?.status !== 'pending') return;
    makeAvailable(state, id);
    emit(state, 'balance.available', balanceOf(state));
  },
};

/** Stripe, as far as the platform uses it: the API under `/v1`; pay page and merchant's pages under `/stripe`. */
export function registerStripe(app: FastifyInstance, part: SandboxPart): void {
  const accounts = accountsOf(part).map((state) => ({ state, sender: new WebhookSender(state) }));
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, parsed) => {
      try {
        parsed(null, parseForm(body as string));
      } catch (error) {
        parsed(error as Error);
      }
    });
    registerApi(scope, accounts);
    for (const { state, sender } of accounts) {
      registerPages(scope, state, sender);
      registerAdmin(scope, state, sender);
    }
    done();
  });
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', () => {
    for (const { state } of accounts) state.origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    timer = setInterval(() => {
      for (const { state, sender } of accounts) {
        runDue(state, handlers);
        void sender.tick();
      }
    }, everyMs);
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await Promise.all(accounts.map(({ sender }) => sender.close()));
  });
}
