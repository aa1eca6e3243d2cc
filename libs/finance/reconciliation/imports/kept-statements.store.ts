import type { Reader, PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Kept, NewStatement } from './new-statement.js';

/**
 * The same statement brought again for the same reason is one in quarantine, not two; another file is, once the first
 * was set aside.
 */
export async function isQuarantined(
  reader: Reader,
  { programmeId, account, parsed, count, file }: Kept,
  reason: string,
): Promise<boolean> {
  const same = await reader.sql(
    `select from finance.statement s left join finance.statement_file f on f.id = s.file_id
      where s.bank_account_id is not distinct from $1
        and (s.bank_account_id is not null or (s.programme_id = $2 and s.account_number = $3))
        and s.statement_id = $4 and s.number is not distinct from $5 and s.state = 'QUARANTINED' and s.reason = $6
        and s.run is not distinct from $8 and s.rerun = $9
        and (s.set_aside_at is null or f.sha256 = $7) limit 1`,
    [
      account?.id ?? null,
      programmeId,
      parsed.account.number,
      parsed.statementId,
      parsed.number,
      reason,
      file.sha256,
      count?.run ?? null,
      count?.rerun ?? 0,
    ],
  );
  return same.length > 0;
}

/** Each file once; its id. */
export async function keepFile(
  tx: PlatformTx,
  { programmeId, file: { sha256, bytes }, personId, at }: Kept,
): Promise<string> {
  const find = () =>
    tx.sql<{ id: string }>('select id from finance.statement_file where programme_id = $1 and sha256 = $2', [
      programmeId,
      sha256,
    ]);
  const [known] = await find();
  if (known) return known.id;
  await tx.sql(
    `insert into finance.statement_file (id, programme_id, sha256, bytes, imported_at, imported_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (programme_id, sha256) do nothing`,
    [newId(), programmeId, sha256, bytes, at, personId],
  );
  return (await find())[0]!.id;
}

export async function insertStatement(tx: PlatformTx, row: NewStatement): Promise<void> {
  const columns = Object.keys(row).join(', ');
  await tx.sql(
    `insert into finance.statement (${columns})
     select ${columns} from jsonb_populate_record(null::finance.statement, $1::jsonb)`,
    [JSON.stringify(row)],
  );
}
