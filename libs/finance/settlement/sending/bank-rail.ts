import type { BankAnswer } from '../answers/answer.js';

/**
 * The way by which payment files reach the bank. Both calls throw when no answer came: then it is unknown what became
 * of the file, and the bank is asked before it is sent again.
 */
export abstract class BankRail {
  /** Without a connection finance downloads the file and hands it in at the bank. */
  abstract readonly connected: boolean;

  /** Sends a pain.001 file; the bank's answer to it. */
  abstract send(file: Buffer): Promise<BankAnswer>;

  /** The bank's answer to a file that it has; undefined when it never got one under this id. */
  abstract ask(messageId: string): Promise<BankAnswer | undefined>;
}
