import { machine, type StateOf } from '#platform/kernel';

/** Whose turn it is. Ends never reopen: to go on, ask again. */
export const quoteSteps = machine({
  AWAITING_COOPERATIVE: {
    offer: 'AWAITING_BUYER',
    accept: 'ACCEPTED',
    decline: 'DECLINED',
    withdraw: 'WITHDRAWN',
    expire: 'EXPIRED',
    lose: 'LOST',
  },
  AWAITING_BUYER: {
    counter: 'AWAITING_COOPERATIVE',
    accept: 'ACCEPTED',
    decline: 'DECLINED',
    withdraw: 'WITHDRAWN',
    expire: 'EXPIRED',
    lose: 'LOST',
  },
  ACCEPTED: {},
  DECLINED: {},
  WITHDRAWN: {},
  EXPIRED: {},
  LOST: {},
});

/** A revision is immutable from OPEN on, and exactly one of a quote is OPEN while the quote is. */
export const revisionSteps = machine({
  OPEN: {
    supersede: 'SUPERSEDED',
    accept: 'ACCEPTED',
    decline: 'DECLINED',
    withdraw: 'WITHDRAWN',
    expire: 'EXPIRED',
    lose: 'LOST',
  },
  SUPERSEDED: {},
  ACCEPTED: {},
  DECLINED: {},
  WITHDRAWN: {},
  EXPIRED: {},
  LOST: {},
});

export type QuoteState = StateOf<typeof quoteSteps>;
export type RevisionState = StateOf<typeof revisionSteps>;

/** The states in which a quote can still become an order. */
export const OPEN_QUOTE_STATES: readonly QuoteState[] = quoteSteps.states.filter((state) => !quoteSteps.isEnd(state));
