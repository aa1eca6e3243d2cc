import type { LateOrder } from '#finance/payments';
import type { Expected, MatchLine } from '../matching/candidates.js';
import { match } from '../matching/match.js';

/** Why an order whose deposit is late is not cancelled: its money may be there, and a person finds out. */
export type Keeping = 'PART_PAID' | 'LINE_WAITS' | 'MATCH_PROPOSED' | 'STATEMENT_QUARANTINED' | 'CARD_WAITS' | 'PAGE_OPEN';

/** Money that waits for a person: what came, and all that the bank said of it. */
export interface WaitingMoney {
  line: MatchLine;
  /** Of the account on which it came: an order's money comes to its own programme. */
  programmeId: string;
  text: string;
  /** Instalments to which one person wants to match it. */
  proposed: readonly string[];
}

/** A statement that posted nothing yet: what is in its file, and on whose account. */
export interface QuarantinedMoney {
  programmeId: string;
  text: string;
}

/** What there is of each order, the surest first; an order without an entry is kept by nothing. */
export function keptBy(orders: readonly LateOrder[], lines: readonly WaitingMoney[], statements: readonly QuarantinedMoney[], expected: Expected): Map<string, Keeping[]> {
  const own = new Set(orders.map(({ instalments }) => instalments).flat());
  const late = { ...expected, instalments: expected.instalments.filter(({ id }) => own.has(id)) };
  const live = lines.filter(({ line }) => line.minor > 0n && !line.isReversal && !expected.reversed.has(line.id)).map((each) => ({
    ...each, plain: plain(each.text), fits: match(each.line, late).candidates.map(({ id }) => id),
  }));
  const files = statements.map((each) => ({ ...each, plain: plain(each.text) }));
  return new Map(orders.flatMap((order) => {
    const [mine, number] = [live.filter(({ programmeId }) => programmeId === order.programmeId), digits(order.number)];
    const has = (ids: readonly (string | null)[]): boolean => order.instalments.some((id) => ids.includes(id));
    const reasons: Keeping[] = [
      ...(order.partPaid ? ['PART_PAID' as const] : []),
      ...(mine.some(({ proposed }) => has(proposed)) ? ['MATCH_PROPOSED' as const] : []),
      ...(mine.some(({ plain: said, fits }) => said.includes(number) || has(fits)) ? ['LINE_WAITS' as const] : []),
      ...(files.some(({ programmeId, plain: said }) => programmeId === order.programmeId && said.includes(number)) ? ['STATEMENT_QUARANTINED' as const] : []),
      ...(order.cardWaits ? ['CARD_WAITS' as const] : []),
      ...(order.pageOpen ? ['PAGE_OPEN' as const] : []),
    ];
    return reasons.length > 0 ? [[order.orderId, reasons]] : [];
  }));
}

/**
 * Text as it may be compared: without case, spaces and signs, with the letters that are typed for digits read as digits.
 * The number of an order stands in it as `202600031`, whether somebody wrote the number or one of its references, with
 * right check digits or wrong ones.
 */
export const plain = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replaceAll(/[OILS]/g, (letter) => ({ O: '0', I: '1', L: '1', S: '5' })[letter]!).replaceAll(/[^A-Z0-9]/g, '');

const digits = (number: string): string => number.replaceAll(/\D/g, '');
