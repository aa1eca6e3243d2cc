import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PlatformTx, type Reader } from '#platform/database';
import { organisationOf, refuse, type Actor } from '#platform/kernel';
import { findFloors, findPublished } from '#trade/catalogue';
import { dayIn, findOrganisations, getPerson, getProgramme, lockStandings, nextNumbers } from '#trade/identity';
import type { Currency } from '#platform/money';
import type { Texts } from '#platform/words';
import { newQuote, newRevision, refuseBelowFloor, refuseSuspended } from '../quotes/quote.js';
import type { Quote } from '../model/quote.entity.js';
import { addQuote, addRevision } from '../quotes/quotes.store.js';
import { checkDeposit, checkReadyOn, checkTitle, priceLines, validity } from '../terms/terms.js';
import {
  checkAskedCooperatives,
  checkAskedLines,
  checkResolved,
  mayAccept,
  newRequest,
  newRequestLines,
  resolveLines,
  type AskedLine,
} from './request.js';
import type { Request } from '../model/request.entity.js';
import { addRequest, findOwnRequests, findRequestLines, findRequests, type NamedLine } from './requests.store.js';

export interface SubmitRequestCommand {
  title: string;
  cooperativeIds: string[];
  lines: AskedLine[];
  place: string;
  wantedOn: string;
  depositPercent: number;
  validUntil?: Date | null;
  /** Whether a cooperative may accept the targets at once; the rule decides when it isn't said. */
  mayAccept?: boolean | null;
  note: string;
  key: string;
}

@Injectable()
export class RequestsService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Sends one request to one or several cooperatives, each in a quote of its own. Where its targets may be
   * accepted at once, it is the buyer's revision 1 in each of them; else they are only told.
   */
  submit(actor: Actor, { key, ...input }: SubmitRequestCommand): Promise<{ requestId: string; quoteIds: string[] }> {
    return this.uow.write({ actor, name: 'submitRequest', key, input }, async (tx) => {
      checkTitle(input.title, 'title');
      checkTitle(input.place, 'place');
      checkAskedLines(input.lines);
      checkAskedCooperatives(input.cooperativeIds);
      const binding = mayAccept(input);
      const cooperatives = await this.asked(tx, input.cooperativeIds);
      const published = await findPublished(
        tx,
        input.cooperativeIds,
        input.lines.map(({ kindCode }) => kindCode),
      );
      const resolved = cooperatives.map((id, i) => resolveLines(input.lines, id, i, published));
      checkResolved(input.lines, resolved);
      const { programmeId, currency } = resolved[0]![0]!;
      const author = await getPerson(tx, actor.personId!);
      const programme = await getProgramme(tx, programmeId);
      const now = await tx.now();
      checkDeposit(input.depositPercent, programme, 'depositPercent');
      checkReadyOn(input.wantedOn, dayIn(programme.zone, now), programme, 'wantedOn');

      return tx.about({ programmeId }).asPlatform(async (platform) => {
        await refuseSuspendedParties(platform, organisationOf(actor), cooperatives);
        const [number] = await nextNumbers(platform, programmeId, 'RFQ');
        const frame = { programmeId, number: number!, buyerId: organisationOf(actor), currency: currency as Currency };
        const request = newRequest(input, frame, now);
        await addRequest(platform, request, newRequestLines(request.id, input.lines, resolved[0]!));
        const numbers = await nextNumbers(platform, programmeId, 'Q', cooperatives.length);
        const quoteIds: string[] = [];
        for (const [i, cooperativeId] of cooperatives.entries()) {
          const validUntil = validity(input.validUntil, now, programme);
          const quote = newQuote(request, { cooperativeId, number: numbers[i]!, validUntil });
          await addQuote(platform, quote);
          const asked = { quote, request, subjects: resolved[i]!, input, authorName: author.name };
          await refuseLowTargets(platform, asked);
          if (binding) await firstRevision(platform, asked);
          quoteIds.push(quote.id);
        }
        platform.emit('request.submitted', { requestId: request.id });
        return { requestId: request.id, quoteIds };
      });
    });
  }

  own(actor: Actor, size: number, after: (string | number)[] | null): Promise<Request[]> {
    return this.uow.read(actor, (reader) => findOwnRequests(reader, size, after));
  }

  byId(actor: Actor, ids: readonly string[]): Promise<Request[]> {
    return this.uow.read(actor, (reader) => findRequests(reader, ids));
  }

  lines(actor: Actor, requestIds: readonly string[]): Promise<NamedLine[]> {
    return this.uow.read(actor, (reader) => findRequestLines(reader, requestIds));
  }

  /** All of one programme, in the order in which they were asked. */
  private async asked(reader: Reader, ids: readonly string[]): Promise<string[]> {
    const found = new Map((await findOrganisations(reader, ids)).map((each) => [each.id, each]));
    ids.forEach((id, i) => {
      const cooperative = found.get(id);
      if (cooperative?.kind !== 'cooperative') return noSuchCooperative(i);
      if (cooperative.programmeId !== found.get(ids[0]!)?.programmeId)
        refuse('BAD_INPUT', {
          field: `cooperativeIds[${i}]`,
          message: 'All cooperatives of a request are of one programme.',
        });
    });
    return [...ids];
  }
}

