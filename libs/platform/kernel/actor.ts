import { refuse } from './refusal.js';

/** The four kinds of user, one database role each; a visitor has not signed in. */
export type Side = 'visitor' | 'buyer' | 'cooperative' | 'secretariat' | 'system';

export type Role =
  | 'owner'
  | 'purchaser'
  | 'approver'
  | 'viewer' // of a buyer
  | 'manager'
  | 'clerk' // of a cooperative
  | 'operator'
  | 'finance'
  | 'auditor'; // of the secretariat

/** Who acts, for which organisation, in which programme. Ids are UUIDs. */
export interface Actor {
  readonly side: Side;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** Of the secretariat and of a cooperative; a buyer trades with several programmes, a visitor looks at all. */
  readonly programmeId: string | null;
  readonly role: Role | null;
  /** Of the browser that asks: a random id from a cookie of its own. */
  readonly visitorId?: string;
}

/** The platform: what it writes, it writes with its own might. */
export interface SystemActor extends Actor {
  readonly side: 'system';
}

export const visitor: Actor = { side: 'visitor', personId: null, organisationId: null, programmeId: null, role: null };

/** The platform itself, across programmes: webhooks, sweeps, the queue. */
export const system: SystemActor = {
  side: 'system',
  personId: null,
  organisationId: null,
  programmeId: null,
  role: null,
};

/** The platform at work on what is one programme's: the rows of others are not there. null: what no programme has. */
export const systemOf = (programmeId: string | null): SystemActor => ({ ...system, programmeId });

/** The organisation an actor acts for; a visitor has none. */
export function organisationOf(actor: Actor): string {
  return actor.organisationId ?? refuse('NOT_SIGNED_IN');
}
