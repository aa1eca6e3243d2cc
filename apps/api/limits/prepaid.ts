import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { wallClock } from '#platform/kernel';

interface Held {
  left: number;
  /** Milliseconds since 1970: when what is left is worth nothing and a new allowance begins. */
  until: number;
  /** The allowance has no more: nothing is asked for until then. */
  spent: boolean;
}

/** Most keys that are held at once; an evicted one loses what it has prepaid. */
const MOST = 20_000;

/**
 * An allowance that all processes share, taken in slices: most requests are paid from memory, and only every so many
 * takes a round trip.
 */
export class Prepaid {
  private readonly held = new Map<string, Held>();
  private readonly taking = new Map<string, Promise<unknown>>();

  constructor(
    private readonly limiter: RateLimiterAbstract,
    private readonly slice: number,
  ) {}

  /** Spends points of a key's allowance; 0, or (nothing is spent then) after how many seconds there are some again. */
  async spend(key: string, points: number): Promise<number> {
    for (;;) {
      const held = this.current(key);
      if (held && held.left >= points) {
        held.left -= points;
        return 0;
      }
      if (held?.spent) return secondsTo(held.until);
      await (this.taking.get(key) ?? this.take(key, Math.max(this.slice, points - (held?.left ?? 0))));
    }
  }

  /** After how many seconds there is more for a key that is known to have spent all; 0 for any other. */
  spentUntil(key: string): number {
    const held = this.current(key);
    return held?.spent && held.left < 1 ? secondsTo(held.until) : 0;
  }

  private current(key: string): Held | undefined {
    const held = this.held.get(key);
    if (held && held.until > wallClock().getTime()) return held;
    this.held.delete(key);
    return undefined;
  }

  private take(key: string, wanted: number): Promise<void> {
    const taking = this.ask(key, wanted).finally(() => this.taking.delete(key));
    this.taking.set(key, taking);
    return taking;
  }

  private async ask(key: string, wanted: number): Promise<void> {
    const { consumedPoints, msBeforeNext } = await this.limiter.consume(key, wanted).catch(refused);
    const before = consumedPoints - wanted;
    const given = Math.max(0, Math.min(wanted, this.limiter.points - before));
    const left = (this.current(key)?.left ?? 0) + given;
    if (this.held.size >= MOST) this.held.delete(this.held.keys().next().value!);
    this.held.set(key, { left, until: wallClock().getTime() + Math.max(1, msBeforeNext), spent: given < wanted });
  }
}

const secondsTo = (until: number): number => Math.max(1, Math.ceil((until - wallClock().getTime()) / 1000));

/** Not enough left is an answer too. */
function refused(error: unknown): RateLimiterRes {
  if (error instanceof RateLimiterRes) return error;
  throw error;
}