const noSuchCooperative = (i: number): never =>
  refuse('NOT_FOUND', { field: `cooperativeIds[${i}]`, message: 'There is no such cooperative.' });

/**
 * Under the locks of all of them: a suspended buyer asks nobody, and a suspended cooperative is not there to be asked.
 */
async function refuseSuspendedParties(
  tx: PlatformTx,
  buyerId: string,
  cooperativeIds: readonly string[],
): Promise<void> {
  const suspended = await lockStandings(tx, [buyerId, ...cooperativeIds]);
  if (suspended.has(buyerId)) refuseSuspended(['buyer'], 'buyer');
  cooperativeIds.forEach((id, i) => suspended.has(id) && noSuchCooperative(i));
}

interface Asked {
  quote: Quote;
  request: Request;
  subjects: ReturnType<typeof resolveLines>;
  input: Omit<SubmitRequestCommand, 'key'>;
  authorName: Texts;
}

/** No target is below the floor of a cooperative that is asked, whether it may be accepted at once or is only told. */
async function refuseLowTargets(reader: Reader, { request, subjects, input }: Asked): Promise<void> {
  const targets = subjects.flatMap(({ position, listingId }, i) => {
    const unitPrice = input.lines[i]!.targetPrice;
    return unitPrice ? [{ position, listingId, unitPrice }] : [];
  });
  const floors = await findFloors(
    reader,
    targets.map(({ listingId }) => listingId),
    request.currency,
    request.submittedAt,
  );
  refuseBelowFloor(targets, floors, (position) => `lines[${position - 1}].targetPrice`);
}

/** The request itself is the buyer's first revision, where its targets may be accepted at once. */
async function firstRevision(tx: PlatformTx, { quote, request, subjects, input, authorName }: Asked): Promise<void> {
  const written = input.lines.map((line, i) => ({
    position: i + 1,
    quantity: line.quantity,
    unitPrice: line.targetPrice!,
  }));
  const { lines, totalMinor } = priceLines(subjects, written, request.currency);
  const revision = newRevision(quote, {
    number: 1,
    author: 'buyer',
    authorName,
    incoterm: request.incoterm,
    place: request.place,
    readyOn: request.wantedOn,
    depositPercent: input.depositPercent,
    currency: request.currency,
    totalMinor: totalMinor.toString(),
    note: input.note,
    validUntil: quote.validUntil,
    sentAt: request.submittedAt,
  });
  await addRevision(tx, revision, lines, 'AWAITING_COOPERATIVE');
}
