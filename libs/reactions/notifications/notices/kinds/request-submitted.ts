import { ofFirst } from '../about/first-facts.js';
import { readAsked, stillOpen } from '../about/negotiation.store.js';
import { ofNegotiation, terms, termsWords } from '../about/negotiation.js';
import { theCooperative } from '../about/parties.js';
import { notice } from '../notice.js';

/** Each cooperative that was asked is told of its own quote. */
export const requestSubmitted = notice({
  event: 'request.submitted',
  version: 2,
  facts: terms,
  past: { 1: ofFirst((first) => first) },
  read: readAsked,
  recipients: theCooperative,
  answerable: stillOpen,
  words(of) {
    const values = termsWords(of);
    return {
      subject: of.t('notice.request.submitted', values),
      lines: [of.t('notice.request.submitted.1', values), of.deadline(of.facts.validUntil)],
      action: of.t('notice.answer'),
    };
  },
  ...ofNegotiation,
});
