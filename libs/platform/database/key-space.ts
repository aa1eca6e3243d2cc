import { newId, type Actor } from '#platform/kernel';
import { NO_ORGANISATION } from './transaction.js';

/** Within what a key is one key. */
export interface KeySpace {
  readonly space: 'platform' | 'person' | 'visitor';
  /** The person or visitor whose it is; the platform's own has none. */
  readonly holder: string;
}

/**
 * The platform's own keys, a person's and a visitor's never meet; a visitor who holds no cookie meets
 * nobody, not even himself.
 */
export function keySpaceOf({ side, personId, visitorId }: Actor): KeySpace {
  if (side === 'system') return { space: 'platform', holder: NO_ORGANISATION };
  return personId ? { space: 'person', holder: personId } : { space: 'visitor', holder: visitorId ?? newId() };
}

/** Twins wait for each other on this name; it is also what an api of an older version waits on, but for visitors. */
export const lockName = ({ space, holder }: KeySpace, organisationId: string, key: string): string =>
  `${space === 'visitor' ? holder : organisationId}/${key}`;

/**
 * The command of this key that was done before; $1 organisation, $2 key, $3 space, $4 holder, $5 hash of the input. Of
 * older rows a person's count as his own, and as the platform's only those of this very command: in that space clients
 * once wrote too.
 */
export const FIND_KNOWN = `
  select input_hash, outcome from platform.command
   where organisation_id = $1 and key = $2
     and (space = $3 and holder = $4
          or space = 'organisation' and (person_id = $4 or $3 = 'platform' and person_id is null and input_hash = $5))
   limit 1`;
