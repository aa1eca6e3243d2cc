import { log } from '#platform/config';
import { unavailable } from '#platform/kernel';

/** What a disk says that is full, read-only or has no handle left. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EMFILE', 'ENFILE']);

/**
 * For `catch` of a write: UNAVAILABLE while there is no room, as that passes when somebody makes some;
 * else the error itself.
 */
export const orNoRoom =
  (folder: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (!NO_ROOM.has(error.code ?? '')) throw error;
    log.error({ folder, code: error.code }, 'no file can be kept there: make room');
    throw unavailable(error);
  };
