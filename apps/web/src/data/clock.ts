let offset = 0;
const listeners = new Set<() => void>();

/** The platform's clock may run ahead in the demo; every answer may carry it, and what is shown follows it. */
export function learnClock(platformTime: string | null): void {
  const told = platformTime ? Date.parse(platformTime) : NaN;
  if (Number.isNaN(told)) return;
  const before = offset;
  offset = told - Date.now();
  // Network delay moves it a little with every answer; only a jump is news.
  if (Math.abs(offset - before) > 2_000) listeners.forEach((listener) => listener());
}

export const platformNow = (): Date => new Date(Date.now() + offset);

export function onClockJump(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
