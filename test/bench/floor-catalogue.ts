import type pg from 'pg';

interface Row {
  at: string;
  card: {
    id: string;
    kindCode: string;
    grade: string;
    name: Record<string, string>;
    picture: string | null;
    certificates: string[];
    leadDays: number;
    minimumQuantity: string;
    unit: string;
    currency: string;
    tiers: { fromQuantity: string; unitPrice: string }[];
    cooperative: {
      id: string;
      name: Record<string, string>;
      province: string;
      zone: string;
      verifiedAt: string | null;
    };
  };
  month: string | null;
  left: string | null;
}

/** The first page of the catalogue as the page asks for it: one statement, prepared. */
export async function cataloguePage(pool: pg.Pool): Promise<object> {
  const { rows } = await pool.query<Row>({ name: 'catalogue', text: PAGE, values: [25] });
  const nodes = rows.slice(0, 24);
  const last = nodes.at(-1)!;
  return {
    listings: {
      nodes: nodes.map(nodeOf),
      pageInfo: {
        hasNextPage: rows.length > 24,
        endCursor: Buffer.from(JSON.stringify([last.at, last.card.id])).toString('base64url'),
      },
    },
  };
}

const PAGE = `
  select c.card, to_char(c.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
         to_char(w.month, 'YYYY-MM') as month, (w.available - w.committed)::text as left
    from trade.listing_card c
    left join lateral (
      select month, available, committed
        from trade.capacity
       where listing_id = c.listing_id and available > committed
         and month >= date_trunc('month', now() at time zone 'Asia/Phnom_Penh')::date
       order by month
       limit 1) w on true
   order by c.published_at desc, c.listing_id desc
   limit $1`;

function nodeOf({ card, month, left }: Row): object {
  const {
    id,
    kindCode,
    grade,
    name,
    picture,
    certificates,
    leadDays,
    minimumQuantity,
    unit,
    currency,
    tiers,
    cooperative,
  } = card;
  return {
    id: globalId('Listing', id),
    kindCode,
    grade,
    name,
    picture,
    certificates,
    leadDays,
    minimum: { value: plain(minimumQuantity), unit },
    tiers: tiers.map(({ fromQuantity, unitPrice }) => ({
      from: { value: plain(fromQuantity) },
      unitPrice: { amount: price(unitPrice), currency },
    })),
    available: month && { month, left: { value: plain(left!) } },
    cooperative: {
      id: globalId('Organisation', cooperative.id),
      name: cooperative.name,
      province: cooperative.province,
      zone: cooperative.zone,
      verifiedAt: cooperative.verifiedAt && new Date(cooperative.verifiedAt).toISOString(),
    },
  };
}

export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** "300.000" -> "300" */
const plain = (decimal: string): string => decimal.replace(/\.?0+$/, '');
/** "15.000000" -> "15.00" */
const price = (decimal: string): string => decimal.replace(/(\.\d\d\d*?)0+$/, '$1');
