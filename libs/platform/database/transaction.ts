import type { Socket } from 'node:net';
import type { ClientBase, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { clientGone, reportProgress } from '#platform/config';
import { isId, unavailable, type Side } from '#platform/kernel';
import { cancel } from './cancel.js';
import { faultOf, saidNo } from './faults.js';
import { waitsOf } from './patience.js';
import { preparedName } from './prepared.js';

/** For whom a transaction runs: its database role, and what the policies compare with. */
export interface Scope {
  readonly side: Side;
  readonly organisationId: string | null;
  readonly programmeId: string | null;
}

/**
 * What a door hands to the work inside it. One client, one query at a time is awaited; no network but the database's.
 */
export interface Reader {
  /** TypeORM's data mapper, inside this transaction. */
  readonly db: EntityManager;
  /** Plain SQL; the rows. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The database's clock (with the demo's offset). Ask after the locks. */
  now(): Promise<Date>;
}

/** A reading of one statement: what most lists and every request's session are. */
export type OneStatement = Pick<Reader, 'sql'>;

export type Mode = 'read only' | 'read write' | 'read one statement';

/** Nobody knows whether a commit took place: its answer never came. */
export class LostCommit extends Error {
  override readonly name = 'LostCommit';
}

/**
 * One transaction on one connection. The opening (`begin`, role, organisation, programme, time) travels in the same
 * packet as the first query, because pg pipelines what is not awaited; an error of the opening is rethrown before any
 * that follows from it. Of a reading of one statement the commit travels with them: one round trip.
 *
 * A reading ends when its client goes. A writing doesn't: whose net breaks after pressing the button wants it done.
 */
export async function inTransaction<R>(
  source: DataSource,
  scope: Scope,
  mode: Mode,
  work: (open: Open) => Promise<R>,
): Promise<R> {
  const waits = waitsOf(source, scope.side, clientGone() !== undefined);
  const gone = mode === 'read write' ? undefined : clientGone();
  const opening = openingOf(scope, mode === 'read write' ? mode : 'read only', waits.statement);
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  const stopped = stopWhenGone(client, gone);
  let committing = false;
  let broken: unknown;
  try {
    waitForAnswers(client, waits.answer);
    inOnePacket(client);
    const opened = send(client, opening);
    markInTransaction(runner);
    const open = new Open(client, runner, mode, gone, scope);
    const result = await work(open).catch(async (error: unknown) => {
      await opened;
      throw error;
    });
    committing = mode === 'read write';
    const committed = open.commit();
    await opened;
    if ((await committed).command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed');
    return result;
  } catch (thrown) {
    const error = rootOf(thrown);
    if (faultOf(error) === 'lost') broken = error;
    await client.query('rollback').catch((failure: unknown) => (broken = failure));
    if (committing && faultOf(error) && !saidNo(error))
      throw new LostCommit('the answer to a commit was lost', { cause: error });
    throw error;
  } finally {
    await stopped();
    await (
      runner as unknown as { releasePostgresConnection(error?: unknown): Promise<void> }
    ).releasePostgresConnection(broken);
    reportProgress();
  }
}

/**
 * Cancels what runs when the client goes; what it gives is called at the end, before the connection
 * goes to somebody else.
 */
function stopWhenGone(client: ClientBase, gone: AbortSignal | undefined): () => Promise<void> {
  if (!gone) return async () => undefined;
  let cancelled: Promise<void> | undefined;
  const stop = (): void => void (cancelled ??= cancel(client));
  gone.addEventListener('abort', stop);
  return async () => {
    gone.removeEventListener('abort', stop);
    await cancelled;
  };
}

/** An open transaction, as its door sees it. */
export class Open implements Reader {
  readonly db: EntityManager;
  private committed: Promise<QueryResult> | undefined;

  constructor(
    private readonly client: ClientBase,
    runner: QueryRunner,
    private readonly mode: Mode,
    private readonly gone: AbortSignal | undefined,
    private scope: Scope,
  ) {
    this.db = runner.manager;
  }

  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.committed) throw new Error('this transaction is committed: a reading of one statement has no second');
    if (this.gone?.aborted) throw unavailable(new Error('its client has gone'));
    const asked = this.client.query({ name: preparedName(text), text, values: values as unknown[] });
    if (this.mode === 'read one statement') void this.commit();
    return (await asked).rows as Row[];
  }

  commit(): Promise<QueryResult> {
    return (this.committed ??= send(this.client, 'commit'));
  }

  async now(): Promise<Date> {
    const [row] = await this.sql<{ now: Date }>('select platform.now() as now');
    return row!.now;
  }

  /** The programme in which it acts now; null for none, or all. */
  get programmeId(): string | null {
    return this.scope.programmeId;
  }

  /** From here on as this side; see `asPlatform`. */
  become(side: Side): void {
    this.take({ ...this.scope, side });
  }

  /** From here on in this programme, when the platform acts; see `about`. */
  enter(programmeId: string): void {
    const scope = { ...this.scope, programmeId };
    if (scope.side === 'system') this.take(scope);
    else this.scope = scope; // what its actor sees is his own: it is said with the platform's role
  }

  private take(scope: Scope): void {
    void send(this.client, `set local role ${roleOf(scope)}; ${programmeSet(scope)}`);
    this.scope = scope;
  }
}

/** Stands for "no organisation" where a key or a policy needs one: a visitor's, or the platform's own. */
export const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000';

/** What the platform does within a programme it does in a role whose policies compare that. */
const roleOf = ({ side, programmeId }: Scope): string =>
  side === 'system' && programmeId !== null ? 'ovop_system_of_programme' : `ovop_${side}`;

/** As SQL; an id is checked, as `set` takes no parameter. */
function programmeSet({ programmeId }: Scope): string {
  if (programmeId !== null && !isId(programmeId)) throw new Error('a programme is a UUID');
  return `set local app.programme = '${programmeId ?? ''}'`;
}

function openingOf(scope: Scope, mode: string, statementMs: number): string {
  const organisation = scope.organisationId ?? NO_ORGANISATION;
  if (!isId(organisation)) throw new Error('an organisation is a UUID');
  return (
    `begin ${mode}; set local role ${roleOf(scope)}; ` +
    `set local app.organisation = '${organisation}'; ${programmeSet(scope)}; ` +
    `set local statement_timeout = ${statementMs}`
  );
}

/** Sends without waiting; whoever awaits later gets the error, and nobody else does. */
function send(client: ClientBase, text: string): Promise<QueryResult> {
  const sent = client.query(text);
  sent.catch(() => undefined);
  return sent;
}

/** From here on a query of this connection that isn't answered in time ends the connection. */
function waitForAnswers(client: ClientBase, ms: number): void {
  (client as unknown as { connectionParameters: { query_timeout: number } }).connectionParameters.query_timeout = ms;
}

/** What is sent up to the next tick is written to the socket at once. */
function inOnePacket(client: ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** TypeORM must not open a transaction of its own around `save`: it is in ours. */
function markInTransaction(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** TypeORM wraps the driver's errors; the code (40001, 40P01, 23505 ...) is on the wrapped one. */
const rootOf = (error: unknown): unknown => (error as { driverError?: unknown } | null)?.driverError ?? error;
