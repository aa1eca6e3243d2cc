import { ConfigError } from './config.js';

/**
 * Looks at all that a program needs before it starts, at once: each check throws a ConfigError with its line. What they
 * find is told together, one line a fault; anything else that fails is no matter of configuration
 * and is thrown as it is.
 */
export async function assertFit(checks: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(checks)).filter((result) => result.status === 'rejected');
  const unforeseen = failed.find(({ reason }) => !(reason instanceof ConfigError));
  if (unforeseen) throw unforeseen.reason;
  if (failed.length > 0) throw new ConfigError(failed.map(({ reason }) => (reason as ConfigError).message).join('\n'));
}
