import type { Reader } from '#platform/database';
import { isId } from '#platform/kernel';
import type { Current } from '../stripe/current.js';

/** Whose payment Stripe tells of: that of the instalment which its attempt was for. Undefined of what names none. */
export async function programmeOfPayment(
  reader: Reader,
  current: Current,
): Promise<{ programmeId: string } | undefined> {
  const [attemptId, instalmentId] = [idIn(current, 'attemptId'), idIn(current, 'instalmentId')];
  if (!attemptId && !instalmentId) return undefined;
  const [of] = await reader.sql<{ programmeId: string }>(
    `select o.programme_id as "programmeId"
       from trade.instalment i join trade.order o on o.id = i.order_id
      where i.id = coalesce((select a.instalment_id from finance.payment_attempt a where a.id = $1), $2)`,
    [attemptId, instalmentId],
  );
  return of;
}

function idIn(current: object, name: string): string | null {
  const id = (current as Record<string, unknown>)[name];
  return typeof id === 'string' && isId(id) ? id : null;
}
