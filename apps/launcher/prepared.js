// node apps/launcher/prepared.js packages|built: brings what a command of package.json needs, on a fresh clone too, and
// says nothing where it is there. `packages` asks for node_modules alone, `built` for dist/ and the page as well.
import './node-version.js';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf, root } from './place.js';
import { install, prepare } from './prepare.js';
import { Run } from './run.js';
import { tellTrouble } from './screen.js';
import { listenToSignals } from './signals.js';
import { Ended } from './trouble.js';

const places = placesOf(root);
const run = new Run(join(places.data, `prepare-${process.pid}.json`));

/** @param {number} code @param {{ hard?: boolean }} [how] */
async function finish(code, how) {
  await run.end(how);
  process.exit(code);
}

async function bring() {
  const [what] = process.argv.slice(2);
  if (process.env.OVOP_PREPARING) return; // we are what prepares
  if (what === 'packages' && existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  mkdirSync(places.data, { recursive: true, mode: 0o700 });
  await (what === 'packages' ? install : prepare)({ ...places, run });
}

listenToSignals({ ask: (code) => void finish(code), insist: (code) => void finish(code, { hard: true }) });
bring().then(
  () => finish(0),
  async (error) => {
    if (error instanceof Ended || run.ending.signal.aborted) return;
    tellTrouble(error);
    await finish(1);
  },
);
