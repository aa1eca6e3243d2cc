import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeAvailable, settleCharge } from './balance-transactions.js';
import { balanceOf } from './balance.js';
import { answerOnPage, payOnPage, type PageResult } from './checkout-payment.js';
import { takeByHand } from './by-hand.js';
import { expireSession } from './checkout-sessions.js';
import { invalid, StripeError } from './errors.js';
import { emit } from './events.js';
import { markFailed, markPaid, payOutAll, payOutCharges } from './payouts.js';
import { refundCharge } from './refunds.js';
import { calm, type Chaos } from './settings.js';
import { need, type StripeState } from './state.js';
import { addDelivery, implicitEndpoint } from './webhook-deliveries.js';
import type { WebhookSender } from './webhook-sender.js';

type Body = Record<string, unknown>;
type AdminRequest = FastifyRequest<{ Params: { id: string }; Body: Body | undefined }>;

/** What a script or a button of the overview makes happen at "Stripe". */
export function registerAdmin(app: FastifyInstance, state: StripeState, sender: WebhookSender): void {
  void app.register(
    (scope, _options, done) => {
      scope.setErrorHandler((error, _request, reply) => {
        const status =
          error instanceof StripeError ? error.status : ((error as { statusCode?: number }).statusCode ?? 500);
        if (status >= 500) console.error('SANDBOX Stripe:', error);
        return reply.code(status).send({
          sandbox: true,
          error:
            error instanceof StripeError
              ? error.body
              : { message: status < 500 ? (error as Error).message : 'Something went wrong in the SANDBOX.' },
        });
      });
      const post = (path: string, run: (request: AdminRequest, body: Body) => object | Promise<object>): void => {
        scope.post(path, async (request: AdminRequest, reply) =>
          answer(state, request, reply, await run(request, request.body ?? {})),
        );
      };
      scope.get('/state', () => ({ sandbox: true, now: new Date(state.now).toISOString(), ...overview(state) }));
      scope.get('/events', () => ({ sandbox: true, events: state.events.all() }));
      scope.get('/deliveries', () => ({ sandbox: true, deliveries: state.deliveries.all() }));
      scope.get('/chaos', () => ({ sandbox: true, ...state.chaos }));
      scope.get('/settings', () => ({ sandbox: true, ...state.settings }));
      registerMoney(state, sender, post);
      registerSwitches(state, post);
      done();
    },
    { prefix: `${state.home}/admin` },
  );
}

type Post = (path: string, run: (request: AdminRequest, body: Body) => object | Promise<object>) => void;

function registerMoney(state: StripeState, sender: WebhookSender, post: Post): void {
  const { part } = state;
  post('/pay/:id', async ({ params }, body) => {
    const payer = { email: textOf(body.email), name: textOf(body.name) };
    let result = state.change(() => payOnPage(state, params.id, textOf(body.card) ?? '4242424242424242', payer));
    if (result.status === 'confirm' && body.confirm !== undefined)
      result = state.change(() => answerOnPage(state, params.id, body.confirm === true));
    if (state.chaos.early) await sender.flush();
    return told(result);
  });
  post('/payouts', (_request, body) => ({
    payout: state.change(() =>
      body.charges === undefined
        ? payOutAll(state, textOf(body.currency) ?? 'usd')
        : payOutCharges(state, idsOf(body.charges)),
    ),
  }));
  post(
    '/payouts/:id/paid',
    ({ params }) => (markPaid(part, params.id), { payout: need(state.payouts, 'payout', params.id) }),
  );
  post(
    '/payouts/:id/failed',
    ({ params }, body) => (
      markFailed(part, params.id, textOf(body.code) ?? undefined),
      { payout: need(state.payouts, 'payout', params.id) }
    ),
  );
  post('/charges/:id/settle', ({ params }) => ({ charge: state.change(() => settleCharge(state, params.id)) }));
  post('/charges', (_request, body) => ({ payment_intent: state.change(() => takeByHand(state, body)) }));
  post('/charges/:id/refund', ({ params }) => ({
    refund: state.change(() => refundCharge(state, { charge: params.id })),
  }));
  post('/sessions/:id/expire', ({ params }) => ({ session: state.change(() => expireSession(state, params.id)) }));
  post('/available', () =>
    state.change(() => {
      for (const { id, status } of state.transactions.all()) if (status === 'pending') makeAvailable(state, id);
      const balance = balanceOf(state);
      emit(state, 'balance.available', balance);
      return { balance };
    }),
  );
}

function registerSwitches(state: StripeState, post: Post): void {
  post('/chaos', (request, body) => switched(() => state.setChaos(isForm(request) ? fromForm(body) : body)));
  post('/settings', (_request, body) => switched(() => state.setSettings(body)));
  post('/clock', (_request, body) => {
    if (!Number.isSafeInteger(body.forwardSeconds) || Number(body.forwardSeconds) < 0)
      throw invalid('forwardSeconds must be a whole number, 0 or more', 'forwardSeconds');
    state.part.clock.offset += Number(body.forwardSeconds) * 1000;
    return { now: new Date(state.now).toISOString() };
  });
  post('/events/:id/resend', ({ params }) =>
    state.change(() => {
      const event = need(state.events, 'event', params.id);
      const endpoints = new Set(
        state.deliveries
          .all()
          .filter((one) => one.event === event.id)
          .map((one) => one.endpoint),
      );
      if (endpoints.size === 0 && state.account.webhookUrl) endpoints.add(implicitEndpoint);
      if (endpoints.size === 0) throw invalid('There is no receiver to send it to');
      return { deliveries: [...endpoints].map((endpoint) => addDelivery(state, event, endpoint, true)) };
    }),
  );
}

/** A button of the page comes back to the page; a script gets JSON. */
function answer(state: StripeState, request: FastifyRequest, reply: FastifyReply, result: object): object {
  return isForm(request) ? reply.redirect(state.home, 303) : { sandbox: true, ...result };
}

const isForm = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

function switched(change: () => object): object {
  try {
    return change();
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

/** A form says nothing of a box that isn't checked. */
function fromForm(body: Body): Body {
  const read = (name: keyof Chaos): unknown => {
    if (typeof calm[name] === 'boolean') return body[name] === 'true';
    if (name === 'dropField') return textOf(body[name]);
    return Number(textOf(body[name]) ?? 0);
  };
  return Object.fromEntries((Object.keys(calm) as (keyof Chaos)[]).map((name) => [name, read(name)]));
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function idsOf(value: unknown): string[] {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
    throw invalid('charges must be a list of ids', 'charges');
  return value as string[];
}

const told = ({ status, session, intent, url, message }: PageResult): object => ({
  status,
  session: session.id,
  payment_intent: intent.id,
  charge: intent.latest_charge,
  url,
  message,
});

const overview = (state: StripeState): object => ({
  balance: balanceOf(state),
  sessions: state.sessions.all(),
  payments: state.charges.all(),
  transactions: state.transactions.all(),
  payouts: state.payouts.all(),
  refunds: state.refunds.all(),
  chaos: state.chaos,
  settings: state.settings,
});
