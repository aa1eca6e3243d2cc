import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OnModuleDestroy } from '@nestjs/common';
import { fontFiles } from './fonts.js';
import { assertPrintable } from './printable.js';

/** A Typst document that reads its data with `json(bytes(sys.inputs.data))`; data is never pasted into the source. */
export interface Template {
  readonly source: string;
}

/** The press could not print it: the template is wrong for this data, or it took too long, or the press died. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

export interface PrinterLimits {
  /** The press' memory grows with each document: after so many it is replaced. */
  readonly documents: number;
  /** A document that takes longer is given up, and the press with it. */
  readonly timeoutMs: number;
  /** A press without work for so long is closed. */
  readonly idleMs: number;
}

const LIMITS: PrinterLimits = { documents: 300, timeoutMs: 30_000, idleMs: 120_000 };

type Answer = { pdf?: Uint8Array; error?: string };

/** Prints documents as PDF/A-3b, one after the other, in a child process that is started with the first one. */
export class Printer implements OnModuleDestroy {
  private readonly limits: PrinterLimits;
  private press: ChildProcess | undefined;
  private printed = 0;
  private idle: NodeJS.Timeout | undefined;
  private line: Promise<unknown> = Promise.resolve();

  /** `environment` is all that the press gets of it: nothing, so no secrets. */
  constructor(limits: Partial<PrinterLimits> = {}, private readonly environment: NodeJS.ProcessEnv = {}) {
    this.limits = { ...LIMITS, ...limits };
  }

  /** The same template, data and time give the same bytes, in any process on any machine. Throws Unprintable or PrintError. */
  async renderPdf(template: Template, data: object, at: Date): Promise<Buffer> {
    assertPrintable(data);
    const order = { source: template.source, data: JSON.stringify(data), at: Math.floor(at.getTime() / 1_000) };
    const turn = this.line.then(() => this.print(order));
    this.line = turn.catch(() => undefined);
    return turn;
  }

  async onModuleDestroy(): Promise<void> {
    await this.line;
    this.close();
  }

  /** The process that prints now, if one does. */
  get pressId(): number | undefined {
    return this.press?.pid;
  }

  private async print(order: object): Promise<Buffer> {
    clearTimeout(this.idle);
    if (this.printed >= this.limits.documents) this.close();
    const press = (this.press ??= this.open());
    this.printed++;
    const { pdf, error } = await this.ask(press, order);
    this.idle = setTimeout(() => this.close(), this.limits.idleMs).unref();
    if (!pdf) throw new PrintError(error ?? 'the press gave nothing');
    return Buffer.from(pdf);
  }

  /** Waits for an answer, the press' death, or the end of patience. */
  private async ask(press: ChildProcess, order: object): Promise<Answer> {
    const over = new AbortController();
    const patience = setTimeout(() => press.kill('SIGKILL'), this.limits.timeoutMs);
    const started = performance.now();
    const answered = once(press, 'message', { signal: over.signal }).then(([answer]) => answer as Answer);
    const ended = once(press, 'exit', { signal: over.signal }).then(([code, signal]): Answer => {
      const late = performance.now() - started >= this.limits.timeoutMs;
      return { error: late ? `it was given up after ${this.limits.timeoutMs} ms` : `the press ended (${signal ?? code})` };
    });
    ended.catch(() => undefined);
    answered.catch(() => undefined);
    try {
      press.send(order, (error) => error && press.kill('SIGKILL'));
      return await Promise.race([answered, ended]);
    } finally {
      clearTimeout(patience);
      over.abort();
    }
  }

  /** It does not keep this process alive. */
  private open(): ChildProcess {
    const press = fork(fileURLToPath(new URL('./press.js', import.meta.url)), [...fontFiles], { execArgv: [], env: this.environment, serialization: 'advanced' });
    press.on('error', () => press.kill('SIGKILL'));
    press.once('exit', () => {
      if (this.press === press) this.press = undefined;
    });
    press.unref();
    press.channel?.unref();
    this.printed = 0;
    return press;
  }

  private close(): void {
    clearTimeout(this.idle);
    if (this.press?.connected) this.press.disconnect();
    this.press = undefined;
  }
}
