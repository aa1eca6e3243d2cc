import { format } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import { causeOf, log } from './log.js';

/**
 * All that this program says is a line of JSON, whoever says it: libraries on the console, Node's warnings, and what
 * nobody caught, after which the program ends to be started anew.
 */
export function logEverything(): void {
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log[level]({ by: 'console' }, format(...parts));
  Object.assign(console, {
    log: say('info'),
    info: say('info'),
    debug: say('info'),
    trace: say('info'),
    warn: say('warn'),
    error: say('error'),
  });
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn({ by: 'node', ...causeOf(warning) }, 'a warning'));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal(causeOf(error), `${event}: this program ends, to be started anew`);
      process.exit(1);
    });
  }
}

/** The line by which a program says that it serves; whoever started it waits for it. */
export const sayReady = (facts: object): void =>
  void process.stdout.write(`${JSON.stringify({ ready: true, ...facts })}\n`);

/** Nest's own words; its cheerful ones at the start are not kept. */
export const nestLog: LoggerService = {
  log: () => undefined,
  debug: () => undefined,
  verbose: () => undefined,
  warn: (said: unknown, ...context: unknown[]) => log.warn(nests(said, context), 'Nest warns'),
  error: (said: unknown, ...context: unknown[]) => log.error(nests(said, context), 'Nest complains'),
  fatal: (said: unknown, ...context: unknown[]) => log.fatal(nests(said, context), 'Nest complains'),
};

const nests = (said: unknown, context: unknown[]): object => ({
  by: 'nest',
  context: context.at(-1),
  ...causeOf(said),
});
