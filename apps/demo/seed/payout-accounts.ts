import type { Client } from 'pg';
import { cooperatives } from './cooperatives.js';
import { chanceOf } from './ids.js';

/** Invented banks; their country and form are right. */
const BICS = ['TLSBKHPP', 'PRVBKHPP', 'KMLBKHPPXXX'] as const;

/** Where each cooperative is paid; invented, always the same for the same cooperative. */
export const payoutAccounts = cooperatives.map(({ id, code, name, nameKm }) => ({
  cooperativeId: id,
  name,
  nameKm,
  number: `00${Math.floor(chanceOf(`account/${code}`) * 9e9 + 1e9)}`,
  bic: BICS[Math.floor(chanceOf(`bank/${code}`) * BICS.length)]!,
}));

/** Also into a market that was seeded before there were payouts. They count as old: nobody waits three days for a demo. */
export async function seedPayoutAccounts(client: Client): Promise<void> {
  await client.query(
    `insert into finance.payout_account (cooperative_id, name, name_km, number, bic, changed_at)
     select "cooperativeId", name, "nameKm", number, bic, platform.now() - interval '90 days'
       from jsonb_to_recordset($1::jsonb) r("cooperativeId" uuid, name text, "nameKm" text, number text, bic text)
     on conflict (cooperative_id) do nothing`,
    [JSON.stringify(payoutAccounts)],
  );
}
