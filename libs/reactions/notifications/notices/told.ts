import { kinds, type NoticeKind, type Told } from './kinds/index.js';
import type { Notice } from './notice.js';

/** The row of the table; what is known of its facts is that they are its own. */
export const noticeOf = (kind: NoticeKind): Notice => kinds[kind];

const isKind = (kind: string): kind is NoticeKind => Object.hasOwn(kinds, kind);

/** As it stands in the table of notifications. */
export interface Kept {
  readonly kind: string;
  readonly version: number;
  readonly facts: unknown;
}

/**
 * A notice as it was kept, in whatever version; undefined when it is none that this version of the platform can tell
 * (a newer one wrote it, say).
 */
export function readBack({ kind, version, facts }: Kept): Told | undefined {
  if (!isKind(kind)) return undefined;
  try {
    return { kind, facts: noticeOf(kind).readBack(version, facts) } as Told;
  } catch {
    return undefined;
  }
}
