import fc from 'fast-check';
import { money, toDecimal } from '#platform/money';
import { parseCamt053 } from './camt053.js';
import { type Fixture, fixture, note } from './statement.fixture.js';
import { type PreviousStatement, checkStatement, followsNow } from './statement.js';

const own = { account: '001810000027', currency: 'USD' };
const parsed = (made?: Fixture) => parseCamt053(fixture(made))[0]!;
const previous: PreviousStatement = { sequence: 6, createdAt: '2026-11-23T17:00:00Z', closingMinor: 100_00n };
const five = { amount: '5.00', credit: true, inside: note('five') };

test('a statement that adds up and follows the last one is good', () => {
  const statement = parsed({ closing: '105.00', entries: [five] });
  expect(checkStatement(statement, own)).toMatchObject({ kind: 'ok', newLines: [{ amount: { minor: 500n } }] });
  expect(checkStatement(statement, own, previous)).toMatchObject({ kind: 'ok' });
});

test.each<[string, Fixture, PreviousStatement | undefined, object]>([
  [
    'does not add up',
    { closing: '105.01', entries: [five] },
    previous,
    { reason: 'UNBALANCED', facts: { opening: 100_00n, sum: 500n, closing: 105_01n, difference: 1n } },
  ],
  [
    'opens with another balance',
    { opening: '99.00', closing: '104.00', entries: [five] },
    previous,
    { reason: 'OPENING_DIFFERS', facts: { previousClosing: 100_00n, opening: 99_00n, difference: -100n } },
  ],
  ['leaves out a number', { sequence: 8 }, previous, { reason: 'SEQUENCE_GAP', facts: { previous: 6, sequence: 8 } }],
  ['is of another account', { account: '999' }, undefined, { reason: 'FOREIGN_ACCOUNT' }],
  ['is in another currency', { currency: 'EUR' }, undefined, { reason: 'FOREIGN_CURRENCY' }],
  [
    'has a line in another currency',
    { closing: '105.00', entries: [{ ...five, currency: 'EUR' }] },
    undefined,
    { reason: 'FOREIGN_CURRENCY', facts: { currency: 'EUR', own: 'USD' } },
  ],
])('a statement that %s is put into quarantine', (_what, made, before, wanted) => {
  expect(checkStatement(parsed(made), own, before)).toMatchObject({ kind: 'quarantine', ...wanted });
});

test('a statement without a closing balance is put into quarantine', () => {
  const statement = parseCamt053(fixture().replace('CLBD', 'CLAV'))[0]!;
  expect(checkStatement(statement, own)).toMatchObject({ kind: 'quarantine', reason: 'BALANCE_MISSING' });
});

describe('a statement that begins with the balance of the last one', () => {
  const last: PreviousStatement = {
    sequence: null,
    createdAt: '2026-11-27T17:00:00Z',
    closedOn: '2026-11-27',
    closingMinor: 100_00n,
  };
  const closing = (closedOn: string | null, sequence: number | null = null) => ({
    ...parsed({ sequence, closing: '105.00', entries: [five] }),
    closedOn,
  });

  test('and closes before it does not follow it, when it has no number or one that was passed', () => {
    const differs = { kind: 'quarantine', reason: 'OPENING_DIFFERS', facts: { difference: 0n } };
    expect(checkStatement(closing('2026-11-26'), own, last)).toMatchObject(differs);
    expect(checkStatement(closing('2026-11-26', 7), own, { ...last, sequence: 9 })).toMatchObject(differs);
  });

  test('follows it when it closes on the same day, later, or says no day', () => {
    for (const day of ['2026-11-27', '2026-11-28', null])
      expect(checkStatement(closing(day), own, last)).toMatchObject({ kind: 'ok' });
  });

  test('follows it by its number, whatever its day, also when it holds what is known', () => {
    const overlapping = {
      ...parsed({
        sequence: 10,
        opening: '95.00',
        closing: '103.00',
        entries: [five, { amount: '3.00', credit: true }],
      }),
      closedOn: '2026-11-26',
    };
    const known = new Set([overlapping.lines[0]!.fingerprint]);
    expect(checkStatement(overlapping, own, { ...last, sequence: 9 }, known)).toMatchObject({
      kind: 'ok',
      newLines: [{ amount: { minor: 300n } }],
    });
  });
});

