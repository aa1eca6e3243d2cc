import { In } from 'typeorm';
import type { Reader } from '#platform/database';
import { refuse } from '#platform/kernel';
import { Organisation, Person, Programme } from './organisation.entity.js';

/** Those of the organisations that the actor may see. */
export const findOrganisations = (reader: Reader, ids: readonly string[]): Promise<Organisation[]> =>
  reader.db.findBy(Organisation, { id: In([...ids]) });

export async function getOrganisation(reader: Reader, id: string): Promise<Organisation> {
  const [found] = await findOrganisations(reader, [id]);
  return found ?? refuse('NOT_FOUND');
}

export async function getPerson(reader: Reader, id: string): Promise<Person> {
  return (await reader.db.findOneBy(Person, { id })) ?? refuse('NOT_FOUND');
}

export async function getProgramme(reader: Reader, id: string): Promise<Programme> {
  return (await reader.db.findOneBy(Programme, { id })) ?? refuse('NOT_FOUND');
}
