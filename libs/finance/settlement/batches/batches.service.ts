import { Injectable } from '@nestjs/common';
import { lockPayingAccount } from '#finance/banking';
import { balanceOf, batchApproved, coopPayable, post } from '#finance/ledger';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { programmeOf, refuse, type Actor } from '#platform/kernel';
import { money, toDecimal, type Currency } from '#platform/money';
import { getProgramme, nextNumbers } from '#trade/identity';
import { readBatchToSend } from './batch-to-send.store.js';
import { lockDue, moveSettlements } from '../release/settlements.store.js';
import { approveBatch, cancelBatch, draftPayouts, type BatchFacts } from './batch.js';
import type { Payout, PayoutBatch } from './batch.entity.js';
import { batchSteps, payoutSteps, type BatchState } from './batch.states.js';
import { findLostPayouts, isMade, lostPayoutOf } from './lost-payouts.store.js';
import { writePain001 } from './pain001.js';
import {
  available,
  findAccounts,
  keepBatch,
  lockBatch,
  moveBatch,
  movePayout,
  payoutsOf,
  readFunds,
  startPayouts,
} from './batches.store.js';

/** A bank takes more in one file; a person does not look through more. */
const MOST = 500;

@Injectable()
export class BatchesService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes what is due, all of it or the chosen, into one batch. `paidAs` is the EndToEndId of a payout that the bank
   * has made and the books have lost: the batch is then that one. Refuses with NOTHING_DUE, PAYOUT_ACCOUNT_MISSING
   * { cooperatives }, NOT_FOUND and AMOUNT_DIFFERS (of `paidAs`).
   */
  draft(
    actor: Actor,
    {
      settlementIds,
      currency,
      key,
      paidAs = null,
    }: { settlementIds: readonly string[] | null; currency: Currency | null; key: string; paidAs?: string | null },
  ): Promise<{ batchId: string }> {
    return this.uow.write(
      { actor, name: 'draftPayoutBatch', key, input: { settlementIds, currency, ...(paidAs !== null && { paidAs }) } },
      async (tx) => {
        if (actor.side !== 'secretariat' || actor.role !== 'finance')
          refuse('FORBIDDEN', { message: 'Payouts are the matter of finance.' });
        const programmeId = programmeOf(actor);
        const of = currency ?? ((await getProgramme(tx, programmeId)).currency as Currency);
        return tx.about(actor).asPlatform(async (platform) => {
          const due = await lockDue(platform, { programmeId, currency: of, ids: settlementIds, most: MOST });
          const gone = settlementIds?.filter((id) => !due.some((each) => each.id === id)) ?? [];
          if (due.length === 0 || gone.length > 0)
            refuse('NOTHING_DUE', {
              field: 'settlementIds',
              currency: of,
              message:
                due.length === 0
                  ? `Nothing is due in ${of}.`
                  : `${gone.length} of the chosen are not due in ${of} any more. Look again.`,
            });
          const payouts = draftPayouts(due, await findAccounts(platform, cooperativesOf(due)));
          const lost = paidAs === null ? null : await lostPayoutOf(platform, programmeId, paidAs, payouts);
          const at = await platform.now();
          const [number] = await nextNumbers(platform, programmeId, 'PB');
          return {
            batchId: await keepBatch(platform, {
              programmeId,
              number: number!,
              currency: of,
              draftedBy: actor.personId!,
              payouts,
              paidAs: lost && lost.endToEndId,
              at,
            }),
          };
        });
      },
    );
  }

  /**
   * By another person than who drafted it: from now on the money is in transit, and a job sends it. Refuses with
   * NOT_FOUND, ILLEGAL_STEP { state }, NEEDS_ANOTHER_PERSON, NO_BANK_ACCOUNT, PAYOUT_ACCOUNT_MISSING,
   * PAYOUT_ACCOUNT_TOO_NEW { from }, PAYOUT_UNKNOWN { endToEndIds, statement }, NOT_ENOUGH_AT_BANK
   * { total, available }, BALANCE_TOO_LOW, BAD_INPUT (a bank would turn the file down).
   */
  approve(actor: Actor, { batchId, key }: { batchId: string; key: string }): Promise<{ batchId: string }> {
    return this.uow.write({ actor, name: 'approvePayoutBatch', key, input: { batchId } }, async (tx) => {
      return tx.about(actor).asPlatform(async (platform) => {
        const batch = await lockBatch(platform, batchId);
        const payingAccount = await lockPayingAccount(platform, batch.programmeId, batch.currency);
        const payouts = await payoutsOf(platform, [batchId]);
        const accounts = await findAccounts(platform, cooperativesOf(payouts));
        const funds = await readFunds(platform, {
          ...batch,
          ...(payingAccount && { payingAccountId: payingAccount.id }),
        });
        const made = payouts.length === 1 && (await isMade(platform, batch.programmeId, payouts[0]!.endToEndId));
        const lost = await findLostPayouts(platform, batch.programmeId);
        const at = await platform.now();
        const state = approveBatch(factsOf(batch), actor, {
          payingAccount,
          accounts,
          available: available(funds),
          bankDetailsHours: (await getProgramme(platform, batch.programmeId)).bankDetailsHours,
          at,
          lost,
          made,
        });
        const approved = { state, approvedBy: actor.personId, approvedAt: at, bankAccountId: payingAccount!.id };
        await moveBatch(platform, batchId, approved, at);
        await startPayouts(platform, batchId, at);
        // What a bank would turn down is refused before any money moves.
        writePain001((await readBatchToSend(platform, batchId)).file);
        await postApproved(platform, batch, payouts);
        if (made) await standAsSent(platform, batchId, state, at);
        else platform.emit('batch.approved', { batchId });
        return { batchId };
      });
    });
  }

  /** A draft taken back: its settlements are due again. Refuses with NOT_FOUND, ILLEGAL_STEP { state }. */
  cancel(actor: Actor, { batchId, key }: { batchId: string; key: string }): Promise<{ batchId: string }> {
    return this.uow.write({ actor, name: 'cancelPayoutBatch', key, input: { batchId } }, async (tx) => {
      return tx.about(actor).asPlatform(async (platform) => {
        const batch = await lockBatch(platform, batchId);
        const at = await platform.now();
        await moveBatch(platform, batchId, { state: cancelBatch(factsOf(batch), actor) }, at);
        for (const payout of await payoutsOf(platform, [batchId])) {
          await movePayout(platform, payout.id, { state: payoutSteps.next(payout.state, 'cancel') }, at);
          await moveSettlements(platform, payout.id, 'giveBack', at);
        }
        return { batchId };
      });
    });
  }
}

