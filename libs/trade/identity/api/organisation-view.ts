import { globalId } from '#platform/graphql';
import type { ShownOrganisation } from '../organisations/organisation.entity.js';
import type { OrganisationType, SideName } from './identity.graphql.js';

export const organisationView = (row: ShownOrganisation): OrganisationType => ({
  ...row,
  id: globalId('Organisation', row.id),
  kind: row.kind as SideName,
});
