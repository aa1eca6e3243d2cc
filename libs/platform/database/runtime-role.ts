import type { DataSource } from 'typeorm';
import { ConfigError } from '#platform/config';

export interface RuntimeRole {
  name: string;
  superuser: boolean;
  bypass: boolean;
  inherits: boolean;
  owner: boolean;
}

/** How mighty the login of this connection is: one row, a RuntimeRole. */
export const RUNTIME_ROLE = `
  select rolname as name, rolsuper as superuser, rolbypassrls as bypass, rolinherit as inherits,
         exists (select from pg_tables where tableowner = current_user
                    and schemaname in ('platform', 'trade', 'finance', 'reactions')) as owner
    from pg_roles where rolname = current_user`;

/**
 * Row-level security stands behind every query only while the runtime login can't step around it: refuses to start as a
 * superuser, an owner of tables, or a login that inherits rights or bypasses policies.
 */
export function refuseMighty(role: RuntimeRole): void {
  const faults = (['superuser', 'bypass', 'inherits', 'owner'] as const).filter((fault) => role[fault]);
  if (faults.length === 0) return;
  throw new ConfigError(
    `DATABASE_URL signs in as ${role.name}, which is too mighty (${faults.join(', ')}): ` +
      'use the login that `npm run migrate` makes.',
  );
}

/** The same of a pool that is open. */
export async function assertRuntimeRole(source: DataSource): Promise<void> {
  const [role] = await source.query<RuntimeRole[]>(RUNTIME_ROLE);
  refuseMighty(role!);
}
