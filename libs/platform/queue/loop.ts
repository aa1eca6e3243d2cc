import { setTimeout as sleep } from 'node:timers/promises';
import { log, withRequestId } from '#platform/config';
import { newId } from '#platform/kernel';
import { calm } from './calm.js';
import { endStuck, Watch } from './watch.js';

const SLOWEST = 5_000;

/**
 * A turn that for so long neither ends nor fails nor reports progress will never: its peer is
 * silent, or it is our mistake.
 */
export const STUCK_MS = 60_000;

export interface LoopLimits {
  readonly stuckMs: number;
  readonly onStuck: (what: object) => void;
}

/**
 * Does a turn again and again. A turn says how many milliseconds to rest; one that throws (the database or the queue is
 * gone) is said once in a while and tried again, each time after a longer rest. Nothing ends the loop but `stop`; one
 * that is stuck ends the program, whose supervisor starts it anew.
 */
export class Loop {
  private readonly stopping = new AbortController();
  private readonly complain: (error: unknown) => void;
  private readonly running: Promise<void>;
  private readonly limits: LoopLimits;
  private failures = 0;

  constructor(
    readonly name: string,
    private readonly turn: () => Promise<number>,
    limits: Partial<LoopLimits> = {},
  ) {
    this.limits = { stuckMs: STUCK_MS, onStuck: endStuck, ...limits };
    this.complain = calm((line) => log.warn({ ...line }, 'a turn failed and will be tried again'));
    this.running = this.run();
  }

  /** False while its last turn failed. */
  get healthy(): boolean {
    return this.failures === 0;
  }

  /** Resolves when the turn in hand has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const watch = new Watch(this.limits.stuckMs, () =>
        this.limits.onStuck({ loop: this.name, ms: this.limits.stuckMs }),
      );
      const rest = await withRequestId(newId(), () => this.once(), {
        moved: () => watch.moved(),
        facts: { loop: this.name },
      });
      watch.end();
      await sleep(rest, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    try {
      const rest = await this.turn();
      if (this.failures > 0) log.info('the loop goes on');
      this.failures = 0;
      return rest;
    } catch (error) {
      this.complain(error);
      return Math.min(100 * 2 ** this.failures++, SLOWEST) * (0.75 + Math.random() / 2);
    }
  }
}
