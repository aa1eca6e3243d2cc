import type { UnitOfWork } from '#platform/database';
import { globalId, loadOne, type GraphqlContext } from '#platform/graphql';
import { refuse } from '#platform/kernel';
import { findProgrammes, type Programme } from '../programmes/programmes.store.js';
import type { ProgrammeType } from './programme.graphql.js';

/** A programme by its row's id, in one batch with all others: what upper libraries' fields resolve to. */
export async function loadProgramme(uow: UnitOfWork, id: string, context: GraphqlContext): Promise<ProgrammeType> {
  return programmeView(await loadRow(uow, id, context));
}

/** That in which a cooperative or a secretariat works, with what it keeps to itself. A buyer has none: FORBIDDEN. */
export const loadOwnProgramme = (uow: UnitOfWork, context: GraphqlContext): Promise<Programme> =>
  loadRow(uow, context.actor.programmeId ?? refuse('FORBIDDEN'), context);

async function loadRow(uow: UnitOfWork, id: string, context: GraphqlContext): Promise<Programme> {
  const row = await loadOne(context, 'programme', id, (actor, ids) =>
    uow.readOne(actor, (reader) => findProgrammes(reader, ids)),
  );
  return row ?? refuse('NOT_FOUND');
}

const programmeView = ({ currencies, ...row }: Programme): ProgrammeType => ({
  ...row,
  id: globalId('Programme', row.id),
  holidays: [...row.holidays],
  currencies: currencies.map(({ currency }) => currency),
  limits: row,
});
