import type Stripe from 'stripe';
import type { SandboxPart, StripeAccountOptions } from '../part.js';
import { Journal, type Table } from './journal.js';
import { missing } from './errors.js';
import { calm, defaults, merge, type Chaos, type Settings } from './settings.js';

/** Work for later, kept over a restart. */
export interface Task {
  id: string;
  kind: 'available' | 'expire' | 'refund' | 'settle';
  ref: string;
  due: number;
}

export interface Delivery {
  id: string;
  event: string;
  type: string;
  endpoint: string;
  status: 'pending' | 'delivered' | 'dropped' | 'failed';
  attempts: number;
  due: number;
  made: number;
  lastAnswer: string | null;
}

export interface Answer {
  request: string;
  endpoint: string;
  fingerprint: string;
  status: number;
  body: unknown;
  made: number;
}

/** The part of a session that its object doesn't show. */
export interface SessionDetails {
  lineItems: Stripe.LineItem[];
  intentMetadata: Record<string, string>;
  intentDescription: string | null;
  statementSuffix: string | null;
  /** The payment method that waits for its 3DS confirmation. */
  waiting: string | null;
}

/** Everything that the sandbox's Stripe remembers. */
export class StripeState {
  readonly journal: Journal;
  readonly customers: Table<Stripe.Customer>;
  readonly paymentMethods: Table<Stripe.PaymentMethod>;
  /** The test card behind a payment method. */
  readonly cards: Table<{ number: string }>;
  readonly intents: Table<Stripe.PaymentIntent>;
  readonly charges: Table<Stripe.Charge>;
  readonly transactions: Table<Stripe.BalanceTransaction>;
  /** By balance transaction, the payout that took it. */
  readonly paidOut: Table<{ payout: string }>;
  readonly payouts: Table<Stripe.Payout>;
  readonly refunds: Table<Stripe.Refund>;
  readonly sessions: Table<Stripe.Checkout.Session>;
  readonly sessionDetails: Table<SessionDetails>;
  readonly events: Table<Stripe.Event>;
  readonly endpoints: Table<Stripe.WebhookEndpoint>;
  readonly deliveries: Table<Delivery>;
  readonly answers: Table<Answer>;
  readonly tasks: Table<Task>;
  private readonly switches: Table<Partial<Chaos> | Partial<Settings>>;
  /** The API call under way; null for what Stripe does by itself. */
  request: Stripe.Event.Request | null = null;
  /** Where the sandbox listens; known once it does. */
  origin = '';

  constructor(
    readonly part: SandboxPart,
    /** Of the account; the first one's is ''. */
    readonly name: string,
    readonly account: StripeAccountOptions,
  ) {
    const journal = (this.journal = new Journal(part.store, name));
    this.customers = journal.table('customers');
    this.paymentMethods = journal.table('payment_methods');
    this.cards = journal.table('cards');
    this.intents = journal.table('payment_intents');
    this.charges = journal.table('charges');
    this.transactions = journal.table('balance_transactions');
    this.paidOut = journal.table('paid_out');
    this.payouts = journal.table('payouts');
    this.refunds = journal.table('refunds');
    this.sessions = journal.table('checkout_sessions');
    this.sessionDetails = journal.table('checkout_session_details');
    this.events = journal.table('events');
    this.endpoints = journal.table('webhook_endpoints');
    this.deliveries = journal.table('deliveries');
    this.answers = journal.table('idempotent_answers');
    this.tasks = journal.table('tasks');
    this.switches = journal.table('switches');
  }

  change<T>(work: () => T): T {
    return this.journal.change(work);
  }

  /** Where the account's pages are. */
  get home(): string {
    return this.name ? `/stripe/of/${this.name}` : '/stripe';
  }

  get now(): number {
    return this.part.clock.now().getTime();
  }

  get seconds(): number {
    return this.part.clock.seconds();
  }

  get chaos(): Chaos {
    return { ...calm, ...(this.switches.get('chaos') as Partial<Chaos> | undefined) };
  }

  get settings(): Settings {
    return { ...defaults, ...(this.switches.get('settings') as Partial<Settings> | undefined) };
  }

  setChaos(change: Record<string, unknown>): Chaos {
    return this.change(() => this.switches.put('chaos', merge(this.chaos, change, calm)) as Chaos);
  }

  setSettings(change: Record<string, unknown>): Settings {
    return this.change(() => this.switches.put('settings', merge(this.settings, change, defaults)) as Settings);
  }
}

const states = new WeakMap<SandboxPart, StripeState[]>();

/** The accounts of a running sandbox, the first one first; the bank reaches them through its own `part`. */
export function accountsOf(part: SandboxPart): readonly StripeState[] {
  const { others = {}, ...first } = part.options.stripe;
  const known =
    states.get(part) ??
    Object.entries({ '': first, ...others }).map(([name, account]) => new StripeState(part, name, account));
  states.set(part, known);
  return known;
}

/** The object, or Stripe's error; `param` when the id came as a parameter and not in the path. */
export function need<T>(table: Table<T>, what: string, id: string, param?: string): T {
  const row = table.get(id);
  if (!row) throw missing(what, id, param);
  return row;
}
