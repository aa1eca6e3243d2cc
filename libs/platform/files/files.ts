import type { Readable } from 'node:stream';

/** What a stored file is known by, and what its row keeps. */
export interface StoredFile {
  /** Hexadecimal; it is also the name of the file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

/**
 * A stored file on its way out, a piece at a time. It holds the file open until `content` has ended or is destroyed.
 */
export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  readonly content: Readable;
}

/** A file that has arrived whole but is not kept yet. */
export interface ArrivedFile extends StoredFile {
  /** Keeps it, also after a loss of power; quick, so that it may stand at the end of a transaction. */
  keep(): Promise<void>;
  /** Forgets it, unless it was kept. */
  drop(): Promise<void>;
}

/** The port to where files are kept. Written once, found by their own SHA-256, never changed or deleted. */
export abstract class Files {
  /**
   * Safe to repeat: the same bytes are the same file. `type` is a media type like "application/pdf".
   * UNAVAILABLE without room.
   */
  abstract put(bytes: Uint8Array, about: { type: string }): Promise<StoredFile>;

  /** The same in two steps, for one whose row may still be refused. */
  abstract receive(bytes: Uint8Array, about: { type: string }): Promise<ArrivedFile>;

  /** The bytes, proved against their hash; FileDamaged or FileMissing when they can't be. */
  abstract get(sha256: string): Promise<Buffer>;

  /** The same for one who reads slowly: proved first, then never more than a piece of it in memory. */
  abstract open(sha256: string): Promise<OpenFile>;

  abstract exists(sha256: string): Promise<boolean>;
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing';

  constructor(readonly sha256: string) {
    super(`the file ${sha256} is not in the store`);
  }
}

/** What is stored under a hash no longer has it: a byte was changed, or the end is lost. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';

  constructor(
    readonly sha256: string,
    found: string,
  ) {
    super(`the file ${sha256} is damaged: its bytes now hash to ${found}`);
  }
}