describe('of one in quarantine it is said that it follows now', () => {
  const last: PreviousStatement = {
    sequence: 6,
    createdAt: '2026-11-23T17:00:00Z',
    closedOn: '2026-11-23',
    closingMinor: 100_00n,
  };
  const uncounted: PreviousStatement = { ...last, sequence: null };
  const kept = {
    number: '7',
    sequence: 7,
    year: null,
    dated: null,
    createdAt: '2026-11-24T17:00:00Z',
    closedOn: '2026-11-24',
    openingMinor: 100_00n,
  };
  const without = { ...kept, number: null, sequence: null };

  test.each([
    ['its number is the next one', kept, last],
    ['it has no number and closes later', without, uncounted],
    ['it has no number and closes on the same day', { ...without, closedOn: '2026-11-23' }, uncounted],
    ['it has no number and no closing day', { ...without, closedOn: null }, uncounted],
  ])('when %s', (_when, one, before) => expect(followsNow(one, before)).toBe(true));

  test.each([
    ['nothing was taken', kept, undefined],
    ['it opens with other money', { ...kept, openingMinor: 99_00n }, last],
    ['it says no opening', { ...kept, openingMinor: null }, last],
    ['a number before it is missing', { ...kept, number: '8', sequence: 8 }, last],
    ['its number was passed', { ...kept, number: '5', sequence: 5, closedOn: '2026-11-20' }, last],
    ['it has no number and closes before the last one', { ...without, closedOn: '2026-11-22' }, uncounted],
  ])('but not when %s', (_when, one, before) => expect(followsNow(one, before)).toBe(false));
});

test('a year may begin again with number 1', () => {
  const last: PreviousStatement = { sequence: 250, createdAt: '2026-12-31T17:00:00Z', closingMinor: 100_00n };
  expect(checkStatement(parsed({ sequence: 1, createdAt: '2027-01-04T17:00:00Z' }), own, last)).toMatchObject({
    kind: 'ok',
  });
  expect(checkStatement(parsed({ sequence: 2, createdAt: '2027-01-04T17:00:00Z' }), own, last)).toMatchObject({
    kind: 'quarantine',
    reason: 'SEQUENCE_GAP',
  });
});

