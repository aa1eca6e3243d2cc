import { invalid, missing } from './errors.js';

export interface Page {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

/** Newest first, by cursor. `rows` come oldest first, in the order in which they were made. */
export function pageOf<T extends { id: string }>(rows: T[], page: Page, url: string, what: string) {
  const limit = page.limit ?? 10;
  if (limit < 1 || limit > 100) throw invalid('Invalid limit: must be between 1 and 100', 'limit');
  if (page.starting_after && page.ending_before)
    throw invalid('You may only specify one of starting_after and ending_before.', 'starting_after');
  const newest = rows.toReversed();
  const at = (id: string, param: string): number => {
    const index = newest.findIndex((row) => row.id === id);
    if (index < 0) throw missing(what, id, param);
    return index;
  };
  if (page.ending_before) {
    const end = at(page.ending_before, 'ending_before');
    return { object: 'list' as const, data: newest.slice(Math.max(0, end - limit), end), has_more: end > limit, url };
  }
  const start = page.starting_after ? at(page.starting_after, 'starting_after') + 1 : 0;
  return {
    object: 'list' as const,
    data: newest.slice(start, start + limit),
    has_more: newest.length > start + limit,
    url,
  };
}
