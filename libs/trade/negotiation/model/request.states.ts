import { machine, type StateOf } from '#platform/kernel';

/** Awarded follows from an accepted quote; closed, when the last open quote ended without one. */
export const requestSteps = machine({
  SUBMITTED: { award: 'AWARDED', close: 'CLOSED' },
  AWARDED: {},
  CLOSED: {},
});

export type RequestState = StateOf<typeof requestSteps>;
