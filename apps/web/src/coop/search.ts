import { meant, wholeOf } from '../data/address';

/** Just sent: the page of the quote says so once. */
export interface QuoteSearch {
  readonly sent?: true;
}

/** The bill of lading was just sent: the page of the order shows what follows from it. */
export interface OrderSearch {
  readonly brought?: true;
}

/** The question that is being answered, from 1. */
export interface AnswerSearch {
  readonly step?: number;
}

export const quoteSearch = ({ sent }: Record<string, unknown>): QuoteSearch =>
  String(sent) === 'true' ? { sent: true } : {};

export const orderSearch = ({ brought }: Record<string, unknown>): OrderSearch =>
  String(brought) === 'true' ? { brought: true } : {};

export function answerSearch({ step: typed }: Record<string, unknown>): AnswerSearch {
  const step = wholeOf(typed, 1_000);
  return meant({ step: step === 1 ? undefined : step });
}
