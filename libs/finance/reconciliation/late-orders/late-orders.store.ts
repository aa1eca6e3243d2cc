import type { LateOrder } from '#finance/payments';
import type { Reader } from '#platform/database';
import { ImportedLine } from '../lines/line.entity.js';
import { asMatchLine } from '../lines/match-line.js';
import { LIVE } from '../lines/waiting.store.js';
import { WORTH } from '../lines/worth.store.js';
import { findExpected } from '../targets/expected.store.js';
import { TAKEN } from '../statements/taken.store.js';
import { keptBy, type Keeping, type QuarantinedMoney, type WaitingMoney } from './late-order.js';

/** Looks through all that waits; asked only of orders that would be cancelled now. */
export async function findKept(reader: Reader, orders: readonly LateOrder[]): Promise<Map<string, Keeping[]>> {
  if (orders.length === 0) return new Map();
  const [waiting, quarantined] = [await findWaitingMoney(reader), await findQuarantinedMoney(reader)];
  const kept: [string, Keeping[]][] = [];
  for (const programmeId of new Set(orders.map((order) => order.programmeId))) {
    const own = orders.filter((order) => order.programmeId === programmeId);
    kept.push(...keptBy(own, waiting, quarantined, await findExpected(reader, programmeId)));
  }
  return new Map(kept);
}

interface Beside {
  lineId: string;
  programmeId: string;
  proposed: string[] | null;
}

async function findWaitingMoney(reader: Reader): Promise<WaitingMoney[]> {
  const beside = await reader.sql<Beside>(
    `select l.id as "lineId", b.programme_id as "programmeId",
            (select array_agg(p ->> 'id') from finance.proposed_match x, jsonb_array_elements(x.parts) p
              where x.line_id = l.id and x.settled_at is null) as proposed
       from finance.statement_line l join finance.bank_account b on b.id = l.bank_account_id
      where l.amount_minor > 0 and ${WORTH} > 0 and not l.is_reversal
        and not ${LIVE}`,
  );
  const of = new Map(beside.map((row) => [row.lineId, row]));
  const lines = await reader.db
    .createQueryBuilder(ImportedLine, 'l')
    .where('l.id = any(:ids)', { ids: [...of.keys()] })
    .getMany();
  return lines.map((line) => {
    const { programmeId, proposed } = of.get(line.id)!;
    return {
      line: asMatchLine(line),
      programmeId,
      text: [line.remittance, line.endToEndId, line.counterparty].join(' '),
      proposed: proposed ?? [],
    };
  });
}

/**
 * What the credits of statements say that no right one has come for and nobody has set aside, also of accounts that are
 * not ours yet. Of those that older programs kept, all that is in their files.
 */
const findQuarantinedMoney = (reader: Reader): Promise<QuarantinedMoney[]> =>
  reader.sql<QuarantinedMoney>(
    `select coalesce(b.programme_id, s.programme_id) as "programmeId",
            coalesce(array_to_string(s.mentions, ' X '), encode(f.bytes, 'escape'), '') as text
       from finance.statement s
       left join finance.bank_account b on b.id = s.bank_account_id
       left join finance.statement_file f on f.id = s.file_id
      where s.state = 'QUARANTINED' and s.set_aside_at is null and not ${TAKEN}`,
  );
