import { isBlank, refuse, visible } from '#platform/kernel';

/** As long as the note of a parked line. */
const MOST_REASON = 500;

/** What finance says of a statement that it decides about. Refuses BAD_INPUT { field: 'input.reason' }. */
export function saidBecause(reason: string): string {
  const why = visible(reason.trim(), 'input.reason');
  if (isBlank(why)) refuse('BAD_INPUT', { field: 'input.reason', message: 'Say why.' });
  if (why.length > MOST_REASON)
    refuse('BAD_INPUT', { field: 'input.reason', message: `Say it in at most ${MOST_REASON} characters.` });
  return why;
}
