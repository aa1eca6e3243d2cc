import { refuse, sameProgramme, type EventName, type Events, type OfProgramme, type Side } from '#platform/kernel';
import type { Open, Reader } from './transaction.js';

/**
 * What a write may touch besides reading: events, sent by the relay after the commit, and for a while the platform's
 * role.
 */
export interface Tx extends Reader {
  emit<E extends EventName>(name: E, payload: Events[E]): void;
  /**
   * That from here on the transaction is about this row: what the platform does in it, it does within that programme,
   * and what is announced is of that. A buyer's gets its programme by it, and so does a sweep's; everybody else's must
   * be the same. Refuses with NOT_FOUND what is another programme's.
   */
  about(row: OfProgramme): this;
  /**
   * Does `work` as the platform itself, which may change the other side's rows too. For after a rule has checked the
   * actor, in the use case, where it is seen; never inside what is called lock or find. Meanwhile `sql`, `now`, `db`
   * and `asPlatform` of the actor's handle refuse; afterwards the transaction is the actor's again, and those of the
   * platform's refuse. A data mapper that was taken out of its handle asks no turn: none is (a test says so).
   */
  asPlatform<R>(work: (tx: PlatformTx) => Promise<R>): Promise<R>;
}

/** A write as the platform itself, past the actor's policies: what asks for one may change anybody's rows. */
export interface PlatformTx extends Tx {
  readonly might: 'platform';
}

/** The handle of a write that is open for this side; of a command of the platform's own it has its might at once. */
export const txOf = (open: Open, side: Side, emit: Tx['emit']): Tx =>
  side === 'system' ? platformTx(open, emit, { own: true }) : actorTx(open, side, emit);

/** Whose turn it is: the actor's handle and the platform's alternate, so that none is used in the other's role. */
interface Turn {
  own: boolean;
}

function actorTx(open: Open, side: Side, emit: Tx['emit']): Tx {
  const turn: Turn = { own: true };
  return Object.assign(statementsOf(open, turn), {
    emit,
    about: aboutOf(open, turn),
    async asPlatform<R>(this: Tx, work: (tx: PlatformTx) => Promise<R>): Promise<R> {
      const lent: Turn = { own: true };
      inTurn(open, turn).become('system');
      turn.own = false;
      try {
        return await work(platformTx(open, this.emit, lent));
      } finally {
        lent.own = false;
        turn.own = true;
        open.become(side);
      }
    },
  });
}

function platformTx(open: Open, emit: Tx['emit'], turn: Turn): PlatformTx {
  return Object.assign(statementsOf(open, turn), {
    emit,
    about: aboutOf(open, turn),
    might: 'platform' as const,
    async asPlatform<R>(this: PlatformTx, work: (tx: PlatformTx) => Promise<R>): Promise<R> {
      inTurn(open, turn);
      return work(this);
    },
  });
}

function aboutOf(open: Open, turn: Turn) {
  return function about<Handle extends Tx>(this: Handle, row: OfProgramme): Handle {
    const { programmeId } = inTurn(open, turn);
    if (!sameProgramme({ programmeId }, row)) refuse('NOT_FOUND');
    if (programmeId === null && row.programmeId !== null) open.enter(row.programmeId);
    return this;
  };
}

/** Functions of the object itself, so that a copy of a handle with another `emit` is as good. */
const statementsOf = (open: Open, turn: Turn): Reader => ({
  get db() {
    return inTurn(open, turn).db;
  },
  sql: async (text, values) => inTurn(open, turn).sql(text, values),
  now: async () => inTurn(open, turn).now(),
});

function inTurn(open: Open, turn: Turn): Open {
  if (!turn.own) throw new Error('this handle is not in turn: the transaction acts in another role now');
  return open;
}
