import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, decodeCursor, pageOf, pageSize, rowId, Text, type ConnectionOf } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { QuotesService, type QuoteCommand } from '../quotes/quotes.service.js';
import { findOwnQuotes } from '../quotes/quotes.store.js';
import { QuotesReader } from './quotes-reader.js';
import {
  AcceptQuotePayload,
  QuoteCommandInput,
  QuoteConnection,
  QuoteType,
  ReviseQuoteInput,
} from './quotes.graphql.js';

const SHARED_REFUSALS =
  'NOT_FOUND, QUOTE_SUPERSEDED { current }, QUOTE_CLOSED { state, orderId }, QUOTE_EXPIRED { validUntil }, ' +
  'NOT_YOUR_TURN, KEY_REUSED';

@Resolver(() => QuoteType)
export class QuotesResolver {
  constructor(
    private readonly quotes: QuotesService,
    private readonly reader: QuotesReader,
  ) {}

  @Query(() => QuoteConnection, { name: 'quotes', description: "The organisation's quotes, last moved first." })
  async list(
    @CurrentActor() actor: Actor,
    @Args('yourTurn', { type: () => Boolean, nullable: true, description: 'Only those in which your side must act.' })
    yourTurn: boolean | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<QuoteType>> {
    const size = pageSize(first, 50);
    const waiting = yourTurn ? (actor.side === 'buyer' ? 'AWAITING_BUYER' : 'AWAITING_COOPERATIVE') : null;
    const rows = await this.reader.views(actor, (reader) =>
      findOwnQuotes(reader, waiting, size + 1, decodeCursor(after, 'instant', 'id')),
    );
    return pageOf(rows, size, (row) => [row.movedAt.toISOString(), rowId('Quote', row.id, 'id')]);
  }

  @Query(() => QuoteType, { description: 'One quote of the organisation. Refusals: NOT_FOUND.' })
  quote(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<QuoteType> {
    return this.reader.one(actor, rowId('Quote', id, 'id'));
  }

  @Mutation(() => AcceptQuotePayload, {
    description:
      "Accepts the other side's newest terms: a binding order. " +
      `Refusals: ${SHARED_REFUSALS}, SUSPENDED { party }, BELOW_FLOOR { line, floor, currency }, ` +
      'CAPACITY_GONE { listing, month, left }.',
  })
  async acceptQuote(
    @CurrentActor() actor: Actor,
    @Args('input') input: QuoteCommandInput,
  ): Promise<AcceptQuotePayload> {
    return this.reader.accepted(actor, await this.quotes.accept(actor, command(input)));
  }

  @Mutation(() => QuoteType, {
    description:
      "A cooperative's offer in answer to the revision seen. " +
      `Refusals: ${SHARED_REFUSALS}, SUSPENDED { party }, BAD_INPUT, UNCHANGED_TERMS { current }, ` +
      'BELOW_FLOOR { line, floor, currency }.',
  })
  offerQuote(@CurrentActor() actor: Actor, @Args('input') input: ReviseQuoteInput): Promise<QuoteType> {
    return this.revise(actor, input);
  }

  @Mutation(() => QuoteType, {
    description:
      "A buyer's counter-offer to the revision seen. " +
      `Refusals: ${SHARED_REFUSALS}, SUSPENDED { party }, BAD_INPUT, UNCHANGED_TERMS { current }, ` +
      'BELOW_FLOOR { line, floor, currency }.',
  })
  counterQuote(@CurrentActor() actor: Actor, @Args('input') input: ReviseQuoteInput): Promise<QuoteType> {
    return this.revise(actor, input);
  }

  @Mutation(() => QuoteType, { description: `Says no to the newest terms, for good. Refusals: ${SHARED_REFUSALS}.` })
  async declineQuote(@CurrentActor() actor: Actor, @Args('input') input: QuoteCommandInput): Promise<QuoteType> {
    return this.reader.one(actor, (await this.quotes.decline(actor, command(input))).quoteId);
  }

  @Mutation(() => QuoteType, {
    description: `Takes one's own newest terms back, for good. Refusals: ${SHARED_REFUSALS}.`,
  })
  async withdrawQuote(@CurrentActor() actor: Actor, @Args('input') input: QuoteCommandInput): Promise<QuoteType> {
    return this.reader.one(actor, (await this.quotes.withdraw(actor, command(input))).quoteId);
  }

  private async revise(actor: Actor, input: ReviseQuoteInput): Promise<QuoteType> {
    const { quoteId } = await this.quotes.revise(actor, {
      ...input,
      ...command(input),
      lines: input.lines.map((line) => ({ ...line })),
    });
    return this.reader.one(actor, quoteId);
  }
}

const command = ({ quoteId, revision, key }: QuoteCommandInput): QuoteCommand => ({
  quoteId: rowId('Quote', quoteId, 'input.quoteId'),
  revision,
  key,
});
