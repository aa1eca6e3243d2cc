import type { LedgerFaults } from '#finance/ledger';
import type { Unproved } from './proofs.store.js';

/**
 * What the ledger's own check has found, as items of proof 1: by how much a balance or a sum is off, in minor units.
 */
export const faultsOfLedger = ({ drifted, unbalanced }: LedgerFaults): Unproved[] => [
  ...drifted.map(({ account, currency, posted, entries }): Unproved => ({
    kind: 'account',
    reference: account,
    what: account,
    amountMinor: (BigInt(posted) - BigInt(entries)).toString(),
    currency,
  })),
  ...unbalanced.map(({ transactionId, book, currency, off }): Unproved => ({
    kind: 'sum',
    reference: transactionId,
    what: `${book} ${transactionId}`,
    amountMinor: off,
    currency,
  })),
];
