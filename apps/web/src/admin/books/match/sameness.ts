import { compareExact, minusExact, totalExact } from '#platform/words/browser';
import { chosenAmount, type Draft, type LineDetail, type Preview } from './draft';

export type Sameness = 'same' | 'near' | 'other' | 'unsaid';

/** Nearly: within a tenth. */
export function amountSameness(bank: string, expected: string): Sameness {
  const line = bank.replace('-', '');
  if (compareExact(line, expected) === 0) return 'same';
  return compareExact(totalExact('10', minusExact(line, expected).replace('-', '')), expected) <= 0 ? 'near' : 'other';
}

/** By words, without case and accents: one name within the other is the same. */
export function nameSameness(bank: string, buyer: string): Sameness {
  const wordsOf = (name: string) =>
    new Set(
      name
        .normalize('NFKD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [],
    );
  const [left, right] = [wordsOf(bank), wordsOf(buyer)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === Math.min(left.size, right.size) ? 'same' : shared > 0 ? 'near' : 'other';
}

/** The same day, or within the days of the rule; an earlier day is no worse, but it is another one. */
export function daySameness(booked: string | null, due: string, days: number): Sameness {
  if (booked === null) return 'unsaid';
  if (booked === due) return 'same';
  return Math.abs(Date.parse(booked) - Date.parse(due)) <= days * 86_400_000 ? 'near' : 'unsaid';
}

/** Somebody else pays another amount: nothing says that it is for this, so whoever decides it looks twice. */
export function isDoubtful(
  line: Pick<LineDetail, 'worth' | 'counterparty'>,
  draft: Draft,
  preview: Pick<Preview, 'fee'>,
): boolean {
  const buyer = draft.parts[0]?.target.buyer;
  if (!buyer || line.counterparty === null || nameSameness(line.counterparty, buyer) !== 'other') return false;
  return (
    amountSameness(line.worth.amount, chosenAmount(draft).amount) !== 'same' &&
    compareExact(preview.fee.amount, '0') === 0
  );
}
