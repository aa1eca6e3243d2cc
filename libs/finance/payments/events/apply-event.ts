import type { PlatformTx } from '#platform/database';
import { applyCurrent, type Applying } from '../applying/apply-current.js';
import type { Quarantine } from '../applying/quarantine.js';
import type { Current } from '../stripe/current.js';
import { releaseDisputes } from './stripe-events.store.js';

/**
 * Applies what an event is about. One of a dispute waits for a person as long as money is missing by it; once it is
 * over and nothing is, the payment counts as if it had never been disputed.
 */
export async function applyEvent(
  tx: PlatformTx,
  { id, type }: { id: string; type: string },
  current: Current,
  applying: Applying,
): Promise<Quarantine | undefined> {
  const ofDispute = type.startsWith('charge.dispute.');
  if (ofDispute && (current.kind !== 'payment' || current.disputed))
    return current.kind === 'nothing' ? current : { reason: 'DISPUTE' };
  const waits = await applyCurrent(tx, current, applying);
  if (ofDispute && !waits) await releaseDisputes(tx, id);
  return waits;
}
