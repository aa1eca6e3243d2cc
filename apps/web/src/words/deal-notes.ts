import type { Texts } from '#platform/words/browser';
import type { Side } from '../session/session';

/** A negotiation, as far as its notes go. */
export interface Negotiated {
  readonly request: { readonly note: string };
  readonly revisions: ReadonlyArray<{
    readonly number: number;
    readonly author: Side;
    readonly authorName: Texts;
    readonly sentAt: string;
    readonly note: string;
  }>;
}

export interface DealNote {
  /** Of the revision; 0 for the request itself. */
  readonly number: number;
  readonly side: Side;
  /** Of the request nobody by name. */
  readonly who: Texts | null;
  readonly at?: string;
  readonly text: string;
}

/**
 * What was written with the request and with each revision, newest first. The request's note is told once, also where
 * it is revision 1.
 */
export function notesOf({ request, revisions }: Negotiated): DealNote[] {
  const notes: DealNote[] = revisions.map(({ number, author, authorName, sentAt, note }) => ({
    number,
    side: author,
    who: authorName,
    at: sentAt,
    text: note.trim(),
  }));
  const first = request.note.trim();
  const repeated = notes.some(({ number, text }) => number === 1 && text === first);
  return [...(repeated ? [] : [{ number: 0, side: 'BUYER', who: null, text: first } as const]), ...notes]
    .filter(({ text }) => text !== '')
    .reverse();
}
