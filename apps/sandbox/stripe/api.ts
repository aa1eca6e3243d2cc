import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './caller.js';
import { withoutField } from './dropped-field.js';
import { StripeError, invalid } from './errors.js';
import { expand } from './expand.js';
import { parseForm, type FormFields } from './form.js';
import { IdempotencyKeys } from './idempotency.js';
import { newId } from './ids.js';
import { balanceRoutes } from './balance.js';
import { balanceTransactionRoutes } from './balance-transactions.js';
import { chargeRoutes } from './charges.js';
import { checkoutSessionRoutes } from './checkout-sessions.js';
import { customerRoutes } from './customers.js';
import { eventRoutes } from './events.js';
import { paymentIntentRoutes } from './payment-intents.js';
import { paymentMethodRoutes } from './payment-methods.js';
import { payoutRoutes } from './payouts.js';
import { refundRoutes } from './refunds.js';
import type { ApiRoute } from './routes.js';
import type { StripeState } from './state.js';
import { webhookEndpointRoutes } from './webhook-endpoints.js';
import type { WebhookSender } from './webhook-sender.js';

const routes: ApiRoute[] = [
  ...checkoutSessionRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...customerRoutes,
  ...balanceRoutes,
  ...balanceTransactionRoutes,
  ...payoutRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
];

interface Call {
  id: string;
  key: string | undefined;
  path: string;
  given: FormFields;
}

/** The Stripe-compatible API under `/v1`. */
export function registerApi(app: FastifyInstance, all: readonly { state: StripeState; sender: WebhookSender }[]): void {
  const accounts = all.map((account) => ({ ...account, keys: new IdempotencyKeys(account.state) }));
  void app.register(
    (scope, _options, done) => {
      scope.addHook('onRequest', (request, reply, next) => {
        void reply
          .header('request-id', newId('req', 14))
          .header('stripe-version', request.headers['stripe-version'] ?? '');
        callerOf(accounts, request);
        next();
      });
      scope.setErrorHandler((error, _request, reply) => void answerError(reply, error));
      scope.setNotFoundHandler((request, reply) =>
        answerError(
          reply,
          new StripeError(404, {
            type: 'invalid_request_error',
            message:
              `Unrecognized request URL (${request.method}: ${request.url.split('?')[0]}). ` +
              'The SANDBOX may not play this part of Stripe.',
          }),
        ),
      );
      for (const route of routes) {
        scope.route({
          method: route.method,
          url: route.path,
          handler: (request, reply) => serve(callerOf(accounts, request), route, request, reply),
        });
      }
      done();
    },
    { prefix: '/v1' },
  );
}

async function serve(
  { state, keys, sender }: { state: StripeState; keys: IdempotencyKeys; sender: WebhookSender },
  route: ApiRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (state.chaos.silent) return reply.hijack();
  const call = read(request, reply, route);
  const stored = call.key ? keys.take(call.key, call.path, call.given) : undefined;
  if (stored)
    return reply
      .headers({ 'idempotency-key': call.key, 'idempotent-replayed': 'true', 'original-request': stored.request })
      .code(stored.status)
      .send(stored.body);
  try {
    if (state.chaos.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, state.chaos.slowMs));
    const body = carryOut(state, keys, route, call, (request.params as { id?: string }).id ?? '');
    if (route.method === 'POST' && state.chaos.early) await sender.flush();
    if (route.method === 'POST' && state.chaos.loseAnswers > 0) return loseAnswer(state, reply);
    if (call.key) void reply.header('idempotency-key', call.key);
    return await reply.send(withoutField(body, state.chaos.dropField));
  } finally {
    if (call.key) keys.release(call.key);
  }
}

function read(request: FastifyRequest, reply: FastifyReply, route: ApiRoute): Call {
  const [path, query] = request.url.split('?', 2);
  const given = route.method === 'POST' ? ((request.body as FormFields | undefined) ?? {}) : parseForm(query ?? '');
  const key = route.method === 'POST' ? (request.headers['idempotency-key'] as string | undefined) : undefined;
  return { id: reply.getHeader('request-id') as string, key: key || undefined, path: path!, given };
}

/** What a call does and its answer under its key are one change. */
function carryOut(state: StripeState, keys: IdempotencyKeys, route: ApiRoute, call: Call, id: string): object {
  const { expand: asked, ...given } = call.given;
  if (asked !== undefined && !Array.isArray(asked)) throw invalid('Invalid array', 'expand');
  const params = route.params(given, '');
  const store = (answer: object): void => {
    const [status, body] = answer instanceof StripeError ? [answer.status, { error: answer.body }] : [200, answer];
    if (call.key) keys.store(call.key, call.path, call.given, { status, body, request: call.id });
  };
  state.request = route.method === 'GET' ? null : { id: call.id, idempotency_key: call.key ?? null };
  const run = (): object => expand(state, route.run(state, params, id), (asked ?? []).map(String));
  const answer = route.method === 'GET' ? run() : inOneChange(state, run, store);
  if (answer instanceof StripeError) throw answer;
  return answer;
}

function inOneChange(state: StripeState, run: () => object, store: (answer: object) => void): object {
  try {
    return state.change(() => {
      const answer = orDecline(run);
      store(answer);
      return answer;
    });
  } catch (error) {
    // Carried out and refused: it left nothing behind, and the refusal is the answer under its key.
    if (error instanceof StripeError) state.change(() => store(error));
    throw error;
  } finally {
    state.request = null;
  }
}

/** A declined payment is an answer as well: what was written of it stays. */
function orDecline(run: () => object): object {
  try {
    return run();
  } catch (error) {
    if (error instanceof StripeError && error.keeps) return error;
    throw error;
  }
}

/** Carried out, but the caller never hears of it. */
function loseAnswer(state: StripeState, reply: FastifyReply): FastifyReply {
  state.setChaos({ loseAnswers: state.chaos.loseAnswers - 1 });
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

function answerError(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof StripeError) return reply.code(error.status).send({ error: error.body });
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500)
    return reply.code(status).send({ error: { type: 'invalid_request_error', message: (error as Error).message } });
  console.error('SANDBOX Stripe:', error);
  return reply.code(500).send({ error: { type: 'api_error', message: 'An error occurred in the SANDBOX.' } });
}
