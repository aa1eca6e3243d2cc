import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { OrganisationProgrammeResolver, ViewerProgrammeResolver } from './programme-fields.resolver.js';
import { SessionsResolver } from './sessions.resolver.js';

@Module({
  imports: [IdentityModule],
  providers: [SessionsResolver, OrganisationProgrammeResolver, ViewerProgrammeResolver],
})
export class IdentityApi {}

export * from './identity.graphql.js';
export { loadOrganisation } from './load-organisation.js';
export { loadOwnProgramme, loadProgramme } from './load-programme.js';
export { ProgrammeType } from './programme.graphql.js';
export { organisationView } from './organisation-view.js';
export { SessionCookie } from './session-cookie.js';
