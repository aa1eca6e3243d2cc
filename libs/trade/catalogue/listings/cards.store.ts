import type { InJson, OneStatement } from '#platform/database';
import { isBlank } from '#platform/kernel';
import { shownOrganisation, type ShownOrganisation } from '#trade/identity';
import { monthOf } from '../capacity/capacity.store.js';
import type { Card, CardFilter } from './card.js';
import { prefixQuery } from './search.js';

/**
 * A search ranks at most so many candidates, the newest ones: ranking every match of a common word
 * costs 14 times as much.
 */
const CANDIDATES = 200;

const CALENDAR = `calendar as materialized (
  select id, ${monthOf('platform.now() at time zone zone')} as month from trade.programme)`;

/** The card, and what is left of its capacity, read live: the first window is chosen before any JSON is made of it. */
const WITH_CAPACITY = `c.card, (
  select jsonb_build_object('month', to_char(w.month, 'YYYY-MM'), 'left', (w.available - w.committed)::text)
    from (select month, available, committed
            from trade.capacity
           where listing_id = c.listing_id and month >= k.month and available > committed
           order by month
           limit 1) w) as available`;

export interface CardRow {
  card: Card;
  /** Where a next page goes on: rank and id for a search, else the moment of publishing and id. */
  sortKey: number | string;
}

interface Selected {
  card: Omit<Card, 'available' | 'cooperative'> & { cooperative: InJson<ShownOrganisation> };
  available: Card['available'];
  sortKey: number | string;
}

const rowOf = ({ card, available, sortKey }: Selected): CardRow => ({
  card: { ...card, cooperative: shownOrganisation.row(card.cooperative), available },
  sortKey,
});

/** One page of cards in one statement: newest first, or by rank when something is searched. */
export async function findCards(
  reader: OneStatement,
  filter: CardFilter,
  size: number,
  after: After,
): Promise<CardRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const query = asked(filter.search);
  if (query === NOTHING) return [];

  const where = conditions(filter, query, bind);
  const text =
    query === null
      ? newestFirst(where, size, after, bind)
      : bestFirst(where, searched(filter, query, bind), size, after, bind);
  return (await reader.sql<Selected>(text, values)).map(rowOf);
}

type After = (string | number)[] | null;

function newestFirst(where: readonly string[], size: number, after: After, bind: Bind): string {
  const beyond = after
    ? [`(c.published_at, c.listing_id) < (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`]
    : [];
  return `
    with ${CALENDAR}
    select ${WITH_CAPACITY},
           to_char(c.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"
      from trade.listing_card c
      join calendar k on k.id = c.programme_id
     where ${[...where, ...beyond].join(' and ')}
     order by c.published_at desc, c.listing_id desc
     limit ${bind(size)}`;
}

function bestFirst(where: readonly string[], query: string, size: number, after: After, bind: Bind): string {
  const beyond = after ? `where (c.rank, c.listing_id) < (${bind(after[0])}::int, ${bind(after[1])}::uuid)` : '';
  return `
    with ${CALENDAR},
    candidates as materialized (
      select c.*
        from trade.listing_card c
       where ${where.join(' and ')}
       order by c.published_at desc, c.listing_id desc
       limit ${CANDIDATES}),
    ranked as (
      select listing_id, programme_id, card, round(1e6 * ts_rank(search, ${query}))::int as rank
        from candidates)
    select ${WITH_CAPACITY}, c.rank as "sortKey"
      from ranked c
      join calendar k on k.id = c.programme_id
     ${beyond}
     order by c.rank desc, c.listing_id desc
     limit ${bind(size)}`;
}

export async function findCardsById(reader: OneStatement, ids: readonly string[]): Promise<Card[]> {
  const rows = await reader.sql<Selected>(
    `with ${CALENDAR}
     select ${WITH_CAPACITY}
       from trade.listing_card c
       join calendar k on k.id = c.programme_id
      where c.listing_id = any($1) and not c.suspended`,
    [ids],
  );
  return rows.map((row) => rowOf(row).card);
}

export interface Facet {
  facet: 'craft' | 'province' | 'certificate' | 'all' | 'cooperative';
  value: string | null;
  count: number;
}

/**
 * How many cards each value of each facet would leave, all other filters kept (and the chosen certificates: a card must
 * have all of them), and how many there are in all.
 */
export async function countFacets(reader: OneStatement, filter: CardFilter): Promise<Facet[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const query = asked(filter.search);
  if (query === NOTHING)
    return [
      { facet: 'all', value: null, count: 0 },
      { facet: 'cooperative', value: null, count: 0 },
    ];
  const by = (without: keyof CardFilter) => conditions({ ...filter, [without]: null }, query, bind).join(' and ');
  const all = () => conditions(filter, query, bind).join(' and ');
  return reader.sql<Facet>(
    `select 'craft' as facet, c.craft as value, count(*)::int
       from trade.listing_card c
      where ${by('crafts')}
      group by c.craft
      union all
     select 'province', c.province, count(*)::int
       from trade.listing_card c
      where ${by('provinces')}
      group by c.province
      union all
     select 'certificate', certificate, count(*)::int
       from trade.listing_card c, unnest(c.certificates) certificate
      where ${all()}
      group by certificate
      union all
     select 'all', null, count(*)::int
       from trade.listing_card c
      where ${all()}
      union all
     select 'cooperative', null, count(distinct c.cooperative_id)::int
       from trade.listing_card c
      where ${all()}
      order by 1, 3 desc, 2`,
    values,
  );
}

/** Something was asked that has no word in it, like "???": no listing has that. */
const NOTHING = Symbol('nothing');

/** What was written as a query; null when nothing was: an empty search box is no search. */
const asked = (search: string | null | undefined): string | null | typeof NOTHING =>
  isBlank(search ?? '') ? null : (prefixQuery(search!) ?? NOTHING);

type Bind = (value: unknown) => string;

const searched = (filter: CardFilter, query: string, bind: Bind): string =>
  `(to_tsquery('simple', ${bind(query)}) || plainto_tsquery('english', ${bind(filter.search)}))`;

/** Zero is a value, and so is an empty text. */
const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

function conditions(filter: CardFilter, query: string | null, bind: Bind): string[] {
  const some = (list: readonly string[] | null | undefined): list is readonly string[] =>
    list !== null && list !== undefined && list.length > 0;
  return [
    'not c.suspended',
    ...(query !== null ? [`c.search @@ ${searched(filter, query, bind)}`] : []),
    ...(some(filter.crafts) ? [`c.craft = any(${bind(filter.crafts)})`] : []),
    ...(some(filter.provinces) ? [`c.province = any(${bind(filter.provinces)})`] : []),
    ...(some(filter.certificates) ? [`c.certificates @> ${bind(filter.certificates)}::text[]`] : []),
    ...(isGiven(filter.leadDaysAtMost) ? [`c.lead_days <= ${bind(filter.leadDaysAtMost)}`] : []),
    ...(isGiven(filter.currency) ? [`c.card ->> 'currency' = ${bind(filter.currency)}`] : []),
    ...(isGiven(filter.minimumOrderAtMost)
      ? [`c.minimum_order_hundredths <= 100 * ${bind(filter.minimumOrderAtMost)}::numeric`]
      : []),
    ...(isGiven(filter.kindCode) ? [`c.kind_code = ${bind(filter.kindCode)}`] : []),
    ...(isGiven(filter.cooperativeId) ? [`c.cooperative_id = ${bind(filter.cooperativeId)}`] : []),
  ];
}
