import type { Client } from 'pg';
import { cooperatives, type CooperativeSeed } from './cooperatives.js';
import { chanceOf } from './ids.js';

/** Invented banks; their country and form are right. */
const BICS = ['TLSBKHPP', 'PRVBKHPP', 'KMLBKHPPXXX'] as const;

/** Where each cooperative is paid; invented, always the same for the same cooperative. */
export const accountOf = ({ id, code, name: { en: name, ...ownName } }: CooperativeSeed, bics: readonly string[]) => ({
  cooperativeId: id,
  name,
  ownName,
  number: `00${Math.floor(chanceOf(`account/${code}`) * 9e9 + 1e9)}`,
  bic: bics[Math.floor(chanceOf(`bank/${code}`) * bics.length)]!,
});

export const payoutAccounts = cooperatives.map((each) => accountOf(each, BICS));

/** Also into a market that was seeded before there were payouts. They count as old: nobody waits three days for a demo. */
export async function seedPayoutAccounts(client: Client, accounts = payoutAccounts): Promise<void> {
  await client.query(
    `insert into finance.payout_account (cooperative_id, name, own_name, number, bic, changed_at)
     select "cooperativeId", name, "ownName", number, bic, platform.now() - interval '90 days'
       from jsonb_to_recordset($1::jsonb) r("cooperativeId" uuid, name text, "ownName" jsonb, number text, bic text)
     on conflict (cooperative_id) do nothing`,
    [JSON.stringify(accounts)],
  );
}
