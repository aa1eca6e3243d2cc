export * from './identity.module.js';
export * from './organisations/organisation.entity.js';
export * from './organisations/organisations.store.js';
export { nextNumbers, skipNumbers, type NumberedKind } from './programmes/number-series.store.js';
export { SessionsService, type OpenedSession } from './sessions/sessions.service.js';
export * from './sessions/sign-in-tries.js';
