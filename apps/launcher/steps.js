import { join } from 'node:path';
import { openLog } from './logs.js';
import { step } from './screen.js';

/**
 * What is done once at every start, in this order, before the services. Each program decides itself whether there is
 * anything to do, gets the owner's database url, says what it did, and ends with exit code 0.
 */
export const STEPS = [
  { name: 'migrate', label: 'Bringing the database up to date', program: 'dist/apps/worker/migrate.js' },
  { name: 'seed', label: 'Demo data', program: 'dist/apps/demo/seed.js' },
];

/**
 * @param {import('./run.js').Run} run @param {import('./place.js').Places} places @param {NodeJS.ProcessEnv} env
 * @param {(name: string, line: string) => void} onLine
 */
export async function takeSteps(run, places, env, onLine) {
  for (const { name, label, program } of STEPS) {
    const log = openLog(join(places.logs, `${name}.log`));
    await step(label, () =>
      run.command(name, process.execPath, [program], {
        cwd: places.root,
        env,
        log,
        onLine: (line) => onLine(name, line),
      }),
    );
  }
}
