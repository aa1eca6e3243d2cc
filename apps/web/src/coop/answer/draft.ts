/** What was answered so far. It belongs to one revision: an answer to older terms is worth nothing. */
export interface Draft {
  readonly revision: number;
  /** As typed, by the line's position. */
  readonly prices: Readonly<Record<number, string>>;
  readonly readyOn?: string;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (quoteId: string): string => `coop.answer.${quoteId}`;

export const newDraft = (revision: number): Draft => ({ revision, prices: {} });

/** Outlives a reload of the page, not the tab. */
export function keepDraft(quoteId: string, draft: Draft, shelf: Shelf): void {
  try {
    shelf.setItem(keyOf(quoteId), JSON.stringify(draft));
  } catch {
    // nothing to keep it in: it lasts as long as the page
  }
}

export function keptDraft(quoteId: string, shelf: Shelf): Draft | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(keyOf(quoteId)) ?? 'null') as Draft | null;
    return kept && Number.isInteger(kept.revision) && typeof kept.prices === 'object' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(quoteId: string, shelf: Shelf): void {
  try {
    shelf.removeItem(keyOf(quoteId));
  } catch {
    // nothing was kept
  }
}
