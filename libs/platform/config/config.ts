import { productionFaults, trialFaults } from './production.js';
import { readStripeKeys } from './stripe-keys.js';
import { variables, type Config } from './variables.js';

/** The configuration is wrong: one clear line for each fault, which names the variable and the way out. */
export class ConfigError extends Error {}

/** All variables, checked; throws one ConfigError with a line for every fault there is. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, type] of Object.entries(variables)) {
    const parsed = type.safeParse(environment[name]);
    if (parsed.success) read[name] = parsed.data;
    else if (environment[name] === undefined) faults.push(`${name} is missing. Set it in the environment.`);
    else faults.push(`${name} is wrong: it ${parsed.error.issues.map(({ message }) => message).join(', and it ')}.`);
  }
  const { keys, faults: faultsOfKeys } = readStripeKeys(environment, read);
  const config: Partial<Config> = { ...read, STRIPE_KEYS: keys };
  faults.push(...faultsOfKeys);
  faults.push(...(config.NODE_ENV === 'production' ? productionFaults(config) : trialFaults(config)));
  if (faults.length > 0) throw new ConfigError([...faults, 'docs/operations.md lists every variable.'].join('\n'));
  return config as Config;
}
