import { groupQuotes, type InboxOrder, type InboxPage, type InboxQuote } from './groups';

const quote = (id: string, state: InboxQuote['state'], more: Partial<InboxQuote> = {}): InboxQuote => ({
  id,
  state,
  yourTurn: state === 'AWAITING_COOPERATIVE',
  revision: 1,
  movedAt: '2026-11-24T08:00:00.000Z',
  validUntil: '2026-12-08T08:00:00.000Z',
  buyer: { name: { en: 'Maison Vauclerc SARL' }, country: 'FR' },
  request: { lines: [] },
  revisions: [],
  ...more,
});
const page = (nodes: InboxQuote[], mustAnswer?: InboxQuote[]): InboxPage => ({
  ...(mustAnswer && { mustAnswer: { nodes: mustAnswer } }),
  quotes: { nodes, pageInfo: { hasNextPage: false, endCursor: null } },
});
const ids = (quotes: readonly InboxQuote[]) => quotes.map(({ id }) => id).join('');

it('shows each quote once, the most urgent first, and old requests that still wait', () => {
  const late = quote('a', 'AWAITING_COOPERATIVE', { validUntil: '2026-12-09T08:00:00.000Z' });
  const soon = quote('b', 'AWAITING_COOPERATIVE', { validUntil: '2026-12-01T08:00:00.000Z' });
  const first = page([late, quote('c', 'AWAITING_BUYER'), quote('d', 'LOST')], [late, soon]);
  const groups = groupQuotes([first, page([soon, quote('e', 'AWAITING_BUYER'), quote('f', 'EXPIRED')])]);
  expect([groups.mustAnswer, groups.waiting, groups.ended].map(ids)).toEqual(['ba', 'ce', 'df']);
});

it('counts a request whose time is over as ended, whatever its turn was', () => {
  expect(ids(groupQuotes([page([quote('a', 'EXPIRED', { yourTurn: false })], [])]).ended)).toBe('a');
});

it('shows the orders that wait for the cooperative, what was sent back first and then what is to be ready soonest', () => {
  const order = (id: string, readyOn: string, ...waitsFor: InboxOrder['waitsFor'][number][]): InboxOrder => ({
    id,
    number: id,
    state: 'IN_PRODUCTION',
    readyOn,
    waitsFor,
    buyer: { name: { en: 'Maison Vauclerc SARL' }, country: 'FR' },
    lines: [],
  });
  const make = { side: 'COOPERATIVE', task: 'MAKE_GOODS', yours: true, reason: null } as const;
  const again = {
    side: 'COOPERATIVE',
    task: 'BRING_ANOTHER_BILL_OF_LADING',
    yours: true,
    reason: 'It is blurred',
  } as const;
  const pay = { side: 'BUYER', task: 'PAY_BALANCE', yours: false, reason: null } as const;
  const nodes = [
    order('a', '2026-12-20', make),
    order('b', '2026-12-10', make),
    order('c', '2026-12-30', pay, again),
    order('d', '2026-12-01', pay),
  ];
  expect(
    groupQuotes([{ ...page([], []), toDo: { nodes } }, page([])])
      .toDo.map(({ id }) => id)
      .join(''),
  ).toBe('cba');
});

it('shows a clerk what only the manager does apart from what waits for her', () => {
  const order = (id: string, task: 'MAKE_GOODS' | 'BRING_BILL_OF_LADING', yours: boolean): InboxOrder => ({
    id,
    number: id,
    state: 'IN_PRODUCTION',
    readyOn: '2026-12-20',
    buyer: { name: { en: 'Maison Vauclerc SARL' }, country: 'FR' },
    lines: [],
    waitsFor: [{ side: 'COOPERATIVE', task, yours, reason: null }],
  });
  const nodes = [order('a', 'MAKE_GOODS', false), order('b', 'BRING_BILL_OF_LADING', true)];
  const { toDo, managers } = groupQuotes([{ ...page([], []), toDo: { nodes } }]);
  expect([toDo, managers].map((orders) => orders.map(({ id }) => id).join(''))).toEqual(['b', 'a']);
});
