import pg from 'pg';
import { UnitOfWork } from '#platform/database';
import { newId, systemOf, type Actor } from '#platform/kernel';
import { cambodia } from '../../../apps/demo/seed/market.js';
import { actorOf } from '../../../apps/demo/seed/people.js';
import { actorsOfRwanda, rwanda } from '../../../apps/demo/seed/rwanda/market.js';
import { globalId, openApi, type Answer, type Client } from '../../support/api.js';

export interface Demo {
  client: pg.Client;
  uow: UnitOfWork;
  appUrl: string;
  /** The first programme with its money, then the second; the orders of that. */
  seed(): Promise<string[]>;
}

const QUOTES_AND_ORDERS = 'orders(first: 50) { nodes { id number } } quotes(first: 50) { nodes { id number } }';
const TRADE = `{ ${QUOTES_AND_ORDERS} }`;
const TRADE_OF_BUYER = `{ requests(first: 50) { nodes { id number } } ${QUOTES_AND_ORDERS} }`;
const MONEY = `{
  statementLines(first: 50) { nodes { id amount { currency } } }
  statementLineCounts { all }
  bankStatements(first: 50) { nodes { id account } }
  openTargets(first: 50) { nodes { id target expects { currency } } }
  settlements(first: 50) { nodes { id } }
  payoutBatches(first: 50) { nodes { id } }
}`;

const PROOFS = `{
  proofs {
    ledgerHolds
    gaps
    balances { name difference { amount currency } }
    covers { clientMoney { currency } }
    unproved { kind what amount { currency } }
  }
  ledgerAccounts { name balance { currency } }
}`;

interface Books {
  proofs: {
    ledgerHolds: boolean;
    gaps: number;
    balances: { name: string; difference: { amount: string; currency: string } }[];
    covers: { clientMoney: { currency: string } }[];
    unproved: { kind: string; what: string; amount: { currency: string } | null }[];
  };
  ledgerAccounts: { name: string; balance: { currency: string } }[];
}

interface Node {
  id: string;
  number?: string;
  account?: string;
  target?: string;
  amount?: { currency: string };
  expects?: { currency: string };
}
type Lists = Record<string, { nodes: Node[] }>;

const numbersIn = (lists: Lists): string[] =>
  Object.values(lists).flatMap(({ nodes }) => nodes.flatMap(({ number }) => (number ? [number] : [])));

/** One of each side of a programme, and what is theirs alone. */
const sides = {
  kh: {
    market: cambodia,
    operator: actorOf('operator', 'ovop-kh-secretariat'),
    finance: actorOf('finance', 'ovop-kh-secretariat'),
    manager: actorOf('manager', 'prey-romduol'),
    number: /^(O|RFQ|Q)-\d/,
    currency: 'USD',
  },
  rw: {
    market: rwanda,
    operator: actorOf('operator', 'ovop-rw-secretariat', actorsOfRwanda),
    finance: actorOf('finance', 'ovop-rw-secretariat', actorsOfRwanda),
    manager: actorOf('manager', 'rw-agatare', actorsOfRwanda),
    number: /^RW-(O|RFQ|Q)-\d/,
    currency: 'RWF',
  },
};
type Side = (typeof sides)['kh'];

