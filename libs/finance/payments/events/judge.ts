import type { QuarantineReason } from '../applying/quarantine.js';
import { treatmentOf } from './event-types.js';

/** What is done about an event by its type and mode. Its version says nothing: only id and type are used of it. */
export function judgeEvent(
  { type, livemode }: { type: string; livemode: boolean },
  live: boolean,
): 'apply' | 'harmless' | QuarantineReason {
  return livemode === live ? treatmentOf(type) : 'WRONG_MODE';
}
