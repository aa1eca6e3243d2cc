import { ofFirst } from '../about/first-facts.js';
import { readNegotiated } from '../about/negotiation.store.js';
import { negotiation, negotiationWords, ofNegotiation } from '../about/negotiation.js';
import { theBuyer, theCooperative } from '../about/parties.js';
import { notice } from '../notice.js';

/** Withdrawn by the author of the newest terms: the other side is told. */
export const quoteWithdrawn = notice({
  event: 'quote.withdrawn',
  version: 2,
  facts: negotiation,
  past: { 1: ofFirst((first) => first) },
  read: readNegotiated,
  recipients: (of) => (of.author === 'buyer' ? theCooperative(of) : theBuyer(of)),
  words(of) {
    const values = negotiationWords(of);
    return {
      subject: of.t('notice.quote.withdrawn', values),
      lines: [of.t('notice.quote.withdrawn.1', values)],
      action: of.t('notice.look'),
    };
  },
  ...ofNegotiation,
});
