import { newId } from '#platform/kernel';
import type { OrganisationKind } from '../organisations/organisation.entity.js';
import type { Session } from './session.entity.js';
import type { Member } from './sessions.store.js';

const DAY = 24 * 3600;

/**
 * How long a session lasts, in seconds: the secretariat signs in daily, a buyer every two weeks, a cooperative's phone
 * is left alone for a season.
 */
export const lifetime: Record<OrganisationKind, number> = {
  secretariat: DAY / 2,
  buyer: 14 * DAY,
  cooperative: 90 * DAY,
};

export const expiryOf = (kind: OrganisationKind, now: Date): Date => new Date(now.getTime() + lifetime[kind] * 1000);

export const newSession = (
  { personId, organisationId, kind }: Pick<Member, 'personId' | 'organisationId' | 'kind'>,
  tokenHash: Buffer,
  startedAt: Date,
): Session => ({
  id: newId(),
  tokenHash,
  personId,
  organisationId,
  startedAt,
  expiresAt: expiryOf(kind, startedAt),
  endedAt: null,
});
