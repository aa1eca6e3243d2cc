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
    this.releases.write(async (tx) =>
      settlePayout(
        tx,
        { payoutId, side: { line, bankAccountId: this.market.bankAccountId }, amount: usd(amount) },
        await tx.now(),
      ),
    );

  giveBack = (payoutId: string, amount = '9500.00') =>
    this.releases.write(async (tx) =>
      returnPayout(
        tx,
        { payoutId, side: { line: newId(), bankAccountId: this.market.bankAccountId }, amount: usd(amount) },
        await tx.now(),
      ),
    );
}
