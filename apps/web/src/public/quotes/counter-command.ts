import { useMemo } from 'react';
import { formatDay, nameIn, typedDecimal, type Words } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import type { RefusalError } from '../../data/request';
import { unanswered } from '../../data/request';
import { useWords } from '../../words/words';
import { typedDeposit } from '../../words/typed';
import { faultAt, type CounterFault, type Draft, type DraftLine } from './counter';
import type { OutcomeOf } from './Outcome';
import { validUntil } from './counter-moment';
import { askAgain, type Quote } from './quote-query';
import { refusedText } from './refused';

/** Of a draft without faults. */
export const inputOf = (
  quoteId: string,
  revision: number,
  { lines, readyOn, deposit, validDays, note }: Draft,
  opened: Date,
) => ({
  quoteId,
  revision,
  lines: lines.map(({ position, quantity, unitPrice }) => ({
    position,
    quantity: typedDecimal(quantity)!,
    unitPrice: typedDecimal(unitPrice)!,
  })),
  readyOn,
  depositPercent: typedDeposit(deposit)!,
  validUntil: validUntil(opened, validDays).toISOString(),
  note: note.trim(),
});

/** "Revision 3 is sent. … has until Tue 8 Dec." */
export function standing({ t, locale }: Words, { revision, cooperative, validUntil: until, buyer }: Quote): string {
  const day = formatDay(new Date(until), locale, { zone: buyer.zone, now: platformNow() });
  return t('quote.sent', { number: revision, name: nameIn(locale, cooperative), day });
}

interface Refused {
  readonly faults: readonly CounterFault[];
  readonly outcome: OutcomeOf | undefined;
  /** Asks how the quote stands, unless the refusal was about an entry. */
  readonly show: (error: RefusalError) => void;
}

/** A refused entry leads to its field; anything else is told beside the button, and the entries stay. */
export function useCounterRefusal(error: RefusalError | null, quote: Quote, lines: readonly DraftLine[]): Refused {
  const words = useWords();
  const known = useMemo(() => (error ? entryFault(error, lines) : undefined), [error, lines]);
  const faults = useMemo(() => (known ? [known] : []), [known]);
  const current = error?.code === 'QUOTE_SUPERSEDED' ? Number(error.details['current']) : quote.revision;
  const show = error && !unanswered(error) ? current : undefined;
  const outcome =
    error && !known ? ({ kind: 'error', text: refusedText(words, error, quote), show } as const) : undefined;
  return {
    faults,
    outcome,
    show: (refused) => void (unanswered(refused) || entryFault(refused, lines) || askAgain(quote.id)),
  };
}

function entryFault({ code, field, details }: RefusalError, lines: readonly DraftLine[]): CounterFault | undefined {
  if (code === 'BAD_INPUT') return faultAt(field, lines, details);
  return code === 'BELOW_FLOOR'
    ? { kind: 'floor', position: Number(details['line']), floor: String(details['floor']) }
    : undefined;
}
