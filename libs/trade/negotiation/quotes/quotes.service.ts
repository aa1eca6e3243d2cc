import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reader } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { commitCapacity, findFloors } from '#trade/catalogue';
import { dayIn, getPerson } from '#trade/identity';
import { placeOrder } from '#trade/orders';
import type { Party, Quote, Revision, RevisionLine } from '../model/quote.entity.js';
import {
  acceptQuote,
  declineQuote,
  newRevision,
  refuseBelowFloor,
  refuseUnchanged,
  reviseQuote,
  withdrawQuote,
  type StandingQuote,
} from './quote.js';
import type { QuoteState } from '../model/quote.states.js';
import {
  addRevision,
  awardRequest,
  endQuote,
  findOwnQuotes,
  findQuotes,
  findRevisionLines,
  findRevisions,
  lockQuote,
  placeOfSeen,
} from './quotes.store.js';
import { findSubjects, type Subjects } from '../terms/subjects.store.js';
import {
  checkDeposit,
  checkReadyOn,
  leastOf,
  priceLines,
  validity,
  type Subject,
  type WrittenLine,
} from '../terms/terms.js';

/** A command on a quote always names the revision that its author has seen. */
export interface QuoteCommand {
  quoteId: string;
  revision: number;
  key: string;
}

/** New terms in answer to the revision seen: all lines, a day, how long they hold. */
export interface ReviseCommand extends QuoteCommand {
  lines: WrittenLine[];
  readyOn: string;
  depositPercent: number;
  validUntil?: Date | null;
  note: string;
}

@Injectable()
export class QuotesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Turns the newest revision into an order; the first of several answers wins. */
  accept(actor: Actor, { key, ...input }: QuoteCommand): Promise<{ quoteId: string; orderId: string }> {
    return this.uow.write({ actor, name: 'acceptQuote', key, input }, async (tx) => {
      const place = await placeOfSeen(tx, input.quoteId);
      return tx.about(place).asPlatform(async (platform) => {
        const standing = await lockQuote(platform, place.requestId, input.quoteId);
        const now = await platform.now();
        const { state, terms } = acceptQuote(standing, actor, input.revision, {
          now,
          today: dayIn(standing.zone, now),
          floors: await floorsOf(platform, standing, now),
        });
        await commitCapacity(platform, terms.readyOn, terms.lines);
        const lost = await awardRequest(platform, terms, state, now);
        const order = await placeOrder(platform, terms, now);
        platform.emit('quote.accepted', { quoteId: terms.quoteId, orderId: order.id });
        lost.forEach((quoteId) => platform.emit('quote.lost', { quoteId }));
        return { quoteId: terms.quoteId, orderId: order.id };
      });
    });
  }

  /** A cooperative's offer or a buyer's counter-offer: the next numbered revision. */
  revise(actor: Actor, { key, ...input }: ReviseCommand): Promise<{ quoteId: string; revision: number }> {
    return this.uow.write({ actor, name: 'reviseQuote', key, input }, async (tx) => {
      const { name } = await getPerson(tx, actor.personId!);
      const place = await placeOfSeen(tx, input.quoteId);
      return tx.about(place).asPlatform(async (platform) => {
        const standing = await lockQuote(platform, place.requestId, input.quoteId);
        const { quote, current } = standing;
        const now = await platform.now();
        const { state, author, number } = reviseQuote(standing, actor, input.revision, now);
        const { subjects, today, limits, currency, ...asked } = await findSubjects(platform, quote);
        const { lines, totalMinor } = priceLines(withLeast(subjects, author, current), input.lines, currency);
        checkReadyOn(input.readyOn, today, limits, 'readyOn');
        checkDeposit(input.depositPercent, limits, 'depositPercent');
        const listingIds = lines.map(({ listingId }) => listingId);
        refuseBelowFloor(
          lines,
          await findFloors(platform, listingIds, currency, now),
          (position) => `lines[${input.lines.findIndex((line) => line.position === position)}].unitPrice`,
        );
        refuseUnchanged(standing, { ...input, lines });
        const revision = newRevision(quote, {
          number,
          author,
          authorName: name,
          incoterm: current?.incoterm ?? asked.incoterm,
          place: current?.place ?? asked.place,
          readyOn: input.readyOn,
          depositPercent: input.depositPercent,
          currency,
          totalMinor: totalMinor.toString(),
          note: input.note,
          validUntil: validity(input.validUntil, now, limits),
          sentAt: now,
        });
        await addRevision(platform, revision, lines, state);
        platform.emit(author === 'buyer' ? 'quote.countered' : 'quote.offered', {
          quoteId: quote.id,
          revision: number,
        });
        return { quoteId: quote.id, revision: number };
      });
    });
  }

  /** The side whose turn it is says no. */
  decline(actor: Actor, command: QuoteCommand): Promise<{ quoteId: string }> {
    return this.end(actor, command, 'declineQuote', declineQuote, 'quote.declined');
  }

  /** The side that sent the newest terms takes them back. */
  withdraw(actor: Actor, command: QuoteCommand): Promise<{ quoteId: string }> {
    return this.end(actor, command, 'withdrawQuote', withdrawQuote, 'quote.withdrawn');
  }

  own(actor: Actor, waiting: QuoteState | null, size: number, after: (string | number)[] | null): Promise<Quote[]> {
    return this.uow.read(actor, (reader) => findOwnQuotes(reader, waiting, size, after));
  }

  byId(actor: Actor, ids: readonly string[]): Promise<Quote[]> {
    return this.uow.read(actor, (reader) => findQuotes(reader, ids));
  }

  revisions(actor: Actor, quoteIds: readonly string[]): Promise<Revision[]> {
    return this.uow.read(actor, (reader) => findRevisions(reader, quoteIds));
  }

  revisionLines(actor: Actor, revisionIds: readonly string[]): Promise<RevisionLine[]> {
    return this.uow.read(actor, (reader) => findRevisionLines(reader, revisionIds));
  }

  private end(
    actor: Actor,
    { key, ...input }: QuoteCommand,
    name: string,
    rule: typeof declineQuote,
    event: 'quote.declined' | 'quote.withdrawn',
  ): Promise<{ quoteId: string }> {
    return this.uow.write({ actor, name, key, input }, async (tx) => {
      const place = await placeOfSeen(tx, input.quoteId);
      return tx.about(place).asPlatform(async (platform) => {
        const standing = await lockQuote(platform, place.requestId, input.quoteId);
        const now = await platform.now();
        const state = rule(standing, actor, input.revision, now) as 'DECLINED' | 'WITHDRAWN';
        await endQuote(platform, standing.quote, state, now);
        platform.emit(event, { quoteId: input.quoteId });
        return { quoteId: input.quoteId };
      });
    });
  }
}

const floorsOf = (tx: Reader, { current }: StandingQuote, now: Date) =>
  findFloors(tx, current?.lines.map(({ listingId }) => listingId) ?? [], current?.currency ?? '', now);

/** A buyer counters what the cooperative has offered: what that went down to, is its own word. */
const withLeast = (subjects: Subjects['subjects'], author: Party, current: StandingQuote['current']): Subject[] =>
  subjects.map(({ minimum, ...subject }) => {
    const offered = current?.lines.find(({ position }) => position === subject.position)?.quantity;
    return { ...subject, least: leastOf(author, minimum, offered) };
  });
