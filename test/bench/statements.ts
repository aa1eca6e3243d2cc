import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

export interface Statements {
  /** What the use case asks for. */
  own: number;
  /** begin, role, organisation, commit: what the doors send around it. */
  doors: number;
  texts: string[];
}

const DOOR = /^(begin|commit|rollback|set local)\b/i;

/** Counts by pg_stat_statements what is sent while the work is done; off otherwise. */
export async function statementsOf(owner: pg.Pool, work: () => Promise<unknown>): Promise<Statements> {
  await track(owner, 'top');
  await owner.query('select pg_stat_statements_reset()');
  await work();
  await sleep(100); // a commit is answered before it is counted
  const { rows } = await owner.query<{ query: string; calls: number }>(
    `select query, calls::int
       from pg_stat_statements
      where toplevel and query not like '%pg_stat_statements%' and query not like '%pg_reload_conf%'`,
  );
  await track(owner, 'none');
  const calls = (of: typeof rows) => of.reduce((sum, row) => sum + row.calls, 0);
  const own = rows.filter(({ query }) => !DOOR.test(query.trim()));
  return {
    own: calls(own),
    doors: calls(rows) - calls(own),
    texts: own.map(({ query, calls: times }) => `${times} x ${query.replace(/\s+/g, ' ').trim().slice(0, 140)}`),
  };
}

export async function track(owner: pg.Pool, what: 'top' | 'none'): Promise<void> {
  await owner.query(`alter system set pg_stat_statements.track = '${what}'`);
  await owner.query('select pg_reload_conf()');
  await sleep(200);
}
