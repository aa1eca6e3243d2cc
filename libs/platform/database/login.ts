import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** The roles of the kinds of user: a transaction becomes one of them. */
const SIDES = ['ovop_visitor', 'ovop_buyer', 'ovop_cooperative', 'ovop_secretariat', 'ovop_system'];

interface Login {
  exists: boolean;
  /** What has to change, as clauses of `alter role`. */
  clauses: string[];
  /** The roles that it may not become yet. */
  missing: string[];
}

/**
 * Makes the runtime login, or mends it: it owns nothing, inherits nothing and bypasses nothing; without a role it may
 * not read one row. Only what differs is altered, since PostgreSQL asks for a superuser to say `nosuperuser` again, and
 * the owner of a managed database is none: it has CREATEROLE.
 */
export async function makeLogin(source: DataSource, appUrl: string): Promise<void> {
  const url = new URL(appUrl);
  const [name, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const { exists, clauses, missing } = await loginAsItIs(source, name);
  const run = async (statement: string, ...values: unknown[]): Promise<void> => {
    const [{ text }] = await source.query(
      `select format('${statement}', ${values.map((_, i) => `$${i + 1}::text`).join(', ')}) as text`,
      values,
    );
    await source.query(text);
  };
  if (!exists) await run('create role %I login noinherit nosuperuser nobypassrls password %L', name, password);
  else if (clauses.length > 0) await run(`alter role %I ${clauses.join(' ')}`, name);
  if (exists && !(await opens(appUrl))) await run('alter role %I password %L', name, password);
  for (const side of missing) await run('grant %I to %I with inherit false, set true', side, name);
}

async function loginAsItIs(source: DataSource, name: string): Promise<Login> {
  const [login] = await source.query(
    `select r.rolname is not null as exists,
            array_remove(array[
              case when not r.rolcanlogin then 'login' end,
              case when r.rolinherit then 'noinherit' end,
              case when r.rolsuper then 'nosuperuser' end,
              case when r.rolbypassrls then 'nobypassrls' end], null) as clauses,
            array(select side from unnest($2::text[]) side where not exists (
              select from pg_auth_members m join pg_roles s on s.oid = m.roleid
               where s.rolname = side and m.member = r.oid and m.set_option and not m.inherit_option)) as missing
       from (select $1::text as name) wanted left join pg_roles r on r.rolname = wanted.name`,
    [name, SIDES],
  );
  return login;
}

/** Whether the password is the login's: it can't be read, so it is tried. */
async function opens(appUrl: string): Promise<boolean> {
  const client = new Client({
    connectionString: appUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'ovop migrate',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
