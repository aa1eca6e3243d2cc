import { causeOf, log } from './log.js';

const LONGEST_MS = 45_000;

/**
 * Ends the process in order: on SIGTERM or SIGINT, and with END_WITH_PARENT=1 when the parent that holds our standard
 * input is gone (also by kill -9). `close` finishes what is in hand; a second signal is not waited for.
 */
export function endWhenTold(close: () => Promise<void>): void {
  let ending = false;
  const end = (why: string): void => {
    if (ending) process.exit(1);
    ending = true;
    log.info({ why }, 'ending');
    setTimeout(() => process.exit(1), LONGEST_MS).unref(); // whatever it waits for
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(causeOf(error), 'it did not end in order');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(signal));
  if (process.env.END_WITH_PARENT === '1')
    process.stdin
      .on('error', () => undefined)
      .once('close', () => endAlone(end))
      .resume();
}

/**
 * Nobody reads our log any more, and what we need may have gone with the parent: not a word more, and an end at the
 * latest in five seconds.
 */
function endAlone(end: (why: string) => void): void {
  log.level = 'silent';
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5_000).unref();
  end('the parent is gone');
}
