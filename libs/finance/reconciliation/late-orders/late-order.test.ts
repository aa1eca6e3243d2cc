import type { LateOrder } from '#finance/payments';
import type { MatchLine } from '../lines/match-line.js';
import * as made from '../matching/match.fixture.js';
import type { OpenInstalment } from '../targets/instalment.rules.js';
import type { Expected } from '../targets/open-items.js';
import { keptBy, type WaitingMoney } from './late-order.js';

const REFERENCE = 'RF542026000311';
const order = (made: Partial<LateOrder> = {}): LateOrder => ({
  orderId: 'o1',
  number: 'O-2026-00031',
  programmeId: 'kh',
  buyer: 'Lindhof Feinkost GmbH',
  papers: [{ number: 'PI-2026-00007', others: ['Maison Vauclerc'] }],
  dueOn: '2026-11-24',
  depositId: 'i1',
  instalments: ['i1', 'i2'],
  partPaid: false,
  cardWaits: false,
  pageOpen: false,
  ...made,
});
const instalment = (some: Partial<OpenInstalment> = {}): OpenInstalment =>
  made.instalment({ reference: REFERENCE, orderId: 'o', open: 450_00n, buyerId: 'b', ...some });
const expected = (some: Partial<made.MadeExpected> = {}): Expected =>
  made.expected({
    instalments: [instalment(), instalment({ id: 'i2', reference: 'RF272026000312', open: 1050_00n })],
    ...some,
  });
const waiting = (text: string, made: Partial<MatchLine> = {}, more: Partial<WaitingMoney> = {}): WaitingMoney => ({
  line: {
    id: 'line',
    minor: 400_00n,
    currency: 'USD',
    bookingDate: '2026-11-24',
    references: [],
    endToEndId: null,
    isCharge: false,
    isReversal: false,
    counterpartyName: null,
    remittance: text,
    ...made,
  },
  programmeId: 'kh',
  text,
  proposed: [],
  ...more,
});
const reasons = (lines: WaitingMoney[], { late = order(), files = [] as string[], all = expected() } = {}) =>
  keptBy(
    [late],
    lines,
    files.map((text) => ({ programmeId: 'kh', text })),
    all,
  ).get(late.orderId) ?? [];

test.each<[string, WaitingMoney]>([
  ['its reference, and too little', waiting('', { references: [REFERENCE] })],
  ['its reference, of its other instalment', waiting('', { references: ['RF272026000312'] })],
  ['its reference, in another currency', waiting('', { references: [REFERENCE], currency: 'EUR' })],
  ['its reference with O for 0', waiting('PAYMENT RF54 2O26 OOO3 11')],
  ['its reference with wrong check digits', waiting('rf99 2026 0003 11 thank you')],
  ['its number', waiting('Deposit for order O-2026-00031, Lindhof')],
  ['its number in Khmer digits', waiting('O-២០២៦-០០០៣១')],
  ['its number in full-width letters with a silent one', waiting('Ｏ－２０２６－０００\u200b３１')],
  ['its number without signs', waiting('ORDER O 2026 00031')],
  ["its number beside another's proforma", waiting('PI-2026-00012/O-2026-00031')],
  ['its own proforma', waiting('Invoice PI-2026-00007')],
  ['its own proforma in other letters', waiting('pi 2o26 oooo7, somebody', { counterpartyName: 'Lindhof Feinkost' })],
  [
    'its own proforma, paid by somebody who has none',
    waiting('PI-2026-00007', { counterpartyName: 'A parent company' }),
  ],
  ['its buyer, amount and day', waiting('thanks', { minor: 450_00n, counterpartyName: 'LINDHOF FEINKOST' })],
])('a waiting line keeps an order by %s', (_what, line) => {
  expect(reasons([line])).toEqual(['LINE_WAITS']);
});

test.each<[string, WaitingMoney]>([
  ['another order', waiting('O-2026-00032')],
  ['a proforma with its digits', waiting('PI-2026-00031')],
  ['other numbers with its digits', waiting('RFQ 2026-00031, Q/2026/00031; ci2026 00031 PB-2026-00031')],
  [
    'a proforma like its own, of the buyer who pays',
    waiting('PI-2026-00007', { counterpartyName: 'MAISON VAUCLERC SARL' }),
  ],
  ['nothing', waiting('invoice 31 of 2026', { counterpartyName: 'Somebody' })],
  ['it, but takes money back', waiting('O-2026-00031', { isReversal: true })],
  ['it, but went out', waiting('O-2026-00031', { minor: -400_00n })],
  ['it, at the bank of another programme', waiting('O-2026-00031', {}, { programmeId: 'th' })],
])('a line that names %s keeps nothing', (_what, line) => {
  expect(reasons([line])).toEqual([]);
});

test('a line that the bank took back keeps nothing', () => {
  expect(
    reasons([waiting('', { references: [REFERENCE] })], { all: expected({ reversed: new Map([['line', 400_00n]]) }) }),
  ).toEqual([]);
});

test('a line of which the bank took a part back keeps its order for the rest', () => {
  expect(
    reasons([waiting('', { references: [REFERENCE], minor: 450_01n })], {
      all: expected({ reversed: new Map([['line', 1n]]) }),
    }),
  ).toEqual(['LINE_WAITS']);
});

test('a part that has come, a proposal and a statement in quarantine keep it too, each by its name', () => {
  expect(
    reasons([waiting('', {}, { proposed: ['i2'] })], {
      late: order({ partPaid: true }),
      files: ['<Ustrd>O-2026-00031</Ustrd>'],
    }),
  ).toEqual(['PART_PAID', 'MATCH_PROPOSED', 'STATEMENT_QUARANTINED']);
  expect(reasons([waiting('', {}, { proposed: ['i9'] })], { files: ['<Ustrd>O-2026-00032</Ustrd>'] })).toEqual([]);
});
