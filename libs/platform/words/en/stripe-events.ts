/** What Stripe told and the books do not show. */
export const stripeEvents = {
  'books.unproved.event': 'Told by Stripe:',
  'stripe.title': 'From Stripe',
  'stripe.lead': 'What Stripe told and the books do not show. Each counts as not explained until it is applied.',
  'stripe.none': 'Nothing waits',
  'stripe.noneWhat': 'All that Stripe told stands in the books.',
  'stripe.toEvents': 'Look at them',
  'stripe.events': '{count, plural, one {# event} other {# events}}',
  'stripe.again': 'Apply again',
  'stripe.againAbout': 'Apply again: {what}',
  'stripe.applied': 'Applied: {what} stands in the books now.',
  'stripe.waits': 'It still waits. {why}',
  'stripe.silent': 'Stripe does not answer at the moment. The event waits as before; try again in a minute.',
  'stripe.gone': 'It does not wait any more: somebody has had it applied.',
  'stripe.reason.WRONG_MODE':
    'It is test money among real money, or the other way round. Look at the address of the webhook at Stripe.',
  'stripe.reason.UNKNOWN_TYPE':
    'A kind of event that this version does not know. It may have moved money: look it up at Stripe.',
  'stripe.reason.NOT_AT_STRIPE': 'Stripe itself does not know what it is about.',
  'stripe.reason.UNASKED_PAYMENT': 'A payment that no order has asked for. Somebody took it at Stripe by hand.',
  'stripe.reason.UNKNOWN_ATTEMPT':
    'It pays by a page that the books do not know, as after a restore. If its order is there, apply it again.',
  'stripe.reason.OTHER_CURRENCY': 'It is in another currency than its order, or in one that the books do not hold.',
  'stripe.reason.PAYOUT_FAILED_AFTER_LANDING':
    'The payout failed, but the bank’s statement says that it came. When the bank takes it back, take back its match and apply this again.',
  'stripe.reason.REFUND': 'Money went back to a card. If it had paid an order, that one still counts as paid.',
  'stripe.reason.DISPUTE': 'The buyer’s bank disputes a payment. Answer it at Stripe in time.',
  'stripe.reason.MONEY_MOVED': 'It moved money at Stripe in a way that the books do not follow yet.',
  'stripe.reason.REFUSED': 'The books refuse it: their own rules do not allow the posting.',
  'stripe.reason.EARLIER': 'An earlier version kept it. Apply it again.',
} as const;
