import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from './files.js';
import { say } from './screen.js';

/**
 * Root's database is not inside the clone. A new clone at the path of a deleted one must not get the old clone's
 * database without its files: such a database is put aside, never deleted.
 * @param {import('./place.js').Places} places
 */
export function claim({ data, postgres }) {
  const own = join(data, 'id');
  const id = readIfThere(own) ?? randomBytes(8).toString('hex');
  const owner = join(postgres, 'belongs-to');
  const belongs = readIfThere(owner);
  if (belongs !== null && !belongs.startsWith(id)) {
    const aside = `${postgres}.aside-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
    renameSync(postgres, aside);
    say(`  The database of an earlier project at this path was put aside: ${aside}.`);
  }
  mkdirSync(postgres, { recursive: true, mode: 0o755 });
  writeWhole(own, id, 0o600);
  if (!existsSync(owner)) writeWhole(owner, `${id} ${data}\n`);
  say(`  As root, the database is kept in ${postgres}.`);
}
