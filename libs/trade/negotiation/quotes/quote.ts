import { Decimal } from 'decimal.js';
import { newId, refuse, type Actor } from '#platform/kernel';
import { money, priceText } from '#platform/money';
import { lineBelowFloor, type Floor } from '#trade/catalogue';
import type { Terms } from '#trade/orders';
import type {
  LockedLine,
  LockedQuote,
  LockedRevision,
  Party,
  Quote,
  Revision,
  RevisionLine,
} from '../model/quote.entity.js';
import { quoteSteps, type QuoteState } from '../model/quote.states.js';
import type { Request } from '../model/request.entity.js';

/** A quote as it stands under its locks, with all that a rule needs to judge a command. */
export interface StandingQuote {
  quote: LockedQuote;
  /** The newest revision; null before the first. */
  current: (LockedRevision & { lines: LockedLine[] }) | null;
  /** The order that the request became, if it did; for its parties' eyes only. */
  orderId: string | null;
  commissionBp: number;
  /** Of the programme: its days are the ones that terms name. */
  zone: string;
  /** The parties that are suspended, held by their locks. */
  suspended: readonly Party[];
}

/** What a cooperative is asked by a request: its own quote, before the first revision, to be answered until then. */
export const newQuote = (
  request: Request,
  { cooperativeId, number, validUntil }: Pick<Quote, 'cooperativeId' | 'number' | 'validUntil'>,
): Quote => ({
  id: newId(),
  programmeId: request.programmeId,
  number,
  requestId: request.id,
  buyerId: request.buyerId,
  cooperativeId,
  state: 'AWAITING_COOPERATIVE',
  revision: 0,
  validUntil,
  movedAt: request.submittedAt,
});

/** What one side writes: all but whose quote it is of, and how it stands. */
export type WrittenRevision = Omit<Revision, 'id' | 'quoteId' | 'buyerId' | 'cooperativeId' | 'state'>;

/** The next revision of a quote, which is open. */
export const newRevision = (
  { id: quoteId, buyerId, cooperativeId }: Pick<Quote, 'id' | 'buyerId' | 'cooperativeId'>,
  written: WrittenRevision,
): Revision => ({ ...written, id: newId(), quoteId, buyerId, cooperativeId, state: 'OPEN' });

/**
 * When terms are accepted: the moment and the day of the programme's zone (`YYYY-MM-DD`) by the database's clock, and
 * the floors that hold then.
 */
export interface Moment {
  now: Date;
  today: string;
  floors: readonly Floor[];
}

/**
 * Accepting makes a binding order, so only the other side of the newest revision may, while it is valid by the
 * database's clock. The answer never depends on whether the expiry job has run.
 */
export function acceptQuote(
  standing: StandingQuote,
  actor: Actor,
  revision: number,
  { now, today, floors }: Moment,
): { state: QuoteState; terms: Terms } {
  const party = answerable(standing, actor, revision, now);
  const { quote, current, commissionBp } = standing;
  if (!current || current.author === party)
    refuse('NOT_YOUR_TURN', { message: 'These are your own terms: the other side accepts them.' });
  refuseSuspended(standing.suspended, party);
  refuseBelowFloor(current.lines, floors);
  refuseReadyDayPassed(current, today);
  const { incoterm, place, readyOn, depositPercent, lines } = current;
  return {
    state: quoteSteps.next(quote.state, 'accept'),
    terms: {
      programmeId: quote.programmeId,
      requestId: quote.requestId,
      quoteId: quote.id,
      revisionNumber: current.number,
      buyerId: quote.buyerId,
      cooperativeId: quote.cooperativeId,
      incoterm,
      place,
      readyOn,
      depositPercent,
      commissionBp,
      total: money(current.totalMinor, current.currency),
      lines,
    },
  };
}

/**
 * An offer (cooperative) or counter-offer (buyer) answers the newest revision; the shuttle passes to the other side.
 */
export function reviseQuote(
  standing: StandingQuote,
  actor: Actor,
  revision: number,
  now: Date,
): { state: QuoteState; author: Party; number: number } {
  const author = answerable(standing, actor, revision, now);
  refuseOutOfTurn(standing, author);
  refuseSuspended(standing.suspended, author);
  return {
    state: quoteSteps.next(standing.quote.state, author === 'buyer' ? 'counter' : 'offer'),
    author,
    number: standing.quote.revision + 1,
  };
}

/** Terms that are the ones they answer are no answer: they would only take the other side's time. */
export function refuseUnchanged(
  { current }: StandingQuote,
  written: Pick<Revision, 'readyOn' | 'depositPercent'> & {
    lines: readonly Pick<RevisionLine, 'position' | 'quantity' | 'unitPrice'>[];
  },
): void {
  if (!current || written.readyOn !== current.readyOn || written.depositPercent !== current.depositPercent) return;
  const same = written.lines.every((line) => {
    const before = current.lines.find(({ position }) => position === line.position);
    return (
      before !== undefined && sameFigure(before.quantity, line.quantity) && sameFigure(before.unitPrice, line.unitPrice)
    );
  });
  const { number } = current;
  if (same)
    refuse('UNCHANGED_TERMS', {
      message: `These are the terms of revision ${number}. Accept it, or change a line, the day or the deposit.`,
      current: number,
    });
}

