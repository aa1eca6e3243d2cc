import { capitalPaidIn, wireArrived } from '#finance/ledger';
import { outcome } from './exact.js';
import { findAnnounced, type Announced } from './announced.store.js';
import { byReference } from './findings.js';
import type { OpenItem } from './open-items.js';
import { labelled, type Target } from './target.js';

export interface CapitalItem extends OpenItem {
  readonly reference: string;
}

/** Opening money that the secretariat announced; what came of it is what it is. */
export const capital: Target<CapitalItem> = {
  side: 'IN',
  row: 'ExpectedCapital',
  listed: true,
  proof: { kind: 'capital_paid_in', says: 'n.capital = -m.amount_minor' },
  findOpen: async (reader, programmeId) =>
    (await findAnnounced(reader, programmeId)).map(({ minor, ...row }) =>
      capitalItem({ ...row, minor: BigInt(minor) }),
    ),
  candidates: (line, expected) => byReference('capital', line, expected),
  choose: (_line, { items }, id) => items.get('capital', id) as CapitalItem | undefined,
  check: () => undefined,
  secondBecause: ({ candidate, amount }) => (amount.minor === candidate.minor ? null : 'CAPITAL'),
  postings: ({ amount }, { match, line }) =>
    outcome(amount, [...(line === null ? [] : [wireArrived({ ...line, amount })]), capitalPaidIn({ match, amount })]),
  takeBack: async () => undefined,
  label: ({ reference }) => labelled({ reference }),
};

export const capitalItem = (row: Omit<Announced, 'minor'> & { minor: bigint }): CapitalItem => ({
  ...row,
  type: 'capital',
  keys: { reference: row.reference },
});
