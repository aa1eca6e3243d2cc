import fc from 'fast-check';
import { newId, Refusal, type Actor } from '#platform/kernel';
import {
  acceptQuote,
  declineQuote,
  refuseBelowFloor,
  refuseUnchanged,
  reviseQuote,
  withdrawQuote,
  type StandingQuote,
} from './quote.js';
import type { Party } from '../model/quote.entity.js';
import { quoteSteps, revisionSteps, type QuoteState } from '../model/quote.states.js';

const buyerId = newId();
const cooperativeId = newId();
const orderId = newId();
const programmeId = newId();
const now = new Date('2026-11-24T08:00:00Z');
const today = '2026-11-24';
const later = new Date('2026-11-25T08:00:00Z');

const actor = (side: Actor['side'], organisationId: string): Actor => ({
  side,
  organisationId,
  programmeId: side === 'buyer' ? null : programmeId,
  personId: newId(),
  role: side === 'buyer' ? 'owner' : 'manager',
});
const actors: Record<Party, Actor> = {
  buyer: actor('buyer', buyerId),
  cooperative: actor('cooperative', cooperativeId),
};

function standing(
  state: QuoteState,
  author: Party,
  change: { validUntil?: Date; unitPrice?: string; ended?: boolean } = {},
): StandingQuote {
  const line = {
    position: 1,
    listingId: 'l1',
    name: { en: 'Pepper', km: 'ម្រេច' },
    hsCode: '090411',
    quantity: '300',
    unit: 'KGM',
    unitPrice: change.unitPrice ?? '15.00',
    amountMinor: '450000',
  };
  return {
    quote: {
      id: newId(),
      programmeId: newId(),
      number: 'Q-2026-00001',
      requestId: newId(),
      buyerId,
      cooperativeId,
      state,
      revision: 4,
      validUntil: change.validUntil ?? later,
      movedAt: now,
    },
    current: {
      id: newId(),
      number: 4,
      author,
      state: 'OPEN',
      incoterm: 'FOB',
      place: 'Sihanoukville',
      readyOn: '2026-12-24',
      depositPercent: 30,
      currency: 'USD',
      totalMinor: '450000',
      lines: [line],
    },
    orderId: quoteSteps.isEnd(state) ? orderId : null,
    commissionBp: 500,
    zone: 'Asia/Phnom_Penh',
    suspended: [],
  };
}

const commands = {
  accept: (quote: StandingQuote, by: Actor, revision: number, at: Date) =>
    acceptQuote(quote, by, revision, {
      now: at,
      today,
      floors: [{ listingId: 'l1', unitPrice: '14.00', currency: 'USD' }],
    }).state,
  revise: (quote: StandingQuote, by: Actor, revision: number, at: Date) => reviseQuote(quote, by, revision, at).state,
  decline: declineQuote,
  withdraw: withdrawQuote,
};
type CommandName = keyof typeof commands;