describe('nothing is imported twice', () => {
  const fingerprints = (made: Fixture): Set<string> => new Set(parsed(made).lines.map((line) => line.fingerprint));
  const first: Fixture = { closing: '105.00', entries: [five] };
  const after: PreviousStatement = { sequence: 7, createdAt: '2026-11-24T17:00:00Z', closingMinor: 105_00n };

  test('the same statement again', () => {
    expect(checkStatement(parsed(first), own, after, fingerprints(first))).toEqual({ kind: 'repeated' });
  });

  test('an overlapping statement brings only what is new', () => {
    const longer: Fixture = { sequence: null, closing: '108.00', entries: [five, { amount: '3.00', credit: true }] };
    expect(checkStatement(parsed(longer), own, after, fingerprints(first))).toMatchObject({
      kind: 'ok',
      newLines: [{ amount: { minor: 300n } }],
    });
  });

  test('an overlapping statement that leaves out a movement is put into quarantine', () => {
    const longer: Fixture = {
      sequence: null,
      opening: '90.00',
      closing: '98.00',
      entries: [five, { amount: '3.00', credit: true }],
    };
    expect(checkStatement(parsed(longer), own, after, fingerprints(first))).toMatchObject({
      kind: 'quarantine',
      reason: 'OPENING_DIFFERS',
    });
  });

  test('two identical lines of one file stay two', () => {
    const { lines } = parsed({ closing: '110.00', entries: [five, five] });
    expect(new Set(lines.map((line) => line.fingerprint)).size).toBe(2);
  });

  test('an identical line on the next statement is another movement', () => {
    const next: Fixture = { sequence: 8, opening: '105.00', closing: '110.00', entries: [five] };
    const check = checkStatement(parsed(next), own, after, fingerprints(first));
    expect(check).toMatchObject({ kind: 'ok', newLines: [{ amount: { minor: 500n } }] });
    expect(check.kind === 'ok' && fingerprints(first).has(check.newLines[0]!.fingerprint)).toBe(false);
  });

  describe('pages of one statement', () => {
    const last: PreviousStatement = { ...after, statementId: 'S7', number: '7', openings: [100_00n] };
    const page = (number: number | null, made: Fixture) => {
      const pagination = `<StmtPgntn><PgNb>${number}</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>`;
      const [statement] = parseCamt053(
        fixture(made).replace('<ElctrncSeqNb>', `${number === null ? '' : pagination}<ElctrncSeqNb>`),
      );
      return statement!;
    };
    const second: Fixture = { opening: '105.00', closing: '110.00', entries: [five] };

    test.each([2, null])('page %j that goes on with an identical line is another movement', (number) => {
      expect(checkStatement(page(number, second), own, last, fingerprints(first))).toMatchObject({
        kind: 'ok',
        newLines: [{ amount: { minor: 500n } }],
      });
    });

    test('each again is repeated, also when the balance is back where it opened', () => {
      const back: PreviousStatement = { ...last, openings: [100_00n, 105_00n, 110_00n], closingMinor: 100_00n };
      for (const number of [1, null])
        expect(checkStatement(page(number, first), own, back, fingerprints(first))).toEqual({ kind: 'repeated' });
      expect(checkStatement(page(2, second), own, { ...back, closingMinor: 105_00n }, fingerprints(first))).toEqual({
        kind: 'repeated',
      });
    });

    test('one that comes before the page before it is put into quarantine, whatever its lines are like', () => {
      expect(
        checkStatement(
          page(3, { opening: '110.00', closing: '115.00', entries: [five] }),
          own,
          last,
          fingerprints(first),
        ),
      ).toMatchObject({ kind: 'quarantine', reason: 'OPENING_DIFFERS' });
    });
  });

  test('however a stream of movements is cut into overlapping files, each is imported once', () => {
    const movements = fc.array(
      fc.record({
        minor: fc.bigInt({ min: 1n, max: 10_000_000n }),
        credit: fc.boolean(),
        text: fc.constantFrom('a', 'b'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(movements, fc.array(fc.tuple(fc.nat(12), fc.nat(4)), { maxLength: 8 }), (all, cuts) => {
        const entries = all.map(({ minor, credit, text }, i) => ({
          amount: toDecimal(money(minor, 'USD')),
          credit,
          inside: `<AcctSvcrRef>B${i}</AcctSvcrRef>${note(text)}`,
        }));
        const balance = (upTo: number): bigint =>
          all.slice(0, upTo).reduce((sum, { minor, credit }) => sum + (credit ? minor : -minor), 1_000_000_000n);
        const decimal = (minor: bigint): string => toDecimal(money(minor, 'USD'));
        const known = new Set<string>();
        let reached = 0;
        for (const [end, back] of [...cuts, [all.length, 0] as const]) {
          const to = Math.max(reached, Math.min(end, all.length));
          const from = Math.max(0, reached - back);
          const file: Fixture = {
            sequence: null,
            opening: decimal(balance(from)),
            closing: decimal(balance(to)),
            entries: entries.slice(from, to),
          };
          const check = checkStatement(
            parsed(file),
            own,
            { sequence: null, createdAt: null, closingMinor: balance(reached) },
            known,
          );
          if (check.kind === 'ok') for (const line of check.newLines) known.add(line.fingerprint);
          expect(check.kind).not.toBe('quarantine');
          reached = to;
        }
        expect(known.size).toBe(all.length);
      }),
    );
  });
});
