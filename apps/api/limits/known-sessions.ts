import { createHash } from 'node:crypto';

/** Most that are remembered; the one that was seen longest ago goes first. */
const MOST = 20_000;

/** Sessions that were somebody's when last looked up. It opens no door: each is looked up each time all the same. */
export class KnownSessions {
  private readonly hashes = new Set<string>();

  has(token: string): boolean {
    return this.hashes.has(hashOf(token));
  }

  note(token: string, isSomebodys: boolean): void {
    const hash = hashOf(token);
    this.hashes.delete(hash);
    if (!isSomebodys) return;
    this.hashes.add(hash);
    if (this.hashes.size > MOST) this.hashes.delete(this.hashes.values().next().value!);
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');
