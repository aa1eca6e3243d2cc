/** What a programme numbers: requests, quotes, orders, payout batches; and the documents of its cooperatives. */
export type Series = 'RFQ' | 'Q' | 'O' | 'PB' | 'PI' | 'CI';

/**
 * `O-2026-00031`, and `TH-O-2026-00031` of a programme with a prefix: who trades with two programmes never sees two
 * things under one number, whatever each has counted to.
 */
export const numberOf = (prefix: string, series: Series, year: number, n: number): string =>
  `${prefix && `${prefix}-`}${series}-${year}-${String(n).padStart(5, '0')}`;

/**
 * The body of an order's payment references: its prefix and digits. Letters before digits, so that no two programmes
 * come to the same, however far each counts.
 */
export const referenceBodyOf = (orderNumber: string): string => orderNumber.replace('O-', '').replaceAll('-', '');
