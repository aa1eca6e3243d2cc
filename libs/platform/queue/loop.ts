import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '#platform/config';
import { calm } from './calm.js';

const SLOWEST = 5_000;

/**
 * Does a turn again and again. A turn says how many milliseconds to rest; one that throws (the database or the queue is
 * gone) is said once in a while and tried again, each time after a longer rest. Nothing ends the loop but `stop`.
 */
export class Loop {
  private readonly stopping = new AbortController();
  private readonly complain: (error: unknown) => void;
  private readonly running: Promise<void>;
  private failures = 0;

  constructor(name: string, private readonly turn: () => Promise<number>) {
    this.complain = calm((line) => log.warn({ loop: name, ...line }, 'a turn failed and will be tried again'));
    this.running = this.run();
  }

  /** Resolves when the turn in hand has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const rest = await this.once();
      await sleep(rest, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    try {
      const rest = await this.turn();
      this.failures = 0;
      return rest;
    } catch (error) {
      this.complain(error);
      return Math.min(100 * 2 ** this.failures++, SLOWEST) * (0.75 + Math.random() / 2);
    }
  }
}
