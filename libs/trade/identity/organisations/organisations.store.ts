import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { refuse, type Role } from '#platform/kernel';
import { Organisation, Person } from './organisation.entity.js';

/** Those of the organisations that the actor may see. */
export const findOrganisations = (reader: Reader, ids: readonly string[]): Promise<Organisation[]> =>
  reader.db.findBy(Organisation, { id: In([...ids]) });

export async function getOrganisation(reader: Reader, id: string): Promise<Organisation> {
  const [found] = await findOrganisations(reader, [id]);
  return found ?? refuse('NOT_FOUND');
}

/** For what is done in one after the other. */
export const findProgrammeIds = async (reader: Reader): Promise<string[]> =>
  (await reader.sql<{ id: string }>('select id from trade.programme order by code')).map(({ id }) => id);

export const findPeople = (reader: Reader, ids: readonly string[]): Promise<Person[]> =>
  reader.db.findBy(Person, { id: In([...ids]) });

export async function getPerson(reader: Reader, id: string): Promise<Person> {
  return (await reader.db.findOneBy(Person, { id })) ?? refuse('NOT_FOUND');
}

export type Decider = Pick<Person, 'id' | 'name' | 'locale'>;

/** Who decides for an organisation, by these roles in their order; of several of one role the first by name. */
export async function findDecider(
  reader: Reader,
  organisationId: string,
  roles: readonly Role[],
): Promise<Decider | null> {
  const [decider] = await reader.sql<Decider>(
    `select p.id, p.name, p.locale
       from trade.membership m
       join trade.person p on p.id = m.person_id
      where m.organisation_id = $1 and m.role = any($2)
      order by array_position($2::text[], m.role), platform.text_in(p.name), p.id
      limit 1`,
    [organisationId, [...roles]],
  );
  return decider ?? null;
}

/**
 * Holds the standing of these organisations until the commit: a suspension waits for what is agreed
 * now, and what is agreed later sees it. The ids of those that are suspended.
 */
export async function lockStandings(tx: PlatformTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ id: string; suspended: boolean }>(
    'select id, suspended_at is not null as suspended from trade.organisation where id = any($1) order by id for share',
    [ids],
  );
  return new Set(rows.filter(({ suspended }) => suspended).map(({ id }) => id));
}
