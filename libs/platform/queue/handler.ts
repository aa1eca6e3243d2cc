import type { PlatformTx } from '#platform/database';
import type { EventName, Events, SystemActor } from '#platform/kernel';
import type { Channel } from './channels.js';

/** Whose job it is. All of it is the same at every repetition of the job. */
export interface JobContext {
  /** The row of platform.outbox that announced the event. */
  readonly outboxId: string;
  /**
   * `<outbox id>-<handler name>`: what an external effect is made recognisable by (a Message-ID, an idempotency key).
   */
  readonly jobId: string;
  /** The request that caused the event; the log lines of the job carry it too. */
  readonly requestId: string | null;
}

/** The job had nothing to do, and why: the inbox keeps the reason, so that done means done. */
export interface Skipped {
  readonly skipped: string;
}

/**
 * One thing that is done when one event has happened. A job may be run several times (a worker dies, a lock is lost):
 * - `run` takes effect once: its transaction also inserts the inbox row, so both are there or neither is.
 *   No network in it.
 * - `before` is for effects outside our walls (a mail, a payment provider). It runs outside any transaction and may be
 *   repeated, so it must be safe to repeat: give the other side `context.jobId` to recognise the second copy by.
 * A refusal for a reason of data (BAD_INPUT, OUT_OF_BALANCE) stops the job: a person mends the data and tries it again.
 * Both read what they need by the ids of the payload, within the programme of what the event is about.
 */
export interface Handler<E extends EventName = EventName, Sent = unknown> {
  /** Of the form 'notify.quoteAccepted', one of a kind; never renamed while events of its kind are open. */
  readonly name: string;
  readonly event: E;
  /** Where it waits: with all that touches only the books, or in the line of somebody outside whom `before` asks. */
  readonly channel?: Channel;
  /** `actor` is the platform within the programme of what the event is about, as `run` acts in it too. */
  before?(payload: Events[E], context: JobContext, actor: SystemActor): Promise<Sent>;
  /** `sent` is what `before` returned. */
  run(tx: PlatformTx, payload: Events[E], context: JobContext, sent: Sent): Promise<void | Skipped>;
}

/** Every event of the catalogue has a row; `[]` says that nobody needs it yet. */
export type HandlerTable = { readonly [E in EventName]: readonly Handler<E>[] };