/** What the bank has made already: no file is sent, and its line waits on the statement. */
async function standAsSent(tx: PlatformTx, batchId: string, approved: BatchState, at: Date): Promise<void> {
  const filed = batchSteps.next(approved, 'file');
  await moveBatch(tx, batchId, { state: filed }, at);
  await moveBatch(tx, batchId, { state: batchSteps.next(filed, 'send') }, at);
}

const cooperativesOf = (rows: readonly { cooperativeId: string }[]): string[] =>
  rows.map(({ cooperativeId }) => cooperativeId);

const factsOf = (batch: PayoutBatch): BatchFacts => ({ ...batch, total: money(batch.totalMinor, batch.currency) });

/** Posting locks the balances, so what is read after it is what it left: none is paid more than it is owed. */
async function postApproved(tx: PlatformTx, batch: PayoutBatch, payouts: readonly Payout[]): Promise<void> {
  const amounts = payouts.map(({ cooperativeId, amountMinor, currency }) => ({
    cooperativeId,
    amount: money(amountMinor, currency),
  }));
  await post(tx, batch.programmeId, batchApproved({ batch: batch.id, payouts: amounts }));
  for (const { cooperativeId, amountMinor, currency } of payouts) {
    const { account, natural } = await balanceOf(tx, batch.programmeId, coopPayable(cooperativeId, currency));
    if (natural.minor >= 0n) continue;
    const [balance, amount] = [money(natural.minor + BigInt(amountMinor), currency), money(amountMinor, currency)].map(
      toDecimal,
    );
    refuse('BALANCE_TOO_LOW', {
      field: 'batchId',
      account: account.name,
      balance,
      amount,
      currency,
      message:
        `The cooperative is owed ${balance} ${currency}, and the payout is of ${amount}. ` +
        'Cancel the batch and look at its account.',
    });
  }
}
