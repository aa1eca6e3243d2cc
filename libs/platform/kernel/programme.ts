import type { Actor } from './actor.js';
import { refuse } from './refusal.js';

/** Whose something is: a row's programme, or that in which an actor acts; null where it is none's alone. */
export interface OfProgramme {
  readonly programmeId: string | null;
}

/**
 * Whether a row is there for whoever acts in a programme. A buyer acts in none: it trades with several, and which rows
 * are its own another rule says.
 */
export const sameProgramme = ({ programmeId }: OfProgramme, row: OfProgramme): boolean =>
  programmeId === null || programmeId === row.programmeId;

/** The programme an actor acts in; refuses FORBIDDEN for who belongs to none. */
export const programmeOf = ({ programmeId }: Actor): string =>
  programmeId ?? refuse('FORBIDDEN', { message: "This is the matter of a programme's own people." });
