import type { EventName, Events, Side } from '#platform/kernel';
import type { Open, Reader } from './transaction.js';

/** What a write may touch besides reading: events, sent by the relay after the commit, and for a while the platform's role. */
export interface Tx extends Reader {
  emit<E extends EventName>(name: E, payload: Events[E]): void;
  /**
   * Does `work` as the platform itself: what changes the other side's rows too. For after a rule has checked the actor, in
   * the use case, where it is seen; never inside what is called lock or find. Meanwhile the actor's own handle refuses
   * every statement; afterwards the transaction is the actor's again.
   */
  asPlatform<R>(work: (tx: PlatformTx) => Promise<R>): Promise<R>;
}

/** A write as the platform itself, past the actor's policies. What asks for one says that it may change anybody's rows. */
export interface PlatformTx extends Tx {
  readonly might: 'platform';
}

/** The handle of a write that is open for this side; of a command of the platform's own it is the platform's at once. */
export function txOf(open: Open, side: Side, emit: Tx['emit']): Tx {
  let lent = false;
  const mine = <Value>(use: () => Value): Value => {
    if (lent) throw new Error("this handle is the actor's, and the transaction acts as the platform: use the handle of asPlatform");
    return use();
  };
  const platform: PlatformTx = {
    might: 'platform',
    db: open.db,
    sql: (text, values) => open.sql(text, values),
    now: () => open.now(),
    emit,
    asPlatform: (work) => work(platform),
  };
  if (side === 'system') return platform;
  return {
    get db() {
      return mine(() => open.db);
    },
    sql: async (text, values) => mine(() => open.sql(text, values)),
    now: async () => mine(() => open.now()),
    emit,
    asPlatform: async (work) => {
      mine(() => open.become('system'));
      lent = true;
      try {
        return await work(platform);
      } finally {
        open.become(side);
        lent = false;
      }
    },
  };
}