const sameFigure = (a: string, b: string): boolean => new Decimal(a).eq(b);

/** An order that is late from its first day is no order: as when terms are sent, the day has to come. */
function refuseReadyDayPassed({ readyOn }: Pick<Revision, 'readyOn'>, today: string): void {
  if (readyOn > today) return;
  refuse('BAD_INPUT', {
    field: 'readyOn',
    message:
      `The day by which the goods were to be ready (${readyOn}) has passed. ` +
      'Send new terms with a later day, and let the other side accept them.',
    readyOn,
  });
}

/** The side whose turn it is says no, for good. */
export function declineQuote(standing: StandingQuote, actor: Actor, revision: number, now: Date): QuoteState {
  refuseOutOfTurn(standing, answerable(standing, actor, revision, now));
  return quoteSteps.next(standing.quote.state, 'decline');
}

/** The side that sent the newest terms takes them back, for good. */
export function withdrawQuote(standing: StandingQuote, actor: Actor, revision: number, now: Date): QuoteState {
  const party = answerable(standing, actor, revision, now);
  if (standing.current?.author !== party)
    refuse('NOT_YOUR_TURN', {
      message: 'Only the side that sent these terms can withdraw them; you can decline them.',
    });
  return quoteSteps.next(standing.quote.state, 'withdraw');
}

/**
 * BELOW_FLOOR names the first line under its listing's guaranteed price; checked when terms are sent and
 * when they are accepted.
 */
export function refuseBelowFloor(
  lines: readonly Pick<RevisionLine, 'position' | 'listingId' | 'unitPrice'>[],
  floors: readonly Floor[],
  field?: (position: number) => string,
): void {
  const below = lineBelowFloor(lines, floors);
  if (!below) return;
  const { line, floor } = below;
  refuse('BELOW_FLOOR', {
    ...(field && { field: field(line.position) }),
    message:
      `Line ${line.position} is below its guaranteed price of ${priceText(floor.unitPrice, floor.currency)}. ` +
      'Raise it to at least that.',
    line: line.position,
    floor: floor.unitPrice,
    currency: floor.currency,
  });
}

/**
 * A suspended party makes no new obligation, and nobody makes one with it: SUSPENDED { party }.
 * What runs already goes on.
 */
export function refuseSuspended(suspended: readonly Party[], own: Party): void {
  const party = suspended.includes(own) ? own : suspended[0];
  if (!party) return;
  const message =
    party === own
      ? 'Your organisation is suspended: running orders go on, and nothing new is agreed. ' +
        "Ask the programme's secretariat."
      : `The ${party} is suspended by its programme: nothing new is agreed with it. ` +
        'You can decline or withdraw, and ask somebody else.';
  refuse('SUSPENDED', { message, party });
}

/** Which party of the quote the actor is; for everybody else the quote does not exist. */
export function partyOf(quote: Pick<Quote, 'buyerId' | 'cooperativeId'>, actor: Actor): Party {
  if (actor.side === 'buyer' && actor.organisationId === quote.buyerId) return 'buyer';
  if (actor.side === 'cooperative' && actor.organisationId === quote.cooperativeId) return 'cooperative';
  return refuse('NOT_FOUND', { field: 'quoteId' });
}

/** The checks that every command on a quote shares, in the order in which they are answered. */
function answerable({ quote, orderId }: StandingQuote, actor: Actor, revision: number, now: Date): Party {
  const party = partyOf(quote, actor);
  if (revision !== quote.revision) {
    refuse('QUOTE_SUPERSEDED', {
      field: 'revision',
      message: `Revision ${quote.revision} is the newest one now. Look at it first.`,
      current: quote.revision,
    });
  }
  if (quoteSteps.isEnd(quote.state) && quote.state !== 'EXPIRED') {
    const own = party === 'buyer' || quote.state === 'ACCEPTED';
    refuse('QUOTE_CLOSED', { message: 'This quote is closed.', state: quote.state, orderId: own ? orderId : null });
  }
  if (quote.state === 'EXPIRED' || now >= quote.validUntil) {
    refuse('QUOTE_EXPIRED', {
      message: 'This quote has expired. Ask again to go on.',
      validUntil: quote.validUntil.toISOString(),
    });
  }
  return party;
}

function refuseOutOfTurn({ quote }: StandingQuote, party: Party): void {
  if ((quote.state === 'AWAITING_BUYER') !== (party === 'buyer'))
    refuse('NOT_YOUR_TURN', { message: "It is the other side's turn." });
}
