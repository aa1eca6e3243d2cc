export type KillPoint =
  'after-commit-before-add' | 'after-add-before-mark' | 'before-effect' | 'after-effect-before-inbox-commit';

/**
 * For tests: this process kills itself (-9) at the point that QUEUE_KILL_AT names, when what passes there (the names of
 * events, or of a handler) holds QUEUE_KILL_ON, and while QUEUE_KILL_TIMES (1 when unset) isn't 0: whoever starts it
 * again counts that down.
 */
export function killPoint(point: KillPoint, passing: string): void {
  const { NODE_ENV, QUEUE_KILL_AT, QUEUE_KILL_ON = '', QUEUE_KILL_TIMES = '1' } = process.env;
  if (NODE_ENV === 'test' && QUEUE_KILL_AT === point && passing.includes(QUEUE_KILL_ON) && Number(QUEUE_KILL_TIMES) > 0)
    process.kill(process.pid, 'SIGKILL');
}
