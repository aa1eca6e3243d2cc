export * from './identity.module.js';
export * from './organisations/organisation.entity.js';
export * from './organisations/organisations.store.js';
export { numberOf, referenceBodyOf, type Series } from './programmes/number.js';
export { nextNumbers, skipNumbers, type NumberedKind } from './programmes/number-series.store.js';
export * from './programmes/calendar.js';
export {
  findProgrammeCodes,
  findProgrammes,
  getProgramme,
  termLimits,
  type Programme,
  type ProgrammeCode,
  type TermLimits,
} from './programmes/programmes.store.js';
export { SessionsService, type OpenedSession } from './sessions/sessions.service.js';
export * from './sessions/sign-in-tries.js';
