import type { Collection, Store } from '../store.js';

type Write = [table: string, id: string, row: unknown];

/** Rows of one kind. They are never changed in place: `put` a new one. */
export interface Table<T> {
  get(id: string): T | undefined;
  all(): T[];
  put(id: string, row: T): T;
  delete(id: string): void;
}

/**
 * All or nothing over many tables: what a change writes is held back until it ends, written as one line first, and only
 * then table by table. A process killed in between finishes the line at its next start; a change that throws leaves
 * nothing.
 */
export class Journal {
  private readonly line: Collection<{ writes: Write[] }>;
  private readonly held = new Map<string, Map<string, unknown>>();
  private open = false;
  private after: (() => void)[] = [];

  /** `account`: the name of the account whose tables these are; the first one's has none. */
  constructor(
    private readonly store: Store,
    private readonly account = '',
  ) {
    this.line = store.collection(this.named('journal'));
    const unfinished = this.line.get('change');
    if (unfinished) this.apply(unfinished.writes);
  }

  table<T>(name: string): Table<T> {
    const rows = this.store.collection<T>(this.named(name));
    const held = new Map<string, T | null>();
    this.held.set(name, held);
    return {
      get: (id) => (held.has(id) ? (held.get(id) ?? undefined) : rows.get(id)),
      all: () => (held.size === 0 ? rows.all() : merged(rows.all(), rows, held)),
      put: (id, row) => this.hold(held, id, row),
      delete: (id) => void this.hold(held, id, null),
    };
  }

  /** Runs synchronously; a change within a change is a part of it. */
  change<T>(work: () => T): T {
    if (this.open) return work();
    this.open = true;
    try {
      const result = work();
      this.commit();
      return result;
    } finally {
      this.open = false;
      for (const held of this.held.values()) held.clear();
      this.after = [];
    }
  }

  /** Runs when the change under way has been written; not at all when it fails. */
  afterwards(work: () => void): void {
    this.after.push(work);
  }

  private named(table: string): string {
    return this.account ? `stripe.${this.account}.${table}` : `stripe.${table}`;
  }

  private hold<T>(held: Map<string, T | null>, id: string, row: T): T {
    if (!this.open) throw new Error('Written outside a change');
    held.set(id, row);
    return row;
  }

  private commit(): void {
    const writes = [...this.held].flatMap(([table, rows]) => [...rows].map(([id, row]): Write => [table, id, row]));
    if (writes.length > 1) this.line.put('change', { writes });
    this.apply(writes);
    for (const held of this.held.values()) held.clear();
    this.open = false;
    for (const work of this.after.splice(0)) work();
  }

  private apply(writes: Write[]): void {
    for (const [table, id, row] of writes) {
      const rows = this.store.collection<unknown>(this.named(table));
      if (row === null) rows.delete(id);
      else rows.put(id, row);
    }
    this.line.delete('change');
  }
}

function merged<T>(rows: T[], stored: Collection<T>, held: Map<string, T | null>): T[] {
  const changed = new Map(
    [...held].map(([id, row]) => [stored.get(id), row] as const).filter(([before]) => before !== undefined),
  );
  const kept = rows.map((row) => (changed.has(row) ? changed.get(row) : row));
  const added = [...held].filter(([id]) => stored.get(id) === undefined).map(([, row]) => row);
  return [...kept, ...added].filter((row): row is Awaited<T> & T => row !== null && row !== undefined);
}
