import { Injectable } from '@nestjs/common';
import { balanceOf, batchApproved, coopPayable, post } from '#finance/ledger';
import { UnitOfWork, type Tx } from '#platform/database';
import { organisationOf, refuse, type Actor } from '#platform/kernel';
import { money, toDecimal, type Currency } from '#platform/money';
import { getProgramme, nextNumbers, programmeOf } from '#trade/identity';
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
  lockPayingAccount,
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
        const programmeId = await programmeOf(tx, organisationOf(actor));
        const of = currency ?? ((await getProgramme(tx, programmeId)).currency as Currency);
        tx.asSystem();
        const due = await lockDue(tx, { programmeId, currency: of, ids: settlementIds, most: MOST });
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
        const payouts = draftPayouts(due, await findAccounts(tx, cooperativesOf(due)));
        const lost = paidAs === null ? null : await lostPayoutOf(tx, programmeId, paidAs, payouts);
        const at = await tx.now();
        const [number] = await nextNumbers(tx, programmeId, 'PB');
        return {
          batchId: await keepBatch(tx, {
            programmeId,
            number: number!,
            currency: of,
            draftedBy: actor.personId!,
            payouts,
            paidAs: lost && lost.endToEndId,
            at,
          }),
        };
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
      const programmeId = await programmeOf(tx, organisationOf(actor));
      tx.asSystem();
      const batch = await lockBatch(tx, batchId);
      const payingAccount = await lockPayingAccount(tx, batch.programmeId, batch.currency);
      const payouts = await payoutsOf(tx, [batchId]);
      const accounts = await findAccounts(tx, cooperativesOf(payouts));
      const funds = await readFunds(tx, batch.programmeId, batch.currency);
      const made = payouts.length === 1 && (await isMade(tx, batch.programmeId, payouts[0]!.endToEndId));
      const lost = await findLostPayouts(tx, batch.programmeId);
      const at = await tx.now();
      const state = approveBatch(factsOf(batch), actor, {
        programmeId,
        payingAccount,
        accounts,
        available: available(funds),
        at,
        lost,
        made,
      });
      const approved = { state, approvedBy: actor.personId, approvedAt: at, bankAccountId: payingAccount!.id };
      await moveBatch(tx, batchId, approved, at);
      await startPayouts(tx, batchId, at);
      // What a bank would turn down is refused before any money moves.
      writePain001((await readBatchToSend(tx, batchId)).file);
      await postApproved(tx, batch, payouts);
      if (made) await standAsSent(tx, batchId, state, at);
      else tx.emit('batch.approved', { batchId });
      return { batchId };
    });
  }

  /** A draft taken back: its settlements are due again. Refuses with NOT_FOUND, ILLEGAL_STEP { state }. */
  cancel(actor: Actor, { batchId, key }: { batchId: string; key: string }): Promise<{ batchId: string }> {
    return this.uow.write({ actor, name: 'cancelPayoutBatch', key, input: { batchId } }, async (tx) => {
      const programmeId = await programmeOf(tx, organisationOf(actor));
      tx.asSystem();
      const batch = await lockBatch(tx, batchId);
      const at = await tx.now();
      await moveBatch(tx, batchId, { state: cancelBatch(factsOf(batch), actor, programmeId) }, at);
      for (const payout of await payoutsOf(tx, [batchId])) {
        await movePayout(tx, payout.id, { state: payoutSteps.next(payout.state, 'cancel') }, at);
        await moveSettlements(tx, payout.id, 'giveBack', at);
      }
      return { batchId };
    });
  }
}

/** What the bank has made already: no file is sent, and its line waits on the statement. */
async function standAsSent(tx: Tx, batchId: string, approved: BatchState, at: Date): Promise<void> {
  const filed = batchSteps.next(approved, 'file');
  await moveBatch(tx, batchId, { state: filed }, at);
  await moveBatch(tx, batchId, { state: batchSteps.next(filed, 'send') }, at);
}

const cooperativesOf = (rows: readonly { cooperativeId: string }[]): string[] =>
  rows.map(({ cooperativeId }) => cooperativeId);

const factsOf = (batch: PayoutBatch): BatchFacts => ({ ...batch, total: money(batch.totalMinor, batch.currency) });

/** Posting locks the balances, so what is read after it is what it left: none is paid more than it is owed. */
async function postApproved(tx: Tx, batch: PayoutBatch, payouts: readonly Payout[]): Promise<void> {
  const amounts = payouts.map(({ cooperativeId, amountMinor, currency }) => ({
    cooperativeId,
    amount: money(amountMinor, currency),
  }));
  await post(tx, batchApproved({ batch: batch.id, payouts: amounts }));
  for (const { cooperativeId, amountMinor, currency } of payouts) {
    const { account, natural } = await balanceOf(tx, coopPayable(cooperativeId, currency));
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
