import { findFaults } from '#finance/ledger';
import {
  findUnproved,
  ImportsService,
  MatchingService,
  type ChosenTarget,
  type Unproved,
} from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { Market, type Member } from './market.js';
import { placeOrder, type PlacedOrder } from './placed-order.js';
import { madeStatement, type MadeLine } from './statement.js';

/** Two people of finance at their desk, in a market of its own: statements come, lines are matched, books looked at. */
export class Desk {
  readonly imports: ImportsService;
  readonly matching: MatchingService;
  second: Member;
  private statements = 0;
  /** At the bank, in minor units. */
  private balance = 0;

  private constructor(readonly market: Market) {
    this.imports = new ImportsService(market.uow);
    this.matching = new MatchingService(market.uow);
  }

  static async open(): Promise<Desk> {
    const market = await Market.open();
    await market.openBankAccount();
    const desk = new Desk(market);
    desk.second = { ...market.finance, personId: newId() };
    await market.rows(
      `insert into trade.person (id, email, name, locale)
       values ($1, 'second@people.example', '{"en": "The second"}', 'en')`,
      [desk.second.personId],
    );
    await market.rows(`insert into trade.membership values ($1, $2, 'finance')`, [
      desk.second.personId,
      desk.second.organisationId,
    ]);
    return desk;
  }

  /** After every test the ledger is whole, and everything but lines that wait is explained. */
  async close(): Promise<void> {
    try {
      expect(await this.market.uow.read(system, findFaults)).toEqual({ drifted: [], unbalanced: [] });
      expect((await this.unproved()).filter(({ kind, what }) => kind !== 'line' && what !== 'by_hand spent')).toEqual(
        [],
      );
    } finally {
      await this.market.close();
    }
  }

  /** An order of 10,000.00, its deposit of 3,000.00 and its balance of 7,000.00 open. */
  order = (cooperative = 0): Promise<PlacedOrder> => placeOrder(this.market, cooperative);

  /** The lines' ids, once a statement with them is imported. */
  bring = async (...lines: MadeLine[]): Promise<string[]> => {
    const [outcome] = await this.imports.importFile(
      this.market.finance,
      madeStatement(++this.statements, (this.balance / 100).toFixed(2), lines),
    );
    expect(outcome).toMatchObject({ outcome: 'IMPORTED', lines: lines.length });
    this.balance += lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    return (
      await this.market.rows<{ id: string }>(
        `select l.id
           from finance.statement_line l join finance.statement s on s.id = l.statement_id
          where s.sequence = $1
          order by l.position`,
        [this.statements],
      )
    ).map(({ id }) => id);
  };

  decide = (
    lineId: string,
    targets: ChosenTarget[],
    { by = this.market.finance, excessToCredit = false }: { by?: Member; excessToCredit?: boolean } = {},
  ): Promise<{ outcome: string }> => this.matching.match(by, { lineId, targets, excessToCredit, key: newId() });

  undo = (lineId: string, reason = 'It was another payment'): Promise<{ outcome: string }> =>
    this.matching.unmatch(this.market.finance, { lineId, reason, key: newId() });

  /** Balances that are not zero, by class, and by currency where it is no dollar; of a bank always. */
  books = async (): Promise<Record<string, string>> => {
    const rows = await this.market.rows<{ account: string; posted: string }>(
      `select case when a.class = 'bank' or a.currency <> 'USD' then a.class || ':' || lower(a.currency)
                   else a.class end as account, sum(b.posted)::text as posted
         from finance.balance b join finance.account a on a.id = b.account_id
        where b.posted <> 0
        group by 1, case when a.class <> 'bank' then a.id end
        order by 1`,
    );
    return Object.fromEntries(rows.map(({ account, posted }) => [account, posted]));
  };

  /** What each line is worth that nothing explains, as proof 1 names it. */
  waiting = async (): Promise<string[]> =>
    (await this.unproved())
      .filter(({ kind }) => kind === 'line')
      .map(({ amountMinor }) => amountMinor)
      .sort((a, b) => Number(b) - Number(a));

  stateOf = async (orderId: string): Promise<string> =>
    (await this.market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;

  /** What an instalment has got, in minor units. */
  given = async (id: string): Promise<string> => {
    const [allocated] = await this.market.rows<{ sum: string }>(
      'select coalesce(sum(amount_minor), 0)::text as sum from finance.allocation where instalment_id = $1',
      [id],
    );
    return allocated!.sum;
  };

  private unproved(): Promise<Unproved[]> {
    return this.market.uow.read(system, findUnproved);
  }
}

export const target = (id: string | null, made: Partial<ChosenTarget> = {}): ChosenTarget => ({
  type: 'instalment',
  id,
  minor: null,
  withFee: false,
  ...made,
});
