/**
 * How a failure of the database is taken; undefined is a bug of ours.
 * - `conflict`: it lost against another transaction, and is done again at once.
 * - `lost`: the connection broke or is of no more use; on another one it may go well, so it is tried once more.
 * - `unavailable`: it can't be done now (gone, full, in recovery, too slow); whoever asked may come again.
 */
export type Fault = 'conflict' | 'lost' | 'unavailable';

/** By SQLSTATE, or its class of two characters. */
const FAULTS: Readonly<Record<string, Fault>> = {
  '40001': 'conflict', // serialization failure
  '40P01': 'conflict', // deadlock
  '08': 'lost', // connection exception
  '57P01': 'lost', // ended by the administrator
  '57P02': 'lost', // ended by a crash
  '57P05': 'lost', // idle for too long
  '25P03': 'lost', // idle in its transaction for too long
  '25P04': 'lost', // transaction too long
  '25006': 'lost', // a server that became a standby: the next connection may find the primary
  '57014': 'unavailable', // statement_timeout, or its client has gone
  '55P03': 'unavailable', // lock_timeout
  '57P03': 'unavailable', // starting, stopping or recovering
  '57P04': 'unavailable', // the database was dropped
  '53': 'unavailable', // disk full, out of memory, too many connections
  '58': 'unavailable', // the system around it
  '28': 'unavailable', // the login is refused: its password was changed, say
  '3D000': 'unavailable', // there is no such database (yet)
};

/** Of Node: the network, or too few file descriptors for a socket. */
const NO_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EADDRNOTAVAIL',
  'EMFILE',
]);

/** Of pg and its pool, which give these no code. */
const WORDS: readonly (readonly [RegExp, Fault])[] = [
  [/^Connection terminated( unexpectedly)?$|^Client (has encountered|was closed)|^Cannot use a pool after/, 'lost'],
  [/^Query read timeout$|^timeout e|^Connection terminated due to connection timeout/, 'unavailable'],
];

/** Of a server that can't be used for this any more: a plan that no longer fits its table, a standby. */
const STALE = /cached plan must not change|prepared statement ".*" does not exist|during recovery/;

/** A reading that tried to write is our own mistake, wherever it runs; `writing` says which it was. */
export function faultOf(error: unknown, writing = true): Fault | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string') {
    if (code === '25006' && !writing) return undefined;
    const fault = FAULTS[code] ?? FAULTS[code.slice(0, 2)];
    if (fault) return fault;
    if (NO_NETWORK.has(code)) return 'unavailable';
    if ((code === '0A000' || code === '26000') && STALE.test(message)) return 'lost';
    return undefined;
  }
  return WORDS.find(([words]) => words.test(message))?.[1];
}

/** Whether the server itself said that a commit failed; without such a word it may have been done. */
export const saidNo = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  return (
    typeof code === 'string' &&
    /^[0-9A-Z]{5}$/.test(code) &&
    !NO_NETWORK.has(code) &&
    !(code.startsWith('08') || code.startsWith('57P'))
  );
};
