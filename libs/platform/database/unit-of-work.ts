import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { causeOf, clientGone, log, requestId } from '#platform/config';
import {
  ofNoProgramme,
  outcomeUnknown,
  Refusal,
  refuse,
  unavailable,
  type Actor,
  type EventName,
  type SystemActor,
} from '#platform/kernel';
import { canonical } from './canonical.js';
import { faultOf } from './faults.js';
import { FIND_KNOWN, keySpaceOf, lockName, type KeySpace } from './key-space.js';
import { txOf, type PlatformTx, type Tx } from './tx.js';
import {
  inTransaction,
  LostCommit,
  NO_ORGANISATION,
  type Mode,
  type OneStatement,
  type Open,
  type Reader,
} from './transaction.js';

/** A command: who wants what, under which key. The same key and input is the same command, however often it is sent. */
export interface Command {
  readonly actor: Actor;
  readonly name: string;
  /**
   * Chosen by the client, 8 to 64 characters; kept for good, for this person in this organisation (see key-space.ts).
   */
  readonly key: string;
  /** What was asked and what it is about, without secrets; JSON. */
  readonly input: unknown;
}

/** A command of the platform itself: a job, a webhook, a sweep. */
export interface CommandOfPlatform extends Command {
  readonly actor: SystemActor;
}

/**
 * A transaction that lost against another is done again so often; one whose connection broke, on another connection.
 */
const ATTEMPTS = { conflict: 5, lost: 2 };

/**
 * The two doors to the database; nothing else opens a connection. Both set the database role of the actor's side, its
 * organisation and its programme, so row-level security stands behind every query.
 */
@Injectable()
export class UnitOfWork {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Reads only what the actor's organisation may see, in one consistent transaction. */
  read<R>(actor: Actor, work: (reader: Reader) => Promise<R>): Promise<R> {
    return this.reading(actor, 'read only', work);
  }

  /** The same for one statement: with its opening and its commit it takes one round trip. */
  readOne<R>(actor: Actor, work: (reader: OneStatement) => Promise<R>): Promise<R> {
    return this.reading(actor, 'read one statement', work);
  }

  /**
   * One use case = one transaction: replay or work, then outbox rows and the command with its outcome, then commit.
   * The outcome must survive JSON (ids, not rows). A refusal rolls everything back; a deadlock is tried again.
   * Refuses with UNAVAILABLE when the database can't do it now, and with OUTCOME_UNKNOWN when the answer to the commit
   * was lost and asking again (under the same key) brought none either.
   */
  write<R>(command: CommandOfPlatform, work: (tx: PlatformTx) => Promise<R>): Promise<R>;
  write<R>(command: Command, work: (tx: Tx) => Promise<R>): Promise<R>;
  async write<R>(command: Command, work: (tx: PlatformTx) => Promise<R>): Promise<R> {
    const started = performance.now();
    const own = keySpaceOf(command.actor);
    let lost: LostCommit | undefined;
    for (let attempt = 1; ; attempt++) {
      try {
        const outcome = await inTransaction(this.source, command.actor, 'read write', (open) =>
          once(open, { ...command, own }, work),
        );
        report(command, started, 'done');
        return outcome;
      } catch (error) {
        const cause = error instanceof LostCommit ? (lost = error).cause : error;
        if (await again(cause, attempt)) continue;
        const answer =
          lost && !(error instanceof Refusal) ? outcomeUnknown(error) : faultOf(cause) ? unavailable(cause) : error;
        report(command, started, answer instanceof Refusal ? answer.code : 'failed', error);
        throw answer;
      }
    }
  }

  private async reading<R>(
    actor: Actor,
    mode: Exclude<Mode, 'read write'>,
    work: (reader: Open) => Promise<R>,
  ): Promise<R> {
    for (let attempt = 1; ; attempt++) {
      if (clientGone()?.aborted) throw unavailable(new Error('its client has gone'));
      try {
        return await inTransaction(this.source, actor, mode, work);
      } catch (error) {
        if (!faultOf(error, false)) throw error;
        if (await again(error, attempt)) continue;
        throw unavailable(error);
      }
    }
  }
}

/** Whether a failed transaction is done again, after a short rest. */
async function again(error: unknown, attempt: number): Promise<boolean> {
  const fault = faultOf(error);
  if (fault !== 'conflict' && fault !== 'lost') return false;
  if (attempt >= ATTEMPTS[fault]) return false;
  await sleep(Math.random() * 20 * attempt);
  return true;
}

async function once<R>(
  open: Open,
  { own, ...command }: Command & { own: KeySpace },
  work: (tx: PlatformTx) => Promise<R>,
): Promise<R> {
  const organisationId = command.actor.organisationId ?? NO_ORGANISATION;
  const hash = createHash('sha256')
    .update(canonical({ name: command.name, input: command.input }))
    .digest();

  // A twin of this command waits here until we commit, and then finds the answer.
  const locked = open.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    lockName(own, organisationId, command.key),
  ]);
  locked.catch(() => undefined);
  const [known] = await open.sql<{ input_hash: Buffer; outcome: { answer: R } }>(FIND_KNOWN, [
    organisationId,
    command.key,
    own.space,
    own.holder,
    hash,
  ]);
  await locked;
  if (known)
    return known.input_hash.equals(hash)
      ? known.outcome.answer
      : refuse('KEY_REUSED', { field: 'key', message: 'This key was used for another command: choose a new one.' });

  const events: Announced[] = [];
  const tx = txOf(open, command.actor.side, (name, payload) => void events.push(announced(open, name, payload)));
  const answer = await work(tx as PlatformTx); // what an actor's work takes is a Tx: see the two forms of `write`
  await open.sql(
    `with announced as (
       insert into platform.outbox (name, payload, request_id, programme_id)
       select event->>'name', event->'payload', $7, (event->>'programmeId')::uuid
         from jsonb_array_elements($8::jsonb) event)
     insert into platform.command (organisation_id, key, name, person_id, input_hash, outcome,
                                   request_id, space, holder)
     values ($1, $2, $3, $4, $5, $6, $7, $9, $10)`,
    [
      organisationId,
      command.key,
      command.name,
      command.actor.personId,
      hash,
      JSON.stringify({ answer: answer ?? null }),
      requestId(),
      JSON.stringify(events),
      own.space,
      own.holder,
    ],
  );
  return answer;
}

interface Announced {
  name: EventName;
  payload: object;
  programmeId: string | null;
}

/** It is of the programme that the transaction is about, so that its handlers work within that. */
function announced({ programmeId }: Open, name: EventName, payload: object): Announced {
  if (programmeId === null && !(name in ofNoProgramme))
    throw new Error(`${name} belongs to a programme: say what the transaction is about before it is told`);
  return { name, payload, programmeId };
}

/** One line a command: the audit row says the same for those that were done. */
function report({ actor, name, key }: Command, started: number, outcome: string, error?: unknown): void {
  const refused = error instanceof Refusal;
  const level = outcome === 'failed' ? 'error' : error === undefined || refused ? 'info' : 'warn';
  const why = error === undefined || refused ? {} : causeOf(error);
  const { personId, organisationId } = actor;
  log[level](
    { command: name, key, outcome, personId, organisationId, ms: Math.round(performance.now() - started), ...why },
    'command',
  );
}
