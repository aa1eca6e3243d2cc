/** What a stored file is known by, and what its row keeps. */
export interface StoredFile {
  /** Hexadecimal; it is also the name of the file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

/** The port to where files are kept. Written once, found by their own SHA-256, never changed or deleted. */
export abstract class Files {
  /** Safe to repeat: the same bytes are the same file. `type` is a media type like "application/pdf". */
  abstract put(bytes: Uint8Array, about: { type: string }): Promise<StoredFile>;

  /** The bytes, proved against their hash; FileDamaged or FileMissing when they can't be. */
  abstract get(sha256: string): Promise<Buffer>;

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

  constructor(readonly sha256: string, found: string) {
    super(`the file ${sha256} is damaged: its bytes now hash to ${found}`);
  }
}
