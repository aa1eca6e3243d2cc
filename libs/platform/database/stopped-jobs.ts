import { requestId } from '#platform/config';
import { newId, Refusal } from '#platform/kernel';
import type { PlatformTx } from './tx.js';

/** Where a job belongs: a row of the outbox and the handler that could not do it. */
export interface JobAtFault {
  readonly outboxId: string;
  readonly handler: string;
}

/**
 * What only changed data can mend: trying again would say the same for ever. Other refusals pass (a payment
 * comes, a bank answers).
 */
export const stoppingCodes = ['BAD_INPUT', 'OUT_OF_BALANCE'] as const;
export type StoppingCode = (typeof stoppingCodes)[number];

/** The kinds of fault that have words of their own: what such a refusal says as its `reason`. */
export const stoppingCauses = [
  'UNPRINTABLE', // a character that no font of the documents has
  'INCOMPLETE', // something that must stand on a document is missing
  'MAIL_REFUSED', // the mail server takes no mail to this person
  'MAIL_LATE', // it has put one off for two days
  'NOTICE_UNREADABLE', // a newer version of the platform wrote it
  'NO_STRIPE_KEYS', // its programme had an account at Stripe, and has no keys of it any more
] as const;
export type StoppingCause = (typeof stoppingCauses)[number];

export const isOfData = (error: unknown): error is Refusal =>
  error instanceof Refusal && stoppingCodes.some((code) => code === error.code);

/** Keeps why a job stopped, with the order that its event or its refusal is about, for the operator to see; once. */
export async function stopJob(
  tx: PlatformTx,
  { outboxId, handler }: JobAtFault,
  { code, message, details }: Refusal,
): Promise<void> {
  const [character, orderId] = [details['character'], details['orderId']].map((fact) =>
    typeof fact === 'string' ? fact : null,
  );
  const cause = stoppingCauses.find((each) => each === details['reason']) ?? null;
  await tx.sql(
    `insert into platform.stopped_job (id, handler, outbox_id, programme_id, order_id, code, reason, cause, character)
     select $1, $2, id, programme_id, coalesce((payload ->> 'orderId')::uuid, $8), $4, $5, $6, $7
       from platform.outbox
      where id = $3
     on conflict do nothing`,
    [newId(), handler, outboxId, code, message, cause, character, orderId],
  );
}

/**
 * Announces a stopped job's event once more, for its handler alone. False when that was done before.
 */
export async function announceAgain(
  tx: PlatformTx,
  stoppedJobId: string,
  personId: string | null,
  at: Date,
): Promise<boolean> {
  const rows = await tx.sql(
    `with again as (
       update platform.stopped_job set retried_at = $3, retried_by = $2
        where id = $1 and retried_at is null
       returning outbox_id, handler)
     insert into platform.outbox (name, payload, request_id, handler, programme_id)
     select o.name, o.payload, $4, a.handler, o.programme_id
       from again a
       join platform.outbox o on o.id = a.outbox_id
     returning 1`,
    [stoppedJobId, personId, at, requestId()],
  );
  return rows.length > 0;
}
