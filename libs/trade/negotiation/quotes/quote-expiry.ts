import { Injectable } from '@nestjs/common';
import { eachAlone, UnitOfWork } from '#platform/database';
import { system, systemOf } from '#platform/kernel';
import { OPEN_QUOTE_STATES, quoteSteps } from '../model/quote.states.js';
import { endQuote, findDueQuotes, lockQuote, placeOfSeen } from './quotes.store.js';

/**
 * Marks quotes whose time is over, and tells both sides. Tidying only: every rule asks the database's clock itself, so
 * no answer depends on when this runs.
 */
@Injectable()
export class QuoteExpiry {
  constructor(private readonly uow: UnitOfWork) {}

  /** At most a hundred at once, each by itself; how many were marked. Safe to repeat and to run twice at once. */
  async expireDue(): Promise<number> {
    const due = await this.uow.read(system, (reader) => findDueQuotes(reader, 100));
    return eachAlone(due, 'a quote could not be expired', ({ id, revision, programmeId }) =>
      this.uow.write(
        { actor: systemOf(programmeId), name: 'expireQuote', key: `expire-${id}-${revision}`, input: { id, revision } },
        async (tx) => {
          const { quote } = await lockQuote(tx, (await placeOfSeen(tx, id)).requestId, id);
          const now = await tx.now();
          if (!OPEN_QUOTE_STATES.includes(quote.state) || quote.revision !== revision || now < quote.validUntil) return;
          await endQuote(tx, quote, quoteSteps.next(quote.state, 'expire') as 'EXPIRED', now);
          tx.emit('quote.expired', { quoteId: id });
        },
      ),
    );
  }
}
