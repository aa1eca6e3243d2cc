import type { PreviousStatement } from '../statements/statement.js';
import { asShown } from './shown-statement.js';
import type { StatementRow } from './statements.store.js';

const previous: PreviousStatement = {
  sequence: 6,
  createdAt: '2026-11-23T17:00:00Z',
  closedOn: '2026-11-23',
  closingMinor: 100_00n,
};
const row: StatementRow = {
  id: 'a',
  account: '1',
  currency: 'USD',
  number: '7',
  sequence: 7,
  statementId: 'S7',
  state: 'QUARANTINED',
  reason: 'OPENING_DIFFERS',
  openingMinor: '10000',
  closingMinor: '10500',
  lines: 0,
  importedAt: new Date(0),
  setAsideAt: null,
  setAsideBy: null,
  setAsideReason: null,
  takenBy: null,
  takenReason: null,
  over: false,
  bankAccountId: 'b',
  ordinal: 7,
  dated: null,
  createdAt: '2026-11-24T17:00:00Z',
  closedOn: '2026-11-24',
};

test.each(['OPENING_DIFFERS', 'SEQUENCE_GAP'])(
  'a statement in quarantine for %s waits, may be taken, and follows once the one before it has come',
  (reason) => {
    expect(asShown({ ...row, reason }, previous)).toMatchObject({ waits: true, takeable: true, followsNow: true });
    expect(asShown({ ...row, reason }, { ...previous, closingMinor: 99_00n })).toMatchObject({
      waits: true,
      takeable: true,
      followsNow: false,
    });
    expect(asShown({ ...row, reason })).toMatchObject({ waits: true, takeable: true, followsNow: false });
  },
);

test.each(['BALANCE_MISSING', 'UNBALANCED', 'FOREIGN_ACCOUNT', 'FOREIGN_CURRENCY'])(
  'one in quarantine for %s waits for a right one only, whatever has come',
  (reason) => {
    expect(asShown({ ...row, reason }, previous)).toMatchObject({ waits: true, takeable: false, followsNow: false });
  },
);

test.each<[string, Partial<StatementRow>]>([
  ['is set aside', { setAsideAt: new Date(0) }],
  ['is over, as a right one was taken', { over: true }],
  ['was taken', { state: 'IMPORTED' }],
])('one that %s waits for nothing', (_what, decided) => {
  expect(asShown({ ...row, ...decided }, previous)).toMatchObject({ waits: false, takeable: false, followsNow: false });
});
