import type { Reader } from '#platform/database';

/** What people call the orders, organisations and bank accounts that accounts are named after. */
export const findNamesOfIds = (reader: Reader, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  reader.sql<{ id: string; name: string }>(
    `select id, number as name from trade.order where id = any($1::uuid[])
      union all
     select id, platform.text_in(name) from trade.organisation where id = any($1::uuid[])
      union all
     select id, number from finance.bank_account where id = any($1::uuid[])`,
    [ids],
  );
