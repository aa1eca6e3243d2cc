import { hold, visible } from '#platform/kernel';
import { DECISION } from '../lines/decision.limits.js';

/** What finance says of a statement that it decides about. Refuses BAD_INPUT { field: 'input.reason' }. */
export function saidBecause(reason: string): string {
  const why = visible(reason.trim(), 'input.reason');
  hold(DECISION.reason, why, 'input.reason');
  return why;
}
