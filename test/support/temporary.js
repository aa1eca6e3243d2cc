// Plain JavaScript, because Jest's global set-up loads it as it is.
import { throwawayFolder } from '../../apps/launcher/throwaway-folder.js';

/** Whatever tests and the programs that they start put into the temporary folder goes with this process. */
export default function temporary() {
  process.env.TMPDIR = throwawayFolder('ovop-tests-');
}
