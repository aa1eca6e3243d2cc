import type { Contestant } from './measure.js';

/** What is asked at a fixed rate, operations a second, whether the ones before are answered or not. */
export interface Pace {
  contestant: Pick<Contestant, 'once'>;
  rate: number;
}

/** How long the answers took, milliseconds. */
export interface Paced {
  answers: number;
  median: number;
  of95: number;
}

/** Asks each at its own rate until `over` is, and waits for the last answers. */
export async function paced<Name extends string>(
  paces: Record<Name, Pace>,
  over: Promise<unknown>,
): Promise<Record<Name, Paced>> {
  const names = Object.keys(paces) as Name[];
  const asked = new Map<Name, Promise<number>[]>(names.map((name) => [name, []]));
  const timers = names.map((name) => {
    const { contestant, rate } = paces[name];
    return setInterval(() => asked.get(name)!.push(timed(contestant)), 1_000 / rate);
  });
  try {
    await over;
  } finally {
    for (const timer of timers) clearInterval(timer);
  }
  const taken = await Promise.all(
    names.map(async (name) => [name, summary(await Promise.all(asked.get(name)!))] as const),
  );
  return Object.fromEntries(taken) as Record<Name, Paced>;
}

async function timed({ once }: Pick<Contestant, 'once'>): Promise<number> {
  const began = performance.now();
  await once();
  return performance.now() - began;
}

/** Of the slowest twentieth the fastest. */
function summary(times: readonly number[]): Paced {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { answers: sorted.length, median: at(0.5), of95: at(0.95) };
}
