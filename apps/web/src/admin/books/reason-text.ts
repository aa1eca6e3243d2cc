import type { Words } from '#platform/words/browser';
import type { QuarantineReason } from '../graphql/graphql';

/** Why a statement is in quarantine, in the reader's words. */
export const reasonText = (t: Words['t'], reason: QuarantineReason): string => t(`books.reason.${reason}`);
