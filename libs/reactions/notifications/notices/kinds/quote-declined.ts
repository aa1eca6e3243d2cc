import { ofFirst } from '../about/first-facts.js';
import { readNegotiated } from '../about/negotiation.store.js';
import { negotiation, negotiationWords, ofNegotiation } from '../about/negotiation.js';
import { theBuyer, theCooperative } from '../about/parties.js';
import { notice } from '../notice.js';

/** Declined by the side that was asked: the author of the newest terms is told. */
export const quoteDeclined = notice({
  event: 'quote.declined',
  version: 2,
  facts: negotiation,
  past: { 1: ofFirst((first) => first) },
  read: readNegotiated,
  recipients: (of) => (of.author === 'cooperative' ? theCooperative(of) : theBuyer(of)),
  words(of) {
    const values = negotiationWords(of);
    return {
      subject: of.t('notice.quote.declined', values),
      lines: [of.t('notice.quote.declined.1', values)],
      action: of.t('notice.look'),
    };
  },
  ...ofNegotiation,
});
