import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readJson, writeWhole } from './files.js';
import { Trouble } from './trouble.js';

const NAMES = ['databaseApp', 'session', 'stripeWebhook'];

/**
 * Random secrets, made once and kept where only the owner reads them; a name added later gets its value then.
 * @param {string} file @returns {Record<string, string>}
 */
export function keepSecrets(file) {
  const kept = readJson(file);
  if (!kept && existsSync(file))
    throw new Trouble(`The secrets in ${file} cannot be read.`, {
      wayOut: 'Delete that file and start again: people sign in anew, nothing else is lost.',
    });
  const secrets = { ...kept };
  for (const name of NAMES) secrets[name] ??= randomBytes(24).toString('hex');
  if (NAMES.some((name) => kept?.[name] === undefined))
    writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  return secrets;
}
