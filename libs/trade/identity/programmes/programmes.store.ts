import { columns, type InJson, type OneStatement, type RowOf } from '#platform/database';
import { refuse } from '#platform/kernel';
import { Holiday, ProgrammeCurrency, ProgrammeRow } from './programme.entity.js';

const programme = columns(
  ProgrammeRow,
  ...(['id', 'code', 'name', 'unitWord', 'country', 'zone', 'weekend'] as const),
  ...(['currency', 'languages', 'numberPrefix', 'commissionBp'] as const),
  ...(['depositPercent', 'depositPercentLeast', 'depositPercentMost', 'depositDays'] as const),
  ...(['validityDays', 'validityDaysMost', 'readyDaysMost', 'handoverPlace', 'bankDetailsHours'] as const),
  ...(['shortBp', 'wholeBp', 'dueDays', 'creditedDays', 'payoutDays'] as const),
);
/** What terms may say. */
export const termLimits = columns(
  ProgrammeRow,
  ...(['depositPercentLeast', 'depositPercentMost', 'validityDays', 'validityDaysMost', 'readyDaysMost'] as const),
);
export type TermLimits = RowOf<typeof termLimits>;

const limits = ['shortLeastMinor', 'shortMostMinor', 'chargeMinor', 'aloneMinor'] as const;
const currency = columns(ProgrammeCurrency, 'currency', ...limits);
const holiday = columns(Holiday, 'day', 'name');

/** A programme with the currencies that it sells in, in its order, and its bank holidays by day. */
export interface Programme extends RowOf<typeof programme> {
  readonly currencies: readonly RowOf<typeof currency>[];
  readonly holidays: readonly RowOf<typeof holiday>[];
}

/**
 * Read anew by each request and use case: a handful of rows by their keys cost less than to know when a copy of them
 * has become untrue.
 */
export async function findProgrammes(reader: OneStatement, ids: readonly string[]): Promise<Programme[]> {
  const rows = await reader.sql<{ programme: InJson<Programme> }>(
    `select ${programme.json('p')} || jsonb_build_object(
              'currencies', (
                select coalesce(jsonb_agg(${currency.json('c')} order by c.position), '[]')
                  from trade.programme_currency c
                 where c.programme_id = p.id),
              'holidays', (
                select coalesce(jsonb_agg(${holiday.json('h')} order by h.day), '[]')
                  from trade.holiday h
                 where h.programme_id = p.id)) as programme
       from trade.programme p
      where p.id = any($1)`,
    [[...ids]],
  );
  return rows.map((row) => row.programme);
}

export async function getProgramme(reader: OneStatement, id: string): Promise<Programme> {
  const [found] = await findProgrammes(reader, [id]);
  return found ?? refuse('NOT_FOUND');
}

/** A programme as its settings outside the database name it. */
export interface ProgrammeCode {
  readonly id: string;
  readonly code: string;
}

/** The default programme first: it was made before the others, and its settings bear no code. */
export const findProgrammeCodes = (reader: Pick<OneStatement, 'sql'>): Promise<ProgrammeCode[]> =>
  reader.sql<ProgrammeCode>('select id, code from trade.programme order by made_at, id');
