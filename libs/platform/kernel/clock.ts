/**
 * The machine's own clock: for what the outside world signs or counts, never for a rule (a rule is
 * handed the database's time).
 */
export const wallClock = (): Date => new Date();
