import * as ledger from '#finance/ledger';
import { BatchesService, returnPayout, SendBatch, settlePayout } from '#finance/settlement';
import { newId, system } from '#platform/kernel';
import { toDecimal } from '#platform/money';
import { Market } from './market.js';
import { Releases, usd } from './releases.js';

export interface PayoutRow {
  id: string;
  cooperative_id: string;
  amount_minor: string;
  end_to_end_id: string;
  state: string;
  bank_status: string | null;
  reason: string | null;
}

/** What the bank says of one payout. */
interface Said {
  endToEndId: string;
  status: string;
  reason?: string | null;
}

/** The people of finance who pay the cooperatives of a market, and their bank. */
export class PayoutDesk {
  readonly releases: Releases;
  readonly batches: BatchesService;

  constructor(readonly market: Market) {
    this.releases = new Releases(market);
    this.batches = new BatchesService(market.uow);
  }

  static async open(): Promise<PayoutDesk> {
    const market = await Market.open();
    await market.openBankAccount();
    return new PayoutDesk(market);
  }

  /** After every test the ledger is whole. */
  close = async (): Promise<void> => {
    const faults = await this.market.uow.read(system, ledger.findFaults);
    await this.market.close();
    expect(faults).toEqual({ drifted: [], unbalanced: [] });
  };

  draft = (settlementIds: string[] | null = null, actor = this.market.finance) =>
    this.batches.draft(actor, { settlementIds, currency: null, key: newId() });

  approve = (batchId: string, actor = this.market.otherFinance) =>
    this.batches.approve(actor, { batchId, key: newId() });

  cancel = (batchId: string, actor = this.market.finance) => this.batches.cancel(actor, { batchId, key: newId() });

  natural = async (account: ledger.Account): Promise<string> =>
    toDecimal(
      (await this.market.uow.read(system, (reader) => ledger.balanceOf(reader, this.market.programmeId, account)))
        .natural,
    );

  /** What this cooperative is owed, and what of it is on its way. */
  owed = async (cooperative: number): Promise<{ payable: string; inTransit: string }> => {
    const id = this.market.managers[cooperative]!.organisationId;
    return {
      payable: await this.natural(ledger.coopPayable(id, 'USD')),
      inTransit: await this.natural(ledger.coopInTransit(id, 'USD')),
    };
  };

  payouts = (batchId: string): Promise<PayoutRow[]> =>
    this.market.rows<PayoutRow>('select * from finance.payout where batch_id = $1 order by position', [batchId]);

  batchState = async (batchId: string): Promise<string> => {
    const [batch] = await this.market.rows<{ state: string }>('select state from finance.payout_batch where id = $1', [
      batchId,
    ]);
    return batch!.state;
  };

  settlementStates = async (): Promise<string[]> => {
    const settlements = await this.market.rows<{ state: string }>('select state from finance.settlement order by id');
    return settlements.map(({ state }) => state);
  };

  /** As if its file had been written. */
  file = (batchId: string) =>
    this.market.rows(
      `update finance.payout_batch set state = 'FILED', file_sha256 = sha256('x') where id = $1 and state = 'APPROVED'`,
      [batchId],
    );

  /** The bank's answer to the file of this batch. */
  answer = (batchId: string, messageId: string, payments: Said[], status = 'PART') =>
    this.releases.write((tx) =>
      SendBatch.prototype.run(tx, { batchId }, null, {
        messageId,
        status,
        code: null,
        reason: null,
        payments: payments.map((each) => ({ reason: null, ...each, code: each.status === 'RJCT' ? 'AC04' : null })),
      }),
    );

  settle = (payoutId: string, amount = '9500.00', line: string = newId()) =>
    this.onStatement(
      payoutId,
      settlePayout,
      (cooperativeId) => ledger.payoutSettled({ ...this.lineOf(line), cooperativeId, amount: usd(amount) }),
      amount,
    );

  giveBack = (payoutId: string, amount = '9500.00') =>
    this.onStatement(
      payoutId,
      returnPayout,
      (cooperativeId) => ledger.payoutRejected({ ...this.lineOf(), cooperativeId, amount: usd(amount) }),
      amount,
    );

  private lineOf = (line: string = newId()) => ({ line, bankAccountId: this.market.bankAccountId });

  /** As a statement's line does: what it says of the payout, and its posting. */
  private onStatement = (
    payoutId: string,
    move: typeof settlePayout,
    posting: (cooperativeId: string) => ledger.Posting,
    amount: string,
  ) =>
    this.releases.write(async (tx) => {
      await move(tx, { payoutId, amount: usd(amount) }, await tx.now());
      const [payout] = await tx.sql<{ programmeId: string; cooperativeId: string }>(
        `select b.programme_id as "programmeId", p.cooperative_id as "cooperativeId"
           from finance.payout p join finance.payout_batch b on b.id = p.batch_id where p.id = $1`,
        [payoutId],
      );
      await ledger.post(tx, payout!.programmeId, posting(payout!.cooperativeId));
    });
}
