/** A text that was sent so often is prepared from then on. */
const OFTEN = 3;
/** The most that are prepared on a connection: filters make thousands of texts, and each plan keeps its memory. */
const MOST = 150;

const names = new Map<string, string>();
const counts = new Map<string, number>();

/**
 * The name under which a text is prepared, if it is. Planning a hot statement costs PostgreSQL as much as running it; a
 * plan that depends on row-level security is made anew when another role uses it.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size === MOST) return known;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size > 1_000) counts.clear();
  counts.set(text, count);
  if (count >= OFTEN) names.set(text, `ovop_${names.size + 1}`);
  return undefined;
}