/** The next state, or the refusal's code. */
function answer(command: CommandName, quote: StandingQuote, by: Actor, { revision = 4, at = now } = {}): string {
  try {
    return commands[command](quote, by, revision, at);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('an answer', () => {
  const quote = standing('AWAITING_BUYER', 'cooperative');
  const same = {
    lines: [{ position: 1, quantity: '300', unitPrice: '15.00' }],
    readyOn: '2026-12-24',
    depositPercent: 30,
  };
  const check =
    (change: Partial<typeof same>, to = quote) =>
    () =>
      refuseUnchanged(to, { ...same, ...change });

  test('that says what it answers is refused, however its figures are written, and names the revision to accept', () => {
    for (const line of [{}, { quantity: '300.000' }, { unitPrice: '15' }]) {
      expect(check({ lines: [{ ...same.lines[0]!, ...line }] })).toThrow(
        expect.objectContaining({ code: 'UNCHANGED_TERMS', details: expect.objectContaining({ current: 4 }) }),
      );
    }
  });

  test('that differs in one figure, the day or the deposit is one; and so is the first', () => {
    for (const line of [{ quantity: '299.999' }, { unitPrice: '15.000001' }, { position: 2 }])
      expect(check({ lines: [{ ...same.lines[0]!, ...line }] })).not.toThrow();
    expect(check({ readyOn: '2026-12-25' })).not.toThrow();
    expect(check({ depositPercent: 31 })).not.toThrow();
    expect(check({}, { ...quote, current: null })).not.toThrow();
  });
});

describe('quote states', () => {
  const whoWrote = { AWAITING_BUYER: 'cooperative', AWAITING_COOPERATIVE: 'buyer' } as const;

  test.each(Object.keys(whoWrote) as (keyof typeof whoWrote)[])(
    'in %s the other side accepts, answers or declines, and the author withdraws',
    (state) => {
      const author = whoWrote[state];
      const other = author === 'buyer' ? 'cooperative' : 'buyer';
      const table = (party: Party) =>
        (Object.keys(commands) as CommandName[]).map((command) =>
          answer(command, standing(state, author), actors[party]),
        );
      expect(table(other)).toEqual([
        'ACCEPTED',
        state === 'AWAITING_BUYER' ? 'AWAITING_COOPERATIVE' : 'AWAITING_BUYER',
        'DECLINED',
        'NOT_YOUR_TURN',
      ]);
      expect(table(author)).toEqual(['NOT_YOUR_TURN', 'NOT_YOUR_TURN', 'NOT_YOUR_TURN', 'WITHDRAWN']);
    },
  );

  test('no command reopens or moves an ended quote, by whomever, whenever', () => {
    const ended = quoteSteps.states.filter((state) => quoteSteps.isEnd(state));
    fc.assert(
      fc.property(
        fc.constantFrom(...ended),
        fc.constantFrom(...(Object.keys(commands) as CommandName[])),
        fc.constantFrom<Party>('buyer', 'cooperative'),
        fc.boolean(),
        (state, command, party, late) => {
          const at = late ? new Date(later.getTime() + 1) : now;
          expect(answer(command, standing(state, 'cooperative'), actors[party], { at })).toBe(
            state === 'EXPIRED' ? 'QUOTE_EXPIRED' : 'QUOTE_CLOSED',
          );
        },
      ),
    );
  });

  test('every ended state is one of which a revision can be, so both end together', () => {
    expect(
      quoteSteps.states
        .filter((state) => quoteSteps.isEnd(state))
        .every((state) => (revisionSteps.states as string[]).includes(state)),
    ).toBe(true);
  });
});

describe('the order in which refusals are answered', () => {
  const stranger = actor('buyer', newId());

  test('NOT_FOUND comes before all, for both kinds of stranger', () => {
    for (const by of [
      stranger,
      actor('cooperative', newId()),
      actor('secretariat', newId()),
      actor('cooperative', buyerId),
    ]) {
      expect(answer('accept', standing('LOST', 'buyer'), by, { revision: 1, at: new Date(later.getTime() + 1) })).toBe(
        'NOT_FOUND',
      );
    }
  });

  test('an older revision is superseded, also when the quote is closed or late', () => {
    expect(answer('accept', standing('ACCEPTED', 'cooperative'), actors.buyer, { revision: 2 })).toBe(
      'QUOTE_SUPERSEDED',
    );
    expect(
      answer('accept', standing('AWAITING_BUYER', 'cooperative', { validUntil: now }), actors.buyer, { revision: 3 }),
    ).toBe('QUOTE_SUPERSEDED');
  });

  test('closed comes before expired, and expired before the turn', () => {
    expect(answer('accept', standing('DECLINED', 'cooperative', { validUntil: now }), actors.buyer)).toBe(
      'QUOTE_CLOSED',
    );
    expect(answer('accept', standing('AWAITING_BUYER', 'cooperative', { validUntil: now }), actors.cooperative)).toBe(
      'QUOTE_EXPIRED',
    );
  });

  test('the answer is the same whether or not the expiry job has run', () => {
    expect(answer('accept', standing('EXPIRED', 'cooperative', { validUntil: now }), actors.buyer)).toBe(
      answer('accept', standing('AWAITING_BUYER', 'cooperative', { validUntil: now }), actors.buyer),
    );
  });

  test('the last instant before the end still counts, the end itself does not', () => {
    expect(
      answer('accept', standing('AWAITING_BUYER', 'cooperative'), actors.buyer, { at: new Date(later.getTime() - 1) }),
    ).toBe('ACCEPTED');
    expect(answer('accept', standing('AWAITING_BUYER', 'cooperative'), actors.buyer, { at: later })).toBe(
      'QUOTE_EXPIRED',
    );
  });

  test('at the floor is kept, a hair below is refused with the line and the floor', () => {
    expect(answer('accept', standing('AWAITING_BUYER', 'cooperative', { unitPrice: '14.000000' }), actors.buyer)).toBe(
      'ACCEPTED',
    );
    expect(answer('accept', standing('AWAITING_BUYER', 'cooperative', { unitPrice: '13.999999' }), actors.buyer)).toBe(
      'BELOW_FLOOR',
    );
  });

  test.each(['2026-12-24', '2026-12-25'])(
    'whose ready day is not after the day of the programme, %s, is no order any more: ' +
      'the refusal says to send a later day',
    (day) => {
      const accept = (on: string) => () =>
        acceptQuote(standing('AWAITING_BUYER', 'cooperative'), actors.buyer, 4, { now, today: on, floors: [] });
      expect(accept(day)).toThrow(
        expect.objectContaining({
          code: 'BAD_INPUT',
          details: expect.objectContaining({
            field: 'readyOn',
            readyOn: '2026-12-24',
            message: expect.stringContaining('later day'),
          }),
        }),
      );
      expect(accept('2026-12-23')).not.toThrow();
    },
  );

  test('the floor is told to its last digit: raising the price to what is said is enough', () => {
    const floor = { listingId: 'l1', unitPrice: '0.123400', currency: 'USD' };
    expect(() => refuseBelowFloor([{ position: 2, listingId: 'l1', unitPrice: '0.12' }], [floor])).toThrow(
      'Line 2 is below its guaranteed price of 0.1234. Raise it to at least that.',
    );
    expect(() => refuseBelowFloor([{ position: 2, listingId: 'l1', unitPrice: '0.1234' }], [floor])).not.toThrow();
  });

  test('only a party of the order is told its id', () => {
    const details = (state: QuoteState, by: Actor) => {
      try {
        acceptQuote(standing(state, 'cooperative'), by, 4, { now, today, floors: [] });
        return undefined;
      } catch (error) {
        return (error as Refusal).details.orderId;
      }
    };
    expect(details('LOST', actors.cooperative)).toBeNull();
    expect(details('LOST', actors.buyer)).toBe(orderId);
    expect(details('ACCEPTED', actors.cooperative)).toBe(orderId);
  });
});
