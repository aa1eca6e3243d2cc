import type { OnModuleDestroy } from '@nestjs/common';
import { log } from '#platform/config';
import { ChildProgram, ChildProgramError, refuse, WaitedTooLong } from '#platform/kernel';

/** What is taken in: photos come out as JPEG, whatever they were. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Why a file is not taken; the page has words for each. */
export type Unfit =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'OTHER_TYPE'
  | 'HEIC'
  | 'UNREADABLE'
  | 'TOO_MANY_PIXELS'
  | 'TOO_COMPLEX'
  | 'ENCRYPTED'
  | 'ACTIVE'
  | 'ATTACHMENT';

export interface IntakeLimits {
  /** The largest file that is taken, in bytes: a photo of a page, or a few scanned pages. */
  readonly bytes: number;
  /** The largest photo that is decoded, in pixels. */
  readonly pixels: number;
  /** What opening one file may take. */
  readonly timeoutMs: number;
  /** Memory of the process that opens them, in bytes: what is inflated beyond it ends that process and no other. */
  readonly memory: number;
  /** How many may wait to be opened before the next one is asked to come again, and how long one may. */
  readonly waiting: number;
  readonly waitMs: number;
}

export const INTAKE: IntakeLimits = {
  bytes: 10_000_000,
  pixels: 50_000_000,
  timeoutMs: 20_000,
  memory: 900_000_000,
  waiting: 20,
  waitMs: 45_000,
};

const WORDS: Record<Unfit, string> = {
  EMPTY: 'The file is empty. Choose it again.',
  TOO_LARGE: 'The file has more than 10 MB. Send a smaller photo or scan.',
  OTHER_TYPE: 'Send a PDF, or a photo as JPEG or PNG.',
  HEIC:
    'This photo is in the format HEIC. ' +
    'Send it as JPEG: take it again with the camera set to "most compatible", or send a screenshot of it.',
  UNREADABLE:
    "The file can't be opened: it is damaged, or it didn't come whole. Send it again, or a photo of the page.",
  TOO_MANY_PIXELS: 'The photo has more than 50 megapixels. Send a smaller one.',
  TOO_COMPLEX: 'The PDF is made of too many parts. Print it to a new PDF, or send a photo of the page.',
  ENCRYPTED: 'The PDF is locked with a password. Send it without one, or a photo of the page.',
  ACTIVE:
    'The PDF holds a script, a form, or an action or a link that opens something. ' +
    'Print it to a new PDF, or send a photo of the page.',
  ATTACHMENT: 'The PDF has other files attached to it. Send it without them, or a photo of the page.',
};

const unfit = (reason: Unfit): never => refuse('BAD_INPUT', { field: 'file', reason, message: WORDS[reason] });

const comeAgain = (): never =>
  refuse('RATE_LIMITED', {
    field: 'file',
    retryAfter: 10,
    message: 'Many files come at this moment. Send it again in ten seconds.',
  });

const BEGINNINGS: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/**
 * What a file says that it is by its first bytes, whatever its name or sender says. BAD_INPUT { field: 'file', reason }
 * for anything else, nothing, or too much.
 */
export function mediaTypeOf(file: Uint8Array): MediaType {
  if (file.length === 0) unfit('EMPTY');
  if (file.length > INTAKE.bytes) unfit('TOO_LARGE');
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, i) => file[i] === byte));
  return (
    found?.[0] ??
    unfit(
      /^.{4}ftyp(heic|heix|hevc|mif1|msf1|heim|heis)/s.test(Buffer.from(file.subarray(0, 16)).toString('latin1'))
        ? 'HEIC'
        : 'OTHER_TYPE',
    )
  );
}

type Answer = { type: 'application/pdf' | 'image/jpeg'; bytes: Uint8Array } | { refused: Unfit };

/**
 * Opens what strangers send before it is kept, in a process of its own. Photos are turned upright and written anew, so
 * that nothing of their metadata (where they were taken, say) or behind their end is left; a PDF stays as it
 * came, and is refused when it can't be read whole, is locked, or does or carries anything (`inspect-pdf.js`);
 * a signature may stand in it.
 */
export class Intake implements OnModuleDestroy {
  private readonly limits: IntakeLimits;
  private readonly opener: ChildProgram<{ type: MediaType; bytes: Uint8Array }, Answer>;

  constructor(limits: Partial<IntakeLimits> = {}) {
    this.limits = { ...INTAKE, ...limits };
    const { memory, pixels, timeoutMs } = this.limits;
    this.opener = new ChildProgram(
      'intake',
      new URL('./intake-child.js', import.meta.url),
      [String(memory), String(pixels)],
      { orders: 200, timeoutMs, idleMs: 60_000 },
    );
  }

  /**
   * The file as it may be kept; persons take turns. BAD_INPUT { field: 'file', reason }; RATE_LIMITED when too many
   * wait already, or its turn doesn't come.
   */
  async take(file: Uint8Array, personId: string): Promise<{ type: 'application/pdf' | 'image/jpeg'; bytes: Buffer }> {
    const type = mediaTypeOf(file);
    if (this.opener.waiting >= this.limits.waiting) comeAgain();
    const answer = await this.opener
      .ask({ type, bytes: file }, personId, this.limits.waitMs)
      .catch((failure: unknown): Answer => {
        if (failure instanceof WaitedTooLong) return comeAgain();
        if (!(failure instanceof ChildProgramError)) throw failure;
        log.warn({ type, bytes: file.length, error: failure.message }, 'a file could not be opened');
        return { refused: 'UNREADABLE' };
      });
    if ('refused' in answer) return unfit(answer.refused);
    return { type: answer.type, bytes: Buffer.from(answer.bytes) };
  }

  async onModuleDestroy(): Promise<void> {
    await this.opener.close();
  }
}
