import { machine, type StateOf } from '#platform/kernel';

/** An uploaded document waits for the operator; a newer one takes the place of one that waits. */
export const uploadSteps = machine({
  SUBMITTED: { accept: 'ACCEPTED', reject: 'REJECTED', replace: 'REPLACED' },
  ACCEPTED: {},
  REJECTED: {},
  REPLACED: {},
});

export type UploadState = StateOf<typeof uploadSteps>;
