import type { UnitOfWork } from '#platform/database';
import { loadOne, type GraphqlContext } from '#platform/graphql';
import { refuse } from '#platform/kernel';
import { findOrganisations } from '../organisations/organisations.store.js';
import type { OrganisationType } from './identity.graphql.js';
import { organisationView } from './organisation-view.js';

/**
 * An organisation by its row's id, in one batch with all others of the request: what upper
 * libraries' fields resolve to.
 */
export async function loadOrganisation(
  uow: UnitOfWork,
  id: string,
  context: GraphqlContext,
): Promise<OrganisationType> {
  const row = await loadOne(context, 'organisation', id, (actor, ids) =>
    uow.read(actor, (reader) => findOrganisations(reader, ids)),
  );
  return organisationView(row ?? refuse('NOT_FOUND'));
}
