import type { DataSource } from 'typeorm';
import { bookkeeping } from './bookkeeping.js';
import { Loop, type LoopLimits } from './loop.js';

/** A run longer than this may be joined by another: runs are safe to repeat, this only saves work. */
const LEASE_SECONDS = 60;

/**
 * Runs something at an interval, one run at a time across all workers. The claim is a row of platform.schedule, so it
 * is the same on both queues and outlives the loss of either; a worker that dies in a run holds it for a minute at
 * most. The interval counts from start to start, by the real clock (not the demo's).
 */
export function every(
  source: DataSource,
  name: string,
  intervalMs: number,
  run: () => Promise<unknown>,
  limits: Partial<LoopLimits> = {},
): Loop {
  const look = Math.min(5_000, Math.max(20, intervalMs / 5)) * (0.9 + Math.random() / 5);
  return new Loop(
    name,
    async () => {
      const lease = await claim(source, name);
      if (lease === undefined) return look;
      try {
        await run();
      } finally {
        await release(source, name, lease, intervalMs);
      }
      return look;
    },
    limits,
  );
}

async function claim(source: DataSource, name: string): Promise<string | undefined> {
  const [claimed] = await bookkeeping(source, async (sql) => {
    await sql('insert into platform.schedule (name) values ($1) on conflict do nothing', [name]);
    return sql<{ lease: string }>(
      `update platform.schedule
          set started_at = clock_timestamp(),
              busy_until = clock_timestamp() + make_interval(secs => $2),
              lease = lease + 1
        where name = (select name
                        from platform.schedule
                       where name = $1
                         and due_at <= clock_timestamp()
                         and (busy_until is null or busy_until < clock_timestamp())
                         for update skip locked)
        returning lease`,
      [name, LEASE_SECONDS],
    );
  });
  return claimed?.lease;
}

/** Only its own lease: who overran it must not end the next run's. */
const release = (source: DataSource, name: string, lease: string, intervalMs: number) =>
  bookkeeping(source, (sql) =>
    sql(
      `update platform.schedule set busy_until = null, due_at = started_at + make_interval(secs => $3)
        where name = $1 and lease = $2`,
      [name, lease, intervalMs / 1_000],
    ),
  );
