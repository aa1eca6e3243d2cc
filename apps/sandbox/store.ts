import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the sandbox remembers, so that `kill -9` loses nothing: every change is one appended line in a file of its
 * collection (`<folder>/<name>.jsonl`), read again at start; the last line of an id wins.
 */
export class Store {
  private readonly collections = new Map<string, Collection<unknown>>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  collection<T>(name: string): Collection<T> {
    const known = this.collections.get(name);
    if (known) return known as Collection<T>;
    const made = new Collection<T>(join(this.folder, `${name}.jsonl`));
    this.collections.set(name, made as Collection<unknown>);
    return made;
  }
}

/** Objects of one kind in the order in which they first came, by id. Change an object, then `put` it again. */
export class Collection<T> {
  private readonly rows = new Map<string, T>();

  constructor(private readonly file: string) {
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const parsed = parseLine<T>(line);
      if (parsed === undefined) continue;
      if (parsed.row === null) this.rows.delete(parsed.id);
      else this.rows.set(parsed.id, parsed.row);
    }
    this.compact();
  }

  get(id: string): T | undefined {
    return this.rows.get(id);
  }

  all(): T[] {
    return [...this.rows.values()];
  }

  put(id: string, row: T): T {
    this.rows.set(id, row);
    appendFileSync(this.file, `${JSON.stringify({ id, row })}\n`);
    return row;
  }

  delete(id: string): void {
    if (this.rows.delete(id)) appendFileSync(this.file, `${JSON.stringify({ id, row: null })}\n`);
  }

  private compact(): void {
    const lines = [...this.rows].map(([id, row]) => `${JSON.stringify({ id, row })}\n`);
    writeFileSync(`${this.file}.new`, lines.join(''));
    renameSync(`${this.file}.new`, this.file);
  }
}

/** A line that was cut off by a crash is no line. */
function parseLine<T>(line: string): { id: string; row: T | null } | undefined {
  if (line === '') return undefined;
  try {
    return JSON.parse(line) as { id: string; row: T | null };
  } catch {
    return undefined;
  }
}