export function sideBySide(given: () => Demo): void {
  describe('two programmes side by side', () => {
    let api: Awaited<ReturnType<typeof openApi>>;
    beforeEach(async () => {
      expect(await given().seed()).toHaveLength(2);
      api = await openApi(given().appUrl);
    });
    afterEach(() => api.close());

    const as = ({ personId }: Actor): Promise<Client> => api.as(personId!);
    const money = async (side: Side): Promise<Lists> => (await (await as(side.finance)).get(MONEY)) as Lists;
    const pairs = (): [Side, Side][] => [
      [sides.kh, sides.rw],
      [sides.rw, sides.kh],
    ];

    test('neither sees, numbers, matches, pays or proves anything of the other, by API; a buyer has both', async () => {
      for (const [own, other] of pairs()) {
        for (const actor of [own.operator, own.finance, own.manager]) {
          const numbers = numbersIn((await (await as(actor)).get(TRADE)) as Lists);
          expect(numbers.length).toBeGreaterThan(1);
          expect(numbers.filter((number) => !own.number.test(number))).toEqual([]);
        }
        const [mine, theirs] = [await money(own), await money(other)];
        expect(mine['statementLines']!.nodes.map(({ amount }) => amount!.currency)).toEqual(
          mine['statementLines']!.nodes.map(() => own.currency),
        );
        expect(mine['statementLines']!.nodes.length).toBeGreaterThan(2);
        const open = mine['openTargets']!.nodes;
        expect(open.filter(({ expects }) => expects!.currency !== own.currency)).toEqual([]);
        const instalments = open.filter(({ target }) => target === 'instalment');
        expect(instalments.length).toBeGreaterThan(1);
        const known = new Set(Object.values(mine).flatMap(({ nodes = [] }) => nodes.map(({ id }) => id)));
        const shared = Object.values(theirs).flatMap(({ nodes = [] }) => nodes.filter(({ id }) => id && known.has(id)));
        expect(shared).toEqual([]);

        const finance = await as(own.finance);
        const [line] = theirs['statementLines']!.nodes;
        const matched = await finance.ask(
          'mutation($input: MatchLineInput!) { matchLine(input: $input) { __typename } }',
          { input: { lineId: line!.id, key: newId(), targets: [{ target: 'instalment', id: instalments[0]!.id }] } },
        );
        expect(matched.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
        const unknown = await finance.ask('query($id: ID!) { statementLine(id: $id) { id } }', {
          id: globalId('StatementLine', newId()),
        });
        const foreign = await finance.ask('query($id: ID!) { statementLine(id: $id) { id } }', { id: line!.id });
        expect(words(foreign)).toEqual(words(unknown));
      }
      for (const own of Object.values(sides)) {
        const { proofs, ledgerAccounts } = (await (await as(own.finance)).get(PROOFS)) as unknown as Books;
        expect([proofs.ledgerHolds, proofs.gaps]).toEqual([true, 0]);
        // What waits for a person is not proved; all of it is its own.
        expect(
          proofs.unproved.filter(({ kind, amount }) => kind !== 'line' || amount?.currency !== own.currency),
        ).toEqual([]);
        expect(proofs.balances.filter(({ difference }) => Number(difference.amount) !== 0)).toEqual([]);
        const currencies = [
          ...proofs.balances.map(({ difference }) => difference.currency),
          ...proofs.covers.map(({ clientMoney }) => clientMoney.currency),
          ...ledgerAccounts.map(({ balance }) => balance.currency),
        ];
        expect(new Set(currencies)).toEqual(new Set([own.currency]));
      }
      const buyer = await as(actorOf('owner', 'marschgrund'));
      const numbers = numbersIn((await buyer.get(TRADE_OF_BUYER)) as Lists);
      for (const { number } of Object.values(sides)) expect(numbers.some((each) => number.test(each))).toBe(true);
    }, 120_000);

    test('as SQL without a filter each role of one sees no row of the other, in any table that says whose it is', async () => {
      const { uow, client } = given();
      const { rows: tables } = await client.query<{ name: string }>(
        `select table_schema || '.' || table_name as name from information_schema.columns
          where column_name = 'programme_id' and table_schema in ('trade', 'finance', 'platform', 'reactions')
            and table_schema || '.' || table_name not in ${OPEN} order by 1`,
      );
      expect(tables.length).toBeGreaterThan(15);
      let looked = 0;
      for (const [own, other] of pairs()) {
        const { id } = other.market.programme;
        for (const actor of [own.operator, own.finance, own.manager, systemOf(own.market.programme.id)])
          for (const { name } of tables) {
            const count = `select count(*)::int as n from ${name} t where programme_id = '${id}' ${drafts(name)}`;
            const seen = await uow
              .read(actor, (reader) => reader.sql<{ n: number }>(count))
              .catch((error: Error) => (/permission denied/.test(error.message) ? [{ n: 0 }] : Promise.reject(error)));
            expect([name, actor.side, seen[0]!.n]).toEqual([name, actor.side, 0]);
            looked++;
          }
      }
      expect(looked).toBe(8 * tables.length);
    }, 120_000);
  });
}

/** What a refusal says, but for the id of its request. */
const words = ({ errors }: Answer): unknown[] =>
  errors!.map(({ message, extensions: { requestId: _, ...said } }) => [message, said]);

/** Whose rows are told to everybody; see test/integration/tenants. */
const OPEN = `('trade.organisation', 'trade.listing_card', 'trade.programme_currency', 'trade.holiday',
               'finance.card_limit')`;
const drafts = (table: string): string => (table === 'trade.listing' ? `and state <> 'PUBLISHED'` : '');
