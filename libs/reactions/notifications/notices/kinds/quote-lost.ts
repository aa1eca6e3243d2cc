import { ofFirst } from '../about/first-facts.js';
import { readNegotiated } from '../about/negotiation.store.js';
import { negotiation, negotiationWords, ofNegotiation } from '../about/negotiation.js';
import { theCooperative } from '../about/parties.js';
import { notice } from '../notice.js';

/** Another cooperative was chosen. */
export const quoteLost = notice({
  event: 'quote.lost',
  version: 2,
  facts: negotiation,
  past: { 1: ofFirst((first) => first) },
  read: readNegotiated,
  recipients: theCooperative,
  words(of) {
    const values = negotiationWords(of);
    return {
      subject: of.t('notice.quote.lost', values),
      lines: [of.t('notice.quote.lost.1', values)],
      action: of.t('notice.look'),
    };
  },
  ...ofNegotiation,
});
