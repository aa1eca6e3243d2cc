import { lineAmount, sumAmounts, type Amount } from '#platform/words/browser';
import { checkFloor, finishedPrice, priceChoices, suggested } from '../money/prices';
import { depositOf, newest, type Quote, type QuoteLine } from '../quote/quote-lines';
import type { Draft } from './draft';

/** A line with the price that the answer gives it so far. */
export interface AnswerLine extends QuoteLine {
  /** As typed; the suggestion before anything was. */
  readonly typed: string;
  /** Finished, and not below the floor; undefined: the way on is closed. */
  readonly price: Amount | undefined;
  readonly amount: Amount | undefined;
  /** Of its price. */
  readonly currency: string;
}

/** Of the terms on the table, else of what the cooperative asks for its own products. */
const currencyOf = (quote: Quote, lines: readonly QuoteLine[]): string =>
  newest(quote)?.total.currency ?? lines.map(({ list, floor }) => list ?? floor).find(Boolean)?.currency ?? '';

export function answerLines(quote: Quote, lines: readonly QuoteLine[], draft: Draft): AnswerLine[] {
  const currency = currencyOf(quote, lines);
  return lines.map((line) => {
    const typed = draft.prices[line.position] ?? suggested(priceChoices(line));
    const finished = finishedPrice(typed);
    const kept = finished !== undefined && (!line.floor || checkFloor(finished, line.floor.amount) !== 'below');
    const price = kept ? { amount: finished, currency } : undefined;
    return { ...line, typed, price, currency, amount: price && lineAmount(line.quantity.value, price) };
  });
}

export const answerTotal = (quote: Quote, lines: readonly AnswerLine[]): Amount =>
  sumAmounts(
    lines.flatMap(({ amount }) => amount ?? []),
    currencyOf(quote, lines),
  );

/** The buyer's day in the terms that are answered, else the request's. */
export const wantedDay = (quote: Quote): string => {
  const current = newest(quote);
  return current?.author === 'BUYER' ? current.readyOn : quote.request.wantedOn;
};

/** One question a line, then the day, then the check; nobody gets past a question that has no good answer. */
export function currentStep(asked: number, lines: readonly AnswerLine[]): { step: number; count: number } {
  const open = lines.findIndex(({ price }) => !price);
  const count = lines.length + 2;
  return { step: Math.min(asked, open < 0 ? count : open + 1), count };
}

/** The input of `offerQuote`, without its key; the deposit stays what the buyer's terms or the request say. */
export const offerInput = (quote: Quote, lines: readonly AnswerLine[], readyOn: string) => ({
  quoteId: quote.id,
  revision: quote.revision,
  readyOn,
  depositPercent: depositOf(quote),
  lines: lines.flatMap(({ position, quantity, price }) =>
    price ? [{ position, quantity: quantity.value, unitPrice: price.amount }] : [],
  ),
});
