import type { Client } from 'pg';
import { seedId } from './ids.js';
import { programme } from './programme.js';

/** The platform's account at the sandbox's bank, and the opening money that the programme announced by its own reference. */
export async function seedBank(client: Client): Promise<void> {
  await client.query(
    `insert into finance.bank_account (id, programme_id, number, bank, currency, owner, bic) values ($1, $2, '001810000027', 'Mekong Sandbox Bank', 'USD', 'OVOP Export Platform', 'MKSBKHPP')
     on conflict (programme_id, number) do update set owner = excluded.owner, bic = excluded.bic where bank_account.bic is null`,
    [seedId('programme', 'bank account'), programme.id],
  );
  await client.query(
    `insert into finance.expected_capital (id, programme_id, reference, currency, amount_minor) values ($1, $2, 'RF83CAPITAL', 'USD', 100000) on conflict do nothing`,
    [seedId('programme', 'opening capital'), programme.id],
  );
}
