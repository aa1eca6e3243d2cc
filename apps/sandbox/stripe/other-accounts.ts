import type { StripeAccountOptions } from '../part.js';

/**
 * An account for each STRIPE_SECRET_KEY_<NAME> with its STRIPE_WEBHOOK_SECRET_<NAME>; its events are told at the
 * address of the first one's with `/<name>` behind it.
 */
export function otherAccounts(environment: NodeJS.ProcessEnv): Record<string, StripeAccountOptions> {
  const base = environment.SANDBOX_WEBHOOK_URL;
  return Object.fromEntries(
    Object.entries(environment).flatMap(([variable, secretKey]) => {
      const name = /^STRIPE_SECRET_KEY_([A-Z0-9_]+)$/.exec(variable)?.[1];
      const webhookSecret = environment[`STRIPE_WEBHOOK_SECRET_${name}`];
      if (!name || !secretKey || !webhookSecret) return [];
      const account = name.toLowerCase();
      return [[account, { secretKey, webhookUrl: base && `${base}/${account}`, webhookSecret }]];
    }),
  );
}
