import { postgresOf, timesOf, usedBetween } from './cpu.js';
import { median, repeat } from './load.js';

export interface Contestant {
  pid: number;
  once(): Promise<string>;
}

/** CPU milliseconds an operation, in each round. */
export interface Measured {
  server: number[];
  postgres: number[];
}

export interface Plan {
  rounds: number;
  /** Operations a round, and at once. */
  count: number;
  atOnce: number;
  postmaster: number;
}

/** Runs the contestants by turns, each round in another order: what else runs here falls on all of them alike. */
export async function measure<Name extends string>(
  contestants: Record<Name, Contestant>,
  plan: Plan,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, { server: [], postgres: [] }])) as unknown as Record<
    Name,
    Measured
  >;
  for (let round = -1; round < plan.rounds; round++) {
    // the first one only warms up
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round + 1) % names.length]!;
      const { pid, once } = contestants[name];
      await repeat(plan.atOnce * 2, plan.atOnce, once); // its connections are open again
      const before = { server: timesOf([pid]), postgres: timesOf(postgresOf(plan.postmaster)) };
      await repeat(plan.count, plan.atOnce, once);
      const used = {
        server: usedBetween(before.server, timesOf([pid])),
        postgres: usedBetween(before.postgres, timesOf(postgresOf(plan.postmaster))),
      };
      if (round < 0) continue;
      measured[name].server.push(used.server / plan.count);
      measured[name].postgres.push(used.postgres / plan.count);
    }
  }
  return measured;
}

export const totalOf = ({ server, postgres }: Measured): number[] => server.map((each, i) => each + postgres[i]!);

/** How many times as much one costs as the other: the median of the rounds' own ratios. */
export const ratioOf = (one: readonly number[], other: readonly number[]): number =>
  median(one.map((each, i) => each / other[i]!));
