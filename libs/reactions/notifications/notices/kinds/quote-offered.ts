import { ofFirst } from '../about/first-facts.js';
import { readNegotiated, stillOpen } from '../about/negotiation.store.js';
import { ofNegotiation, terms, termsWords } from '../about/negotiation.js';
import { theBuyer } from '../about/parties.js';
import { notice } from '../notice.js';

/** A cooperative's offer. */
export const quoteOffered = notice({
  event: 'quote.offered',
  version: 2,
  facts: terms,
  past: { 1: ofFirst((first) => first) },
  read: readNegotiated,
  recipients: theBuyer,
  answerable: stillOpen,
  words(of) {
    const values = termsWords(of);
    return {
      subject: of.t('notice.quote.offered', values),
      lines: [of.t('notice.quote.offered.1', values), of.deadline(of.facts.validUntil)],
      action: of.t('notice.compare'),
    };
  },
  ...ofNegotiation,
});
