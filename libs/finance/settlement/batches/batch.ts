import { characters, refuse, sameProgramme, type Actor } from '#platform/kernel';
import { money, sum, toDecimal, type Currency, type Money } from '#platform/money';
import { batchSteps, payoutSteps, type BatchState, type PayoutState } from './batch.states.js';

/** By which the bank tells of a payout, as ISO 20022 bounds it. */
export const END_TO_END_ID = characters(1, 35);

export interface DueSettlement {
  readonly id: string;
  readonly orderId: string;
  readonly cooperativeId: string;
  readonly currency: Currency;
  readonly amountMinor: string;
}

export interface AccountOfCooperative {
  readonly cooperativeId: string;
  /** Of the cooperative, in Latin letters. */
  readonly cooperative: string;
  /** When its bank details last changed; null without any. */
  readonly changedAt: Date | null;
}

export interface DraftPayout {
  readonly cooperativeId: string;
  readonly amount: Money;
  readonly settlements: readonly DueSettlement[];
}

/** One payout per cooperative: the sum of all that it is owed here. In the order of the settlements. */
export function draftPayouts(
  settlements: readonly DueSettlement[],
  accounts: readonly AccountOfCooperative[],
): DraftPayout[] {
  refuseWithoutAccount(accounts);
  return [...new Set(settlements.map(({ cooperativeId }) => cooperativeId))].map((cooperativeId) => {
    const own = settlements.filter((each) => each.cooperativeId === cooperativeId);
    return {
      cooperativeId,
      settlements: own,
      amount: sum(
        own.map((each) => money(each.amountMinor, each.currency)),
        own[0]!.currency,
      ),
    };
  });
}

/** What the rules read of a batch. */
export interface BatchFacts {
  readonly programmeId: string;
  readonly state: BatchState;
  readonly draftedBy: string;
  readonly total: Money;
}

/** Finance of the batch's own programme; for everybody else it does not exist. */
function ownBatch(batch: BatchFacts, actor: Actor): BatchFacts {
  if (actor.side !== 'secretariat' || !sameProgramme(actor, batch))
    refuse('NOT_FOUND', { field: 'batchId', message: 'There is no such batch.' });
  if (actor.role !== 'finance') refuse('FORBIDDEN', { message: 'Payouts are the matter of finance.' });
  return batch;
}

/**
 * The second pair of eyes. Refuses the drafter, bank details that are young or missing, more than the bank has, and any
 * payout while the bank tells of one that the books have lost: it could be this very one. `made`: the bank made it
 * already.
 */
export function approveBatch(
  batch: BatchFacts,
  actor: Actor,
  by: {
    payingAccount: object | undefined;
    accounts: readonly AccountOfCooperative[];
    available: Money;
    /** Bank details younger than this are not paid to: a stolen login changes them first. */
    bankDetailsHours: number;
    at: Date;
    lost?: readonly { endToEndId: string; statement: string }[];
    made?: boolean;
  },
): BatchState {
  const next = batchSteps.next(ownBatch(batch, actor).state, 'approve');
  if (batch.draftedBy === actor.personId) {
    refuse('NEEDS_ANOTHER_PERSON', {
      field: 'batchId',
      message: 'You drafted this batch. Another person of finance approves it; or cancel it.',
    });
  }
  const { currency } = batch.total;
  if (!by.payingAccount)
    refuse('NO_BANK_ACCOUNT', {
      field: 'batchId',
      currency,
      message:
        `No account in ${currency} with its owner and BIC is there to pay from, or none of several is chosen. ` +
        'Open one in the books, or choose one there.',
    });
  refuseWithoutAccount(by.accounts);
  if (by.made) return next; // the money has left: what is asked before it leaves is too late
  refuseLostPayouts(by.lost ?? []);
  refuseYoungAccounts(by.accounts, by);
  if (batch.total.minor > by.available.minor) {
    const [total, available] = [toDecimal(batch.total), toDecimal(by.available)];
    refuse('NOT_ENOUGH_AT_BANK', {
      field: 'batchId',
      total,
      available,
      currency,
      message:
        `The batch takes ${total} ${currency}, and ${available} is available at the bank. ` +
        'Wait for money to come in, or cancel it and draft a smaller one.',
    });
  }
  return next;
}

export const cancelBatch = (batch: BatchFacts, actor: Actor): BatchState =>
  batchSteps.next(ownBatch(batch, actor).state, 'cancel');

function refuseWithoutAccount(accounts: readonly AccountOfCooperative[]): void {
  const without = accounts.filter(({ changedAt }) => changedAt === null).map(({ cooperative }) => cooperative);
  if (without.length === 0) return;
  refuse('PAYOUT_ACCOUNT_MISSING', {
    field: 'settlementIds',
    cooperatives: without,
    message: `No bank details are known of ${without.join(', ')}. Enter them, or choose the other settlements.`,
  });
}

function refuseLostPayouts(lost: readonly { endToEndId: string; statement: string }[]): void {
  const [first] = lost;
  if (!first) return;
  const endToEndIds = lost.slice(0, 20).map(({ endToEndId }) => endToEndId);
  refuse('PAYOUT_UNKNOWN', {
    field: 'batchId',
    endToEndIds,
    statement: first.statement,
    message:
      `Statement ${first.statement} tells of ${lost.length} of our payouts that the books do not know ` +
      `(${endToEndIds.join(', ')}): they were lost, perhaps by a restore. ` +
      'Draft what they paid under those ids first, or villages are paid twice; docs/operations.md says how.',
  });
}

function refuseYoungAccounts(
  accounts: readonly AccountOfCooperative[],
  { bankDetailsHours: hours, at }: { bankDetailsHours: number; at: Date },
): void {
  for (const { cooperative, changedAt } of accounts) {
    const restedAt = new Date(changedAt!.getTime() + hours * 3_600_000);
    if (at >= restedAt) continue;
    refuse('PAYOUT_ACCOUNT_TOO_NEW', {
      field: 'batchId',
      cooperative,
      changedAt: changedAt!.toISOString(),
      from: restedAt.toISOString(),
      hours,
      message:
        `The bank details of ${cooperative} changed within the last ${hours} hours. ` +
        'Confirm them by telephone and approve later, or cancel the batch and leave it out.',
    });
  }
}

/**
 * Where a batch stands once its payouts stand so: settled when nothing of it is under way any more, rejected when
 * nothing of it was paid.
 */
export function batchAfter(state: BatchState, payouts: readonly PayoutState[]): BatchState {
  if (payouts.some((each) => !payoutSteps.isEnd(each) && each !== 'SETTLED')) return state;
  const step = payouts.every((each) => each === 'REJECTED') ? 'reject' : 'settle';
  return batchSteps.allows(state, step) ? batchSteps.next(state, step) : state;
}
