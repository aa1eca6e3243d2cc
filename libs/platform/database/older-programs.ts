import type { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/**
 * The only upgrade so far that a program from before it can't live with: programmes, texts and accounts changed in
 * place. Every other one adds to what is there, and old and new programs serve beside each other.
 */
const BREAKING = { from: 1_795_800_000_000, below: 1_795_900_000_000 };

const breaks = (name: string): boolean => {
  const at = Number(/\d{13}$/.exec(name)?.[0]);
  return at >= BREAKING.from && at < BREAKING.below;
};

/**
 * Refuses such an upgrade of a database that has been in use while a program of the runtime's login is connected, in
 * one line that names them. A program without any connection at this moment isn't seen.
 */
export async function refuseBesideOlder(source: DataSource, applied: readonly string[], appUrl: string): Promise<void> {
  const pending = migrations.map(({ name }) => name).filter((name) => !applied.includes(name));
  if (applied.length === 0 || !pending.some(breaks)) return;
  const programs: { program: string }[] = await source.query(
    `select distinct coalesce(nullif(application_name, ''), 'a program without a name') as program
       from pg_stat_activity
      where datname = current_database() and usename = $1
      order by 1`,
    [decodeURIComponent(new URL(appUrl).username)],
  );
  if (programs.length === 0) return;
  const names = programs.map(({ program }) => program).join(', ');
  throw new Error(`this upgrade wants the older version stopped first: connected are ${names}. Nothing was changed`);
}
