import { ofFirst } from '../about/first-facts.js';
import { readNegotiated, stillOpen } from '../about/negotiation.store.js';
import { ofNegotiation, terms, termsWords } from '../about/negotiation.js';
import { theCooperative } from '../about/parties.js';
import { notice } from '../notice.js';

/** A buyer's counter-offer. */
export const quoteCountered = notice({
  event: 'quote.countered',
  version: 2,
  facts: terms,
  past: { 1: ofFirst((first) => first) },
  read: readNegotiated,
  recipients: theCooperative,
  answerable: stillOpen,
  words(of) {
    const values = termsWords(of);
    return {
      subject: of.t('notice.quote.countered', values),
      lines: [of.t('notice.quote.countered.1', values), of.deadline(of.facts.validUntil)],
      action: of.t('notice.answer'),
    };
  },
  ...ofNegotiation,
});
