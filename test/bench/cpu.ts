import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds on the CPU, user and system, process by process so far, because one may end in between. */
export type CpuTimes = ReadonlyMap<number, number>;

export const timesOf = (pids: readonly number[]): CpuTimes =>
  new Map(
    pids.flatMap((pid) => {
      const time = timeOf(pid);
      return time === undefined ? [] : [[pid, time] as const];
    }),
  );

/** What was used between two readings by all that were there at the second. */
export const usedBetween = (before: CpuTimes, after: CpuTimes): number =>
  [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);

/** The postmaster and all its children: backends and the background's. */
export const postgresOf = (postmaster: number): number[] => [
  postmaster,
  ...readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)?.[1]) === postmaster),
];

/** Resident memory, in MB. */
export const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

/** By nanoseconds where the kernel counts them per thread, else utime + stime, in ticks of 10 ms. */
function timeOf(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return (
      threads.reduce(
        (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
        0,
      ) / 1e6
    );
  } catch {
    const stat = statOf(pid);
    return stat && (Number(stat[11]) + Number(stat[12])) * 10;
  }
}

/** The fields of /proc/<pid>/stat behind the program's name: state, parent and so on. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined; // ended meanwhile
  }
}
