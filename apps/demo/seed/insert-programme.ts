import type { Programme } from '#trade/identity';

/** A programme as it is written down; amounts in minor units, the currencies in the order in which it sells in them. */
export interface SeedProgramme extends Omit<Readonly<Programme>, 'weekend' | 'languages' | 'currencies' | 'holidays'> {
  readonly weekend: readonly number[];
  readonly languages: readonly string[];
  readonly currencies: readonly (Pick<Programme['currencies'][number], 'currency'> & {
    readonly [K in Exclude<keyof Programme['currencies'][number], 'currency'>]: number;
  })[];
  readonly holidays: Programme['holidays'];
}

interface Client {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** A programme with its currencies and holidays, by the tables' owner. */
export const insertProgramme = (client: Client, programme: SeedProgramme): Promise<unknown> =>
  client.query(INSERT, [JSON.stringify(programme)]);

/** One statement: a programme refers to the currency of its books, and that one to the programme. */
const INSERT = `
  with written as (
    select * from jsonb_to_record($1::jsonb) r(
      id uuid, code text, name jsonb, "unitWord" jsonb, country text, zone text,
      weekend int[], currency text, languages text[], "numberPrefix" text, "commissionBp" int, "depositPercent" int,
      "depositPercentLeast" int, "depositPercentMost" int, "depositDays" int, "validityDays" int,
      "validityDaysMost" int, "readyDaysMost" int, "handoverPlace" text, "bankDetailsHours" int,
      "shortBp" int, "wholeBp" int, "dueDays" int, "creditedDays" int, "payoutDays" int, currencies jsonb, holidays jsonb)),
  programme as (
    insert into trade.programme (
      id, code, name, unit_word, country, zone, weekend, currency, languages, number_prefix,
      commission_bp, deposit_percent, deposit_percent_least, deposit_percent_most, deposit_days, validity_days,
      validity_days_most, ready_days_most, handover_place, bank_details_hours, short_bp, whole_bp, due_days,
      credited_days, payout_days)
    select id, code, name, "unitWord", country, zone, weekend, currency, languages,
           "numberPrefix", "commissionBp", "depositPercent", "depositPercentLeast", "depositPercentMost",
           "depositDays", "validityDays", "validityDaysMost", "readyDaysMost", "handoverPlace", "bankDetailsHours",
           "shortBp", "wholeBp", "dueDays", "creditedDays", "payoutDays"
      from written
    returning id),
  currencies as (
    insert into trade.programme_currency (
      programme_id, currency, position, short_least_minor, short_most_minor, charge_minor, alone_minor)
    select p.id, c.currency, c.position, c."shortLeastMinor", c."shortMostMinor", c."chargeMinor", c."aloneMinor"
      from written w
      join programme p on true,
           rows from (jsonb_to_recordset(w.currencies) as (
             currency text, "shortLeastMinor" bigint, "shortMostMinor" bigint, "chargeMinor" bigint,
             "aloneMinor" bigint)) with ordinality
             as c(currency, "shortLeastMinor", "shortMostMinor", "chargeMinor", "aloneMinor", position))
  insert into trade.holiday (programme_id, day, name)
  select p.id, h.day, h.name
    from written w
    join programme p on true,
         jsonb_to_recordset(w.holidays) h(day date, name jsonb)`;
