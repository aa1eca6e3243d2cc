const DAY = 86_400_000;

/** The end of the validity counts from the moment the editor was opened, so that sending it again sends the same. */
export const validUntil = (opened: Date, days: number): Date => new Date(opened.getTime() + days * DAY);

/**
 * When the editor was opened: for an hour the moment from which the kept draft was sent, so that it stays the same
 * command.
 */
export function openedAt(kept: Readonly<Record<string, unknown>>, now: Date): Date {
  const before = typeof kept['opened'] === 'string' ? Date.parse(kept['opened']) : NaN;
  return before <= now.getTime() && before > now.getTime() - DAY / 24 ? new Date(before) : now;
}
