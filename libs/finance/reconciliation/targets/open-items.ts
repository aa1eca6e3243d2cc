import type { MatchLine } from '../lines/match-line.js';
import type { Tolerances } from './limits.js';

/** What open items are looked up by: what a line calls them, and what an instalment is guessed from. */
export type KeyKind = 'reference' | 'endToEndId' | 'word' | 'amount' | 'buyer';

/** Something that waits for a line of the bank. */
export interface OpenItem {
  /** Its row in the table of targets. */
  readonly type: string;
  /** Null for what nothing of ours expects, like a charge that names no payout. */
  readonly id: string | null;
  /** What it expects of a line, signed like that, in minor units of its currency. */
  readonly minor: bigint;
  readonly currency: string;
  readonly keys: Readonly<Partial<Record<KeyKind, string>>>;
}

/** Everything that a line of a programme's account could be, and what its programme tolerates. */
export interface Expected {
  readonly programmeId: string;
  readonly tolerances: Tolerances;
  readonly items: OpenItems;
  /** How much the bank has taken back of each line, by its id: minor units without a sign. */
  readonly reversed: ReadonlyMap<string, bigint>;
}

/** All that is open, read once and kept up while lines take of it; found by index, however much there is. */
export class OpenItems {
  private readonly items = new Map<string, OpenItem>();
  private readonly index = new Map<KeyKind, Map<string, Set<OpenItem>>>();

  constructor(items: Iterable<OpenItem> = []) {
    for (const item of items) this.add(item);
  }

  get(type: string, id: string | null): OpenItem | undefined {
    return this.items.get(`${type} ${id}`);
  }

  with(kind: KeyKind, value: string): OpenItem[] {
    return [...(this.index.get(kind)?.get(value) ?? [])];
  }

  /** One of each: of a buyer any of her instalments. */
  *oneOfEach(kind: KeyKind): Iterable<readonly [value: string, one: OpenItem]> {
    for (const [value, [one]] of this.index.get(kind) ?? []) if (one) yield [value, one];
  }

  all(): OpenItem[] {
    return [...this.items.values()];
  }

  add(item: OpenItem): void {
    this.items.set(`${item.type} ${item.id}`, item);
    for (const [kind, value] of Object.entries(item.keys) as [KeyKind, string][]) {
      const values = this.index.get(kind) ?? new Map<string, Set<OpenItem>>();
      this.index.set(kind, values);
      const some = values.get(value);
      if (some) some.add(item);
      else values.set(value, new Set([item]));
    }
  }

  remove(item: OpenItem): void {
    this.items.delete(`${item.type} ${item.id}`);
    for (const [kind, value] of Object.entries(item.keys) as [KeyKind, string][]) {
      const some = this.index.get(kind)?.get(value);
      some?.delete(item);
      if (some?.size === 0) this.index.get(kind)!.delete(value);
    }
  }
}

/** What the line names by a reference of ours, in whatever currency. */
export const namedByReference = (line: MatchLine, { items }: Pick<Expected, 'items'>): OpenItem[] =>
  line.references.flatMap((reference) => items.with('reference', reference));

/** Payments of ours that the line is about: theirs is its EndToEndId, in whatever letters a bank writes it. */
export const namedByEndToEndId = (
  { endToEndId }: Pick<MatchLine, 'endToEndId'>,
  { items }: Pick<Expected, 'items'>,
): OpenItem[] => (endToEndId === null ? [] : items.with('endToEndId', asEndToEndId(endToEndId)));

/** As it is compared: see `sameEndToEndId`. */
export const asEndToEndId = (endToEndId: string): string => endToEndId.trim().toLowerCase();

export const amountKey = (currency: string, minor: bigint): string => `${currency} ${minor}`;
