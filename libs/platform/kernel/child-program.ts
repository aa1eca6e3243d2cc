import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { FairLine } from './fair-line.js';

export interface ChildProgramLimits {
  /** Its memory may grow with each order: after so many it is replaced. */
  readonly orders: number;
  /** An order that takes longer is given up, and the process with it. */
  readonly timeoutMs: number;
  /** A process without work for so long is closed. */
  readonly idleMs: number;
}

/** The process ended or was given up before it answered. */
export class ChildProgramError extends Error {
  override readonly name = 'ChildProgramError';
}

/**
 * A program of ours in a process of its own, for what may eat memory or time, or is native code: one order after the
 * other, started with the first one. It does not keep this process alive, and gets nothing of its
 * environment, so no secrets.
 */
export class ChildProgram<Order extends object, Answer extends object> {
  private process: ChildProcess | undefined;
  private taken = 0;
  private idle: NodeJS.Timeout | undefined;
  private readonly line = new FairLine();

  constructor(
    private readonly name: string,
    private readonly program: URL,
    private readonly args: readonly string[],
    private readonly limits: ChildProgramLimits,
    private readonly environment: NodeJS.ProcessEnv = {},
  ) {}

  /**
   * The answer to this order, by turns of those who give orders. Throws ChildProgramError when the process ended on it
   * or took too long, WaitedTooLong when no turn came within `patienceMs`.
   */
  ask(order: Order, by = '', patienceMs?: number): Promise<Answer> {
    return this.line.enter(by, () => this.answer(order), patienceMs);
  }

  /** How many orders are in hand or wait. */
  get waiting(): number {
    return this.line.length;
  }

  /** The process that works now, if one does. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** After what is in hand. */
  async close(): Promise<void> {
    await this.line.empty();
    this.dismiss();
  }

  private async answer(order: Order): Promise<Answer> {
    clearTimeout(this.idle);
    if (this.taken >= this.limits.orders) this.dismiss();
    const child = (this.process ??= this.open());
    this.taken++;
    const answer = await this.hear(child, order);
    this.idle = setTimeout(() => this.dismiss(), this.limits.idleMs).unref();
    return answer;
  }

  /** Waits for an answer, the process' death, or the end of patience. */
  private async hear(child: ChildProcess, order: Order): Promise<Answer> {
    const over = new AbortController();
    const patience = setTimeout(() => child.kill('SIGKILL'), this.limits.timeoutMs);
    const started = performance.now();
    const answered = once(child, 'message', { signal: over.signal }).then(([answer]) => answer as Answer);
    const ended = once(child, 'exit', { signal: over.signal }).then(([code, signal]): never => {
      const late = performance.now() - started >= this.limits.timeoutMs;
      throw new ChildProgramError(
        late ? `it was given up after ${this.limits.timeoutMs} ms` : `the ${this.name} ended (${signal ?? code})`,
      );
    });
    ended.catch(() => undefined);
    answered.catch(() => undefined);
    try {
      child.send(order, (error) => error && child.kill('SIGKILL'));
      return await Promise.race([answered, ended]);
    } finally {
      clearTimeout(patience);
      over.abort();
    }
  }

  private open(): ChildProcess {
    const child = fork(fileURLToPath(this.program), [...this.args], {
      execArgv: [],
      env: this.environment,
      serialization: 'advanced',
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.once('exit', () => {
      if (this.process === child) this.process = undefined;
    });
    child.unref();
    child.channel?.unref();
    this.taken = 0;
    return child;
  }

  private dismiss(): void {
    clearTimeout(this.idle);
    if (this.process?.connected) this.process.disconnect();
    this.process = undefined;
  }
}
