import Stripe from 'stripe';
import { applyCurrent, PaymentPages, StripeAccounts, type Current, type StripeAccount } from '#finance/payments';
import { newId } from '#platform/kernel';
import { asSystem } from '../../support/as-system.js';
import type { Market } from '../../support/market.js';
import { placeOrder } from '../../support/placed-order.js';

/** Instalments of a market that are paid by card, and what Stripe says of them. */
export class Cards {
  constructor(readonly market: Market) {}

  order = async (cooperative = 0): Promise<{ orderId: string; depositId: string }> => {
    const { orderId, deposit } = await placeOrder(this.market, cooperative);
    return { orderId, depositId: deposit.id };
  };

  /** An attempt whose page was opened as `session` so long ago. */
  openAttempt = async (instalmentId: string, session: string, ago = '0 minutes'): Promise<string> => {
    const id = newId();
    await this.market.rows(
      `insert into finance.payment_attempt (id, programme_id, instalment_id, order_id, buyer_id, cooperative_id,
                                            currency, amount_minor, state, session_id, url, requested_at, moved_at)
       select $1, o.programme_id, i.id, o.id, o.buyer_id, o.cooperative_id, 'USD', i.amount_minor, 'OPEN', $3,
              'https://x', now() - $4::interval, now() - $4::interval
         from trade.instalment i join trade.order o on o.id = i.order_id where i.id = $2`,
      [id, instalmentId, session, ago],
    );
    return id;
  };

  quarantined = (
    id: string,
    type: string,
    object: { id: string; [more: string]: unknown },
    reason: string,
    at = '2026-11-01',
  ): Promise<unknown> =>
    this.market.rows(
      `insert into finance.stripe_event (id, type, object_id, subject, body, created_at, received_at, state, reason,
                                         programme_id)
       values ($1, $2, $3, 'pi_1', $4, $5, now(), 'QUARANTINED', $6, $7)`,
      [id, type, object.id, JSON.stringify({ livemode: false, data: { object } }), at, reason, this.market.programmeId],
    );

  stateOf = async (orderId: string): Promise<string> =>
    (await this.market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;

  attempts = () =>
    this.market.rows<{ state: string }>('select state from finance.payment_attempt order by requested_at, id');

  pagesWith = (sessions: object, rest: object = {}): PaymentPages =>
    new PaymentPages(this.market.uow, oneAccount({ checkout: { sessions }, ...rest } as unknown as Stripe), {
      PUBLIC_URL: 'https://x.example',
    } as never);

  apply = (current: Current) =>
    asSystem(this.market.uow, async (tx) => ({
      waits: (await applyCurrent(tx, current, { programmeId: this.market.programmeId })) ?? null,
    }));
}

/** The payment `pi_1` of 3,000.00 dollars as Stripe has it. */
export const intent = (metadata: object, charge: object): object => ({
  id: 'pi_1',
  status: 'succeeded',
  currency: 'usd',
  amount_received: 300_000,
  metadata,
  latest_charge: {
    id: 'ch_1',
    amount_refunded: 0,
    disputed: false,
    created: 1_790_000_000,
    balance_transaction: { id: 'txn_1', fee: 0, currency: 'usd', created: 1_790_000_000 },
    ...charge,
  },
});

/** Stripe that knows this payment, and these disputes of it. */
export const atStripe = (
  found: object,
  disputes: object[] = [{ status: 'needs_response', balance_transactions: [] }],
): Stripe =>
  ({
    paymentIntents: { retrieve: () => Promise.resolve(found) },
    disputes: { list: () => Promise.resolve({ data: disputes, has_more: false }) },
  }) as unknown as Stripe;

/** Every programme has its account at this Stripe. */
export function oneAccount(stripe: Stripe): StripeAccounts {
  const accounts = new StripeAccounts({} as never);
  const of = (programmeId: string): StripeAccount => ({ programmeId, stripe, webhookSecret: '', live: false });
  accounts.find = (_reader, programmeId) => Promise.resolve(of(programmeId));
  accounts.all = async (reader) =>
    (await reader.sql<{ id: string }>('select id from trade.programme')).map(({ id }) => of(id));
  return accounts;
}

/** Of Stripe, when it does not answer. */
export const silence = () => Stripe.errors.StripeError.generate({ type: 'api_error', message: 'silent' } as never);
