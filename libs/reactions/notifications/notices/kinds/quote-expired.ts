import { ofFirst } from '../about/first-facts.js';
import { readNegotiated } from '../about/negotiation.store.js';
import { negotiation, negotiationWords, ofNegotiation } from '../about/negotiation.js';
import { bothParties } from '../about/parties.js';
import { notice } from '../notice.js';

/** Nobody answered in time. */
export const quoteExpired = notice({
  event: 'quote.expired',
  version: 2,
  facts: negotiation,
  past: { 1: ofFirst((first) => first) },
  read: readNegotiated,
  recipients: bothParties,
  words(of) {
    const values = negotiationWords(of);
    return {
      subject: of.t('notice.quote.expired', values),
      lines: [of.t('notice.quote.expired.1', values)],
      action: of.t('notice.look'),
    };
  },
  ...ofNegotiation,
});
