import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../page.js';
import { answerOnPage, payOnPage, type PageResult } from './checkout-payment.js';
import { answerConfirmation } from './confirmation.js';
import { StripeError } from './errors.js';
import { overviewPage } from './overview-page.js';
import { closedPage, confirmPage, emptyForm, payPage, type CardForm } from './pay-page.js';
import { need, type StripeState } from './state.js';
import { stripePage } from './style.js';
import type { WebhookSender } from './webhook-sender.js';

type SessionRequest = FastifyRequest<{ Params: { session: string }; Body: Record<string, unknown> | undefined }>;

type IntentRequest = FastifyRequest<{ Params: { intent: string }; Body: Record<string, unknown> | undefined }>;

/** The hosted pay page and the merchant's overview. */
export function registerPages(app: FastifyInstance, state: StripeState, sender: WebhookSender): void {
  void app.register((scope, _options, done) => {
    scope.setErrorHandler((error, _request, reply) => {
      const status =
        error instanceof StripeError ? error.status : ((error as { statusCode?: number }).statusCode ?? 500);
      if (status >= 500) console.error('SANDBOX Stripe:', error);
      const text = status >= 500 ? 'Something went wrong in the SANDBOX.' : (error as Error).message;
      return show(
        reply.code(status),
        stripePage(
          'Not possible',
          html`<h1>Not possible</h1><p>${text}</p><p><a href="${state.home}">Overview</a></p>`,
          {
            merchant: true,
          },
        ),
      );
    });
    const at = state.home;
    scope.get(at, (_request, reply) => show(reply, overviewPage(state)));
    scope.get(`${at}/pay/:session`, (request: SessionRequest, reply) =>
      show(reply, pageOf(state, request.params.session)),
    );
    scope.post(`${at}/pay/:session`, (request: SessionRequest, reply) => pay(state, sender, request, reply));
    scope.get(`${at}/pay/:session/confirm`, (request: SessionRequest, reply) =>
      show(reply, pageOf(state, request.params.session, true)),
    );
    scope.post(`${at}/pay/:session/confirm`, async (request: SessionRequest, reply) => {
      const session = need(state.sessions, 'checkout.session', request.params.session);
      if (session.status !== 'open') return show(reply, closedPage(session));
      const result = state.change(() => answerOnPage(state, session.id, request.body?.answer === 'yes'));
      return onwards(state, sender, reply, result, emptyForm);
    });
    scope.get(`${at}/confirm/:intent`, (request: IntentRequest, reply) => {
      const intent = need(state.intents, 'payment_intent', request.params.intent);
      return show(reply, confirmPage(intent.amount, intent.currency, `${at}/confirm/${intent.id}`));
    });
    scope.post(`${at}/confirm/:intent`, (request: IntentRequest, reply) => confirmIntentOnPage(state, request, reply));
    done();
  });
}

/** The 3DS page of an intent that was confirmed over the API; the payer goes back to its `return_url`. */
function confirmIntentOnPage(state: StripeState, request: IntentRequest, reply: FastifyReply): FastifyReply {
  const intent = need(state.intents, 'payment_intent', request.params.intent);
  const back = intent.next_action?.redirect_to_url?.return_url;
  const { status } = state.change(() => answerConfirmation(state, intent, request.body?.answer === 'yes'));
  return back
    ? reply.redirect(back, 303)
    : show(reply, stripePage('Answered', html`<h1>Answered</h1><p>The payment is ${status.replaceAll('_', ' ')}.</p>`));
}

const show = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

function pageOf(
  state: StripeState,
  id: string,
  confirming = false,
  form: CardForm = emptyForm,
  message: string | null = null,
): string {
  const session = need(state.sessions, 'checkout.session', id);
  if (session.status !== 'open') return closedPage(session);
  return confirming
    ? confirmPage(session.amount_total!, session.currency!, `${state.home}/pay/${id}/confirm`)
    : payPage(state.home, session, need(state.sessionDetails, 'checkout.session', id).lineItems, form, message);
}

async function pay(
  state: StripeState,
  sender: WebhookSender,
  request: SessionRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const id = request.params.session;
  const form = formOf(request.body ?? {});
  const fill = request.body?.fill;
  if (typeof fill === 'string')
    return show(
      reply,
      pageOf(state, id, false, {
        ...form,
        card: fill,
        expiry: form.expiry || `12 / ${String(new Date(state.now).getUTCFullYear() + 3).slice(-2)}`,
        cvc: form.cvc || '123',
        name: form.name || 'Test Buyer',
      }),
    );
  const session = need(state.sessions, 'checkout.session', id);
  if (session.status !== 'open') return show(reply, closedPage(session));
  try {
    return await onwards(
      state,
      sender,
      reply,
      state.change(() => payOnPage(state, id, form.card, { email: form.email || null, name: form.name || null })),
      form,
    );
  } catch (error) {
    if (!(error instanceof StripeError && error.status === 402)) throw error;
    return show(reply.code(402), pageOf(state, id, false, form, error.message));
  }
}

async function onwards(
  state: StripeState,
  sender: WebhookSender,
  reply: FastifyReply,
  result: PageResult,
  form: CardForm,
): Promise<unknown> {
  if (state.chaos.early) await sender.flush();
  if (result.url) return reply.redirect(result.url, 303);
  return show(reply.code(402), pageOf(state, result.session.id, false, form, result.message));
}

function formOf(body: Record<string, unknown>): CardForm {
  const field = (name: keyof CardForm): string =>
    typeof body[name] === 'string' ? body[name].trim().slice(0, 200) : '';
  return {
    email: field('email'),
    card: field('card'),
    expiry: field('expiry'),
    cvc: field('cvc'),
    name: field('name'),
  };
}
