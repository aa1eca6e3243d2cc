import {
  findMissing,
  findQuarantined,
  ImportsService,
  StatementsService,
  type ImportOutcome,
} from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import type { Market, Member } from '../../support/market.js';
import { madeStatement, type MadeAs, type MadeLine } from '../../support/statement.js';

export const TAKEN = { outcome: 'IMPORTED' };

/** One account of the platform at a bank, whose statements finance brings. */
export class Account {
  readonly imports: ImportsService;
  readonly statements: StatementsService;
  /** At the bank, in whole units of its currency: with it the next statement opens. */
  balance = 0;

  private constructor(
    readonly market: Market,
    /** Finance of another programme. */
    readonly stranger: Member,
    /** Its number. */
    readonly account: string,
  ) {
    this.imports = new ImportsService(market.uow);
    this.statements = new StatementsService(market.uow);
  }

  static async open(market: Market, stranger: Member): Promise<Account> {
    const digits = newId().replaceAll(/\D/g, '').padEnd(14, '0').slice(0, 14);
    const account = digits + String(Math.floor(performance.now() * 1000));
    await market.rows(
      `insert into finance.bank_account
       values ($1, $2, $3, 'Mekong Sandbox Bank', 'USD', 'OVOP Export Platform', 'MKSBKHPP')`,
      [newId(), market.programmeId, account],
    );
    return new Account(market, stranger, account);
  }

  file = (number: string | null, lines: MadeLine[] = [], as: MadeAs = {}, opening = this.balance): Buffer => {
    const { account } = this;
    return madeStatement(1, opening.toFixed(2), lines, { account, number, id: `${account}-${number}`, ...as });
  };

  /** The next statement; when it is taken the following one begins where it ends. */
  bring = async (number: string | null, lines: MadeLine[] = [], as: MadeAs = {}): Promise<ImportOutcome> => {
    const [outcome] = await this.imports.importFile(this.market.finance, this.file(number, lines, as));
    if (outcome!.outcome === 'IMPORTED') this.balance += lines.reduce((sum, { amount }) => sum + Number(amount), 0);
    return outcome!;
  };

  /** The gaps between its statements: year, first and last number. */
  missing = async () => {
    const { finance, uow } = this.market;
    return (await uow.read(finance, (reader) => findMissing(reader, finance.organisationId)))
      .filter((each) => each.account === this.account)
      .map(({ year, from, to }) => [year, from, to]);
  };

  quarantined = async (of = this.account) => {
    const { finance, uow } = this.market;
    const all = await uow.read(finance, (reader) => findQuarantined(reader, finance.organisationId));
    return all.filter((each) => each.account === of);
  };

  reasons = async () => (await this.quarantined()).map(({ number, reason }) => [number, reason]);

  aside = async () =>
    this.statements.setAside(this.market.finance, {
      statementId: (await this.quarantined())[0]!.id,
      reason: 'The bank sent it by mistake',
      key: newId(),
    });
}
