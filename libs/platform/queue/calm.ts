/** One line of a log that isn't flooded: `more` others of its kind were kept back before it. */
export interface CalmLine {
  readonly error: string;
  readonly more: number;
}

/**
 * Says the first of a kind at once and then one in `everyMs`: a worker without its queue fails a
 * hundred times a second.
 */
export function calm(say: (line: CalmLine) => void, everyMs = 10_000): (error: unknown) => void {
  const kinds = new Map<string, { saidAt: number; more: number }>();
  return (error) => {
    const text = textOf(error);
    if (kinds.size > 50) kinds.clear();
    const kind = kinds.get(text);
    if (kind && performance.now() - kind.saidAt < everyMs) {
      kind.more++;
      return;
    }
    say({ error: text, more: kind?.more ?? 0 });
    kinds.set(text, { saidAt: performance.now(), more: 0 });
  };
}

/** An AggregateError (a refused connection on both address families) has an empty message. */
function textOf(error: unknown): string {
  const { message, code, name } = (error ?? {}) as { message?: string; code?: string; name?: string };
  return (message || code || name || String(error)).slice(0, 300);
}
