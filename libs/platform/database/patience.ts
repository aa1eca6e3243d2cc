import type { DataSource } from 'typeorm';
import type { Side } from '#platform/kernel';

/** Every wait for the database ends; milliseconds. Tests shorten them. */
export interface Patience {
  /** For a connection: a free one of the pool, or a new one. */
  readonly connectMs: number;
  /** The longest that one statement may run, by who asks; the platform itself has the longest breath. */
  readonly statementMs: Readonly<Record<Side, number>>;
  /** The same for what the platform does while somebody waits (whose session is it?). */
  readonly forAClientMs: number;
  /** A server that hasn't said so long after a statement's end that it ended is silent, and its connection dead. */
  readonly silenceMs: number;
}

export const PATIENCE: Patience = {
  connectMs: 5_000,
  statementMs: { visitor: 4_000, buyer: 8_000, cooperative: 8_000, secretariat: 12_000, system: 16_000 },
  forAClientMs: 8_000,
  silenceMs: 1_000,
};

const known = new WeakMap<DataSource, Patience>();

/** Remembers with how much patience these connections are used. */
export function withPatience(source: DataSource, patience: Patience): DataSource {
  known.set(source, patience);
  return source;
}

/** How long a statement of this side may run, and after how long without any answer its connection is given up. */
export function waitsOf(source: DataSource, side: Side, clientWaits: boolean): { statement: number; answer: number } {
  const { statementMs, forAClientMs, silenceMs } = known.get(source) ?? PATIENCE;
  const statement = side === 'system' && clientWaits ? forAClientMs : statementMs[side];
  return { statement, answer: statement + silenceMs };
}
