import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { SessionsResolver } from './sessions.resolver.js';

@Module({ imports: [IdentityModule], providers: [SessionsResolver] })
export class IdentityApi {}

export * from './identity.graphql.js';
export { loadOrganisation } from './load-organisation.js';
export { organisationView } from './organisation-view.js';
export { SessionCookie } from './session-cookie.js';
