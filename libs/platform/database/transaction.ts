import type { ClientBase } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isId, type Side } from '#platform/kernel';

/** For whom a transaction runs: its database role, and the organisation that the policies compare with. */
export interface Scope {
  readonly side: Side;
  readonly organisationId: string | null;
}

/** What a door hands to the work inside it. One client, one query at a time is awaited; no network but the database's. */
export interface Reader {
  /** TypeORM's data mapper, inside this transaction. */
  readonly db: EntityManager;
  /** Plain SQL; the rows. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The database's clock (with the demo's offset). Ask after the locks. */
  now(): Promise<Date>;
}

/**
 * One transaction on one connection. The opening (`begin`, role, organisation) travels in the same packet as the first
 * query, because pg pipelines what is not awaited; an error of the opening is rethrown before any that follows from it.
 */
export async function inTransaction<R>(source: DataSource, scope: Scope, mode: 'read only' | 'read write', work: (open: Open) => Promise<R>): Promise<R> {
  const opening = openingOf(scope, mode);
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  let broken: unknown;
  try {
    const opened = send(client, opening);
    markInTransaction(runner);
    const open = new Open(client, runner);
    const result = await work(open).catch(async (error: unknown) => {
      await opened;
      throw error;
    });
    const committed = client.query('commit');
    await opened;
    if ((await committed).command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => (broken = failure));
    throw rootOf(error);
  } finally {
    await (runner as unknown as { releasePostgresConnection(error?: unknown): Promise<void> }).releasePostgresConnection(broken);
  }
}

/** An open transaction, as its door sees it. */
export class Open implements Reader {
  readonly db: EntityManager;

  constructor(
    private readonly client: ClientBase,
    runner: QueryRunner,
  ) {
    this.db = runner.manager;
  }

  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(text, values as unknown[])).rows as Row[];
  }

  async now(): Promise<Date> {
    const [row] = await this.sql<{ now: Date }>('select platform.now() as now');
    return row!.now;
  }

  /** From here on as the platform itself: for a write by which one side changes the other's row, after a rule has checked the actor. */
  asSystem(): void {
    void send(this.client, 'set local role ovop_system');
  }
}

/** Stands for "no organisation" where a key or a policy needs one: a visitor's, or the platform's own. */
export const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000';

function openingOf({ side, organisationId }: Scope, mode: string): string {
  const id = organisationId ?? NO_ORGANISATION;
  if (!isId(id)) throw new Error('an organisation is a UUID');
  return `begin ${mode}; set local role ovop_${side}; set local app.organisation = '${id}'`;
}

/** Sends without waiting; whoever awaits later gets the error, and nobody else does. */
function send(client: ClientBase, text: string): Promise<unknown> {
  const sent = client.query(text);
  sent.catch(() => undefined);
  return sent;
}

/** TypeORM must not open a transaction of its own around `save`: it is in ours. */
function markInTransaction(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** TypeORM wraps the driver's errors; the code (40001, 40P01, 23505 ...) is on the wrapped one. */
const rootOf = (error: unknown): unknown => (error as { driverError?: unknown } | null)?.driverError ?? error;
