import type { OnModuleDestroy } from '@nestjs/common';
import { ChildProgram, ChildProgramError } from '#platform/kernel';
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
  private readonly press: ChildProgram<object, Answer>;

  /** `environment` is all that the press gets of it: nothing, so no secrets. */
  constructor(limits: Partial<PrinterLimits> = {}, environment: NodeJS.ProcessEnv = {}) {
    const { documents, ...rest } = { ...LIMITS, ...limits };
    this.press = new ChildProgram(
      'press',
      new URL('./press.js', import.meta.url),
      fontFiles,
      { orders: documents, ...rest },
      environment,
    );
  }

  /**
   * The same template, data and time give the same bytes, in any process on any machine. Throws
   * Unprintable or PrintError.
   */
  async renderPdf(template: Template, data: object, at: Date): Promise<Buffer> {
    assertPrintable(data);
    const order = { source: template.source, data: JSON.stringify(data), at: Math.floor(at.getTime() / 1_000) };
    const { pdf, error } = await this.press.ask(order).catch((failure: unknown): Answer => {
      if (failure instanceof ChildProgramError) return { error: failure.message };
      throw failure;
    });
    if (!pdf) throw new PrintError(error ?? 'the press gave nothing');
    return Buffer.from(pdf);
  }

  async onModuleDestroy(): Promise<void> {
    await this.press.close();
  }

  /** The process that prints now, if one does. */
  get pressId(): number | undefined {
    return this.press.pid;
  }
}
